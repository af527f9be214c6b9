package org.clausemark.exporting.table;

/** Words in a picture whose fonts nobody knows here: widths are guessed, on the wide side. */
final class Lettering {
    private static final double LETTER = 0.56;
    private static final double WIDE = 1.0;
    private static final int FIRST_WIDE = 0x1100;

    private Lettering() {}

    /** About how wide some words are, in pixels, in letters of a size. */
    static double width(String words, double size) {
        return words.codePoints().mapToDouble(Lettering::width).sum() * size;
    }

    private static double width(int codePoint) {
        return codePoint >= FIRST_WIDE && !isThin(codePoint) ? WIDE : LETTER;
    }

    private static boolean isThin(int codePoint) {
        return codePoint >= 0x1E00 && codePoint < 0x2E80;
    }

    /** Words cut to about as many letters, with an ellipsis where something was cut. */
    static String cut(String words, double letters) {
        double room = letters * LETTER;
        for (int at = 0; at < words.length(); at = words.offsetByCodePoints(at, 1)) {
            room -= width(words.codePointAt(at));
            if (room < 0) {
                return words.substring(0, at).stripTrailing() + "…";
            }
        }
        return words;
    }

    /** Words as the text of an XML element or an attribute; what XML cannot hold is left out. */
    static String escaped(String words) {
        StringBuilder safe = new StringBuilder(words.length());
        words.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    if (isXml(c)) {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
