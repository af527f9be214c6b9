package org.clausemark.exporting.pdf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins Arabic letters: chooses for each the form it has at its place in the word. PDFs are drawn glyph by glyph, and
 * the typesetter knows no font tables for it, so the forms are taken from Unicode's presentation forms.
 */
final class ArabicForms {
    private static final int ISOLATED = 0;
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;
    private static final String[] NAMES = {" ISOLATED FORM", " FINAL FORM", " INITIAL FORM", " MEDIAL FORM"};
    private static final char LAM = '\u0644';
    private static final char TATWEEL = '\u0640';
    private static final char JOINER = '\u200d';
    /** A letter, or lam with alef, and its four forms; 0 where it has none. */
    private static final Map<String, char[]> FORMS = forms();

    private ArabicForms() {}

    private static Map<String, char[]> forms() {
        Map<String, char[]> forms = new HashMap<>();
        for (char c = '\uFB50'; c < '\uFEFD'; c++) {
            String name = Character.getName(c);
            String letter = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            boolean wanted = letter.length() == 1 || (letter.length() == 2 && letter.charAt(0) == LAM && c > '\uFEF4');
            for (int form = ISOLATED; name != null && wanted && form <= MEDIAL; form++) {
                if (name.endsWith(NAMES[form])) {
                    char[] all = forms.computeIfAbsent(letter, l -> new char[4]);
                    all[form] = c;
                }
            }
        }
        return forms;
    }

    /**
     * What to print for each UTF-16 unit of a text. Units of other scripts stay null; the alef that has gone into the
     * letter before it is the empty string.
     */
    static @Nullable String[] shape(String text) {
        @Nullable String[] shaped = new String[text.length()];
        boolean joined = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isTransparent(c)) {
                continue;
            }
            char[] forms = FORMS.get(String.valueOf(c));
            if (forms == null) {
                joined = c == TATWEEL || c == JOINER;
                continue;
            }
            char[] ligature = i + 1 < text.length() ? FORMS.get(text.substring(i, i + 2)) : null;
            if (ligature != null) {
                shaped[i] = String.valueOf(ligature[joined ? FINAL : ISOLATED]);
                shaped[++i] = "";
                joined = false;
                continue;
            }
            boolean on = forms[INITIAL] != 0 && joinsBackwards(text, i + 1);
            char form = forms[joined ? (on ? MEDIAL : FINAL) : (on ? INITIAL : ISOLATED)];
            shaped[i] = String.valueOf(form == 0 ? c : form);
            joined = on;
        }
        return shaped;
    }

    /** Whether a character is a letter that has forms. */
    static boolean isLetter(char c) {
        return FORMS.containsKey(String.valueOf(c));
    }

    /** Whether the next letter from a place connects to the one before it. */
    private static boolean joinsBackwards(String text, int from) {
        int i = from;
        while (i < text.length() && isTransparent(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return false;
        }
        char[] forms = FORMS.get(text.substring(i, i + 1));
        return text.charAt(i) == TATWEEL || text.charAt(i) == JOINER || (forms != null && forms[FINAL] != 0);
    }

    private static boolean isTransparent(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
