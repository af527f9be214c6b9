package org.clausemark.exporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clausemark.annotation.Annotation;
import org.clausemark.document.Document;
import org.clausemark.document.Passage.Kind;
import org.junit.jupiter.api.Test;

class AppendixHtmlTest {
    @Test
    void aThemeLeadsToEachPassageItOccursInOnce() throws Exception {
        Document document = Document.builder("d", Charters.imprint("Harbours", "en"))
                .add(Kind.HEADING, 1, null, 0, "Of pilots", 0)
                .add(Kind.CLAUSE, 0, "1", 0, "Pilots may refuse.", 0)
                .add(Kind.HEADING, 1, null, 0, "Of fees", 0)
                .build();
        List<Annotation> annotations = List.of(
                Charters.note(document, "Of pilots", "", "T1"),
                Charters.note(document, "Pilots may", "", "T1"),
                Charters.note(document, "refuse", "", "T1"),
                Charters.note(document, "Of fees", "", "T1"));
        List<Note> notes = Note.of(document, annotations, Charters.themes());

        try (PdfFonts fonts = new PdfFonts(document.text())) {
            String html = new AppendixHtml(document, notes, Charters.themes(), fonts).html();

            assertThat(html.substring(html.indexOf("<ul class=\"themes\">"))).isEqualToNormalizingNewlines("""
                    <ul class="themes">
                    <li><b>Openness</b> <a href="#note-1" title="To note 1">heading</a>, \
                    <a href="#note-2" title="To note 2">§\u00a01</a>, \
                    <a href="#note-4" title="To note 4">heading</a></li>
                    </ul>
                    """);
        }
    }
}
