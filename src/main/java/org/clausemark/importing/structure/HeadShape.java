package org.clausemark.importing.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clausemark.importing.flow.Numeral;
import org.clausemark.importing.flow.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * What a line is like that may be the number of an article in any language: a few words and one numeral.
 *
 * @param key its words in lower case, parted by blanks; empty for a numeral alone
 * @param numeral what it counts
 * @param printed the numeral as it stands
 * @param length UTF-16 units from the line's start to the text that follows on the same line, if any
 */
record HeadShape(String key, Numeral numeral, String printed, int length) {
    private static final int LONGEST = 48;
    private static final int MOST_WORDS = 4;
    private static final int LONGEST_SUFFIX = 4;
    private static final String ENDS = ".:：．–—-)";

    int value() {
        return numeral.value();
    }

    /** The shape of a line that is nothing else, or whose words and numeral a mark sets off from what follows. */
    static @Nullable HeadShape of(String line) {
        HeadShape whole = line.length() <= LONGEST ? whole(line) : null;
        return whole != null ? whole : head(line);
    }

    private static @Nullable HeadShape whole(String line) {
        if ((line.contains(" -") && !line.contains(" - ")) || "$#%/\\<>{|&@~`=+•◦▪‣·*".indexOf(line.charAt(0)) >= 0) {
            // An option of a command, a number below zero, a line of a listing, or an item of a list.
            return null;
        }
        String last = line.substring(line.length() - 1);
        return ",;!?，；！？؟،".contains(last) ? null : parse(line, line.length());
    }

    /** Words, a numeral and a mark, and more behind it: "Pasal 3. Setiap orang". */
    private static @Nullable HeadShape head(String line) {
        int at = 0;
        int most = Math.min(line.length() - 1, LONGEST / 2);
        while (at < most && !Character.isDigit(line.charAt(at)) && ENDS.indexOf(line.charAt(at)) < 0) {
            at++;
        }
        if (at == 0 || at >= most || !Character.isDigit(line.charAt(at)) || !Character.isLetter(line.codePointAt(0))) {
            return null;
        }
        int end = at;
        while (end < line.length() && Character.isDigit(line.charAt(end))) {
            end++;
        }
        boolean marked = end < line.length()
                && ENDS.indexOf(line.charAt(end)) >= 0
                && end + 1 < line.length()
                && Paragraph.isBlank(line.charAt(end + 1));
        if (!marked) {
            return null;
        }
        HeadShape shape = parse(line.substring(0, end), end);
        int after = end + 1;
        while (after < line.length()
                && (Paragraph.isBlank(line.charAt(after)) || ENDS.indexOf(line.charAt(after)) >= 0)) {
            after++;
        }
        return shape == null ? null : new HeadShape(shape.key, shape.numeral, shape.printed, after);
    }

    private static @Nullable HeadShape parse(String line, int length) {
        List<String> tokens = tokens(line);
        if (tokens.isEmpty() || tokens.size() > MOST_WORDS + 1) {
            return null;
        }
        int place = -1;
        Numeral numeral = null;
        for (int i = 0; i < tokens.size(); i++) {
            Numeral read = numeral(tokens.get(i));
            if (read != null) {
                if (numeral != null) {
                    return null;
                }
                place = i;
                numeral = read;
            }
        }
        if (numeral == null) {
            return null;
        }
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            // 1-ші, 2nd, 3º: an ending of the numeral and no word, unless there is no other.
            boolean ending = i == place + 1 && token.length() <= LONGEST_SUFFIX && tokens.size() > 2;
            if (i != place && !ending) {
                key.append(key.isEmpty() ? "" : " ").append(token.toLowerCase(Locale.ROOT));
            }
        }
        return new HeadShape(key.toString(), numeral, tokens.get(place), length);
    }

    private static @Nullable Numeral numeral(String token) {
        char first = token.charAt(0);
        boolean roman = first < 128 && "IVXLC".indexOf(first) >= 0;
        boolean figure = Character.isDigit(first) || Character.getType(first) == Character.OTHER_NUMBER || roman;
        if (!figure || token.length() > 8) {
            return null;
        }
        return Numeral.read(token).stream()
                .filter(n -> n.family() == Numeral.Family.ARABIC || n.family() == Numeral.Family.ROMAN)
                .findFirst()
                .orElse(null);
    }

    /** The words of a line in lower case, numerals among them. */
    static List<String> words(String line) {
        return tokens(line.toLowerCase(Locale.ROOT));
    }

    /** Runs of letters and runs of digits. */
    private static List<String> tokens(String line) {
        List<String> tokens = new ArrayList<>();
        int from = -1;
        int kind = 0;
        for (int i = 0; i <= line.length() && tokens.size() <= 8; i++) {
            int here = i == line.length() ? 0 : kind(line.charAt(i));
            if (here != kind) {
                if (kind > 0) {
                    tokens.add(line.substring(from, i));
                }
                from = i;
                kind = here;
            }
        }
        return tokens;
    }

    private static int kind(char c) {
        int type = Character.getType(c);
        if (type == Character.DECIMAL_DIGIT_NUMBER || type == Character.OTHER_NUMBER) {
            return 2;
        }
        boolean word = Character.isLetter(c)
                || Character.isSurrogate(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c == '\''
                || c == '’'
                || c == '§';
        return word ? 1 : 0;
    }
}
