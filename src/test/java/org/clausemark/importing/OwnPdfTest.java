package org.clausemark.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Reply;
import org.clausemark.annotation.Style;
import org.clausemark.document.Anchor;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.document.Passage;
import org.clausemark.document.Passage.Kind;
import org.clausemark.exporting.pdf.PdfExport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PDFs that our own export made, read again: the same text, the same notes, and nothing of what the export added. */
class OwnPdfTest {
    private static final Instant MADE = Instant.parse("2026-02-01T09:12:00Z");
    private static final Instant LATER = Instant.parse("2026-02-03T08:00:00Z");
    private static final String SENTENCE = "Each harbour keeps a register of the ships that call at it, and opens the"
            + " register to anyone who asks, at any hour of the day.";

    @TempDir
    Path folder;

    private static Document charter(int clauses) {
        Document.Builder builder = Document.builder(
                "harbours",
                new Imprint("Charter of Harbours", "en", "Revised", LocalDate.of(2023, 5, 17), "Harbour Conference"));
        builder.add(Kind.TITLE, 0, null, 0, "Charter on the Common Use of Harbours", 0);
        builder.add(Kind.PREAMBLE, 0, "P.1", 0, "We, who sail, are of one mind about the sea and its harbours.", 0);
        for (int i = 0; i < clauses; i++) {
            int section = i / 5 + 1;
            if (i % 5 == 0) {
                builder.add(Kind.HEADING, 1, "" + section, 3, section + ". Of harbours, part " + section, 0);
            }
            builder.add(
                    Kind.CLAUSE, 0, section + "." + (i % 5 + 1), 0, "In port " + (i + 1) + " it holds: " + SENTENCE, 0);
        }
        return builder.build();
    }

    private static Annotation note(Document document, String words, Style style, String comment) {
        int at = document.text().indexOf(words);
        Anchor anchor = style == Style.CLAUSE
                ? document.anchor(document.passageAt(at))
                : document.anchor(at, at + words.length()).orElseThrow();
        return Annotation.made(
                UUID.randomUUID().toString(),
                document.id(),
                anchor,
                Colour.BLUE,
                style,
                comment,
                List.of(),
                "Ada Reader",
                MADE);
    }

    private Imported again(Document document, List<Annotation> notes) throws Exception {
        Path file = folder.resolve("harbours.pdf");
        new PdfExport().write(document, notes, List.of(), file, PdfExport.Options.USUAL);
        return new Importer().read(file);
    }

    private static List<String> body(Document document) {
        return document.passages().stream()
                .filter(p -> p.isBody() && p.kind() != Kind.TITLE)
                .map(Passage::text)
                .toList();
    }

    @Test
    void theTextComesBackWithoutTheNumbersInItsMarginAndTheNotesBehindIt() throws Exception {
        Document document = charter(23);
        Document read = again(document, List.of(note(document, "of one mind", Style.HIGHLIGHT, "Are we?")))
                .document();
        assertThat(body(read)).isEqualTo(body(document));
        assertThat(read.imprint().title()).isEqualTo("Charter of Harbours");
        assertThat(read.imprint().date()).isEqualTo(document.imprint().date());
        assertThat(read.imprint().source()).isEqualTo("Harbour Conference");
        assertThat(read.passages().stream()
                        .filter(p -> p.kind() == Kind.CLAUSE)
                        .map(Passage::number)
                        .toList())
                .startsWith("1.1", "1.2", "1.3", "1.4", "1.5", "2.1")
                .endsWith("5.3");
    }

    @Test
    void notesComeBackOnTheSameWordsWithTheSameCommentsAndReplies() throws Exception {
        Document document = charter(12);
        String across = document.text()
                .substring(
                        document.text().indexOf("who asks", 2_00),
                        document.text().indexOf("register of the ships", 1_200) + 8);
        List<Annotation> notes = List.of(
                note(document, "of one mind", Style.HIGHLIGHT, "Are we?\nAll of us?")
                        .withReplies(
                                List.of(
                                        new Reply(UUID.randomUUID().toString(), "Not all.", "Bo", LATER),
                                        new Reply(UUID.randomUUID().toString(), "Most.", "Ada Reader", LATER)),
                                LATER),
                note(document, "the ships that call", Style.UNDERLINE, ""),
                note(document, "In port 3 it", Style.CLAUSE, "Highlight of the day"),
                note(document, across, Style.HIGHLIGHT, "Across clauses"));
        Imported read = again(document, notes);
        assertThat(read.warnings()).isEmpty();
        assertThat(read.notes())
                .extracting(
                        note -> note.anchor().exact(),
                        Annotation::comment,
                        Annotation::style,
                        Annotation::colour,
                        Annotation::author,
                        Annotation::created,
                        note -> note.replies().stream()
                                .map(reply -> reply.author() + ": " + reply.text() + " " + reply.created())
                                .toList())
                .containsExactlyInAnyOrderElementsOf(notes.stream()
                        .map(note -> org.assertj.core.groups.Tuple.tuple(
                                note.anchor().exact(),
                                note.comment(),
                                note.style(),
                                note.colour(),
                                note.author(),
                                note.created(),
                                note.replies().stream()
                                        .map(reply -> reply.author() + ": " + reply.text() + " " + reply.created())
                                        .toList()))
                        .toList());
    }
}
