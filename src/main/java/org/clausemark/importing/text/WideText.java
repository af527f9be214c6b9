package org.clausemark.importing.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells text of two or four bytes a character that carries no byte order mark from what is no text. */
final class WideText {
    private static final int SAMPLE = 65_536;
    private static final String EASTERN_MARKS = "。，、「」・：；";

    private WideText() {}

    /** The encoding in which the bytes read like text; null if there is none. */
    static @Nullable Charset charset(byte[] bytes) {
        byte[] sample = bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes;
        if (bytes.length % 4 == 0) {
            for (Charset charset : List.of(StandardCharsets.UTF_32LE, StandardCharsets.UTF_32BE)) {
                if (isText(sample, charset)) {
                    return charset;
                }
            }
        }
        if (bytes.length % 2 != 0) {
            return null;
        }
        boolean little = isText(sample, StandardCharsets.UTF_16LE);
        boolean big = isText(sample, StandardCharsets.UTF_16BE);
        if (little && big) {
            return zeros(sample, 1) >= zeros(sample, 0) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        return little ? StandardCharsets.UTF_16LE : big ? StandardCharsets.UTF_16BE : null;
    }

    private static int zeros(byte[] bytes, int from) {
        int zeros = 0;
        for (int i = from; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /** Whether nearly all characters are ones that texts hold, of two scripts at most, with blanks or marks among them. */
    private static boolean isText(byte[] sample, Charset charset) {
        String text = new String(sample, charset);
        Map<Character.UnicodeScript, Integer> scripts = new EnumMap<>(Character.UnicodeScript.class);
        int all = 0;
        int odd = 0;
        int letters = 0;
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            all++;
            int type = Character.getType(c);
            boolean blank = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
            if (blank || EASTERN_MARKS.indexOf(c) >= 0) {
                marks++;
            } else if (c == 0xFFFD
                    || type == Character.UNASSIGNED
                    || type == Character.PRIVATE_USE
                    || type == Character.SURROGATE
                    || type == Character.CONTROL) {
                odd++;
            } else if (Character.isLetter(c)) {
                letters++;
                scripts.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
            }
        }
        int most = scripts.values().stream()
                .sorted((a, b) -> b - a)
                .limit(3)
                .mapToInt(Integer::intValue)
                .sum();
        boolean kept = odd * 50 <= all && letters > 0 && most * 100L >= letters * 97L;
        // Letters of one byte, read by twos, look like ideographs; but then nothing parts them.
        boolean narrow = scripts.getOrDefault(Character.UnicodeScript.LATIN, 0) * 2 > letters;
        return kept && (marks * 100 >= all || (narrow && all < 100));
    }
}
