package org.clausemark.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The words of the command line as they were typed. Where the locale is not set, as in containers and scheduled jobs,
 * Java reads them as ASCII and loses every other letter; Linux still has the bytes.
 */
final class Arguments {
    private static final Path TYPED = Path.of("/proc/self/cmdline");
    private static final char LOST = '\uFFFD';

    private Arguments() {}

    /** The same words, with the letters Java has lost where they can be had back. */
    static String[] asTyped(String... words) {
        if (Arrays.stream(words).noneMatch(w -> w.indexOf(LOST) >= 0) || !Files.isReadable(TYPED)) {
            return words;
        }
        try {
            return matched(words, new String(Files.readAllBytes(TYPED), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return words;
        }
    }

    /** The last of the typed words, if they agree with {@code words} in all that was not lost. */
    static String[] matched(String[] words, String typed) {
        List<String> all = List.of(typed.split("\0", -1));
        int end = all.size() - 1;
        if (end < words.length) {
            return words;
        }
        String[] tail = all.subList(end - words.length, end).toArray(String[]::new);
        for (int i = 0; i < words.length; i++) {
            if (!ascii(words[i]).equals(ascii(tail[i]))) {
                return words;
            }
        }
        return tail;
    }

    private static String ascii(String word) {
        return word.replaceAll("\\P{ASCII}", "");
    }
}
