package org.clausemark.importing.structure;

import org.clausemark.document.Passage;
import org.jspecify.annotations.Nullable;

/**
 * The part a paragraph plays in its document; the components are those of {@link Passage}.
 *
 * @param kind what it is
 * @param level depth of a heading, else 0
 * @param number what it is cited by; null where it has none
 * @param labelLength UTF-16 units of the printed number
 */
record Part(Passage.Kind kind, int level, @Nullable String number, int labelLength) {

    /** A part that has neither level nor number. */
    static Part of(Passage.Kind kind) {
        return new Part(kind, 0, null, 0);
    }
}
