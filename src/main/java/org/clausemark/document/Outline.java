package org.clausemark.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How some passages that follow each other are divided and what each of them is: all of them but the words. Another
 * outline of the same words is as long to the character, for what divides two passages is one blank of the text.
 *
 * @param documentId the {@code id} of the document
 * @param first the index of the first of the passages
 * @param lines the passages, at least one; unmodifiable
 * @param blanks the characters of the text that are others in the outline this one was compared with; unmodifiable
 */
public record Outline(String documentId, int first, List<Line> lines, List<Blank> blanks) {

    /** Copies the lists. */
    public Outline {
        if (first < 0 || lines.isEmpty()) {
            throw new IllegalArgumentException("An outline of nothing");
        }
        lines = List.copyOf(lines);
        blanks = List.copyOf(blanks);
    }

    /**
     * A passage without its words.
     *
     * @param length how many UTF-16 units the words have
     */
    public record Line(
            Passage.Kind kind,
            int level,
            @Nullable String number,
            int labelLength,
            int length,
            int sourceStart,
            Typesetting set,
            @Nullable String page) {
        static Line of(Passage passage) {
            return new Line(
                    passage.kind(),
                    passage.level(),
                    passage.number(),
                    passage.labelLength(),
                    passage.text().length(),
                    passage.sourceStart(),
                    passage.set(),
                    passage.page());
        }
    }

    /**
     * A blank of the text.
     *
     * @param offset in the document's text, in UTF-16 units
     * @param is the character that is there
     */
    public record Blank(int offset, char is) {}

    /** What is different in two documents of the same words: the outline before and the one after; none if nothing is. */
    public static List<Outline> difference(Document before, Document after) {
        List<Passage> old = before.passages();
        List<Passage> now = after.passages();
        if (before.text().length() != after.text().length()) {
            throw new IllegalArgumentException("Not the same words");
        }
        int first = 0;
        int most = Math.min(old.size(), now.size());
        while (first < most && isSame(old.get(first), now.get(first))) {
            first++;
        }
        int last = 0;
        while (last < most - first && isSame(old.get(old.size() - 1 - last), now.get(now.size() - 1 - last))) {
            last++;
        }
        if (first == old.size() && first == now.size()) {
            return List.of();
        }
        List<Blank> was = new ArrayList<>();
        List<Blank> is = new ArrayList<>();
        int end = old.get(old.size() - 1 - last).end();
        for (int i = old.get(first).start(); i < end; i++) {
            char one = before.text().charAt(i);
            char other = after.text().charAt(i);
            if (one != other) {
                was.add(new Blank(i, one));
                is.add(new Blank(i, other));
            }
        }
        return List.of(of(before, first, old.size() - last, was), of(after, first, now.size() - last, is));
    }

    private static Outline of(Document document, int from, int to, List<Blank> blanks) {
        List<Line> lines =
                document.passages().subList(from, to).stream().map(Line::of).toList();
        return new Outline(document.id(), from, lines, blanks);
    }

    private static boolean isSame(Passage one, Passage other) {
        return one.start() == other.start()
                && one.text().equals(other.text())
                && Line.of(one).equals(Line.of(other));
    }

    /** Whether a document has this outline now. */
    public boolean isOf(Document document) {
        List<Passage> passages = document.passages();
        if (!document.id().equals(documentId) || first + lines.size() > passages.size()) {
            return false;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!Line.of(passages.get(first + i)).equals(lines.get(i))) {
                return false;
            }
        }
        for (Blank blank : blanks) {
            if (blank.offset() >= document.text().length() || document.text().charAt(blank.offset()) != blank.is()) {
                return false;
            }
        }
        return true;
    }

    /**
     * A document with this outline instead of the one it has there.
     *
     * @throws IllegalArgumentException if that is not the one before, or of other words
     */
    public Document insteadOf(Outline before, Document document) {
        if (!before.isOf(document) || before.first != first || !Objects.equals(before.documentId, documentId)) {
            throw new IllegalArgumentException("The document has another outline");
        }
        StringBuilder text = new StringBuilder(document.text());
        for (Blank blank : blanks) {
            text.setCharAt(blank.offset(), blank.is());
        }
        List<Line> all = new ArrayList<>();
        List<Passage> passages = document.passages();
        passages.subList(0, first).forEach(p -> all.add(Line.of(p)));
        all.addAll(lines);
        passages.subList(first + before.lines.size(), passages.size()).forEach(p -> all.add(Line.of(p)));
        return document(document, text.toString(), all);
    }

    /** The document that words and the outline of all of them make; its references lead where they led. */
    static Document document(Document before, String text, List<Line> lines) {
        Document.Builder builder = Document.builder(before.id(), before.imprint());
        int at = 0;
        for (Line line : lines) {
            if (at + line.length() > text.length() || (at > 0 && text.charAt(at - 1) != '\n')) {
                throw new IllegalArgumentException("Not an outline of these words");
            }
            builder.add(
                    line.kind(),
                    line.level(),
                    line.number(),
                    line.labelLength(),
                    text.substring(at, at + line.length()),
                    line.sourceStart(),
                    line.set(),
                    line.page());
            at += line.length() + 1;
        }
        if (at != text.length() + 1) {
            throw new IllegalArgumentException("Not an outline of these words");
        }
        return builder.build();
    }
}
