package org.clausemark.importing.pdf;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationTextMarkup;
import org.clausemark.importing.flow.Limits;
import org.clausemark.importing.flow.Remark;
import org.clausemark.importing.pdf.Line.Touch;
import org.jspecify.annotations.Nullable;

/** The highlights and comments on the page that is being read, and what of its lines they mark. */
final class Marks {
    /** Under this key our own PDFs keep the note's id: one for all the pages that it runs over. */
    private static final COSName OWN = COSName.getPDFName("ClausemarkNote");

    /**
     * A note as the file has it.
     *
     * @param words whether it marks words, and not a place beside them
     */
    record Mark(
            boolean words,
            String comment,
            String author,
            @Nullable Instant made,
            @Nullable String colour,
            boolean underlined,
            List<Remark.Answer> answers) {
        Mark answered(Remark.Answer answer) {
            List<Remark.Answer> all = new ArrayList<>(answers);
            all.add(answer);
            return new Mark(words, comment, author, made, colour, underlined, List.copyOf(all));
        }
    }

    /** A box on the page, its edges in points. */
    private record Box(int mark, float left, float top, float right, float bottom, boolean words) {}

    private final List<Mark> all = new ArrayList<>();
    private final Map<String, Integer> own = new HashMap<>();
    private final Map<COSDictionary, Integer> known = new HashMap<>();
    private final List<Box> boxes = new ArrayList<>();

    /** All that were found, in the order of the pages. */
    List<Mark> all() {
        return all;
    }

    /** Goes on to a page. */
    void turnTo(PDPage page, PageReader.View view) {
        boxes.clear();
        List<PDAnnotation> annotations;
        try {
            annotations = page.getAnnotations();
        } catch (IOException | RuntimeException e) {
            return;
        }
        for (PDAnnotation annotation : annotations) {
            try {
                take(annotation, view);
            } catch (RuntimeException e) {
                // A damaged note is no reason to lose the others.
            }
        }
    }

    private void take(PDAnnotation annotation, PageReader.View view) {
        String kind = String.valueOf(annotation.getSubtype());
        boolean words = kind.equals("Highlight")
                || kind.equals("Underline")
                || kind.equals("StrikeOut")
                || kind.equals("Squiggly");
        boolean beside = kind.equals("Text") || kind.equals("FreeText") || kind.equals("Caret");
        if (!(words || beside) || all.size() >= Limits.REMARKS || annotation.isHidden()) {
            return;
        }
        COSDictionary dictionary = annotation.getCOSObject();
        String comment = clean(annotation.getContents());
        String author = clean(dictionary.getString(COSName.T));
        COSDictionary answered = dictionary.getCOSDictionary(COSName.getPDFName("IRT"));
        if (answered != null) {
            Integer to = known.get(answered);
            if (to != null && !comment.isEmpty()) {
                all.set(to, all.get(to).answered(new Remark.Answer(comment, author, made(annotation))));
                known.put(dictionary, to);
            }
            return;
        }
        if (beside && comment.isEmpty()) {
            return;
        }
        String id = dictionary.getString(OWN);
        Integer before = id == null ? null : own.get(id);
        int mark = before == null ? all.size() : before;
        if (before == null) {
            boolean underlined = kind.equals("Underline") || kind.equals("Squiggly");
            String written = id == null ? comment : OwnPdf.comment(dictionary, comment);
            String colour = colour(annotation.getColor());
            all.add(new Mark(words, written, author, made(annotation), colour, underlined, List.of()));
            if (id != null) {
                own.put(id, mark);
            }
        }
        known.put(dictionary, mark);
        float[] quads = annotation instanceof PDAnnotationTextMarkup marked ? marked.getQuadPoints() : null;
        if (words && quads != null && quads.length >= 8) {
            for (int i = 0; i + 8 <= quads.length; i += 8) {
                box(mark, quads, i, 8, true, view);
            }
        } else {
            PDRectangle around = annotation.getRectangle();
            if (around != null) {
                float[] corners = {
                    around.getLowerLeftX(), around.getLowerLeftY(), around.getUpperRightX(), around.getUpperRightY()
                };
                box(mark, corners, 0, 4, words, view);
            }
        }
    }

    private void box(int mark, float[] points, int from, int count, boolean words, PageReader.View view) {
        float left = Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (int i = from; i + 1 < from + count; i += 2) {
            float x = view.across(points[i], points[i + 1]);
            float y = view.down(points[i], points[i + 1]);
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }
        boxes.add(new Box(mark, left, top, right, bottom, words));
    }

    /** Where the notes of the page that are not on words stand, from the top in points, by note. */
    Map<Integer, Float> besides() {
        Map<Integer, Float> places = new HashMap<>();
        for (Box box : boxes) {
            if (!box.words) {
                places.putIfAbsent(box.mark, (box.top + box.bottom) / 2);
            }
        }
        return places;
    }

    /** What of a line is marked; {@code owners} has the letter of each UTF-16 unit of it. */
    List<Touch> touches(CharSequence text, List<Letter> owners) {
        List<Touch> touches = new ArrayList<>();
        for (Box box : boxes) {
            if (!box.words) {
                continue;
            }
            int start = -1;
            int end = -1;
            for (int i = 0; i < text.length(); i++) {
                if (!Character.isWhitespace(text.charAt(i)) && covers(box, owners.get(i))) {
                    start = start < 0 ? i : start;
                    end = i + 1;
                }
            }
            if (start >= 0) {
                touches.add(new Touch(box.mark, start, end));
            }
        }
        return touches;
    }

    private static boolean covers(Box box, Letter letter) {
        float x = (letter.left() + letter.right()) / 2;
        float y = letter.base() - 0.3f * letter.size();
        return x > box.left && x < box.right && y > box.top && y < box.bottom;
    }

    private static @Nullable Instant made(PDAnnotation annotation) {
        Calendar date = annotation instanceof PDAnnotationMarkup markup ? markup.getCreationDate() : null;
        if (date == null) {
            date = annotation.getCOSObject().getDate(COSName.M);
        }
        return date == null ? null : date.toInstant();
    }

    private static @Nullable String colour(@Nullable PDColor colour) {
        float[] parts = colour == null ? new float[0] : colour.getComponents();
        return switch (parts.length) {
            case 1 -> hex(parts[0], parts[0], parts[0]);
            case 3 -> hex(parts[0], parts[1], parts[2]);
            case 4 ->
                hex((1 - parts[0]) * (1 - parts[3]), (1 - parts[1]) * (1 - parts[3]), (1 - parts[2]) * (1 - parts[3]));
            default -> null;
        };
    }

    private static String hex(float red, float green, float blue) {
        return "#%02x%02x%02x".formatted(part(red), part(green), part(blue));
    }

    private static int part(float of) {
        return Math.max(0, Math.min(255, Math.round(of * 255)));
    }

    private static String clean(@Nullable String words) {
        return words == null
                ? ""
                : words.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
