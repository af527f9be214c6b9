package org.clausemark.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Document;
import org.clausemark.library.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code themes}: the codebook, and where in a document each theme was used. */
@Command(description = "Lists the themes, with the notes and clauses of a document coded with each.")
final class ListThemes implements Callable<Integer> {
    private final Root root;
    private final Console console;

    @Mixin
    private DocumentChoice choice = new DocumentChoice();

    ListThemes(Root root, Console console) {
        this.root = root;
        this.console = console;
    }

    private record Use(Theme theme, int notes, Set<String> clauses) {}

    @Override
    public Integer call() {
        List<Use> uses = new ArrayList<>();
        try (Library library = root.open()) {
            Document document = choice.in(library);
            List<Annotation> notes = library.annotations(document.id());
            for (Theme theme : library.themes()) {
                uses.add(use(document, notes, theme));
            }
        }
        if (root.json()) {
            json(uses);
        } else {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("Theme", "Notes", "Clauses"));
            for (Use use : uses) {
                rows.add(List.of(
                        use.theme().name(),
                        use.notes() == 0 ? "–" : String.valueOf(use.notes()),
                        String.join(" ", use.clauses())));
            }
            Columns.print(console, rows);
        }
        return 0;
    }

    private static Use use(Document document, List<Annotation> notes, Theme theme) {
        int count = 0;
        Set<String> clauses = new LinkedHashSet<>();
        for (Annotation note : notes) {
            if (note.themes().contains(theme.id())) {
                count++;
                clauses.addAll(NotePrint.clauses(document, note.anchor()));
            }
        }
        return new Use(theme, count, clauses);
    }

    private void json(List<Use> uses) {
        console.json(json -> {
            json.writeStartArray();
            for (Use use : uses) {
                json.writeStartObject();
                json.writeStringProperty("id", use.theme().id());
                json.writeStringProperty("name", use.theme().name());
                json.writeStringProperty("parent", use.theme().parent());
                json.writeNumberProperty("notes", use.notes());
                json.writeName("clauses");
                json.writeStartArray();
                use.clauses().forEach(json::writeString);
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
