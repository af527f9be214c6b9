package org.clausemark.exporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.clausemark.annotation.Annotation;
import org.clausemark.document.Document;
import org.clausemark.document.Inline;
import org.clausemark.document.Passage;
import org.clausemark.document.Typesetting;
import org.clausemark.importing.Importer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words are printed as their source sets them, and highlights still cover them to the letter. */
class SetWordsTest {
    @TempDir
    Path folder;

    private static Document garden() throws Exception {
        try (InputStream in = Importer.class.getResourceAsStream("garden.md")) {
            return new Importer().read("garden.md", Objects.requireNonNull(in).readAllBytes());
        }
    }

    @Test
    void highlightsAreExactOnEveryKindOfPassage() throws Exception {
        Document document = garden();
        List<Annotation> notes = Charters.randomNotes(document, 40, 11);
        Path file = folder.resolve("garden.pdf");

        new PdfExport().write(document, notes, List.of(), file, PdfExport.Options.USUAL);

        Map<String, String> quotes = new HashMap<>();
        for (Annotation note : notes) {
            quotes.put(note.id(), PrintedText.plain(note.anchor().exact()));
        }
        assertThat(ReadBack.quotes(file)).containsExactlyInAnyOrderEntriesOf(quotes);
        assertThat(Conformance.faults(file)).isEmpty();
    }

    @Test
    void linksLeadToTheirAddresses() throws Exception {
        Path file = folder.resolve("garden.pdf");
        new PdfExport().write(garden(), List.of(), List.of(), file, PdfExport.Options.USUAL);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(addresses(pdf)).contains("https://example.org/rules", "https://example.org/more");
        }
        assertThat(Conformance.faults(file)).isEmpty();
    }

    private static List<String> addresses(PDDocument pdf) throws Exception {
        List<String> addresses = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI to) {
                    addresses.add(to.getURI());
                }
            }
        }
        return addresses;
    }

    @Test
    void overlappingStretchesBecomeElementsThatDoNot() {
        Typesetting set = new Typesetting(
                Typesetting.Form.PARAGRAPH,
                0,
                List.of(
                        new Inline(Inline.Kind.EMPHASIS, 0, 4, ""),
                        new Inline(Inline.Kind.STRONG, 2, 6, ""),
                        new Inline(Inline.Kind.LINK, 3, 6, "https://a.b/?c&d")));
        SetWords words = new SetWords(new Passage(Passage.Kind.CLAUSE, 0, "1", "1", 0, "abcdefg", 0, 0, set, null));
        StringBuilder html = new StringBuilder();
        for (int i = 0; i <= 7; i++) {
            html.append(words.tagsAt(i)).append(i < 7 ? "abcdefg".charAt(i) : "");
        }
        assertThat(html)
                .hasToString(
                        "<span class=\"emphasis\">ab</span><span class=\"emphasis strong\">c</span>"
                                + "<a href=\"https://a.b/?c&amp;d\" title=\"To https://a.b/?c&amp;d\""
                                + " class=\"emphasis strong link\">d</a>"
                                + "<a href=\"https://a.b/?c&amp;d\" title=\"To https://a.b/?c&amp;d\" class=\"strong link\">ef</a><span>g</span>");
    }
}
