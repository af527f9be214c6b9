package org.clausemark.annotation;

import java.time.Instant;

/**
 * An answer to a note. Immutable.
 *
 * @param id a UUID in its usual text form
 * @param text what it says; never blank
 * @param author the name of who wrote it
 * @param created when it was written, to the millisecond
 */
public record Reply(String id, String text, String author, Instant created) {
    /** Refuses a blank text. */
    public Reply {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A reply that says nothing");
        }
    }

    /** The same reply in other words. */
    public Reply withText(String other) {
        return new Reply(id, other, author, created);
    }
}
