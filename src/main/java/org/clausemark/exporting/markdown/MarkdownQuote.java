package org.clausemark.exporting.markdown;

import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Style;
import org.clausemark.document.Anchor;
import org.clausemark.document.Document;

/**
 * Words of a document as a quotation in Markdown (CommonMark): a paragraph for each passage, the citation in the last.
 * What would mean something in Markdown is escaped, so that it is read as it stands in the document.
 */
public final class MarkdownQuote {
    private static final Pattern MEANING = Pattern.compile("[\\\\`*_\\[\\]<>&|~]");
    /** What begins a heading, a list or a line across, at the beginning of a line. */
    private static final Pattern BEGINNING = Pattern.compile("^(\\s*)([#+=-]|(\\d{1,9})([.)]))(?=\\s|$|[#=+-])");

    private MarkdownQuote() {}

    /** A place of a document, without an end of line behind it. */
    public static String of(Document document, Anchor anchor) {
        StringJoiner lines = new StringJoiner("\n");
        for (String passage : anchor.exact().split("\n", -1)) {
            if (!passage.isBlank()) {
                lines.add("> " + escaped(passage.strip()));
                lines.add(">");
            }
        }
        return lines.add("> — " + escaped(document.cite(anchor))).toString();
    }

    /** A note: its quotation, then its comment. A note on a clause as a whole is named by its place alone. */
    public static String of(Document document, Annotation note) {
        String quote = note.style() == Style.CLAUSE
                ? "**" + escaped(document.place(note.anchor())) + "** — " + escaped(document.cite(note.anchor()))
                : of(document, note.anchor());
        // What the reader wrote may be meant as Markdown.
        return note.comment().isBlank()
                ? quote
                : quote + "\n\n" + note.comment().strip();
    }

    /** Words as they stand: what would mean something in Markdown is escaped. */
    static String escaped(String words) {
        String escaped = MEANING.matcher(words)
                .replaceAll(found -> "\\\\" + (found.group().equals("\\") ? "\\\\" : found.group()));
        var beginning = BEGINNING.matcher(escaped);
        if (!beginning.find()) {
            return escaped;
        }
        int mark = beginning.group(3) == null ? beginning.start(2) : beginning.start(4);
        return escaped.substring(0, mark) + "\\" + escaped.substring(mark);
    }
}
