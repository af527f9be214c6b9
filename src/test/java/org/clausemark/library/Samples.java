package org.clausemark.library;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Edit;
import org.clausemark.annotation.Style;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.document.Passage.Kind;
import org.jspecify.annotations.Nullable;

/** A small library for tests: a treaty of two sections and three themes. */
public final class Samples {
    private Samples() {}

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");
    public static final Theme CARE = theme("T1", "Care of rivers", null, 0, List.of("river", "bank \"left\"\\"));
    public static final Theme FISH = theme("T2", "Fish", "T1", 1, List.of());
    public static final Theme TOLL = theme("T3", "Tolls & dues", null, 2, List.of("toll", "河流"));

    public static Document treaty() {
        return Document.builder(
                        "river-treaty",
                        new Imprint(
                                "River Treaty", "en", "Second edition", LocalDate.of(1920, 5, 4), "River Commission"))
                .add(Kind.FRONT, 0, null, 0, "Archive", 0)
                .add(Kind.TITLE, 0, null, 0, "River Treaty", 9)
                .add(Kind.PREAMBLE, 0, "P.1", 0, "The parties, neighbours on one river, agree:", 23)
                .add(Kind.HEADING, 1, "1", 3, "1. Waters", 69)
                .add(Kind.CLAUSE, 0, "1.1", 0, "The river is open to the boats of both parties.", 80)
                .add(Kind.CLAUSE, 0, "1.2", 0, "Nets shall let small fish pass 🐟, always. 小鱼放行。", 130)
                .add(Kind.HEADING, 1, "2", 3, "2. Dues", 190)
                .add(Kind.CLAUSE, 0, "2.1", 0, "No toll is taken. No toll is taken twice.", 200)
                .add(Kind.BACK, 0, null, 0, "Contact", 250)
                .build();
    }

    public static Seed seed() {
        return new Seed(treaty(), "treaty.txt", source(), List.of(CARE, FISH, TOLL));
    }

    public static byte[] source() {
        return "Archive\r\n…\u0000".getBytes(StandardCharsets.UTF_16BE);
    }

    public static Theme theme(String id, String name, @Nullable String parent, int position, List<String> terms) {
        return Theme.named(id, name, "#336699", position).at(parent, position).withMeaning("About " + name, terms);
    }

    /** A highlight of the words' first occurrence. */
    public static Annotation note(String id, String words, String comment, Theme... themes) {
        Document treaty = treaty();
        int start = treaty.text().indexOf(words);
        return Annotation.made(
                id,
                treaty.id(),
                treaty.anchor(start, start + words.length()).orElseThrow(),
                Colour.YELLOW,
                Style.HIGHLIGHT,
                comment,
                List.of(themes).stream().map(Theme::id).toList(),
                "A. Reader",
                NOON);
    }

    public static Edit edit(Change<?>... changes) {
        return new Edit("Test", List.of(changes));
    }

    public static Change<Annotation> made(Annotation note) {
        return new Change.OfAnnotation(null, note);
    }

    /** All that a library holds, but for its log: to compare two states. */
    public static Object contents(Library library) {
        return List.of(
                library.documents(),
                library.themes(),
                library.documents().stream()
                        .map(e -> library.annotations(e.id()))
                        .toList(),
                Optional.of(library.setting("k")));
    }
}
