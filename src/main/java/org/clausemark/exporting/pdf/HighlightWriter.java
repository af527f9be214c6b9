package org.clausemark.exporting.pdf;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDAppearanceContentStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroupAttributes;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.clausemark.annotation.Annotation;

/** Writes notes into a PDF as Highlight annotations, one a page, each with its pop-up and its place in the tags. */
final class HighlightWriter {
    /** Private key: the id of the note that an annotation belongs to, the same on all its pages. */
    static final COSName NOTE_KEY = COSName.getPDFName("ClausemarkNote");

    private static final float POPUP_WIDTH = 180;
    private static final float POPUP_HEIGHT = 120;

    private final PDDocument pdf;
    private final Tags tags;

    HighlightWriter(PDDocument pdf, Tags tags) {
        this.pdf = pdf;
        this.tags = tags;
    }

    /** Writes the parts of one note, one annotation for each. */
    void write(Note note, List<QuadFinder.Part> parts) throws IOException {
        for (int i = 0; i < parts.size(); i++) {
            String name = note.annotation().id() + (i == 0 ? "" : "-" + (i + 1));
            write(note, parts.get(i), name);
        }
    }

    private void write(Note note, QuadFinder.Part part, String name) throws IOException {
        Annotation annotation = note.annotation();
        PDPage page = pdf.getPage(part.page());
        PDRectangle around = around(part.quads());
        PDColor colour = colour(annotation.colour().pale());

        PDAnnotationHighlight highlight = new PDAnnotationHighlight();
        highlight.setRectangle(around);
        highlight.setQuadPoints(points(part.quads()));
        highlight.setColor(colour);
        highlight.setPrinted(true);
        highlight.setAnnotationName(name);
        highlight.setTitlePopup(annotation.author());
        highlight.setContents(note.contents());
        if (!note.themes().isEmpty()) {
            highlight.setSubject(String.join(", ", note.themes()));
        }
        highlight.setCreationDate(calendar(annotation.created()));
        highlight.getCOSObject().setDate(COSName.M, calendar(annotation.modified()));
        highlight.getCOSObject().setString(NOTE_KEY, annotation.id());
        highlight.setPage(page);
        highlight.setAppearance(appearance(part.quads(), around, colour));

        PDAnnotationPopup popup = new PDAnnotationPopup();
        popup.setParent(highlight);
        popup.setRectangle(beside(page, around));
        popup.setPrinted(true);
        popup.setOpen(false);
        popup.setContents(note.contents());
        popup.setPage(page);
        highlight.setPopup(popup);

        List<PDAnnotation> all = new ArrayList<>(page.getAnnotations());
        all.add(highlight);
        all.add(popup);
        page.setAnnotations(all);
        tags.insert(popup, part.page(), part.mcid());
        tags.insert(highlight, part.page(), part.mcid());
    }

    private PDAppearanceDictionary appearance(List<QuadFinder.Quad> quads, PDRectangle around, PDColor colour)
            throws IOException {
        PDAppearanceStream stream = new PDAppearanceStream(pdf);
        stream.setBBox(around);
        stream.setResources(new PDResources());
        PDTransparencyGroupAttributes group = new PDTransparencyGroupAttributes();
        stream.getCOSObject().setItem(COSName.GROUP, group);
        PDExtendedGraphicsState multiply = new PDExtendedGraphicsState();
        multiply.setBlendMode(BlendMode.MULTIPLY);
        try (PDAppearanceContentStream content = new PDAppearanceContentStream(stream)) {
            content.setGraphicsStateParameters(multiply);
            content.setNonStrokingColor(colour);
            for (QuadFinder.Quad quad : quads) {
                content.addRect(quad.left(), quad.bottom(), quad.right() - quad.left(), quad.top() - quad.bottom());
            }
            content.fill();
        }
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        return appearance;
    }

    /** Corners in the order that readers expect: upper left, upper right, lower left, lower right. */
    private static float[] points(List<QuadFinder.Quad> quads) {
        float[] points = new float[quads.size() * 8];
        int i = 0;
        for (QuadFinder.Quad quad : quads) {
            for (float y : new float[] {quad.top(), quad.bottom()}) {
                points[i++] = quad.left();
                points[i++] = y;
                points[i++] = quad.right();
                points[i++] = y;
            }
        }
        return points;
    }

    private static PDRectangle around(List<QuadFinder.Quad> quads) {
        PDRectangle box = new PDRectangle();
        box.setLowerLeftX(
                (float) quads.stream().mapToDouble(QuadFinder.Quad::left).min().orElse(0));
        box.setLowerLeftY((float)
                quads.stream().mapToDouble(QuadFinder.Quad::bottom).min().orElse(0));
        box.setUpperRightX(
                (float) quads.stream().mapToDouble(QuadFinder.Quad::right).max().orElse(0));
        box.setUpperRightY(
                (float) quads.stream().mapToDouble(QuadFinder.Quad::top).max().orElse(0));
        return box;
    }

    private static PDRectangle beside(PDPage page, PDRectangle around) {
        PDRectangle paper = page.getMediaBox();
        float left = Math.min(around.getUpperRightX() + 12, paper.getWidth() - POPUP_WIDTH);
        float bottom = Math.max(0, Math.min(around.getUpperRightY(), paper.getHeight()) - POPUP_HEIGHT);
        return new PDRectangle(left, bottom, POPUP_WIDTH, POPUP_HEIGHT);
    }

    private static PDColor colour(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        float[] parts = {((rgb >> 16) & 0xFF) / 255f, ((rgb >> 8) & 0xFF) / 255f, (rgb & 0xFF) / 255f};
        return new PDColor(parts, PDDeviceRGB.INSTANCE);
    }

    private static GregorianCalendar calendar(Instant instant) {
        GregorianCalendar calendar = GregorianCalendar.from(instant.atZone(ZoneOffset.UTC));
        calendar.setTimeZone(TimeZone.getTimeZone("UTC"));
        return calendar;
    }
}
