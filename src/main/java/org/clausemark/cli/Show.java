package org.clausemark.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.library.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code show}: a document's text by clause. */
@Command(description = "Prints a document's text by clause.")
final class Show implements Callable<Integer> {
    private final Root root;
    private final Console console;

    @Mixin
    private DocumentChoice choice = new DocumentChoice();

    Show(Root root, Console console) {
        this.root = root;
        this.console = console;
    }

    @Override
    public Integer call() {
        Document document;
        try (Library library = root.open()) {
            document = choice.in(library);
        }
        if (root.json()) {
            json(document);
        } else {
            text(document);
        }
        return 0;
    }

    private void json(Document document) {
        console.json(json -> {
            json.writeStartObject();
            json.writeStringProperty("id", document.id());
            ImprintJson.write(json, document.imprint());
            json.writeName("passages");
            json.writeStartArray();
            for (Passage passage : document.passages()) {
                json.writeStartObject();
                json.writeStringProperty("number", passage.number());
                json.writeStringProperty("kind", passage.kind().key());
                json.writeNumberProperty("level", passage.level());
                json.writeStringProperty("text", passage.text());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void text(Document document) {
        console.line(document.imprint().citation());
        String about = String.join(
                " · ",
                List.of(document.imprint().source(), document.imprint().edition()).stream()
                        .filter(s -> !s.isEmpty())
                        .toList());
        if (!about.isEmpty()) {
            console.line(about);
        }
        long around = 0;
        for (Passage passage : document.passages()) {
            if (!passage.isBody()) {
                around++;
            } else if (passage.kind() == Passage.Kind.HEADING) {
                console.line("");
                console.line(passage.text());
            } else if (passage.kind() != Passage.Kind.TITLE) {
                String number = passage.number() == null ? "" : passage.number();
                console.line(number + " ".repeat(Math.max(1, 6 - number.length())) + passage.title());
            }
        }
        if (around > 0) {
            console.line("");
            console.line("(" + around + " lines of the file that stand around the document are left out.)");
        }
    }
}
