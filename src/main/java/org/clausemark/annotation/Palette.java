package org.clausemark.annotation;

import java.util.List;
import java.util.Locale;

/**
 * Colours for new themes: apart from each other in hue and lightness, for readers too who see no red, no green or no
 * blue, and legible as small squares on any ground.
 */
public final class Palette {
    /** All colours, {@code #rrggbb}. */
    public static final List<String> COLOURS = List.of(
            "#5a9fe4", "#d9812b", "#6abf69", "#ec7fa4", "#804086", "#993c23", "#325ec6", "#7e657f", "#bc3654",
            "#af6cb5", "#959571", "#707bee", "#a5acce", "#ad620c");

    private static final List<String> NAMES = List.of(
            "Sky", "Orange", "Green", "Pink", "Plum", "Rust", "Blue", "Heather", "Crimson", "Orchid", "Olive", "Iris",
            "Mist", "Brown");

    private Palette() {}

    /** The colour that the eye tells best from those in use ({@code #rrggbb}), the earlier where several are alike. */
    public static String next(List<String> used) {
        String best = COLOURS.getFirst();
        double farthest = -1;
        for (String colour : COLOURS) {
            double far = nearest(colour, used);
            if (far > farthest) {
                best = colour;
                farthest = far;
            }
        }
        return best;
    }

    /** What one of the colours is called; the colour itself for another. */
    public static String nameOf(String colour) {
        int index = COLOURS.indexOf(colour.toLowerCase(Locale.ROOT));
        return index < 0 ? colour : NAMES.get(index);
    }

    private static double nearest(String colour, List<String> used) {
        return used.stream()
                .mapToDouble(other -> distance(lab(colour), lab(other)))
                .min()
                .orElse(Double.MAX_VALUE);
    }

    private static double distance(double[] one, double[] other) {
        return Math.hypot(Math.hypot(one[0] - other[0], one[1] - other[1]), one[2] - other[2]);
    }

    /** Lightness and the two opponent axes of Björn Ottosson's Oklab, where distance is what the eye sees. */
    private static double[] lab(String colour) {
        double r = linear(colour, 1);
        double g = linear(colour, 3);
        double b = linear(colour, 5);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    private static double linear(String colour, int at) {
        return linear(Integer.parseInt(colour, at, at + 2, 16) / 255.0);
    }

    /** The light that a red, green or blue part of an sRGB colour stands for, both from 0 to 1. */
    public static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
