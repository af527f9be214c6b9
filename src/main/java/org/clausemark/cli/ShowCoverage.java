package org.clausemark.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Document;
import org.clausemark.library.Library;
import org.clausemark.theming.Coverage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code coverage}: what the codebook leaves bare. */
@Command(description = "Lists the clauses of a document without a theme, and the themes without a clause.")
final class ShowCoverage implements Callable<Integer> {
    private final Root root;
    private final Console console;

    @Mixin
    private DocumentChoice choice = new DocumentChoice();

    ShowCoverage(Root root, Console console) {
        this.root = root;
        this.console = console;
    }

    @Override
    public Integer call() {
        Coverage bare;
        try (Library library = root.open()) {
            Document document = choice.in(library);
            bare = Coverage.of(document, library.annotations(document.id()), library.themes());
        }
        List<String> clauses =
                bare.clauses().stream().map(p -> String.valueOf(p.number())).toList();
        if (root.json()) {
            console.json(json -> {
                json.writeStartObject();
                json.writeName("clauses");
                json.writeStartArray();
                clauses.forEach(json::writeString);
                json.writeEndArray();
                json.writeName("themes");
                json.writeStartArray();
                bare.themes().forEach(theme -> json.writeString(theme.name()));
                json.writeEndArray();
                json.writeEndObject();
            });
        } else {
            console.line(
                    clauses.isEmpty() ? "Every clause has a theme." : "Without a theme: " + String.join(" ", clauses));
            console.line(
                    bare.themes().isEmpty()
                            ? "Every theme has a clause."
                            : "Without a clause: "
                                    + bare.themes().stream().map(Theme::name).collect(Collectors.joining("; ")));
        }
        return 0;
    }
}
