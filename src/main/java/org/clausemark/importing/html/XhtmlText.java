package org.clausemark.importing.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes of XHTML what a lenient reader of HTML understands as it is meant. */
final class XhtmlText {
    private static final Pattern CLOSED =
            Pattern.compile("<([a-zA-Z][a-zA-Z0-9:_-]{0,40}+)((?=[\\s/])[^<>]{0,4000}+)(?<=/)>");
    private static final Pattern VOID = Pattern.compile(
            "(?i)area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|[^:]*:?(?:path|use|circle|rect|line|g)");
    private static final Pattern SUBSET = Pattern.compile("(?i)<!DOCTYPE\\s[^\\[<>]{0,500}\\[");
    private static final int HEAD = 4_096;

    private XhtmlText() {}

    /** Nothing that a document type defines is used, and what closes itself is closed; other HTML is left as it is. */
    static String forgiving(String text) {
        String head = text.length() > HEAD ? text.substring(0, HEAD) : text;
        boolean xhtml = head.contains("<?xml") || head.contains("http://www.w3.org/1999/xhtml");
        if (!xhtml) {
            return text;
        }
        return closed(withoutSubset(text, head));
    }

    /** Without the definitions at the head of a document, of which entities that blow up are made. */
    static String withoutSubset(String text, String head) {
        Matcher subset = SUBSET.matcher(head);
        if (!subset.find()) {
            return text;
        }
        Matcher end = Pattern.compile("\\]\\s{0,100}>").matcher(text);
        return end.find(subset.end()) ? text.substring(0, subset.start()) + text.substring(end.end()) : text;
    }

    private static String closed(String text) {
        Matcher tag = CLOSED.matcher(text);
        StringBuilder closed = new StringBuilder(text.length() + 64);
        int from = 0;
        while (tag.find()) {
            String name = tag.group(1);
            if (!VOID.matcher(name).matches()) {
                closed.append(text, from, tag.end() - 2)
                        .append("></")
                        .append(name)
                        .append('>');
                from = tag.end();
            }
        }
        return from == 0 ? text : closed.append(text, from, text.length()).toString();
    }
}
