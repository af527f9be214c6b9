package org.clausemark.importing.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Reads the letters of pages, in the order in which they are drawn. */
final class PageReader extends PDFStreamEngine {
    /** More letters than a page can show; what comes after them is left out. */
    private static final int MOST_LETTERS = 200_000;

    /** What our own export added is left out. */
    private static final int ADDED = 64;

    private static final Pattern BOLD =
            Pattern.compile("bold|black|heavy|semibold|demi|-medi|cmbx|sfbx", Pattern.CASE_INSENSITIVE);
    private static final Pattern ITALIC = Pattern.compile("ital|obliq|kursiv|cmti|cmsl|sfti", Pattern.CASE_INSENSITIVE);

    private final IdentityHashMap<PDFont, Integer> styles = new IdentityHashMap<>();
    private final IdentityHashMap<PDFont, Map<Integer, String>> said = new IdentityHashMap<>();
    private final Deque<Integer> marked = new ArrayDeque<>();
    private final @Nullable OwnPdf own;
    private List<Drawn> drawn = new ArrayList<>();
    private boolean pictures;
    private float width;
    private float height;

    /** A letter where it was drawn: its origin, its advance, and which way it runs in quarters of a turn. */
    private record Drawn(String text, float x, float y, float advance, float size, int style, int turn) {}

    /** Reads pages; {@code own} tells what our export added to them, null for the PDFs of others. */
    PageReader(@Nullable OwnPdf own) {
        this.own = own;
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new EndMarkedContentSequence(this));
        addOperator(new Concatenate(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new BeginText(this));
        addOperator(new EndText(this));
        addOperator(new SetMatrix(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new NextLine(this));
        addOperator(new SetFontAndSize(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetTextRise(this));
        addOperator(new SetTextRenderingMode(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
        addOperator(new DrawObject(this) {
            @Override
            public void process(Operator operator, List<COSBase> operands) throws IOException {
                if (!operands.isEmpty()
                        && operands.getFirst() instanceof COSName name
                        && getResources() != null
                        && getResources().isImageXObject(name)) {
                    pictures = true;
                } else {
                    super.process(operator, operands);
                }
            }
        });
    }

    /**
     * What a page shows.
     *
     * @param letters in drawing order
     * @param pictures whether there is a picture on it
     * @param view how its coordinates were turned
     */
    record Content(List<Letter> letters, boolean pictures, View view) {}

    /** Turns a page so that its text runs from left to right and its lines from top to bottom. */
    record View(int turn, float width, float height) {
        float across(float x, float y) {
            return switch (turn) {
                case 1 -> y;
                case 2 -> width - x;
                case 3 -> height - y;
                default -> x;
            };
        }

        float down(float x, float y) {
            return switch (turn) {
                case 1 -> x;
                case 2 -> y;
                case 3 -> width - x;
                default -> height - y;
            };
        }
    }

    /** Reads a page; one that is damaged gives what was read before the damage. */
    Content read(PDPage page) {
        drawn = new ArrayList<>();
        marked.clear();
        pictures = false;
        PDRectangle box = page.getMediaBox();
        width = box.getUpperRightX();
        height = box.getUpperRightY();
        try {
            processPage(page);
        } catch (IOException | RuntimeException e) {
            // Half a page is better than none.
        }
        int[] turns = new int[4];
        for (Drawn each : drawn) {
            turns[each.turn]++;
        }
        int main = 0;
        for (int i = 1; i < turns.length; i++) {
            main = turns[i] > turns[main] ? i : main;
        }
        View view = new View(main, width, height);
        PDRectangle crop = page.getCropBox();
        List<Letter> letters = new ArrayList<>(drawn.size());
        for (Drawn each : drawn) {
            // Letters that run another way are stamps in the margin and watermarks.
            boolean shown = each.x > crop.getLowerLeftX() - 2
                    && each.x < crop.getUpperRightX() + 2
                    && each.y > crop.getLowerLeftY() - 2
                    && each.y < crop.getUpperRightY() + 2;
            if (each.turn == main && shown) {
                float left = view.across(each.x, each.y);
                letters.add(new Letter(
                        each.text, left, left + each.advance, view.down(each.x, each.y), each.size, each.style));
            }
        }
        return new Content(letters, pictures, view);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
        // A picture or a font that is missing is no reason to lose the page.
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        int outer = marked.isEmpty() ? 0 : marked.peek();
        boolean added =
                own != null && properties != null && own.isAdded(getCurrentPage(), properties.getInt(COSName.MCID));
        marked.push(outer | (COSName.ARTIFACT.equals(tag) ? Letter.ARTEFACT : 0) | (added ? ADDED : 0));
    }

    @Override
    public void endMarkedContentSequence() {
        marked.poll();
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector advance) throws IOException {
        if (drawn.size() >= MOST_LETTERS) {
            return;
        }
        Map<Integer, String> known = said.computeIfAbsent(font, f -> new java.util.HashMap<>());
        String text = known.get(code);
        if (text == null) {
            text = Glyphs.text(font, code);
            known.put(code, text);
        }
        if (text.isEmpty()) {
            return;
        }
        float size = Math.abs(place.getScalingFactorY());
        float run = advance.getX() * place.getScalingFactorX();
        if (font instanceof PDType3Font type3) {
            float tall = type3.getFontMatrix().getScaleY() * type3.getFontBBox().getHeight();
            size = tall > 0.1f && tall < 10 ? size * tall : run * 2;
        }
        if (!Float.isFinite(run) || !(size > 0.5f && size < 2_000)) {
            return;
        }
        float x = place.getTranslateX();
        float y = place.getTranslateY();
        int turn = turn(place);
        if (font.isVertical()) {
            turn = turn == 0 ? 3 : -1;
            y += 0.88f * size;
            run = size;
        }
        if (turn < 0 || !Float.isFinite(x) || !Float.isFinite(y)) {
            return;
        }
        Integer style = styles.get(font);
        if (style == null) {
            style = style(font);
            styles.put(font, style);
        }
        int artefact = marked.isEmpty() ? 0 : marked.peek();
        if ((artefact & ADDED) == 0) {
            drawn.add(new Drawn(text, x, y, Math.max(0, run), size, style | artefact, turn));
        }
    }

    /** Quarters of a turn to the left; -1 for what runs aslant. */
    private static int turn(Matrix place) {
        double angle = Math.toDegrees(Math.atan2(place.getShearY(), place.getScaleX()));
        long quarter = Math.round(angle / 90);
        return Math.abs(angle - quarter * 90) > 8 ? -1 : Math.floorMod(quarter, 4);
    }

    private static int style(PDFont font) {
        String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        boolean bold = BOLD.matcher(name).find()
                || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600));
        boolean italic = ITALIC.matcher(name).find() || (descriptor != null && descriptor.isItalic());
        return (bold ? Letter.BOLD : 0) | (italic ? Letter.ITALIC : 0);
    }
}
