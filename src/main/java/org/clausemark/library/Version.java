package org.clausemark.library;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change as the log keeps it.
 *
 * @param line the number of its line; later lines have greater ones
 * @param made when, to the millisecond
 * @param name what was done, such as {@code Highlight}
 * @param kind what changed: {@code annotation}, {@code theme}, {@code memo}, {@code dismissal} or {@code listing}
 * @param before the value before, as a JSON object; null if there was none
 * @param after the value after, as a JSON object; null if there is none
 */
public record Version(
        int line,
        Instant made,
        String name,
        String kind,
        @Nullable String before,
        @Nullable String after) {}
