package org.clausemark.importing.flow;

import org.clausemark.document.Typesetting;

/**
 * What a source says of a paragraph itself, so that nobody need guess.
 *
 * @param isTitle whether it is the document's title
 * @param heading depth of a heading, 1 to 6; 0 for what is none
 * @param items how many list items it stands in
 * @param label UTF-16 units of the label that a list prints before it, blanks included; 0 for none
 * @param set how it is set
 */
public record Markup(boolean isTitle, int heading, int items, int label, Typesetting set) {
    /** A source that says nothing, as plain text does. */
    public static final Markup NONE = new Markup(false, 0, 0, 0, Typesetting.PLAIN);

    /** The document's title. */
    public static final Markup TITLE = new Markup(true, 1, 0, 0, Typesetting.PLAIN);

    /** Whether its words are running text, in which a number at the head may count paragraphs. */
    public boolean isRunning() {
        return switch (set.form()) {
            case PARAGRAPH, ITEM, CONTINUATION -> true;
            case QUOTATION, PREFORMATTED, TABLE_HEAD, TABLE_ROW -> false;
        };
    }
}
