package org.clausemark.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Dismissal;
import org.clausemark.annotation.Listing;
import org.clausemark.annotation.Memo;
import org.clausemark.annotation.Reply;
import org.clausemark.annotation.Style;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Anchor;
import org.clausemark.document.Imprint;
import org.clausemark.document.Quote;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the values that {@link Json} writes into the change log. What an earlier version did not write yet has the value
 * it had then.
 */
final class JsonReader {
    /** Apart, so that it is not made before it is needed: it is slow to load. */
    private static final class Parser {
        static final JsonMapper MAPPER = new JsonMapper();
    }

    private JsonReader() {}

    /**
     * A change as the log has it.
     *
     * @param kind what the log calls its kind
     * @throws IllegalArgumentException if it is none that this program writes
     */
    static Change<?> change(String kind, @Nullable String before, @Nullable String after) {
        try {
            JsonNode old = tree(before);
            JsonNode now = tree(after);
            return switch (kind) {
                case "annotation" -> new Change.OfAnnotation(annotation(old), annotation(now));
                case "theme" -> new Change.OfTheme(theme(old), theme(now));
                case "memo" -> new Change.OfMemo(memo(old), memo(now));
                case "dismissal" -> new Change.OfDismissal(dismissal(old), dismissal(now));
                case "listing" -> new Change.OfListing(listing(old), listing(now));
                case "outline" -> {
                    if (old == null || now == null) {
                        throw new IllegalArgumentException("An outline of nothing");
                    }
                    yield new Change.OfOutline(OutlineJson.read(old), OutlineJson.read(now));
                }
                default -> throw new IllegalArgumentException("An unknown kind of change: " + kind);
            };
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not a value of the log", e);
        }
    }

    /** What {@link Json#array} wrote. */
    static List<String> strings(String array) {
        // Most have none, and then no parser need be loaded.
        if (array.equals("[]")) {
            return List.of();
        }
        try {
            return strings(Parser.MAPPER.readTree(array));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not an array of the library", e);
        }
    }

    private static @Nullable JsonNode tree(@Nullable String text) {
        return text == null ? null : Parser.MAPPER.readTree(text);
    }

    private static @Nullable Annotation annotation(@Nullable JsonNode json) {
        if (json == null) {
            return null;
        }
        List<Reply> replies = new ArrayList<>();
        for (JsonNode reply : json.path("replies")) {
            replies.add(new Reply(
                    text(reply, "id"), text(reply, "text"), text(reply, "author"), instant(reply, "created")));
        }
        return new Annotation(
                text(json, "id"),
                text(json, "document"),
                new Anchor(
                        json.path("start").asInt(),
                        json.path("end").asInt(),
                        new Quote(text(json, "exact"), text(json, "prefix"), text(json, "suffix"))),
                Colour.valueOf(text(json, "colour")),
                json.has("style") ? Style.valueOf(text(json, "style")) : Style.HIGHLIGHT,
                text(json, "comment"),
                strings(json.path("themes")),
                replies,
                json.path("settled").asBoolean(false),
                text(json, "author"),
                instant(json, "created"),
                instant(json, "modified"));
    }

    private static @Nullable Theme theme(@Nullable JsonNode json) {
        if (json == null) {
            return null;
        }
        JsonNode parent = json.path("parent");
        return new Theme(
                text(json, "id"),
                text(json, "name"),
                text(json, "colour"),
                parent.isString() ? parent.stringValue() : null,
                text(json, "definition"),
                strings(json.path("terms")),
                text(json, "memo"),
                text(json, "key"),
                json.path("position").asInt());
    }

    private static @Nullable Memo memo(@Nullable JsonNode json) {
        return json == null ? null : new Memo(text(json, "document"), text(json, "text"));
    }

    private static @Nullable Dismissal dismissal(@Nullable JsonNode json) {
        return json == null ? null : new Dismissal(text(json, "theme"), text(json, "document"), text(json, "passage"));
    }

    private static @Nullable Listing listing(@Nullable JsonNode json) {
        if (json == null) {
            return null;
        }
        return new Listing(
                text(json, "document"),
                new Imprint(
                        text(json, "title"),
                        text(json, "language"),
                        text(json, "edition"),
                        json.has("issued") ? LocalDate.parse(text(json, "issued")) : null,
                        text(json, "source")),
                text(json, "collection"),
                strings(json.path("keywords")),
                json.has("removed") ? instant(json, "removed") : null);
    }

    private static String text(JsonNode json, String member) {
        return json.path(member).asString("");
    }

    private static Instant instant(JsonNode json, String member) {
        return Instant.ofEpochMilli(json.path(member).asLong());
    }

    private static List<String> strings(JsonNode array) {
        List<String> all = new ArrayList<>();
        array.forEach(each -> all.add(each.asString()));
        return all;
    }
}
