package org.clausemark.exporting.pdf;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationTextMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationUnderline;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Reply;
import org.clausemark.annotation.Style;

/**
 * Writes notes into a PDF, each with its pop-up and its place in the tags: highlights and underlines as annotations of
 * that kind, one a page; notes on a clause as a whole as one Text annotation beside its first line.
 */
final class MarkWriter {
    /** Private key: the id of the note that an annotation belongs to, the same on all its pages. */
    static final COSName NOTE_KEY = COSName.getPDFName("ClausemarkNote");

    /** Private key: the comment as it was written, without what is said where there is none. */
    static final COSName COMMENT_KEY = COSName.getPDFName("ClausemarkComment");

    /** The kinds of annotation that notes become, as PDF names them. */
    static final Set<String> KINDS = Set.of("Highlight", "Underline", "Text");

    private static final float SIGN = 11;
    private static final float SIGN_GAP = 10;
    private static final float POPUP_WIDTH = 180;
    private static final float POPUP_HEIGHT = 120;

    /** How wide the page's right margin is; page.css says so. */
    private static final float RIGHT_MARGIN = 38 * 72 / 25.4f;

    private static final float LINE = 1.1f;

    private final PDDocument pdf;
    private final Tags tags;
    private final Overlaps overlaps;
    private final Set<String> taken = new HashSet<>();

    /** Writes into a PDF; {@code overlaps} knows of all notes that are to be written. */
    MarkWriter(PDDocument pdf, Tags tags, Overlaps overlaps) {
        this.pdf = pdf;
        this.tags = tags;
        this.overlaps = overlaps;
    }

    /** Writes the parts of one note; returns how many annotations that took. */
    int write(Note note, List<QuadFinder.Part> parts) throws IOException {
        if (note.annotation().style() == Style.CLAUSE) {
            answer(note, sign(note, parts.getFirst()), parts.getFirst());
            return 1;
        }
        for (int i = 0; i < parts.size(); i++) {
            String name = note.annotation().id() + (i == 0 ? "" : "-" + (i + 1));
            PDAnnotationMarkup mark = write(note, parts.get(i), name);
            if (i == 0) {
                answer(note, mark, parts.get(i));
            }
        }
        return parts.size();
    }

    private PDAnnotationMarkup write(Note note, QuadFinder.Part part, String name) throws IOException {
        boolean underline = note.annotation().style() == Style.UNDERLINE;
        PDRectangle around = around(part.quads());
        PDColor colour = colour(
                underline
                        ? note.annotation().colour().strong()
                        : note.annotation().colour().pale());
        PDAnnotationTextMarkup mark = underline ? new PDAnnotationUnderline() : new PDAnnotationHighlight();
        mark.setRectangle(around);
        mark.setQuadPoints(points(part.quads()));
        mark.setColor(colour);
        mark.setAppearance(underline ? lines(part.quads(), around, colour) : wash(note, part, around));
        add(mark, note, part, name);
        return mark;
    }

    /** Puts a small sheet into the right margin, at the first line of the clause. */
    private PDAnnotationMarkup sign(Note note, QuadFinder.Part first) throws IOException {
        PDPage page = pdf.getPage(first.page());
        QuadFinder.Quad line = first.quads().getFirst();
        float left = page.getMediaBox().getWidth() - RIGHT_MARGIN + SIGN_GAP;
        // Two notes on one clause stand beside each other.
        while (!taken.add(first.page() + " " + Math.round(left) + " " + Math.round(line.top()))) {
            left += SIGN + 3;
        }
        float bottom = (line.top() + line.bottom() - SIGN) / 2;
        PDRectangle around = new PDRectangle(left, bottom, SIGN, SIGN);
        PDAnnotationText sign = new PDAnnotationText();
        sign.setName(PDAnnotationText.NAME_NOTE);
        sign.setNoZoom(true);
        sign.setNoRotate(true);
        sign.setRectangle(around);
        PDColor colour = colour(note.annotation().colour().strong());
        sign.setColor(colour);
        sign.setAppearance(
                sheet(around, colour, colour(note.annotation().colour().pale())));
        add(sign, note, first, note.annotation().id());
        return sign;
    }

    /** Puts the replies behind a mark; they are seen in its thread only, so they have no place of their own. */
    private void answer(Note note, PDAnnotationMarkup mark, QuadFinder.Part part) throws IOException {
        PDPage page = pdf.getPage(part.page());
        for (Reply reply : note.annotation().replies()) {
            PDAnnotationText answer = new PDAnnotationText();
            PDRectangle at = mark.getRectangle();
            answer.setRectangle(new PDRectangle(at.getLowerLeftX(), at.getLowerLeftY(), 0, 0));
            answer.setPrinted(true);
            answer.setNoZoom(true);
            answer.setNoRotate(true);
            answer.setAnnotationName(reply.id());
            answer.setTitlePopup(reply.author());
            answer.setContents(reply.text());
            answer.setCreationDate(calendar(reply.created()));
            answer.getCOSObject().setDate(COSName.M, calendar(reply.created()));
            answer.setInReplyTo(mark);
            answer.setReplyType(PDAnnotationMarkup.RT_REPLY);
            answer.setPage(page);
            List<PDAnnotation> all = new ArrayList<>(page.getAnnotations());
            all.add(answer);
            page.setAnnotations(all);
            tags.insert(answer, part.page(), part.mcid());
        }
    }

    private void add(PDAnnotationMarkup mark, Note note, QuadFinder.Part part, String name) throws IOException {
        Annotation annotation = note.annotation();
        PDPage page = pdf.getPage(part.page());
        mark.setPrinted(true);
        mark.setAnnotationName(name);
        mark.setTitlePopup(annotation.author());
        mark.setContents(note.contents());
        if (!note.themes().isEmpty()) {
            mark.setSubject(String.join(", ", note.themes()));
        }
        mark.setCreationDate(calendar(annotation.created()));
        mark.getCOSObject().setDate(COSName.M, calendar(annotation.modified()));
        mark.getCOSObject().setString(NOTE_KEY, annotation.id());
        mark.getCOSObject().setString(COMMENT_KEY, annotation.comment());
        mark.setPage(page);

        PDAnnotationPopup popup = new PDAnnotationPopup();
        popup.setParent(mark);
        popup.setRectangle(beside(page, mark.getRectangle()));
        popup.setPrinted(true);
        popup.setOpen(false);
        popup.setContents(note.contents());
        popup.setPage(page);
        mark.setPopup(popup);

        List<PDAnnotation> all = new ArrayList<>(page.getAnnotations());
        all.add(mark);
        all.add(popup);
        page.setAnnotations(all);
        tags.insert(popup, part.page(), part.mcid());
        tags.insert(mark, part.page(), part.mcid());
    }

    /** What draws an appearance. */
    private interface Drawing {
        void draw(PDAppearanceContentStream content) throws IOException;
    }

    private PDAppearanceDictionary appearance(PDRectangle around, Drawing drawing) throws IOException {
        PDAppearanceStream stream = new PDAppearanceStream(pdf);
        stream.setBBox(around);
        stream.setResources(new PDResources());
        try (PDAppearanceContentStream content = new PDAppearanceContentStream(stream)) {
            drawing.draw(content);
        }
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        return appearance;
    }

    private PDAppearanceDictionary wash(Note note, QuadFinder.Part part, PDRectangle around) throws IOException {
        List<Overlaps.Paint> paints = overlaps.of(note.annotation(), part);
        PDExtendedGraphicsState multiply = new PDExtendedGraphicsState();
        multiply.setBlendMode(BlendMode.MULTIPLY);
        PDAppearanceDictionary appearance = appearance(around, content -> {
            content.setGraphicsStateParameters(multiply);
            fill(content, paints, false, colour(note.annotation().colour().pale()));
            fill(content, paints, true, colour(note.annotation().colour().band()));
        });
        appearance
                .getNormalAppearance()
                .getAppearanceStream()
                .getCOSObject()
                .setItem(COSName.GROUP, new PDTransparencyGroupAttributes());
        return appearance;
    }

    private static void fill(
            PDAppearanceContentStream content, List<Overlaps.Paint> paints, boolean bands, PDColor colour)
            throws IOException {
        List<QuadFinder.Quad> boxes = paints.stream()
                .filter(paint -> paint.band() == bands)
                .map(Overlaps.Paint::box)
                .toList();
        if (boxes.isEmpty()) {
            return;
        }
        content.setNonStrokingColor(colour);
        for (QuadFinder.Quad box : boxes) {
            content.addRect(box.left(), box.bottom(), box.right() - box.left(), box.top() - box.bottom());
        }
        content.fill();
    }

    private PDAppearanceDictionary lines(List<QuadFinder.Quad> quads, PDRectangle around, PDColor colour)
            throws IOException {
        return appearance(around, content -> {
            content.setNonStrokingColor(colour);
            for (QuadFinder.Quad quad : quads) {
                content.addRect(quad.left(), quad.bottom() + LINE / 2, quad.right() - quad.left(), LINE);
            }
            content.fill();
        });
    }

    /** A sheet with two lines of writing on it. */
    private PDAppearanceDictionary sheet(PDRectangle around, PDColor ink, PDColor paper) throws IOException {
        float left = around.getLowerLeftX() + 1;
        float bottom = around.getLowerLeftY() + 1;
        return appearance(around, content -> {
            content.setStrokingColor(ink);
            content.setNonStrokingColor(paper);
            content.setLineWidth(LINE);
            content.addRect(left, bottom, SIGN - 2, SIGN - 2);
            content.fillAndStroke();
            for (float y : new float[] {bottom + 3, bottom + SIGN - 5}) {
                content.moveTo(left + 2, y);
                content.lineTo(left + SIGN - 4, y);
            }
            content.stroke();
        });
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
