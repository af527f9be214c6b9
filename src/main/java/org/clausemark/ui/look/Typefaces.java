package org.clausemark.ui.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** The bundled typefaces, loaded once; slanted ones and those for other scripts when a text first needs them. */
public final class Typefaces {
    /** The family of the text: a book serif. */
    public static final String READING = "Literata";

    /** The bundled family without serifs. */
    public static final String SANS = "Inter";

    /** The bundled family whose letters are all equally wide. */
    public static final String CODE = "IBM Plex Mono";

    /** Running text, whose letters are as frequent as in the languages that are read most. */
    private static final String SAMPLE = "We attach great importance to the security issues of artificial intelligence,"
            + " and call upon all of humanity to uphold the dignity of every person before the law.";

    private static final Map<String, Double> WIDTHS = new HashMap<>();
    private static final Map<Font, Double> HEIGHTS = new HashMap<>();
    private static final Map<String, float[]> ADVANCES = new HashMap<>();
    private static final Set<String> LOADED = new HashSet<>();
    private static final Set<String> SCRIPTS =
            Stream.of(Script.values()).map(s -> s.family).collect(Collectors.toUnmodifiableSet());

    private Typefaces() {}

    /** A stretch of text set in one family, with its offsets in the whole, in UTF-16 units. */
    public record Run(int start, int end, String family) {}

    private enum Script {
        HAN("Noto Sans SC", "NotoSansSC_400Regular.ttf"),
        HANGUL("NanumGothic", "NanumGothic_400Regular.ttf"),
        // Noto's Naskh sets the dots apart, and JavaFX on Linux does not put them where they belong.
        ARABIC("Amiri", "Amiri_400Regular.ttf"),
        HEBREW("Noto Serif Hebrew", "NotoSerifHebrew_400Regular.ttf");

        private final String family;
        private final String file;

        Script(String family, String file) {
            this.family = family;
            this.file = file;
        }
    }

    /** Loads what every window needs: the styles the style sheet names. */
    public static void load() {
        load("Literata_400Regular.ttf");
        load("Literata_600SemiBold.ttf");
        load("Inter_400Regular.ttf");
        load("Inter_500Medium.ttf");
        load("Inter_600SemiBold.ttf");
    }

    /**
     * Loads what has to be there before the first text that joins or stacks its letters is laid out, wherever in the
     * window that is: on Linux such letters come out wrong in a family that is loaded later.
     */
    public static void loadJoining() {
        need(Script.ARABIC.file);
        need(Script.HEBREW.file);
    }

    private static void loadStyles() {
        loadJoining();
        code();
        for (String family : List.of(READING, SANS)) {
            need(family + "_400Regular_Italic.ttf");
            need(family + "_600SemiBold_Italic.ttf");
        }
    }

    /** Whether a text has letters or accents that join or stack. */
    public static boolean joins(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x300
                    && (c <= 0x36F
                            || (c >= 0x590 && c < 0x1100)
                            || (c >= 0x1200 && c < 0x1E00)
                            || (c >= 0x200C && c < 0x2010)
                            || Character.isSurrogate(c))) {
                return true;
            }
        }
        return false;
    }

    /** The families a reader can choose from, the bundled ones first, then those installed in alphabetical order. */
    public static List<String> choices() {
        return Stream.concat(
                        Stream.of(READING, SANS),
                        Font.getFamilies().stream()
                                // Parts of a family, and what systems keep for themselves.
                                .filter(f -> !f.startsWith(".") && !f.startsWith(READING) && !f.startsWith(SANS))
                                .sorted(String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Whether a family is bundled or installed. */
    public static boolean isThere(String family) {
        return isBundled(family) || Font.getFamilies().contains(family);
    }

    /** Whether a family comes with the program. */
    public static boolean isBundled(String family) {
        return family.equals(READING) || family.equals(SANS);
    }

    /**
     * A family in a size in pixels. Where it has no such style its upright or lighter one stands in: {@link #hasStyles}.
     */
    public static Font reading(String family, double size, boolean strong, boolean slanted) {
        if (!hasStyles(family) || !(strong || slanted)) {
            return Font.font(family, size);
        }
        FontPosture posture = slanted ? FontPosture.ITALIC : FontPosture.REGULAR;
        if (family.equals(CODE)) {
            return Font.font(strong ? CODE + " SemiBold" : CODE, size);
        }
        if (!isBundled(family)) {
            return Font.font(family, strong ? FontWeight.BOLD : FontWeight.NORMAL, posture, size);
        }
        if (slanted) {
            need(family + (strong ? "_600SemiBold_Italic.ttf" : "_400Regular_Italic.ttf"));
        }
        // In the files of the bundled ones the semi-bold style is a family of its own.
        return Font.font(strong ? family + " SemiBold" : family, posture, size);
    }

    /** Whether a family has other styles than one. The bundled ones for other scripts than Latin have not. */
    public static boolean hasStyles(String family) {
        return !SCRIPTS.contains(family);
    }

    /** The family for code, loaded by the first who asks. */
    public static String code() {
        need("IBMPlexMono_400Regular.ttf");
        need("IBMPlexMono_600SemiBold.ttf");
        return CODE;
    }

    /**
     * How wide a text is in a family for a size of one pixel, near enough to share out a table's width: each sign alone,
     * those outside the alphabets taken for square.
     */
    public static double width(String text, String family) {
        float[] advances = ADVANCES.computeIfAbsent(family, f -> new float[0x590]);
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= advances.length) {
                width += c < 0x1100 ? 0.6 : 1;
                continue;
            }
            if (advances[c] == 0) {
                Text sign = new Text(String.valueOf(c));
                sign.setFont(Font.font(family, 100));
                advances[c] = (float) Math.max(0.001, sign.getLayoutBounds().getWidth() / 100);
            }
            width += advances[c];
        }
        return width;
    }

    /** How wide a character of running text is on average, for a text size of one pixel. */
    static double characterWidth(String family) {
        return WIDTHS.computeIfAbsent(family, f -> {
            Text text = new Text(SAMPLE);
            text.setFont(Font.font(f, 100));
            return text.getLayoutBounds().getWidth() / 100 / SAMPLE.length();
        });
    }

    /** How high a line is in a font, in whole pixels. */
    static double lineHeight(Font font) {
        return HEIGHTS.computeIfAbsent(font, f -> {
            Text text = new Text("Hg");
            text.setFont(f);
            return Math.ceil(text.getLayoutBounds().getHeight());
        });
    }

    /**
     * Splits a text where another script needs another family than the one for most of it. Never empty for a text that
     * is not.
     */
    public static List<Run> runs(String text, String main) {
        if (joins(text)) {
            loadStyles();
        }
        List<Run> runs = new ArrayList<>();
        String family = main;
        int start = 0;
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int codePoint = text.codePointAt(i);
            next = i + Character.charCount(codePoint);
            String wanted = Character.isSpaceChar(codePoint)
                            || Character.isWhitespace(codePoint)
                            // Korean stops and commas stand lower in the line than a Latin face is high.
                            || (family.equals(Script.HANGUL.family)
                                    && codePoint < 0x80
                                    && !Character.isLetterOrDigit(codePoint))
                    ? family
                    : codePoint < 0x590
                            ? main
                            : isPunctuation(codePoint)
                                    ? besides(text, i, codePoint, family, main)
                                    : family(codePoint, family, main);
            if (!wanted.equals(family)) {
                if (i > start) {
                    runs.add(new Run(start, i, family));
                }
                start = i;
                family = wanted;
            }
        }
        if (start < text.length()) {
            runs.add(new Run(start, text.length(), family));
        }
        return runs;
    }

    private static String family(int codePoint, String current, String main) {
        UnicodeScript script = UnicodeScript.of(codePoint);
        @Nullable Script other;
        switch (script) {
            case HAN, BOPOMOFO, HIRAGANA, KATAKANA -> other = Script.HAN;
            case HANGUL -> other = Script.HANGUL;
            case ARABIC -> other = Script.ARABIC;
            case HEBREW -> other = Script.HEBREW;
            case INHERITED -> {
                return current;
            }
            // Digits, commas and what lengthens a word belong to no script, though other families have none of them.
            default -> other = isWide(codePoint) ? Script.HAN : isArabic(codePoint) ? Script.ARABIC : null;
        }
        if (other == null) {
            return main;
        }
        need(other.file);
        return other.family;
    }

    /** Quotation marks, dashes and dots that Chinese shares with Latin, each drawing its own. */
    private static boolean isPunctuation(int codePoint) {
        return codePoint >= 0x2014 && codePoint <= 0x2026;
    }

    /** The family for a mark is that of the word it opens, or that it follows. */
    private static String besides(String text, int at, int codePoint, String current, String main) {
        boolean opening = codePoint == 0x2018 || codePoint == 0x201C;
        if (opening && at + 1 < text.length()) {
            int next = text.codePointAt(at + 1);
            return UnicodeScript.of(next) == UnicodeScript.HAN ? family(next, current, main) : main;
        }
        return current.equals(Script.HAN.family) ? current : main;
    }

    /** CJK punctuation and full-width forms, which belong to no script. */
    private static boolean isWide(int codePoint) {
        return (codePoint >= 0x3000 && codePoint <= 0x303F) || (codePoint >= 0xFF00 && codePoint <= 0xFFEF);
    }

    private static boolean isArabic(int codePoint) {
        return codePoint >= 0x600 && codePoint <= 0x6FF;
    }

    private static void need(String file) {
        if (LOADED.add(file)) {
            load(file);
        }
    }

    private static void load(String file) {
        try (InputStream in = Typefaces.class.getResourceAsStream("/org/clausemark/fonts/" + file)) {
            if (in == null || Font.loadFont(in, 0) == null) {
                throw new IllegalStateException("The typeface " + file + " is missing from the program");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
