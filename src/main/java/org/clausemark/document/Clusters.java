package org.clausemark.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a text may be cut: between what readers take for signs, Unicode's extended grapheme clusters.
 *
 * <p>Java's own rules are the only ones asked, by the caret as by {@link Document#anchor}: they are there without
 * loading anything, and two versions of Unicode in one program would not agree about every new sign. Offsets are
 * UTF-16 offsets in the text given.
 */
public final class Clusters {
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private Clusters() {}

    /** Where the cluster begins that holds an offset; the offset itself where it is between two. */
    public static int start(String text, int offset) {
        if (offset <= 0 || offset >= text.length()) {
            return Math.clamp(offset, 0, text.length());
        }
        Matcher clusters = CLUSTER.matcher(text);
        int start = sureStart(text, offset);
        while (start < offset) {
            int end = end(clusters, start);
            if (end > offset) {
                return start;
            }
            start = end;
        }
        return start;
    }

    /** Where the cluster ends that holds an offset; the offset itself where it is between two. */
    public static int end(String text, int offset) {
        int start = start(text, offset);
        return start == offset ? start : next(text, start);
    }

    /** The first place after an offset where the text may be cut; its length at the end. */
    public static int next(String text, int offset) {
        int start = start(text, offset);
        return start >= text.length() ? text.length() : end(CLUSTER.matcher(text), start);
    }

    /** The last place before an offset where the text may be cut; 0 at the beginning. */
    public static int previous(String text, int offset) {
        return offset <= 0 ? 0 : start(text, offset - 1);
    }

    private static int end(Matcher clusters, int start) {
        clusters.region(start, clusters.regionEnd());
        return clusters.lookingAt() ? clusters.end() : start + 1;
    }

    /** A place at or before an offset where a cluster begins whatever stands before it: a passage may be a whole book. */
    private static int sureStart(String text, int offset) {
        int start = offset;
        while (start > 0 && !(isPlain(text.charAt(start)) && !joinsTheNext(text.charAt(start - 1)))) {
            start--;
        }
        return start;
    }

    /** Whether a sign never goes on with what stands before it, unless that asks for it. */
    private static boolean isPlain(char c) {
        return (c >= ' ' && c <= '~')
                || (c >= 'А' && c <= 'я')
                || (c >= 'Α' && c <= 'ω')
                || (c >= 'א' && c <= 'ת')
                || (c >= 'ء' && c <= 'ي')
                || (c >= '\u0E01' && c <= '\u0E2E')
                || (c >= 'ぁ' && c <= 'ゖ')
                || (c >= '一' && c <= '鿿');
    }

    /** Whether a sign goes on with what follows: the few that Unicode calls prepended, half of them beyond 16 bits. */
    private static boolean joinsTheNext(char c) {
        return Character.isSurrogate(c)
                || (c >= '\u0600' && c <= '\u0605')
                || c == '\u06DD'
                || c == '\u070F'
                || c == '\u0890'
                || c == '\u0891'
                || c == '\u08E2'
                || c == '\u0D4E';
    }
}
