package org.clausemark.exporting.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
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
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Reads the letters of a page in the order they were drawn; running headers and other artefacts are left out. */
final class GlyphReader extends PDFStreamEngine {
    private static final int OUTSIDE = -1;
    private static final int ARTEFACT = -2;

    private final List<Glyph> glyphs = new ArrayList<>();
    private final Deque<Integer> marked = new ArrayDeque<>();
    private int pageIndex;

    private GlyphReader() {
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new EndMarkedContentSequence(this));
        addOperator(new Concatenate(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
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
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
    }

    /** The letters of a page, in drawing order. */
    static List<Glyph> read(PDDocument pdf, int page) throws IOException {
        GlyphReader reader = new GlyphReader();
        reader.pageIndex = page;
        reader.processPage(pdf.getPage(page));
        return reader.glyphs;
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        int around = marked.isEmpty() ? OUTSIDE : marked.peek();
        if (around == ARTEFACT || COSName.ARTIFACT.equals(tag)) {
            marked.push(ARTEFACT);
        } else {
            marked.push(properties == null ? around : properties.getInt(COSName.MCID, around));
        }
    }

    @Override
    public void endMarkedContentSequence() {
        marked.poll();
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector advance) throws IOException {
        int mcid = marked.isEmpty() ? OUTSIDE : marked.peek();
        String text = font.toUnicode(code);
        if (mcid == ARTEFACT || text == null) {
            return;
        }
        float left = place.getTranslateX();
        float width = advance.getX() * place.getScalingFactorX();
        glyphs.add(
                new Glyph(pageIndex, mcid, text, left, left + width, place.getTranslateY(), place.getScalingFactorY()));
    }
}
