package org.clausemark.importing.structure;

import java.util.ArrayList;
import java.util.List;
import org.clausemark.document.Passage.Kind;
import org.clausemark.importing.flow.Label;
import org.clausemark.importing.flow.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * Gives every paragraph of a source its part in the document: title, preamble, headings, clauses, and what stands
 * before and after it in the file. The same for all formats.
 *
 * <p>For a source that says nothing of its lines it works in three steps: the {@link Frame} says where the document lies, the {@link Outline} which of its lines are
 * headings, and the {@link Numbering} what each of the others is cited by. Where the source marks its headings they are taken as they are, and
 * {@link MarkedOutline} and {@link MarkedNumbering} only number. A table of {@link Contents} stands before the text, wherever it stands. No paragraph is lost, joined or changed.
 */
final class StructureRecogniser {
    private StructureRecogniser() {}

    /** The parts of the paragraphs of a source, one for each, in their order. */
    static List<Part> recognise(List<Paragraph> paragraphs) {
        boolean marked = paragraphs.stream()
                .anyMatch(p -> p.markup().heading() > 0 && !p.markup().isTitle());
        return marked ? asMarked(paragraphs) : guessed(paragraphs);
    }

    /** Where the source says which lines are headings, nothing is guessed. */
    private static List<Part> asMarked(List<Paragraph> paragraphs) {
        Contents contents = Contents.ofMarked(paragraphs);
        MarkedOutline outline = MarkedOutline.of(paragraphs);
        MarkedNumbering numbering = new MarkedNumbering(paragraphs, outline);
        List<Part> parts = new ArrayList<>(paragraphs.size());
        for (int i = 0; i < paragraphs.size(); i++) {
            parts.add(
                    i == outline.title()
                            ? Part.of(Kind.TITLE)
                            : contents.holds(i) ? Part.of(Kind.FRONT) : numbering.next(i));
        }
        return parts;
    }

    private static List<Part> guessed(List<Paragraph> paragraphs) {
        @Nullable Label[] labels = new Label[paragraphs.size()];
        for (int i = 0; i < labels.length; i++) {
            boolean running = paragraphs.get(i).markup().isRunning();
            labels[i] = running ? Label.at(paragraphs.get(i).text()) : null;
        }
        SerialLabels.fill(paragraphs, labels);
        Frame frame = Frame.around(paragraphs, labels);
        int bodyStart = Math.max(frame.start(), frame.title() + 1);
        // Under the title, web pages print where and when it appeared; that is no more the document than what precedes
        // it.
        while (frame.title() >= 0
                && bodyStart < frame.end()
                && Frame.isByline(paragraphs.get(bodyStart).text())) {
            bodyStart++;
        }
        Outline outline = Outline.of(paragraphs, labels, bodyStart, frame.end());
        Numbering numbering = new Numbering(paragraphs, labels, outline.headings(), bodyStart, frame.end());
        List<Part> parts = new ArrayList<>(paragraphs.size());
        for (int i = 0; i < paragraphs.size(); i++) {
            if (i < frame.start() || (i > frame.title() && i < bodyStart) || outline.isContents(i)) {
                parts.add(Part.of(Kind.FRONT));
            } else if (i >= frame.end()) {
                parts.add(Part.of(Kind.BACK));
            } else if (i == frame.title()) {
                parts.add(Part.of(Kind.TITLE));
            } else {
                parts.add(numbering.next(i, paragraphs.get(i).text()));
            }
        }
        return parts;
    }
}
