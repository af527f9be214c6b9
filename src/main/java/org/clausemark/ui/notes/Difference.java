package org.clausemark.ui.notes;

import java.util.List;

/**
 * What one text has and another has not: they begin and end alike, and differ between. Cut at words.
 *
 * @param start what both begin with
 * @param gone what the earlier one has then
 * @param come what the later one has then
 * @param end what both end with
 */
record Difference(String start, String gone, String come, String end) {
    static Difference between(String earlier, String later) {
        List<String> old = words(earlier);
        List<String> now = words(later);
        int most = Math.min(old.size(), now.size());
        int alike = 0;
        while (alike < most && old.get(alike).equals(now.get(alike))) {
            alike++;
        }
        int tail = 0;
        while (tail < most - alike && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        return new Difference(
                String.join("", now.subList(0, alike)),
                String.join("", old.subList(alike, old.size() - tail)),
                String.join("", now.subList(alike, now.size() - tail)),
                String.join("", now.subList(now.size() - tail, now.size())));
    }

    // A word with the blanks after it; each letter of a script without blanks is one.
    private static List<String> words(String text) {
        return List.of(text.split("(?<=\\s)(?!\\s)|(?<=[\\u3040-\\u9fff])|(?=[\\u3040-\\u9fff])", -1));
    }
}
