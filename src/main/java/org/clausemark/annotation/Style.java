package org.clausemark.annotation;

import java.util.Locale;
import java.util.Optional;

/** How an annotation's words are marked. */
public enum Style {
    /** Colour behind the words. */
    HIGHLIGHT,
    /** A coloured line under the words. */
    UNDERLINE,
    /** Not at all: a note on a clause as a whole, shown in its margin. */
    CLAUSE;

    /** The name outside the program, in lower case: {@code underline}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The style of that name. */
    public static Optional<Style> named(String key) {
        for (Style style : values()) {
            if (style.key().equals(key)) {
                return Optional.of(style);
            }
        }
        return Optional.empty();
    }
}
