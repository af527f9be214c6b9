package org.clausemark.ui.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/** The bundled typefaces, loaded once; those for other scripts when a text first needs them. */
public final class Typefaces {
    /** The family of the text: a book serif. */
    public static final String READING = "Literata";

    private static final Set<Script> LOADED = EnumSet.noneOf(Script.class);

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
        load("Literata_400Regular_Italic.ttf");
        load("Inter_400Regular.ttf");
        load("Inter_500Medium.ttf");
        load("Inter_600SemiBold.ttf");
    }

    /** The reading face in a size in pixels; headings are semi-bold. */
    public static Font reading(String family, double size, boolean heading) {
        // The semi-bold style is a family of its own in the font file.
        return Font.font(heading && family.equals(READING) ? READING + " SemiBold" : family, size);
    }

    /** Splits a text where another script needs another family. Never empty for a text that is not. */
    public static List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        String family = READING;
        int start = 0;
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int codePoint = text.codePointAt(i);
            next = i + Character.charCount(codePoint);
            String wanted = codePoint < 0x590 ? READING : family(codePoint, family);
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

    private static String family(int codePoint, String current) {
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
            return READING;
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
