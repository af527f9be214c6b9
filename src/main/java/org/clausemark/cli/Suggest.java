package org.clausemark.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.library.Library;
import org.clausemark.theming.Suggestion;
import org.clausemark.theming.Suggestions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code suggest}: which clauses may belong to which themes. */
@Command(description = "Suggests clauses to code with each theme, the best first, and says why.")
final class Suggest implements Callable<Integer> {
    private final Root root;
    private final Console console;

    @Mixin
    private DocumentChoice choice = new DocumentChoice();

    @Option(names = "--theme", paramLabel = "NAME", description = "Suggest for this theme only.")
    private @Nullable String theme;

    Suggest(Root root, Console console) {
        this.root = root;
        this.console = console;
    }

    @Override
    public Integer call() {
        Document document;
        List<Suggestion> all;
        try (Library library = root.open()) {
            document = choice.in(library);
            List<Theme> themes = library.themes();
            List<Theme> wanted = theme == null ? themes : List.of(new ThemeChoice(themes).present(theme));
            all = new Suggestions(document).of(wanted, library.annotations(document.id()), library.dismissals());
        }
        if (root.json()) {
            json(all);
        } else if (all.isEmpty()) {
            console.line("Nothing to suggest for " + document.title() + ".");
        } else {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("Theme", "Clause", "Why"));
            for (Suggestion each : all) {
                rows.add(List.of(each.theme().name(), Document.place(each.clause()), each.reason()));
            }
            Columns.print(console, rows);
        }
        return 0;
    }

    private void json(List<Suggestion> all) {
        console.json(json -> {
            json.writeStartArray();
            for (Suggestion each : all) {
                json.writeStartObject();
                json.writeStringProperty("theme", each.theme().name());
                json.writeStringProperty("clause", each.clause().number());
                json.writeName("terms");
                json.writeStartArray();
                each.terms().forEach(json::writeString);
                json.writeEndArray();
                Passage like = each.like();
                if (like != null) {
                    json.writeStringProperty("like", like.number());
                }
                // More decimals would claim to know more than is known.
                json.writeNumberProperty("score", Math.round(each.score() * 10_000) / 10_000.0);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
