package org.clausemark.library;

import java.util.ArrayList;
import java.util.List;
import org.clausemark.document.Inline;
import org.clausemark.document.Outline;
import org.clausemark.document.Passage;
import org.clausemark.document.Typesetting;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * An outline in the log: an array for each passage, for there may be many. Its members are kind, level, number, length of
 * the label, length, start in the source, page, form, depth and what is set apart; the last four are left out where a
 * passage is an ordinary paragraph of a source without pages.
 */
final class OutlineJson {
    private OutlineJson() {}

    static void write(JsonGenerator json, Outline outline) {
        json.writeStringProperty("document", outline.documentId());
        json.writeNumberProperty("first", outline.first());
        json.writeName("lines");
        json.writeStartArray();
        outline.lines().forEach(line -> line(json, line));
        json.writeEndArray();
        json.writeName("blanks");
        json.writeStartArray();
        for (Outline.Blank blank : outline.blanks()) {
            json.writeStartArray();
            json.writeNumber(blank.offset());
            json.writeNumber((int) blank.is());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void line(JsonGenerator json, Outline.Line line) {
        json.writeStartArray();
        json.writeString(line.kind().name());
        json.writeNumber(line.level());
        string(json, line.number());
        json.writeNumber(line.labelLength());
        json.writeNumber(line.length());
        json.writeNumber(line.sourceStart());
        if (line.page() != null || !line.set().equals(Typesetting.PLAIN)) {
            string(json, line.page());
            json.writeString(line.set().form().name());
            json.writeNumber(line.set().depth());
            for (Inline inline : line.set().inlines()) {
                json.writeStartArray();
                json.writeString(inline.kind().name());
                json.writeNumber(inline.start());
                json.writeNumber(inline.end());
                json.writeString(inline.target());
                json.writeEndArray();
            }
        }
        json.writeEndArray();
    }

    private static void string(JsonGenerator json, @Nullable String value) {
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value);
        }
    }

    static Outline read(JsonNode json) {
        List<Outline.Line> lines = new ArrayList<>();
        json.path("lines").forEach(line -> lines.add(line(line)));
        List<Outline.Blank> blanks = new ArrayList<>();
        for (JsonNode blank : json.path("blanks")) {
            blanks.add(new Outline.Blank(
                    blank.path(0).asInt(), (char) blank.path(1).asInt()));
        }
        return new Outline(
                json.path("document").asString(""), json.path("first").asInt(), lines, blanks);
    }

    private static Outline.Line line(JsonNode line) {
        List<Inline> inlines = new ArrayList<>();
        for (int i = 9; i < line.size(); i++) {
            JsonNode inline = line.path(i);
            inlines.add(new Inline(
                    Inline.Kind.valueOf(inline.path(0).asString("")),
                    inline.path(1).asInt(),
                    inline.path(2).asInt(),
                    inline.path(3).asString("")));
        }
        return new Outline.Line(
                Passage.Kind.valueOf(line.path(0).asString("")),
                line.path(1).asInt(),
                string(line.path(2)),
                line.path(3).asInt(),
                line.path(4).asInt(),
                line.path(5).asInt(),
                line.size() < 8
                        ? Typesetting.PLAIN
                        : new Typesetting(
                                Typesetting.Form.valueOf(line.path(7).asString("")),
                                line.path(8).asInt(),
                                inlines),
                string(line.path(6)));
    }

    private static @Nullable String string(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }
}
