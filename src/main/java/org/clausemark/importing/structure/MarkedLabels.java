package org.clausemark.importing.structure;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausemark.importing.flow.Label;
import org.clausemark.importing.flow.Numeral;
import org.clausemark.importing.flow.Paragraph;
import org.jspecify.annotations.Nullable;

/** Finds the numbers that paragraphs of a source which marks its headings print themselves. */
final class MarkedLabels {
    /** A number with a letter, such as 5a, that was put in later. */
    private static final Pattern PUT_IN = Pattern.compile("(\\(?)(\\d{1,3})\\s?([a-z]{1,2})([.)])\\s+(?=\\S)");

    private MarkedLabels() {}

    /** For every paragraph the number at the head of its running text, or null; null for headings. */
    static @Nullable Label[] of(List<Paragraph> paragraphs, MarkedOutline outline) {
        boolean numbered = false;
        boolean articles = false;
        for (int i = 0; i < paragraphs.size(); i++) {
            Outline.Heading heading = outline.headings()[i];
            boolean number = heading != null && heading.number() != null;
            numbered |= number;
            articles |= number && outline.isNamed(i);
        }
        @Nullable Label[] labels = new Label[paragraphs.size()];
        for (int i = 0; i < labels.length; i++) {
            Paragraph paragraph = paragraphs.get(i);
            if (outline.headings()[i] == null && paragraph.markup().isRunning()) {
                Label label = at(paragraph.text());
                // Where headings are articles, a line that begins "Article 3" only speaks of one.
                boolean speaks = label != null
                        && label.isNamed()
                        && (articles || (numbered && announcesAll(label, paragraph.text())));
                labels[i] = speaks ? null : label;
            }
        }
        return labels;
    }

    private static @Nullable Label at(String text) {
        Label label = Label.at(text);
        if (label != null) {
            return label;
        }
        Matcher later = PUT_IN.matcher(text);
        if (!later.lookingAt()) {
            return null;
        }
        String shape = later.group(1) + "#" + later.group(4);
        return new Label(shape, Numeral.read(later.group(2)), later.group(2) + later.group(3), later.end());
    }

    /** Whether a line is nothing but a name with a colon: "Rule 1:" speaks of a rule given elsewhere. */
    private static boolean announcesAll(Label label, String text) {
        return label.length() == text.length() && text.endsWith(":");
    }
}
