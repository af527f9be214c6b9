package org.clausemark.ui.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** The bundled typefaces, loaded once; those for other scripts when a text first needs them. */
public final class Typefaces {
    /** The family of the text: a book serif. */
    public static final String READING = "Literata";

    /** The bundled family without serifs. */
    public static final String SANS = "Inter";

    /** Running text, whose letters are as frequent as in the languages that are read most. */
    private static final String SAMPLE = "We attach great importance to the security issues of artificial intelligence,"
            + " and call upon all of humanity to uphold the dignity of every person before the law.";

    private static final Map<String, Double> WIDTHS = new HashMap<>();
    private static final Set<Script> LOADED = EnumSet.noneOf(Script.class);
    private static final Set<String> SCRIPTS =
            Stream.of(Script.values()).map(s -> s.family).collect(Collectors.toUnmodifiableSet());

    private Typefaces() {}

    /** A stretch of text set in one family, with its offsets in the whole, in UTF-16 units. */
    public record Run(int start, int end, String family) {}

    private enum Script {
        HAN("Noto Sans SC", "NotoSansSC_400Regular.ttf"),
        ARABIC("Noto Naskh Arabic", "NotoNaskhArabic_400Regular.ttf"),
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

    /** A family in a size in pixels; headings are semi-bold. */
    public static Font reading(String family, double size, boolean heading) {
        if (!heading || SCRIPTS.contains(family)) {
            return Font.font(family, size);
        }
        // In the files of the bundled ones the semi-bold style is a family of its own.
        return isBundled(family)
                ? Font.font(family + " SemiBold", size)
                : Font.font(family, FontWeight.SEMI_BOLD, size);
    }

    /** How wide a character of running text is on average, for a text size of one pixel. */
    static double characterWidth(String family) {
        return WIDTHS.computeIfAbsent(family, f -> {
            Text text = new Text(SAMPLE);
            text.setFont(Font.font(f, 100));
            return text.getLayoutBounds().getWidth() / 100 / SAMPLE.length();
        });
    }

    /**
     * Splits a text where another script needs another family than the one for most of it. Never empty for a text that
     * is not.
     */
    public static List<Run> runs(String text, String main) {
        List<Run> runs = new ArrayList<>();
        String family = main;
        int start = 0;
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int codePoint = text.codePointAt(i);
            next = i + Character.charCount(codePoint);
            String wanted = codePoint < 0x590 ? main : family(codePoint, family, main);
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
            case ARABIC -> other = Script.ARABIC;
            case HEBREW -> other = Script.HEBREW;
            case INHERITED -> {
                return current;
            }
            default -> other = isWide(codePoint) ? Script.HAN : null;
        }
        if (other == null) {
            return main;
        }
        if (LOADED.add(other)) {
            load(other.file);
        }
        return other.family;
    }

    /** CJK punctuation and full-width forms, which belong to no script. */
    private static boolean isWide(int codePoint) {
        return (codePoint >= 0x3000 && codePoint <= 0x303F) || (codePoint >= 0xFF00 && codePoint <= 0xFFEF);
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
