package org.clausemark.annotation;

import java.util.List;

/** Colours for new themes: apart from each other in hue and lightness, and legible as small squares on any ground. */
public final class Palette {
    /** All colours, {@code #rrggbb}. */
    public static final List<String> COLOURS = List.of(
            "#5a9fe4", "#d9812b", "#6abf69", "#ec7fa4", "#a68bdd", "#45aaa0", "#b8963a", "#7f8fa9", "#c9564b",
            "#3f7fa6", "#8a9a3b", "#b565a7", "#5b6fd0", "#a0755a");

    private Palette() {}

    /** The colour used least among those in use, the earlier where several are. */
    public static String next(List<String> used) {
        String best = COLOURS.getFirst();
        long least = Long.MAX_VALUE;
        for (String colour : COLOURS) {
            long times = used.stream().filter(colour::equalsIgnoreCase).count();
            if (times < least) {
                best = colour;
                least = times;
            }
        }
        return best;
    }
}
