package org.clausemark.library;

import java.io.StringWriter;
import java.util.List;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Dismissal;
import org.clausemark.annotation.Listing;
import org.clausemark.annotation.Memo;
import org.clausemark.annotation.Reply;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Imprint;
import org.clausemark.document.Outline;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Values as the JSON texts that the change log and the terms of themes are kept in. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    private interface Body {
        void write(JsonGenerator json);
    }

    /** {@code ["a","b"]}. */
    static String array(List<String> texts) {
        return text(json -> strings(json, texts));
    }

    /** A value that changes, null for null. */
    static @Nullable String object(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return text(json -> {
            json.writeStartObject();
            members(json, value);
            json.writeEndObject();
        });
    }

    private static void members(JsonGenerator json, Object value) {
        if (value instanceof Annotation annotation) {
            annotation(json, annotation);
            return;
        }
        if (value instanceof Theme theme) {
            theme(json, theme);
            return;
        }
        if (value instanceof Memo memo) {
            json.writeStringProperty("document", memo.documentId());
            json.writeStringProperty("text", memo.text());
            return;
        }
        if (value instanceof Dismissal dismissal) {
            json.writeStringProperty("theme", dismissal.themeId());
            json.writeStringProperty("document", dismissal.documentId());
            json.writeStringProperty("passage", dismissal.passageId());
            return;
        }
        if (value instanceof Listing listing) {
            listing(json, listing);
            return;
        }
        if (value instanceof Outline outline) {
            OutlineJson.write(json, outline);
            return;
        }
        throw new IllegalArgumentException("Not a value of the library: " + value);
    }

    private static void listing(JsonGenerator json, Listing listing) {
        Imprint imprint = listing.imprint();
        json.writeStringProperty("document", listing.documentId());
        json.writeStringProperty("title", imprint.title());
        json.writeStringProperty("language", imprint.language());
        json.writeStringProperty("edition", imprint.edition());
        if (imprint.date() != null) {
            json.writeStringProperty("issued", imprint.date().toString());
        }
        json.writeStringProperty("source", imprint.source());
        json.writeStringProperty("collection", listing.collection());
        json.writeName("keywords");
        strings(json, listing.keywords());
        if (listing.removed() != null) {
            json.writeNumberProperty("removed", listing.removed().toEpochMilli());
        }
    }

    private static void annotation(JsonGenerator json, Annotation annotation) {
        json.writeStringProperty("id", annotation.id());
        json.writeStringProperty("document", annotation.documentId());
        json.writeNumberProperty("start", annotation.anchor().start());
        json.writeNumberProperty("end", annotation.anchor().end());
        json.writeStringProperty("exact", annotation.anchor().quote().exact());
        json.writeStringProperty("prefix", annotation.anchor().quote().prefix());
        json.writeStringProperty("suffix", annotation.anchor().quote().suffix());
        json.writeStringProperty("colour", annotation.colour().name());
        json.writeStringProperty("style", annotation.style().name());
        json.writeStringProperty("comment", annotation.comment());
        json.writeName("themes");
        strings(json, annotation.themes());
        json.writeName("replies");
        json.writeStartArray();
        for (Reply reply : annotation.replies()) {
            json.writeStartObject();
            json.writeStringProperty("id", reply.id());
            json.writeStringProperty("text", reply.text());
            json.writeStringProperty("author", reply.author());
            json.writeNumberProperty("created", reply.created().toEpochMilli());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeBooleanProperty("settled", annotation.settled());
        json.writeStringProperty("author", annotation.author());
        json.writeNumberProperty("created", annotation.created().toEpochMilli());
        json.writeNumberProperty("modified", annotation.modified().toEpochMilli());
    }

    private static void theme(JsonGenerator json, Theme theme) {
        json.writeStringProperty("id", theme.id());
        json.writeStringProperty("name", theme.name());
        json.writeStringProperty("colour", theme.colour());
        json.writeStringProperty("parent", theme.parent());
        json.writeStringProperty("definition", theme.definition());
        json.writeName("terms");
        strings(json, theme.terms());
        json.writeStringProperty("memo", theme.memo());
        json.writeStringProperty("key", theme.key());
        json.writeNumberProperty("position", theme.position());
    }

    private static void strings(JsonGenerator json, List<String> texts) {
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private static String text(Body body) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            body.write(json);
        }
        return out.toString();
    }
}
