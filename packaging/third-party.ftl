Clausemark is made with these libraries. Each belongs to its authors and is
used under the licence named beside it; the folder "licences" holds the texts.

<#list dependencyMap as entry>
<#assign project = entry.getKey()/>
${project.name} (${project.groupId}:${project.artifactId} ${project.version})
    ${entry.getValue()?join(", or ")}
<#if project.url??>    ${project.url}
</#if>
</#list>

Fonts, all under the SIL Open Font License 1.1: Amiri, IBM Plex Mono,
Inter, Literata, Nanum Gothic, Noto Naskh Arabic, Noto Sans SC, Noto Serif Hebrew.

Icons: Feather, copyright Cole Bemis and contributors, under the MIT licence.
