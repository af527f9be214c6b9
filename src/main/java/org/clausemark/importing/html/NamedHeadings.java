package org.clausemark.importing.html;

import java.util.ArrayList;
import java.util.List;
import org.clausemark.document.Inline;
import org.clausemark.document.Typesetting.Form;
import org.clausemark.importing.flow.Label;
import org.clausemark.importing.flow.Markup;
import org.clausemark.importing.flow.Paragraph;

/**
 * Pages often set "Article 1" in a bold paragraph rather than as a heading. Where some headings are marked and these
 * are not, they are taken for headings too; where none are marked, all are guessed as in plain text.
 */
final class NamedHeadings {
    private static final int LEAST = 3;
    private static final int LONGEST = 120;
    private static final int DEEPEST = 6;

    private NamedHeadings() {}

    static List<Paragraph> found(List<Paragraph> paragraphs) {
        int deepest = 0;
        int found = 0;
        for (Paragraph paragraph : paragraphs) {
            int heading = paragraph.markup().heading();
            deepest = Math.max(deepest, heading);
            Label label = heading > 0 ? Label.at(paragraph.text()) : null;
            if (label != null && label.isNamed()) {
                return paragraphs;
            }
            found += isNamed(paragraph) ? 1 : 0;
        }
        if (deepest == 0 || found < LEAST) {
            return paragraphs;
        }
        int level = Math.min(DEEPEST, deepest + 1);
        List<Paragraph> headed = new ArrayList<>(paragraphs.size());
        for (Paragraph paragraph : paragraphs) {
            Markup markup = paragraph.markup();
            headed.add(
                    isNamed(paragraph)
                            ? new Paragraph(
                                    paragraph.text().replace('\n', ' '),
                                    paragraph.sourceStart(),
                                    true,
                                    new Markup(false, level, 0, 0, markup.set()),
                                    paragraph.page())
                            : paragraph);
        }
        return headed;
    }

    /** Whether a paragraph is nothing but a number such as Article 3, or such a number and a title in bold. */
    private static boolean isNamed(Paragraph paragraph) {
        Markup markup = paragraph.markup();
        String text = paragraph.text();
        if (markup.heading() > 0
                || markup.items() > 0
                || markup.set().form() != Form.PARAGRAPH
                || text.length() > LONGEST) {
            return false;
        }
        Label label = Label.at(text);
        if (label == null || !label.isNamed()) {
            return false;
        }
        boolean bold = markup.set().inlines().stream()
                .anyMatch(inline -> inline.kind() == Inline.Kind.STRONG
                        && inline.start() == 0
                        && inline.end() >= text.length() - 1);
        return bold || label.length() >= text.length() - 1;
    }
}
