package org.clausemark.codebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A theme as a file has it. What the file does not say is empty.
 *
 * @param id what the file calls it; unique in the file
 * @param parent the {@code id} of the code it stands under; null at the top
 * @param colour {@code #rrggbb}; empty if the file gives none
 */
record Code(
        String id,
        @Nullable String parent,
        String name,
        String colour,
        String definition,
        List<String> terms,
        String memo,
        String key) {}
