package org.clausemark.ui.reading;

import java.util.List;
import javafx.scene.layout.Region;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.document.Typesetting;

/**
 * What shows the kind of block that a passage is: the bar beside a quotation, the ground of code, the lines of a table.
 * Its look is the style sheet's; blocks that follow each other meet.
 */
final class Block extends Region {
    private static final double BAR = 3;

    private final Typesetting.Form form;
    private final double size;
    private final boolean meetsNext;
    private final boolean closeToNext;

    /** The block of a passage in a text size in pixels. */
    Block(Document document, Passage passage, double size) {
        this.form = passage.set().form();
        this.size = size;
        Typesetting.Form next = next(document, passage);
        meetsNext = (next == form && form == Typesetting.Form.QUOTATION)
                || (TableColumns.isRow(passage) && next == Typesetting.Form.TABLE_ROW);
        closeToNext = isListed(form) && isListed(next);
        setMouseTransparent(true);
        setManaged(false);
        getStyleClass().addAll("block", form.key());
    }

    private static Typesetting.Form next(Document document, Passage passage) {
        int next = document.indexAt(passage.start()) + 1;
        List<Passage> passages = document.passages();
        return next < passages.size() ? passages.get(next).set().form() : Typesetting.Form.PARAGRAPH;
    }

    private static boolean isListed(Typesetting.Form form) {
        return form == Typesetting.Form.ITEM || form == Typesetting.Form.CONTINUATION;
    }

    /** How much of the space below a paragraph is left below this one, from 0 to 1. */
    double spaceBelow() {
        if (form == Typesetting.Form.TABLE_HEAD || form == Typesetting.Form.TABLE_ROW) {
            return meetsNext ? 0 : 1.4;
        }
        return closeToNext ? 0.5 : 1;
    }

    /** Stands behind or beside a text that takes this place. */
    void place(PassageText text, double x, double y, double width, double below) {
        double inset = text.inset(width);
        double height = text.getHeight() + (meetsNext ? below : 0);
        switch (form) {
            case QUOTATION -> {
                double bar = Math.floor(inset - size * 0.9);
                double left = text.runsLeftwards() ? width - bar - BAR : bar;
                resizeRelocate(x + left, y, BAR, height);
            }
            case PREFORMATTED, TABLE_HEAD, TABLE_ROW -> {
                double left = text.runsLeftwards() ? 0 : inset;
                resizeRelocate(x + left, y, width - inset, height);
            }
            default -> setVisible(false);
        }
    }
}
