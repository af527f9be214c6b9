package org.clausemark.library;

import static org.clausemark.library.Samples.NOON;
import static org.clausemark.library.Samples.edit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Dismissal;
import org.clausemark.annotation.Listing;
import org.clausemark.annotation.Memo;
import org.clausemark.annotation.Reply;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.document.Inline;
import org.clausemark.document.Passage;
import org.clausemark.document.Typesetting;
import org.jspecify.annotations.Nullable;

/** A reader who does one thing and another, the same each time for the same number. */
final class Scribbles {
    private static final String[] WORDS = {"river", "toll", "fish 🐟", "小鱼放行", "quote \" ' \\", "line\nbreak", "naïve ✓"
    };

    private final Random random;
    private int made;

    Scribbles(long seed) {
        random = new Random(seed);
    }

    /** Does some things in a library. */
    void on(Library library, int times) {
        for (int i = 0; i < times; i++) {
            on(library);
        }
    }

    private void on(Library library) {
        switch (random.nextInt(12)) {
            case 0 -> document(library);
            case 1, 2, 3 -> note(library);
            case 4, 5 -> change(library);
            case 6 ->
                library.apply(edit(new Change.OfTheme(
                        null, Samples.theme("T" + id(), "Theme " + made + words(), null, 9, List.of(words(), "x")))));
            case 7 -> memo(library);
            case 8 -> dismissal(library);
            case 9 -> listing(library);
            case 10 -> library.undo();
            default -> library.redo();
        }
    }

    private String id() {
        return ++made + "-" + random.nextInt(1 << 20);
    }

    private String words() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    private String document(Library library) {
        return library.listing(library.documents()
                        .get(random.nextInt(library.documents().size()))
                        .id())
                .orElseThrow()
                .documentId();
    }

    private void add(Library library) {
        String id = "text-" + id();
        Document.Builder builder = Document.builder(id, new Imprint("Title" + words(), "en", "", null, words()));
        for (int i = 0; i < 3 + random.nextInt(60); i++) {
            Typesetting set =
                    new Typesetting(Typesetting.Form.ITEM, 1, List.of(new Inline(Inline.Kind.EMPHASIS, 0, 3, "")));
            builder.add(
                    Passage.Kind.CLAUSE,
                    0,
                    "1." + i,
                    0,
                    "Clause " + i + words(),
                    i,
                    i % 3 == 0 ? set : Typesetting.PLAIN);
        }
        byte[] file = new byte[random.nextInt(20_000)];
        random.nextBytes(file);
        library.add(builder.build(), "file.txt", file);
    }

    private void note(Library library) {
        if (random.nextInt(8) == 0) {
            add(library);
        }
        Document document = library.document(document(library));
        List<Passage> clauses = document.passages().stream()
                .filter(p -> p.kind() == Passage.Kind.CLAUSE)
                .toList();
        Passage passage = clauses.get(random.nextInt(clauses.size()));
        Annotation note = Annotation.made(
                "a" + id(),
                document.id(),
                document.anchor(passage),
                org.clausemark.annotation.Colour.GREEN,
                org.clausemark.annotation.Style.HIGHLIGHT,
                words(),
                random.nextBoolean()
                        ? List.of()
                        : List.of(library.themes().getFirst().id()),
                "A. Reader",
                NOON);
        library.apply(edit(new Change.OfAnnotation(null, note)));
    }

    private @Nullable Annotation some(Library library) {
        List<Annotation> notes = library.annotations(document(library));
        return notes.isEmpty() ? null : notes.get(random.nextInt(notes.size()));
    }

    private void change(Library library) {
        Annotation note = some(library);
        if (note == null) {
            return;
        }
        Annotation after = switch (random.nextInt(4)) {
            case 0 -> note.withComment("Changed" + words() + made++, NOON);
            case 1 -> note.withReplies(List.of(new Reply("r" + id(), words(), "B. Reader", NOON)), NOON);
            case 2 -> note.withSettled(!note.settled(), NOON);
            default -> null;
        };
        library.apply(edit(new Change.OfAnnotation(note, after)));
    }

    private void memo(Library library) {
        String document = document(library);
        library.apply(
                edit(new Change.OfMemo(library.memo(document).orElse(null), new Memo(document, "Memo" + words()))));
    }

    private void dismissal(Library library) {
        Theme theme = library.themes().getFirst();
        library.apply(edit(new Change.OfDismissal(null, new Dismissal(theme.id(), document(library), "p" + id()))));
        library.settings(Map.of("k" + random.nextInt(3), words()));
    }

    private void listing(Library library) {
        Listing listing = library.listing(document(library)).orElseThrow();
        library.apply(edit(
                new Change.OfListing(listing, listing.withCollection(words()).withKeywords(List.of(words(), "k")))));
        library.reading(listing.documentId(), NOON, 0.1 + random.nextInt(9) / 10.0);
    }

    /** All rows of all tables of a library file, the search index by the words it finds. */
    static Map<String, List<String>> tables(Path file) throws SQLException {
        Map<String, List<String>> all = new LinkedHashMap<>();
        try (Database look = Database.look(file, sql -> {})) {
            for (Table table : Table.of(Schema.STEPS)) {
                all.put(
                        table.name(),
                        look.query(
                                "SELECT " + table.names() + " FROM " + table.name() + " ORDER BY " + table.order(),
                                row -> {
                                    StringBuilder line = new StringBuilder();
                                    for (int i = 1; i <= table.columns().size(); i++) {
                                        Object value = row.getObject(i);
                                        line.append(
                                                        value instanceof byte[] bytes
                                                                ? new String(bytes, StandardCharsets.ISO_8859_1)
                                                                : value)
                                                .append('|');
                                    }
                                    return line.toString();
                                }));
            }
        }
        return all;
    }
}
