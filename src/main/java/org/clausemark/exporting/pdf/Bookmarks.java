package org.clausemark.exporting.pdf;

import java.util.ArrayDeque;
import java.util.Deque;

/** The outline of the PDF, as the typesetter wants it in the head of the page. */
final class Bookmarks {
    private final StringBuilder html = new StringBuilder();
    private final Deque<Integer> open = new ArrayDeque<>();

    /** Adds an entry at a level, 1 for the outermost; it goes under the last one of a lower level. */
    void add(int level, String words, String target) {
        close(level);
        html.append("<bookmark name=\"")
                .append(Html.escape(words.strip().replaceAll("\\s+", " ")))
                .append("\" href=\"#")
                .append(target)
                .append("\">");
        open.push(level);
    }

    /** The finished outline. */
    String html() {
        close(1);
        return "<bookmarks>" + html + "</bookmarks>";
    }

    private void close(int level) {
        while (!open.isEmpty() && open.peek() >= level) {
            open.pop();
            html.append("</bookmark>");
        }
    }
}
