package org.clausemark.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Listing;
import org.clausemark.annotation.Memo;
import org.clausemark.annotation.Reply;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.document.Passage.Kind;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index of all words is in step with the tables the words are in. */
class SearchStepTest {
    private static final List<String> WORDS =
            List.of("river", "Fluß", "rivière", "toll", "法", "人工智能", "क्षेत्र", "النهر", "🐟", "", "a-b", "𠮷");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void afterEditsItIsWhatItWouldBeIfMadeAnew(int seed) throws SQLException {
        Path file = folder.resolve("l.db");
        Random random = new Random(seed);
        try (Library library = Library.open(file, Samples::seed)) {
            for (int i = 0; i < 150; i++) {
                step(library, random, i);
            }
        }
        List<String> kept = index(file);
        try (Database database = Database.open(file, sql -> {})) {
            for (String statement : SearchTables.FILLED) {
                database.run(statement);
            }
        }
        assertThat(kept).hasSizeGreaterThan(50).isEqualTo(index(file));
    }

    private static void step(Library library, Random random, int i) {
        List<Annotation> notes = library.annotations("river-treaty");
        List<Theme> themes = library.themes();
        Annotation note = notes.isEmpty() ? null : notes.get(random.nextInt(notes.size()));
        Theme theme = themes.get(random.nextInt(themes.size()));
        switch (random.nextInt(11)) {
            case 0, 1 ->
                library.apply(Samples.edit(Samples.made(Samples.note("a" + i, "small fish", words(random), theme))));
            case 2 -> {
                if (note != null) {
                    apply(library, new Change.OfAnnotation(note, note.withComment(words(random), Samples.NOON)));
                }
            }
            case 3 -> {
                if (note != null) {
                    Reply reply = new Reply("r" + i, "x" + words(random), "B", Samples.NOON);
                    apply(library, new Change.OfAnnotation(note, note.withReplies(List.of(reply), Samples.NOON)));
                }
            }
            case 4 -> {
                if (note != null) {
                    apply(library, new Change.OfAnnotation(note, null));
                }
            }
            case 5 -> apply(library, new Change.OfTheme(theme, theme.withName("Theme " + i + words(random))));
            case 6 ->
                apply(
                        library,
                        new Change.OfTheme(
                                theme,
                                theme.withMeaning(words(random), List.of()).withMemo("m" + i)));
            case 7 -> {
                Memo memo = library.memo("river-treaty").orElse(null);
                Memo next = memo != null && random.nextBoolean() ? null : new Memo("river-treaty", "m" + words(random));
                apply(library, new Change.OfMemo(memo, next));
            }
            case 8 -> {
                Listing listing = library.listing("river-treaty").orElseThrow();
                Imprint imprint = new Imprint("Treaty " + words(random), "en", "", null, "");
                Instant removed = random.nextBoolean() ? null : Instant.EPOCH;
                apply(
                        library,
                        new Change.OfListing(
                                listing, listing.withImprint(imprint).withRemoved(removed)));
            }
            case 9 -> {
                if (random.nextBoolean()) {
                    library.undo();
                } else {
                    library.redo();
                }
            }
            default -> {
                Document.Builder document =
                        Document.builder("law", new Imprint("Law " + words(random), "en", "", null, ""));
                for (int p = 0; p < 5; p++) {
                    document.add(Kind.CLAUSE, 0, "" + p, 0, "x" + words(random) + "\n" + words(random), 0);
                }
                library.add(document.build(), "law.txt", new byte[] {(byte) random.nextInt(20)});
            }
        }
    }

    private static void apply(Library library, Change<?> change) {
        library.apply(Samples.edit(change));
    }

    private static String words(Random random) {
        StringBuilder words = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            words.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return words.toString();
    }

    /** Each word of the index, what it is in and where. */
    private static List<String> index(Path file) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE VIRTUAL TABLE temp.said USING fts5vocab(main, search, instance)");
            try (ResultSet row = statement.executeQuery("""
                    SELECT term || ' ' || offset || ' ' || coalesce(n.kind || ' ' || n.subject, doc)
                    FROM temp.said LEFT JOIN noted n ON n.id = doc ORDER BY 1""")) {
                while (row.next()) {
                    all.add(row.getString(1));
                }
            }
        }
        return all;
    }
}
