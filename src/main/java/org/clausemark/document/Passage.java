package org.clausemark.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of a document: the unit that is numbered, laid out and cited.
 *
 * @param kind what the paragraph is in the document's structure
 * @param level depth of a heading, 1 for the outermost; 0 for all other kinds
 * @param number the number people cite, such as {@code 2.3} or {@code P.1}; null where a passage has none
 * @param id stable name for machines, made of number and text; unique in its document
 * @param start where the text begins in {@link Document#text()}, in UTF-16 units
 * @param text the paragraph as the source has it, without line breaks at its ends
 * @param labelLength how many UTF-16 units of {@code text} are its printed number, following blanks included
 *     ({@code "IV. "} is 4); 0 where none is printed
 * @param sourceStart where the text begins in the decoded source file, in UTF-16 units
 * @param set how the source sets it; no stretch of it reaches past the text
 * @param page the label of the page of the source it begins on, such as {@code 7} or {@code iv}; null where there are none
 */
public record Passage(
        Kind kind,
        int level,
        @Nullable String number,
        String id,
        int start,
        String text,
        int labelLength,
        int sourceStart,
        Typesetting set,
        @Nullable String page) {

    /** Refuses a printed number, or a stretch set apart, that is longer than the text. */
    public Passage {
        if (labelLength < 0 || labelLength > text.length()) {
            throw new IllegalArgumentException("A label of " + labelLength + " in a text of " + text.length());
        }
        for (Inline inline : set.inlines()) {
            if (inline.end() > text.length()) {
                throw new IllegalArgumentException(inline + " in a text of " + text.length());
            }
        }
    }

    /** A passage's part in the structure of its document. */
    public enum Kind {
        /** Text of the file that stands before the document. Folded away, never annotated. */
        FRONT,
        /** The document's own title as printed. */
        TITLE,
        /** A paragraph before the first heading, numbered P.1, P.2, … */
        PREAMBLE,
        /** The heading of a section. */
        HEADING,
        /** A numbered paragraph. */
        CLAUSE,
        /** A footnote, under the label that its references show. */
        FOOTNOTE,
        /** Text of the file that stands after the document. Folded away, never annotated. */
        BACK;

        /** The kind's name outside the program, in lower case: {@code clause}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same passage, its references leading to the passages of their footnotes' numbers. */
    Passage aimed(Map<String, String> notes) {
        if (set.inlines().stream().noneMatch(inline -> inline.kind() == Inline.Kind.REFERENCE)) {
            return this;
        }
        List<Inline> aimed = set.inlines().stream()
                .map(inline -> inline.kind() != Inline.Kind.REFERENCE
                        ? inline
                        : new Inline(
                                inline.kind(),
                                inline.start(),
                                inline.end(),
                                notes.getOrDefault(inline.target(), inline.target())))
                .toList();
        Typesetting afresh = new Typesetting(set.form(), set.depth(), aimed);
        return new Passage(kind, level, number, id, start, text, labelLength, sourceStart, afresh, page);
    }

    /** Just past the last character, in UTF-16 units of the document's text. */
    public int end() {
        return start + text.length();
    }

    /** Whether the passage belongs to the document itself rather than to what surrounds it in the file. */
    public boolean isBody() {
        return kind != Kind.FRONT && kind != Kind.BACK;
    }

    /** Whether the passage can be cited by its number: a clause or a paragraph of the preamble. */
    public boolean isNumbered() {
        return kind == Kind.CLAUSE || kind == Kind.PREAMBLE;
    }

    /** The text without its printed number: {@code Maintaining AI Security}. */
    public String title() {
        return text.substring(labelLength);
    }
}
