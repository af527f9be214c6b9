package org.clausemark.theming;

import org.jspecify.annotations.Nullable;

/**
 * The head of a row or a column of a {@link Matrix}.
 *
 * @param id unique among the rows, or the columns, of a matrix: a theme's id, or a name of a place
 * @param label what stands over a narrow column: {@code 2.3}; a theme's name
 * @param title what it is called where there is room: {@code § 2.3}, {@code 2. Maintaining AI Security}
 * @param colour of a theme, {@code #rrggbb}; null for a place
 * @param letters that tell a theme where its colour does not; empty for a place
 * @param depth how many themes stand above a theme; 0 for a place
 */
public record Heading(
        String id, String label, String title, @Nullable String colour, String letters, int depth) {
    /** The head of a place. */
    static Heading ofPlace(String id, String label, String title) {
        return new Heading(id, label, title, null, "", 0);
    }
}
