package org.clausemark.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clausemark.library.Library;
import org.clausemark.library.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** {@code history}: what became of a note, or of a document and all that is noted on it. */
@Command(description = "Shows what became of a note, or of a document with its notes, memo and listing.")
final class ShowHistory implements Callable<Integer> {
    private final Root root;
    private final Console console;

    @Parameters(
            paramLabel = "DOC|NOTE",
            description = "A note's id, a document's id, or a part of its title that fits no other.")
    private String words = "";

    ShowHistory(Root root, Console console) {
        this.root = root;
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Library library = root.open()) {
            // Notes and documents that are gone have a history too.
            List<Version> exactly = library.versions(words.strip());
            List<Version> versions = exactly.isEmpty()
                    ? library.versions(DocumentChoice.in(library, words).id())
                    : exactly;
            if (root.json()) {
                console.json(json -> {
                    json.writeStartArray();
                    versions.forEach(version -> write(json, version));
                    json.writeEndArray();
                });
            } else {
                text(versions);
            }
        }
        return 0;
    }

    private static void write(JsonGenerator json, Version version) {
        json.writeStartObject();
        json.writeNumberProperty("line", version.line());
        json.writeStringProperty("made", version.made().toString());
        json.writeStringProperty("name", version.name());
        json.writeStringProperty("kind", version.kind());
        value(json, "before", version.before());
        value(json, "after", version.after());
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, String name, @Nullable String object) {
        json.writeName(name);
        if (object == null) {
            json.writeNull();
        } else {
            json.writeRawValue(object);
        }
    }

    private void text(List<Version> versions) {
        if (versions.isEmpty()) {
            console.line("Nothing has been done to it yet.");
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Line", "When", "What", "On", "How"));
        for (Version version : versions) {
            rows.add(List.of(
                    String.valueOf(version.line()),
                    version.made().toString(),
                    version.name(),
                    version.kind().equals("annotation") ? "note" : version.kind(),
                    version.before() == null ? "made" : version.after() == null ? "removed" : "changed"));
        }
        Columns.print(console, rows);
    }
}
