package org.clausemark.exporting.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.document.Passage;

/** The document as XHTML for the typesetter, and the letters it prints in front of the appendix. */
final class PageHtml {
    private static final int LOWEST_HEADING = 6;
    private static final int RUNNING_TITLE = 90;

    private final Document document;
    private final Map<Passage, List<Note>> notes;
    private final PdfFonts fonts;
    private final PrintedText text = new PrintedText();
    private final StringBuilder body = new StringBuilder();
    private final Bookmarks bookmarks = new Bookmarks();
    private int headingLevel = 1;
    private boolean inList;
    private boolean titled;

    PageHtml(Document document, List<Note> notes, PdfFonts fonts) {
        this.document = document;
        this.notes = notes.stream().collect(Collectors.groupingBy(Note::passage));
        this.fonts = fonts;
    }

    /** The whole page; {@code appendix} is what follows the text. */
    String page(PdfExport.Paper paper, String appendix) throws IOException {
        List<Passage> passages = document.passages();
        if (passages.stream().noneMatch(p -> p.kind() == Passage.Kind.TITLE)) {
            openTitle("title", document.title(), PrintedText.NOWHERE);
            body.append("</h1>\n");
            imprint();
        }
        boolean preamble = false;
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            switch (passage.kind()) {
                case TITLE -> title(passage, i);
                case HEADING -> heading(passage, i);
                case PREAMBLE -> {
                    if (!preamble) {
                        bookmarks.add(1, "Preamble", target(i));
                    }
                    preamble = true;
                    item(passage, i);
                }
                case CLAUSE, FOOTNOTE -> item(passage, i);
                case FRONT, BACK -> {}
            }
        }
        closeList();
        if (!appendix.isEmpty()) {
            bookmarks.add(1, AppendixHtml.TITLE, AppendixHtml.TARGET);
        }
        return head(paper) + "<body>\n" + body + appendix + "</body></html>\n";
    }

    /** The letters printed in front of the appendix; complete once the page has been made. */
    PrintedText text() {
        return text;
    }

    /** The name of the link target at a passage. */
    static String target(int passageIndex) {
        return "p" + passageIndex;
    }

    private String head(PdfExport.Paper paper) throws IOException {
        Imprint imprint = document.imprint();
        String title = Html.escape(document.title().strip());
        return "<html lang=\"" + Html.escape(language(imprint.language())) + "\"><head><title>" + title
                + "</title>\n<meta name=\"subject\" content=\"" + title + ", with notes\"/>\n<style>"
                + Html.escape(style(paper)) + "</style>\n" + bookmarks.html() + "</head>\n";
    }

    private String style(PdfExport.Paper paper) throws IOException {
        try (InputStream in = PageHtml.class.getResourceAsStream("page.css")) {
            if (in == null) {
                throw new IOException("page.css is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${paper}", paper.css())
                    .replace("${fallback}", fonts.fallbackFamilies())
                    .replace("${running}", Html.cssString(BidiOrder.drawn(fonts.printed(shortened(document.title())))));
        }
    }

    private static String language(String tag) {
        Locale locale = Locale.forLanguageTag(tag.strip());
        return locale.getLanguage().isEmpty() ? "en" : locale.toLanguageTag();
    }

    private void title(Passage passage, int index) {
        closeList();
        if (titled) {
            body.append("<p class=\"subtitle" + direction(passage.text()) + "\" id=\"")
                    .append(target(index))
                    .append("\">");
            body(passage);
            body.append("</p>\n");
            return;
        }
        openTitle(target(index), passage.text(), passage.start());
        references(passage);
        body.append("</h1>\n");
        imprint();
    }

    private void openTitle(String target, String words, int start) {
        titled = true;
        bookmarks.add(1, words, target);
        body.append("<h1 class=\"title")
                .append(direction(words))
                .append("\" id=\"")
                .append(target)
                .append("\">");
        flow(words, start);
    }

    private void imprint() {
        Imprint imprint = document.imprint();
        StringJoiner line = new StringJoiner(" · ");
        for (String part : List.of(imprint.dateText(), imprint.edition(), imprint.source())) {
            if (!part.isBlank()) {
                line.add(part.strip());
            }
        }
        body.append("<p class=\"imprint\">");
        flow(line.toString(), PrintedText.NOWHERE);
        body.append("</p>\n");
    }

    private void heading(Passage passage, int index) {
        closeList();
        // A level may not be left out on the way down, whatever the document does.
        headingLevel = Math.clamp(passage.level() + 1L, 2, Math.min(headingLevel + 1, LOWEST_HEADING));
        bookmarks.add(headingLevel - 1, passage.text(), target(index));
        body.append("<h" + headingLevel + " class=\"heading").append(direction(passage.text()));
        body.append("\" id=\"").append(target(index)).append("\">");
        body(passage);
        body.append("</h" + headingLevel + ">\n");
    }

    private void item(Passage passage, int index) {
        if (!inList) {
            body.append("<ul class=\"clauses\">\n");
            inList = true;
        }
        body.append("<li id=\"").append(target(index)).append('"');
        body.append(notes.containsKey(passage) ? " class=\"noted\"" : "");
        body.append(" data-n=\"").append(Html.escape(fonts.printed(margin(passage))));
        body.append("\"><div class=\"t").append(SetWords.classes(passage)).append(direction(passage.text()));
        body.append("\">");
        body(passage);
        body.append("</div></li>\n");
    }

    /** The number in the margin; none where the text begins with the very same. */
    private static String margin(Passage passage) {
        String number = passage.number() == null ? "" : passage.number();
        String label = passage.text().substring(0, passage.labelLength());
        return label.replaceAll("[^\\p{L}\\p{N}.]|\\.\\s*$", "").equals(number) ? "" : number;
    }

    private void closeList() {
        body.append(inList ? "</ul>\n" : "");
        inList = false;
    }

    private void body(Passage passage) {
        flow(passage.text(), passage.start(), new SetWords(passage));
        references(passage);
    }

    /** Prints text of the document that begins at {@code start}, or other text where that is {@code NOWHERE}. */
    private void flow(String words, int start) {
        flow(words, start, SetWords.PLAIN);
    }

    private void flow(String words, int start, SetWords set) {
        String[] printed = fonts.printedUnits(words);
        for (int i = 0; i < printed.length; i++) {
            int offset = start == PrintedText.NOWHERE ? start : start + i;
            if (printed[i].isEmpty() && ArabicForms.isLetter(words.charAt(i))) {
                text.addJoined(offset);
            } else {
                text.add(printed[i], offset);
            }
            body.append(set.tagsAt(i)).append(set.blank(words.charAt(i), Html.escape(printed[i])));
        }
        body.append(set.tagsAt(printed.length));
    }

    /** The link from a passage to its notes, after its last letter so that no quotation is broken. */
    private void references(Passage passage) {
        List<Note> here = notes.getOrDefault(passage, List.of());
        if (here.isEmpty()) {
            return;
        }
        int first = here.getFirst().number();
        int last = here.getLast().number();
        String label = first == last ? "note " + first : "notes " + first + "–" + last;
        body.append(" <a class=\"ref\" href=\"#")
                .append(here.getFirst().target())
                .append("\" title=\"To ")
                .append(label)
                .append("\">");
        flow(label, PrintedText.NOWHERE);
        body.append("</a>");
    }

    /** The class of text that runs from right to left. */
    static String direction(String words) {
        return BidiOrder.isRightToLeft(words) ? " rtl" : "";
    }

    private static String shortened(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= RUNNING_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, RUNNING_TITLE - 1)) + "…";
    }
}
