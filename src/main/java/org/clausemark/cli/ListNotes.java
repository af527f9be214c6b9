package org.clausemark.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.clausemark.annotation.Annotation;
import org.clausemark.document.Document;
import org.clausemark.library.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code notes}: the notes on a document. */
@Command(description = "Lists the notes on a document, in its order.")
final class ListNotes implements Callable<Integer> {
    private final Root root;
    private final Console console;

    @Mixin
    private DocumentChoice choice = new DocumentChoice();

    ListNotes(Root root, Console console) {
        this.root = root;
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Library library = root.open()) {
            Document document = choice.in(library);
            List<Annotation> notes = library.annotations(document.id());
            NotePrint print = new NotePrint(document, library.themes());
            if (root.json()) {
                console.json(json -> {
                    json.writeStartArray();
                    notes.forEach(note -> print.json(json, note));
                    json.writeEndArray();
                });
            } else if (notes.isEmpty()) {
                console.line("There are no notes on " + document.title() + " yet.");
            } else {
                for (Annotation note : notes) {
                    print.text(console, note);
                }
            }
        }
        return 0;
    }
}
