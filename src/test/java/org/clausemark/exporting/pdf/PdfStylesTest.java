package org.clausemark.exporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Style;
import org.clausemark.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Underlines and notes on clauses are in the PDF as what they are. */
class PdfStylesTest {
    @TempDir
    Path folder;

    @Test
    void underlinesAndNotesOnClausesAreAnnotationsOfTheirKind() throws Exception {
        Document document = Charters.of(
                "en", "The river is open to the boats of both parties.", "No toll is taken. No toll is taken twice.");
        Annotation lined = Charters.note(document, "open to the boats", "")
                .withStyle(Style.UNDERLINE, Charters.CHANGED)
                .withColour(Colour.PINK, Charters.CHANGED);
        Annotation whole = whole(document, 1, "Since when?");
        Annotation again = whole(document, 1, "");
        Path file = folder.resolve("styles.pdf");
        PdfExport.Result result =
                new PdfExport().write(document, List.of(lined, whole, again), List.of(), file, PdfExport.Options.USUAL);

        assertThat(result.highlights()).isEqualTo(3);
        assertThat(Conformance.faults(file)).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            List<PDAnnotationMarkup> underlines = of(pdf, "Underline");
            assertThat(underlines).hasSize(1);
            assertThat(underlines.getFirst().getContents()).startsWith("Underline § ");
            List<PDAnnotationMarkup> signs = of(pdf, "Text");
            assertThat(signs)
                    .extracting(PDAnnotation::getContents)
                    .containsExactlyInAnyOrder("Since when?", "Note on § 1.2");
            PDRectangle first = signs.getFirst().getRectangle();
            PDRectangle second = signs.getLast().getRectangle();
            assertThat(first.getLowerLeftX()).isNotEqualTo(second.getLowerLeftX());
            assertThat(second.getUpperRightX())
                    .isLessThan(pdf.getPage(0).getMediaBox().getWidth());
            assertThat(drawn(pdf, underlines.getFirst(), Colour.PINK.strong())).isTrue();
            assertThat(drawn(pdf, signs.getFirst(), Colour.YELLOW.strong())).isTrue();
        }
        assertThat(ReadBack.highlights(file)).isEmpty();
        assertThat(ReadBack.text(file)).contains("“open to the boats”", " as a whole", "Since when?");
    }

    private static Annotation whole(Document document, int clause, String comment) {
        return Charters.note(document, document.anchor(document.clauses().get(clause)), comment)
                .withStyle(Style.CLAUSE, Charters.CHANGED)
                .withColour(Colour.YELLOW, Charters.CHANGED);
    }

    private static List<PDAnnotationMarkup> of(PDDocument pdf, String kind) throws IOException {
        List<PDAnnotationMarkup> all = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations(a -> kind.equals(a.getSubtype()))) {
                assertThat(annotation.getNormalAppearanceStream()).isNotNull();
                all.add((PDAnnotationMarkup) annotation);
            }
        }
        return all;
    }

    /** Whether a colour is to be seen within an annotation on the first page. */
    private static boolean drawn(PDDocument pdf, PDAnnotation annotation, String colour) throws IOException {
        var picture = new PDFRenderer(pdf).renderImage(0, 4);
        PDRectangle at = annotation.getRectangle();
        int wanted = Integer.parseInt(colour.substring(1), 16);
        float height = pdf.getPage(0).getMediaBox().getHeight();
        for (int x = (int) (at.getLowerLeftX() * 4); x < at.getUpperRightX() * 4; x++) {
            for (int y = (int) ((height - at.getUpperRightY()) * 4); y < (height - at.getLowerLeftY()) * 4; y++) {
                if ((picture.getRGB(x, y) & 0xFFFFFF) == wanted) {
                    return true;
                }
            }
        }
        return false;
    }
}
