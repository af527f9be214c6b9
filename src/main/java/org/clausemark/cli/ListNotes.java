package org.clausemark.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.clausemark.annotation.Annotation;
import org.clausemark.document.Document;
import org.clausemark.finding.Matches;
import org.clausemark.finding.Query;
import org.clausemark.finding.Search;
import org.clausemark.library.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code notes}: the notes on a document. */
@Command(description = "Lists the notes on a document, in its order.")
final class ListNotes implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Root root;
    private final Console console;

    @Mixin
    private DocumentChoice choice = new DocumentChoice();

    @Option(
            names = "--theme",
            paramLabel = "NAME",
            description = "Only notes coded with this theme. May be given again: with all of them.")
    private List<String> themes = List.of();

    @Option(
            names = "--search",
            paramLabel = "WORDS",
            description = "Only notes with these words in the quote, comment, replies, themes or clause number.")
    private String search = "";

    ListNotes(Root root, Console console) {
        this.root = root;
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Library library = root.open()) {
            Document document = choice.in(library);
            List<Annotation> all = library.annotations(document.id());
            NotePrint print = new NotePrint(document, library.themes());
            List<Annotation> notes = chosen(all, print, new ThemeChoice(library.themes()));
            if (root.json()) {
                console.json(json -> {
                    json.writeStartArray();
                    notes.forEach(note -> print.json(json, note));
                    json.writeEndArray();
                });
            } else if (all.isEmpty()) {
                console.line("There are no notes on " + document.title() + " yet.");
            } else if (notes.isEmpty()) {
                console.line("None of the " + all.size() + " notes on " + document.title() + " fits.");
            } else {
                for (Annotation note : notes) {
                    print.text(console, note);
                }
            }
        }
        return 0;
    }

    private List<Annotation> chosen(List<Annotation> all, NotePrint print, ThemeChoice choice) {
        List<String> ids =
                themes.stream().map(name -> choice.present(name).id()).toList();
        List<Annotation> coded =
                all.stream().filter(note -> note.themes().containsAll(ids)).toList();
        if (search.isBlank()) {
            return coded;
        }
        Matches found = Search.among(
                coded.stream().map(print::searched).toList(), new Query(search.strip()), PATIENCE, () -> false);
        return IntStream.range(0, found.size())
                .mapToObj(i -> coded.get(found.start(i)))
                .toList();
    }
}
