package org.clausemark.exporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.clausemark.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Highlights on the same words keep their colours apart. */
class OverlapsTest {
    private static final Document DOCUMENT = Charters.of("en", "abcdefghij".repeat(3));
    private static final float TENTH = 10;

    @Property
    void noTwoPaintTheSamePlaceAndNothingIsLeftBare(
            @ForAll @Size(min = 1, max = 7) List<@IntRange(max = 899) Integer> ranges) {
        List<Annotation> notes = new ArrayList<>();
        List<QuadFinder.Part> parts = new ArrayList<>();
        Overlaps overlaps = new Overlaps();
        for (int range : ranges) {
            int one = range / 30;
            int other = range % 30;
            int start = Math.min(one, other);
            int end = Math.max(one, other) + 1;
            Annotation note = Charters.note(
                    DOCUMENT, DOCUMENT.anchor(start, Math.min(30, end)).orElseThrow(), "");
            QuadFinder.Quad quad = new QuadFinder.Quad(start * TENTH, 100, end * TENTH, 112);
            notes.add(note);
            parts.add(new QuadFinder.Part(0, 0, List.of(quad)));
            overlaps.add(note, List.of(parts.getLast()));
        }
        List<QuadFinder.Quad> painted = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            QuadFinder.Quad own = parts.get(i).quads().getFirst();
            for (Overlaps.Paint paint : overlaps.of(notes.get(i), parts.get(i))) {
                QuadFinder.Quad box = paint.box();
                assertThat(box.left()).isGreaterThanOrEqualTo(own.left());
                assertThat(box.right()).isLessThanOrEqualTo(own.right());
                assertThat(box.bottom()).isGreaterThanOrEqualTo(own.bottom());
                assertThat(box.top()).isLessThanOrEqualTo(own.top());
                assertThat(painted).noneMatch(other -> meet(box, other));
                painted.add(box);
            }
        }
        // In the middle of each line of letters the innermost highlight is seen.
        for (QuadFinder.Part part : parts) {
            QuadFinder.Quad own = part.quads().getFirst();
            for (float x = own.left() + TENTH / 2; x < own.right(); x += TENTH) {
                QuadFinder.Quad here = new QuadFinder.Quad(x, 105.9f, x + 0.1f, 106.1f);
                assertThat(painted).filteredOn(box -> meet(box, here)).hasSize(1);
            }
        }
    }

    private static boolean meet(QuadFinder.Quad one, QuadFinder.Quad other) {
        return Math.min(one.right(), other.right()) - Math.max(one.left(), other.left()) > 0.01
                && Math.min(one.top(), other.top()) - Math.max(one.bottom(), other.bottom()) > 0.01;
    }

    @Test
    void onTheOverlapBothColoursAreSeenAndNoMixture(@TempDir Path folder) throws Exception {
        Document document = Charters.of("en", "The river is open to the boats of both parties.");
        Annotation longer =
                Charters.note(document, "river is open to the boats", "").withColour(Colour.YELLOW, Charters.CHANGED);
        Annotation shorter =
                Charters.note(document, "open to the boats of both", "").withColour(Colour.BLUE, Charters.CHANGED);
        Path file = folder.resolve("overlap.pdf");
        new PdfExport().write(document, List.of(longer, shorter), List.of(), file, PdfExport.Options.USUAL);

        assertThat(ReadBack.highlights(file)).hasSize(2);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(pdf.getPage(0).getAnnotations(a -> "Highlight".equals(a.getSubtype())))
                    .hasSize(2)
                    .noneMatch(a -> a.getNormalAppearanceStream() == null);
            List<PDRectangle> places = ReadBack.highlights(file).stream()
                    .map(found -> found.annotation().getRectangle())
                    .toList();
            float left = Math.max(places.get(0).getLowerLeftX(), places.get(1).getLowerLeftX());
            float right = Math.min(places.get(0).getUpperRightX(), places.get(1).getUpperRightX());
            float height = pdf.getPage(0).getMediaBox().getHeight();
            var picture = new PDFRenderer(pdf).renderImage(0, 4);
            Set<Integer> seen = new HashSet<>();
            for (int x = (int) (left * 4) + 4; x < right * 4 - 4; x++) {
                for (int y = (int) ((height - places.getFirst().getUpperRightY()) * 4);
                        y < (height - places.getFirst().getLowerLeftY()) * 4;
                        y++) {
                    seen.add(picture.getRGB(x, y) & 0xFFFFFF);
                }
            }
            assertThat(seen).contains(rgb(Colour.BLUE.pale()), rgb(Colour.YELLOW.band()));
            assertThat(seen)
                    .doesNotContain(
                            multiplied(Colour.BLUE.pale(), Colour.YELLOW.pale()),
                            multiplied(Colour.BLUE.pale(), Colour.YELLOW.band()));
        }
    }

    private static int rgb(String hex) {
        return Integer.parseInt(hex.substring(1), 16);
    }

    private static int multiplied(String one, String other) {
        int mixed = 0;
        for (int shift : new int[] {16, 8, 0}) {
            int part = Math.round(((rgb(one) >> shift) & 255) * ((rgb(other) >> shift) & 255) / 255f);
            mixed |= part << shift;
        }
        return mixed;
    }
}
