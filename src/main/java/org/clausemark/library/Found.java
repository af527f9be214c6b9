package org.clausemark.library;

import java.util.List;

/**
 * What a search of the library found.
 *
 * @param groups the themes, then the documents by title, each with what was found in it
 * @param more whether there are documents beyond these
 * @param remark a sentence for the reader, where what was asked cannot be; else empty
 */
public record Found(List<Hits> groups, boolean more, String remark) {
    /** Nothing. */
    public static final Found NOTHING = new Found(List.of(), false, "");

    /** Copies the list. */
    public Found {
        groups = List.copyOf(groups);
    }
}
