package org.clausemark.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Reply;
import org.clausemark.annotation.Style;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Anchor;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Notes of one document, as text and as JSON. */
final class NotePrint {
    private final Document document;
    private final Map<String, Theme> themes;

    NotePrint(Document document, List<Theme> themes) {
        this.document = document;
        this.themes = themes.stream().collect(Collectors.toMap(Theme::id, Function.identity()));
    }

    /** A note in a few lines. */
    void text(Console console, Annotation note) {
        String settled = note.settled() ? " · settled" : "";
        String style = note.style() == Style.HIGHLIGHT ? "" : " " + note.style().key();
        console.line(document.place(note.anchor()) + " · " + note.colour().key() + style + settled + " · " + note.id());
        if (note.style() != Style.CLAUSE) {
            console.line("  “" + note.anchor().exact().replace('\n', ' ') + "”");
        }
        note.comment().lines().forEach(line -> console.line("  " + line));
        note.replies().forEach(reply -> reply.text().lines().forEach(line -> console.line("  > " + line)));
        if (!note.themes().isEmpty()) {
            console.line("  Themes: " + String.join("; ", names(note)));
        }
    }

    /** A note as a JSON object; its positions count code points, as other programs do. */
    void json(JsonGenerator json, Annotation note) {
        Anchor anchor = note.anchor();
        int start = document.text().codePointCount(0, anchor.start());
        json.writeStartObject();
        json.writeStringProperty("id", note.id());
        json.writeStringProperty("clause", clause(anchor));
        json.writeStringProperty("quote", anchor.exact());
        json.writeStringProperty("prefix", anchor.quote().prefix());
        json.writeStringProperty("suffix", anchor.quote().suffix());
        json.writeNumberProperty("start", start);
        json.writeNumberProperty("end", start + document.text().codePointCount(anchor.start(), anchor.end()));
        json.writeStringProperty("colour", note.colour().key());
        json.writeStringProperty("style", note.style().key());
        json.writeStringProperty("comment", note.comment());
        json.writeName("themes");
        json.writeStartArray();
        names(note).forEach(json::writeString);
        json.writeEndArray();
        json.writeName("replies");
        json.writeStartArray();
        for (Reply reply : note.replies()) {
            json.writeStartObject();
            json.writeStringProperty("id", reply.id());
            json.writeStringProperty("text", reply.text());
            json.writeStringProperty("author", reply.author());
            json.writeStringProperty("created", reply.created().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeBooleanProperty("settled", note.settled());
        json.writeStringProperty("author", note.author());
        json.writeStringProperty("created", note.created().toString());
        json.writeStringProperty("modified", note.modified().toString());
        json.writeEndObject();
    }

    /** The numbers of the clauses an anchor touches, in order. */
    static List<String> clauses(Document document, Anchor anchor) {
        return document
                .passages()
                .subList(document.indexAt(anchor.start()), document.indexAt(anchor.end() - 1) + 1)
                .stream()
                .filter(Passage::isNumbered)
                .map(p -> String.valueOf(p.number()))
                .toList();
    }

    /** What is looked through for a note: its place, quote, comment, replies and themes. */
    String searched(Annotation note) {
        List<String> parts = new ArrayList<>(
                List.of(document.place(note.anchor()), note.anchor().exact(), note.comment()));
        note.replies().forEach(reply -> parts.add(reply.text()));
        parts.addAll(names(note));
        // Nothing that is looked for goes from one part into the next.
        return String.join(" ¦ ", parts);
    }

    // A note on a heading has the heading's number; one on the title has none.
    private @Nullable String clause(Anchor anchor) {
        List<String> clauses = clauses(document, anchor);
        return clauses.isEmpty() ? document.passageAt(anchor.start()).number() : clauses.getFirst();
    }

    private List<String> names(Annotation note) {
        return note.themes().stream()
                .map(id -> {
                    Theme theme = themes.get(id);
                    return theme == null ? id : theme.name();
                })
                .toList();
    }
}
