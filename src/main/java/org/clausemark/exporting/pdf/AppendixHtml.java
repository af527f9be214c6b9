package org.clausemark.exporting.pdf;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clausemark.annotation.Style;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;

/** The appendix “Notes by clause” as XHTML: every note under its clause, then the themes and where they occur. */
final class AppendixHtml {
    static final String TITLE = "Notes by clause";
    static final String TARGET = "notes";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Document document;
    private final List<Note> notes;
    private final List<Theme> themes;
    private final PdfFonts fonts;
    private final StringBuilder html = new StringBuilder();

    AppendixHtml(Document document, List<Note> notes, List<Theme> themes, PdfFonts fonts) {
        this.document = document;
        this.notes = notes;
        this.themes = themes.stream().sorted(Theme.CODEBOOK_ORDER).toList();
        this.fonts = fonts;
    }

    /** The appendix; empty where there are no notes. */
    String html() {
        if (notes.isEmpty()) {
            return "";
        }
        html.append("<h2 class=\"notes\" id=\"" + TARGET + "\">" + TITLE + "</h2>\n");
        html.append("<p class=\"about\">").append(print(document.imprint().citation()));
        html.append(" · ").append(notes.size()).append(notes.size() == 1 ? " note" : " notes");
        html.append("</p>\n");
        Passage last = null;
        for (Note note : notes) {
            if (!note.passage().equals(last)) {
                place(note.passage());
            }
            last = note.passage();
            entry(note);
        }
        themeList();
        return html.toString();
    }

    /** The name that the link from a note's entry back into the text carries. */
    static String backLink(Note note) {
        return "To the place of note " + note.number();
    }

    private void place(Passage passage) {
        String name = Document.place(passage);
        html.append("<h3 class=\"place\">");
        if (passage.isNumbered()) {
            html.append(print(name));
        } else {
            html.append(print(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)));
        }
        html.append("</h3>\n");
    }

    private void entry(Note note) {
        String quote = note.annotation().anchor().exact();
        List<String> said = new ArrayList<>();
        said.add(note.annotation().comment().strip());
        note.annotation()
                .replies()
                .forEach(reply ->
                        said.add((reply.author().isBlank() ? "" : reply.author().strip() + ": ")
                                + reply.text().strip()));
        html.append("<div class=\"note ").append(note.annotation().colour().key());
        html.append("\" id=\"").append(note.target()).append("\">\n");
        boolean onWhole = note.annotation().style() == Style.CLAUSE;
        html.append("<p class=\"quote")
                .append(onWhole ? "" : PageHtml.direction(quote))
                .append("\"><span class=\"n\">")
                .append(note.number())
                .append("</span> ");
        html.append(onWhole ? "On " + print(note.place()) + " as a whole" : "“" + print(quote) + "”");
        html.append("</p>\n");
        for (String words : said) {
            if (!words.isEmpty()) {
                html.append("<p class=\"comment")
                        .append(PageHtml.direction(words))
                        .append("\">")
                        .append(print(words))
                        .append("</p>\n");
            }
        }
        html.append("<p class=\"meta\">");
        if (!note.themes().isEmpty()) {
            html.append("<span class=\"themes\">")
                    .append(print(String.join(", ", note.themes())))
                    .append("</span> · ");
        }
        if (!note.annotation().author().isBlank()) {
            html.append(print(note.annotation().author())).append(" · ");
        }
        html.append(DATE.format(note.annotation().created().atZone(ZoneId.systemDefault())));
        html.append(" · <a class=\"back\" href=\"#")
                .append(PageHtml.target(document.indexAt(note.passage().start())))
                .append("\" title=\"")
                .append(backLink(note))
                .append("\">")
                .append(Html.escape(print(note.place())))
                .append(" in the text</a></p>\n</div>\n");
    }

    private void themeList() {
        Map<String, List<Note>> coded = new LinkedHashMap<>();
        for (Theme theme : themes) {
            List<Note> with = notes.stream()
                    .filter(n -> n.annotation().themes().contains(theme.id()))
                    .toList();
            if (!with.isEmpty()) {
                coded.put(theme.name(), with);
            }
        }
        if (coded.isEmpty()) {
            return;
        }
        html.append("<h3 class=\"place\">Themes</h3>\n<ul class=\"themes\">\n");
        coded.forEach((name, with) -> {
            html.append("<li><b>").append(print(name)).append("</b> ");
            html.append(places(with)).append("</li>\n");
        });
        html.append("</ul>\n");
    }

    private String places(List<Note> with) {
        Set<Passage> seen = new HashSet<>();
        return with.stream()
                .filter(note -> seen.add(note.passage()))
                .map(note -> "<a href=\"#" + note.target() + "\" title=\"To note " + note.number() + "\">"
                        + print(Document.place(note.passage())) + "</a>")
                .collect(Collectors.joining(", "));
    }

    private String print(String words) {
        return words.replace("§ ", "§\u00a0")
                .lines()
                .map(fonts::printed)
                .map(Html::escape)
                .collect(Collectors.joining("<br/>"));
    }
}
