package org.clausemark.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.clausemark.document.Document;
import org.clausemark.document.Inline;
import org.clausemark.document.Passage;
import org.clausemark.document.Typesetting;
import org.clausemark.exporting.markdown.MarkdownDocument;
import org.clausemark.library.Library;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

/** {@code show}: a document's text by clause. */
@Command(description = "Prints a document's text by clause.")
final class Show implements Callable<Integer> {
    /** How many columns the numbers take. */
    private static final int NUMBERS = 6;

    private final Root root;
    private final Console console;

    @Mixin
    private DocumentChoice choice = new DocumentChoice();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (what is taken if none is named), json or markdown.")
    private @Nullable Format format;

    private enum Format {
        TEXT,
        JSON,
        MARKDOWN
    }

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
        switch (format != null ? format : root.json() ? Format.JSON : Format.TEXT) {
            case TEXT -> text(document);
            case JSON -> json(document);
            case MARKDOWN -> MarkdownDocument.of(document).lines().forEach(console::line);
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
                json.writeStringProperty("id", passage.id());
                json.writeStringProperty("text", passage.text());
                json.writeNumberProperty("labelLength", passage.labelLength());
                json.writeStringProperty("form", passage.set().form().key());
                json.writeNumberProperty("depth", passage.set().depth());
                inlines(json, passage.set().inlines());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void inlines(JsonGenerator json, List<Inline> inlines) {
        json.writeName("inlines");
        json.writeStartArray();
        for (Inline inline : inlines) {
            json.writeStartObject();
            json.writeStringProperty("kind", inline.kind().key());
            json.writeNumberProperty("start", inline.start());
            json.writeNumberProperty("end", inline.end());
            if (!inline.target().isEmpty()) {
                json.writeStringProperty("target", inline.target());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
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
                words(passage)
                        .insert(0, number + " ".repeat(Math.max(1, NUMBERS - number.length())))
                        .toString()
                        .lines()
                        .forEach(console::line);
            }
        }
        if (around > 0) {
            console.line("");
            console.line("(" + around + " lines of the file that stand around the document are left out.)");
        }
    }

    /** A passage's words, set apart with what a terminal has: indents and marks at the head of lines. */
    private static StringBuilder words(Passage passage) {
        Typesetting set = passage.set();
        String indent = "  ".repeat(Math.max(0, set.depth() - 1));
        String head = switch (set.form()) {
            case PARAGRAPH, TABLE_HEAD, TABLE_ROW -> "";
            case ITEM -> indent;
            case CONTINUATION -> indent + "  ";
            case QUOTATION -> indent + "> ";
            case PREFORMATTED -> indent + "    ";
        };
        boolean labelled = set.form() == Typesetting.Form.ITEM;
        String words = labelled ? passage.text() : passage.title();
        String further = "\n" + " ".repeat(NUMBERS) + head + (labelled ? "  " : "");
        return new StringBuilder(head).append(words.replace("\t", " | ").replace("\n", further));
    }
}
