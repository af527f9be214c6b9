package org.clausemark.exporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.clausemark.annotation.Annotation;
import org.clausemark.document.Document;
import org.clausemark.document.Passage.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages around the highlights: text, outline, appendix, links, paper. */
class PdfPagesTest {
    @TempDir
    Path folder;

    private Path write(Document document, PdfExport.Paper paper, Annotation... notes) throws Exception {
        Path file = folder.resolve("pages.pdf");
        new PdfExport().write(document, List.of(notes), Charters.themes(), file, new PdfExport.Options(paper, true));
        return file;
    }

    @Test
    void aDocumentWithoutNotesIsPrintedWithoutAnAppendix() throws Exception {
        Path file = write(Charters.charter(12), PdfExport.Paper.A4);

        assertThat(ReadBack.highlights(file)).isEmpty();
        assertThat(ReadBack.text(file))
                .contains("Charter on the Common Use of Harbours")
                .contains("17 May 2023 · Revised edition · Harbour Conference")
                .contains("2. Of harbours, part 2")
                .doesNotContain("News of the day", "ten harbours to visit", AppendixHtml.TITLE);
        assertThat(bookmarks(file))
                .containsExactly(
                        "Charter on the Common Use of Harbours",
                        "Preamble",
                        "1. Of harbours, part 1",
                        "2. Of harbours, part 2");
        assertThat(Conformance.faults(file)).isEmpty();
    }

    @Test
    void letterPaperIsLetterSized() throws Exception {
        Path file = write(Charters.charter(3), PdfExport.Paper.LETTER);

        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(611f, 613f);
            assertThat(pdf.getPage(0).getMediaBox().getHeight()).isBetween(791f, 793f);
        }
        assertThat(Conformance.faults(file)).isEmpty();
    }

    @Test
    void theAppendixNamesEveryNoteAndTheme() throws Exception {
        Document document = Charters.charter(12);
        Annotation note =
                Charters.note(document, document.anchor(document.clauses().get(3)), "First.\nSecond.", "T2");
        Path file = write(document, PdfExport.Paper.A4, note);

        assertThat(bookmarks(file)).endsWith(AppendixHtml.TITLE);
        assertThat(ReadBack.text(file).replace('\u00a0', ' '))
                .contains(AppendixHtml.TITLE)
                .contains("First.")
                .contains("Safety & risk")
                .contains("Ada Reader")
                .contains("§ 1.3 in the text");
    }

    @Test
    void linksLeadFromTheClauseToItsNoteAndBackToTheHighlight() throws Exception {
        Document document = Charters.charter(40);
        List<Annotation> all = Charters.randomNotes(document, 20, 11);
        Path file = write(document, PdfExport.Paper.A4, all.toArray(Annotation[]::new));
        List<ReadBack.Found> highlights = ReadBack.highlights(file);
        List<Annotation> sorted = all.stream().sorted(Annotation.DOCUMENT_ORDER).toList();

        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            int back = 0;
            int forth = 0;
            for (PDAnnotation link : links(pdf)) {
                if (link.getContents().startsWith("To the place of note ")) {
                    int number = Integer.parseInt(link.getContents().replaceAll("\\D", ""));
                    String id = sorted.get(number - 1).id();
                    ReadBack.Found first = highlights.stream()
                            .filter(h -> h.note().equals(id))
                            .findFirst()
                            .orElseThrow();
                    PDPageXYZDestination destination =
                            (PDPageXYZDestination) ((PDAnnotationLink) link).getDestination();
                    assertThat(destination.retrievePageNumber()).isEqualTo(first.page());
                    assertThat((float) destination.getTop())
                            .isGreaterThan(first.annotation().getRectangle().getUpperRightY());
                    back++;
                } else {
                    forth++;
                }
            }
            assertThat(back).isGreaterThanOrEqualTo(20);
            assertThat(forth).isPositive();
        }
    }

    @Test
    void hardTextIsPrintedAsItIs() throws Exception {
        String hard =
                "Quotes “a” 'b' \"c\" & ampersands &amp; tags <b>x</b> ]]> office fluffy ffi ﬁ ½ № \\ {${running}}";
        Document document =
                Charters.of("en", hard, "Tabs\tand\u00a0spaces, a soft\u00adhyphen, a \u200bzero, a ☂ sign 😀.");
        Annotation one = Charters.note(document, hard, "x".repeat(10_000));
        Annotation two = Charters.note(document, "soft\u00adhyphen, a \u200bzero, a ☂ sign 😀.", "");
        Path file = write(document, PdfExport.Paper.A4, one, two);

        List<ReadBack.Found> found = ReadBack.highlights(file);
        assertThat(found.get(0).letters()).isEqualTo(PrintedText.plain(hard));
        assertThat(found.get(0).annotation().getContents()).hasSize(10_000);
        assertThat(found.get(1).letters()).startsWith("softhyphen,azero,a").endsWith("sign□.");
        assertThat(Conformance.faults(file)).isEmpty();
    }

    @Test
    void headingsNeverSkipALevelAndUntitledTextsGetATitle() throws Exception {
        Document document = Document.builder("deep", Charters.imprint("Deep \"quoted\" title", "en"))
                .add(Kind.HEADING, 3, "1", 0, "Deep heading", 0)
                .add(Kind.CLAUSE, 0, "1.1", 4, "1.1 With its number printed", 0)
                .add(Kind.HEADING, 5, "2", 0, "Deeper heading", 0)
                .add(Kind.HEADING, 1, "3", 0, "Shallow heading", 0)
                .build();
        Path file = write(document, PdfExport.Paper.A4, Charters.note(document, "Deeper", "c"));

        assertThat(ReadBack.text(file)).contains("Deep \"quoted\" title").containsOnlyOnce("1.1 With");
        assertThat(Conformance.faults(file)).isEmpty();
    }

    @Test
    void theCheckerFindsFaultsWhereThereAreSome() throws Exception {
        Path file = folder.resolve("plain.pdf");
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(file.toFile());
        }
        assertThat(Conformance.faults(file)).isNotEmpty();
    }

    private static List<PDAnnotation> links(PDDocument pdf) throws IOException {
        List<PDAnnotation> links = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            links.addAll(page.getAnnotations(PDAnnotationLink.class::isInstance));
        }
        return links;
    }

    private static List<String> bookmarks(Path file) throws IOException {
        List<String> names = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            for (PDOutlineItem item :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                names.add(item.getTitle());
            }
        }
        return names;
    }
}
