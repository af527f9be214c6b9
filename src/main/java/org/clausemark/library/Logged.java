package org.clausemark.library;

import java.time.Instant;
import org.clausemark.annotation.Edit;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log: an edit as it was carried out.
 *
 * @param id its number; later lines have greater ones
 * @param edit its name and changes
 * @param made when, to the millisecond
 * @param takesBack the line that this one took back; null if none
 */
public record Logged(
        int id, Edit edit, Instant made, @Nullable Integer takesBack) {}
