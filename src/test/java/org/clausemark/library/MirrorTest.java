package org.clausemark.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library rebuilt from its mirror is the same, row by row; a mirror that somebody altered makes none. */
class MirrorTest {
    private static final String SCHEMA = "\"schema\":" + Schema.STEPS.size();

    @TempDir
    private Path folder;

    @Property(tries = 25)
    void whatIsRebuiltIsTheSame(@ForAll long seed, @ForAll @IntRange(max = 80) int edits)
            throws IOException, SQLException {
        Path place = Files.createTempDirectory("mirror");
        try {
            same(place, seed, edits);
        } finally {
            try (Stream<Path> files = Files.list(place)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(place);
        }
    }

    private static void same(Path place, long seed, int edits) throws IOException, SQLException {
        Path file = place.resolve("l.db");
        Path mirror = place.resolve("l.jsonl");
        try (Library library = Library.open(file, Samples::seed)) {
            new Scribbles(seed).on(library, edits);
            library.safekeeping().mirror(mirror);
        }
        Path again = place.resolve("again.db");
        Library.rebuild(mirror, again);
        assertThat(Scribbles.tables(again)).isEqualTo(Scribbles.tables(file));
        assertThat(Library.check(again)).isEmpty();
        try (Library one = Library.open(file, Samples::seed);
                Library other = Library.open(again, Samples::seed)) {
            other.safekeeping().mirror(place.resolve("again.jsonl"));
            assertThat(place.resolve("again.jsonl")).hasSameBinaryContentAs(mirror);
            // The past came along.
            for (int i = 0; i < 10; i++) {
                assertThat(other.undo().isPresent()).isEqualTo(one.undo().isPresent());
                assertThat(Samples.contents(other)).isEqualTo(Samples.contents(one));
            }
        }
    }

    @Test
    void whatSomebodyAlteredMakesNoLibrary() throws IOException {
        Path mirror = folder.resolve("l.jsonl");
        try (Library library = Library.open(folder.resolve("l.db"), Samples::seed)) {
            new Scribbles(3).on(library, 60);
            library.safekeeping().mirror(mirror);
        }
        String text = Files.readString(mirror);
        List<String> lines = text.lines().toList();
        List<String> altered = List.of(
                "",
                "{}",
                "null",
                "Dear reader",
                "[".repeat(100_000),
                text.substring(0, text.length() / 2),
                text.substring(0, text.length() - 12),
                text.substring(0, text.lastIndexOf("{\"rows")),
                text + "{}",
                text.replace("Clausemark mirror", "Another mirror"),
                text.replace(SCHEMA, "\"schema\":0"),
                text.replace(SCHEMA, "\"schema\":3"),
                text.replace(SCHEMA, "\"schema\":99"),
                text.replace(SCHEMA, "\"schema\":99999999999999999999"),
                text.replace(SCHEMA, "\"schema\":\"4\""),
                text.replace("\"version\":1", "\"version\":2"),
                text.replaceFirst("\"table\":\"theme\"", "\"table\":\"sqlite_schema\""),
                text.replaceFirst("\"table\":\"theme\"", "\"table\":\"theme; DROP TABLE theme\""),
                text.replaceFirst("\"table\":\"theme\"", "\"table\":{}"),
                text.replaceFirst("\"folded\":", "\"other\":"),
                text.replaceFirst("\"folded\":", "\"name\":"),
                text.replaceFirst("\"position\":\\d+", "\"position\":\"first\""),
                text.replaceFirst("\"position\":\\d+", "\"position\":1.5"),
                text.replaceFirst("\"position\":\\d+", "\"position\":" + "9".repeat(39)),
                text.replaceFirst("\"position\":\\d+", "\"position\":[[[[]]]]"),
                text.replaceFirst("\"file\":\"", "\"file\":\"***"),
                text.replaceFirst("\"kind\":\"CLAUSE\"", "\"kind\":\"POEM\""),
                text.replaceFirst("\"title\":\"River", "\"title\":\"\\\\ud83d"),
                text.replaceFirst("\"label_length\":\\d+", "\"label_length\":99999"),
                text.replaceFirst("\"terms\":\"\\[", "\"terms\":\"[["),
                text.replace(lines.get(2), lines.get(2) + "\n" + lines.get(2)),
                text.replace(
                        "\"document\":\"river-treaty\",\"ordinal\":0,", "\"document\":\"elsewhere\",\"ordinal\":0,"));
        int tried = 0;
        for (String each : altered) {
            Path given = Files.writeString(folder.resolve("m" + tried++ + ".jsonl"), each);
            Path file = folder.resolve("made.db");
            assertThatThrownBy(() -> Library.rebuild(given, file))
                    .as(tried + ": " + each.substring(0, Math.min(80, each.length())))
                    .isInstanceOf(LibraryException.class)
                    .hasMessageNotContaining("unexpected")
                    .hasMessageNotContaining("\n");
            assertThat(file).doesNotExist();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".new"));
        }
        assertThatThrownBy(() -> Library.rebuild(mirror, folder.resolve("l.db")))
                .hasMessageContaining("is there already");
        assertThatThrownBy(() -> Library.rebuild(folder.resolve("none"), folder.resolve("n.db")))
                .hasMessageContaining("There is no file");
    }

    @Test
    void onlyAMirrorIsWrittenOver() throws IOException {
        Path file = folder.resolve("l.db");
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear reader");
        Path link = Files.createSymbolicLink(folder.resolve("link"), letter);
        Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("gone"));
        try (Library library = Library.open(file, Samples::seed)) {
            Safekeeping safe = library.safekeeping();
            for (String part : List.of("l.db", "l.db-wal", "l.db-shm", "l.db-journal")) {
                Path own = folder.resolve("../" + folder.getFileName() + "/" + part);
                assertThatThrownBy(() -> safe.mirror(own)).hasMessageEndingWith("belongs to the library itself.");
                assertThatThrownBy(() -> safe.backUp(own)).hasMessageEndingWith("belongs to the library itself.");
            }
            for (Path other : List.of(letter, link, folder, Path.of("/dev/null"))) {
                assertThatThrownBy(() -> safe.mirror(other))
                        .hasMessageEndingWith("is there already, is no mirror, and was left as it is.");
            }
            assertThatThrownBy(() -> safe.mirror(nowhere)).hasMessageContaining("is a link to a file that is not");
            assertThatThrownBy(() -> safe.backUp(nowhere)).hasMessageContaining("is there already");
            Path empty = Files.createFile(folder.resolve("m.jsonl"));
            safe.mirror(empty);
            long size = Files.size(empty);
            safe.mirror(empty);
            assertThat(empty).hasSize(size);
            assertThatThrownBy(() -> Library.rebuild(empty, nowhere)).hasMessageContaining("is there already");
        }
        assertThat(letter).hasContent("Dear reader");
        assertThat(folder.resolve("gone")).doesNotExist();
    }

    @Test
    void theMirrorOfAnOlderLibraryIsTakenForward() throws IOException, SQLException {
        for (int version : new int[] {1, 2, 3}) {
            Path old = folder.resolve("old-" + version + ".db");
            try (var in = MirrorTest.class.getResourceAsStream("version-" + version + ".db")) {
                Files.copy(java.util.Objects.requireNonNull(in), old);
            }
            Path mirror = folder.resolve("old-" + version + ".jsonl");
            try (Database database = Database.look(old, sql -> {})) {
                Mirror.write(database, Schema.STEPS, mirror);
            }
            Path again = folder.resolve("again-" + version + ".db");
            Library.rebuild(mirror, again);
            Library.open(old, Samples::seed).close();
            assertThat(Scribbles.tables(again)).isEqualTo(Scribbles.tables(old));
        }
    }
}
