package org.clausemark.theming;

import java.util.Locale;
import org.clausemark.annotation.Palette;

/**
 * The colours of a matrix's cells: a theme's colour, the more of it the greater the count, and letters that can be read
 * on it. The contrast of black or of white on any colour is 4.58 : 1 at least. Colours are {@code #rrggbb}.
 */
public final class Shading {
    private static final double LEAST = 0.22;
    private static final double MOST = 0.9;

    private Shading() {}

    /** What lies behind a count, from 1 to the greatest there is, on a ground. */
    public static String fill(String colour, String ground, int count, int greatest) {
        double share = greatest <= 1 ? 0.3 : (count - 1.0) / (greatest - 1);
        double part = LEAST + (MOST - LEAST) * Math.sqrt(share);
        StringBuilder mixed = new StringBuilder("#");
        for (int at = 1; at < 7; at += 2) {
            double value = part(colour, at) * part + part(ground, at) * (1 - part);
            mixed.append(String.format(Locale.ROOT, "%02x", Math.round(value)));
        }
        return mixed.toString();
    }

    /** Black or white, whichever can be read better on a colour. */
    public static String ink(String fill) {
        double luminance = 0.2126 * Palette.linear(part(fill, 1) / 255.0)
                + 0.7152 * Palette.linear(part(fill, 3) / 255.0)
                + 0.0722 * Palette.linear(part(fill, 5) / 255.0);
        return 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.05 ? "#ffffff" : "#000000";
    }

    private static int part(String colour, int at) {
        return Integer.parseInt(colour, at, at + 2, 16);
    }
}
