package org.clausemark.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clausemark.library.Samples.CARE;
import static org.clausemark.library.Samples.FISH;
import static org.clausemark.library.Samples.NOON;
import static org.clausemark.library.Samples.TOLL;
import static org.clausemark.library.Samples.edit;
import static org.clausemark.library.Samples.made;
import static org.clausemark.library.Samples.note;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Edit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every write is made to fail at each of its statements in turn: nothing changes, and the next one succeeds. */
class FailingWritesTest {
    private static final Annotation NOTE = note("a1", "small fish", "Which?", FISH, CARE);

    @TempDir
    private Path folder;

    private static Map<String, Edit> edits() {
        Map<String, Edit> edits = new LinkedHashMap<>();
        edits.put("make a note", edit(made(note("a2", "No toll", "", TOLL, FISH))));
        edits.put("remove a note", edit(new Change.OfAnnotation(NOTE, null)));
        edits.put("comment", edit(new Change.OfAnnotation(NOTE, NOTE.withComment("Who?", NOON))));
        edits.put("colour", edit(new Change.OfAnnotation(NOTE, NOTE.withColour(Colour.BLUE, NOON))));
        edits.put("code", edit(new Change.OfAnnotation(NOTE, NOTE.withTheme("T3", NOON))));
        edits.put("make a theme", edit(new Change.OfTheme(null, Samples.theme("T9", "Ice", "T1", 8, List.of("ice")))));
        edits.put("rename a theme", edit(new Change.OfTheme(TOLL, TOLL.withName("Taxes"))));
        edits.put(
                "remove a theme",
                edit(new Change.OfAnnotation(NOTE, NOTE.withoutTheme("T2", NOON)), new Change.OfTheme(FISH, null)));
        return edits;
    }

    @TestFactory
    Stream<DynamicTest> editsAreWholeOrNotAtAll() {
        return edits().entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(
                        e.getKey(), () -> failEverywhere(library -> library.apply(e.getValue()))));
    }

    @Test
    void addingADocumentIsWholeOrNotAtAll() throws IOException {
        byte[] source = "another".getBytes(StandardCharsets.UTF_8);
        failEverywhere(library -> library.add(Samples.treaty(), "b.txt", source));
    }

    @Test
    void aSettingIsKeptOrNot() throws IOException {
        failEverywhere(library -> library.settings(Map.of("k", "new")));
    }

    private void failEverywhere(Consumer<Library> write) throws IOException {
        Fault fault = new Fault();
        Path file = Files.createTempDirectory(folder, "l").resolve("l.db");
        try (Library library = Library.open(file, Samples::seed, Schema.STEPS, fault)) {
            library.apply(edit(made(NOTE)));
            library.settings(Map.of("k", "old"));
            Object before = Samples.contents(library);
            int statement = 0;
            boolean failed = true;
            while (failed) {
                fault.at(++statement);
                try {
                    write.accept(library);
                    failed = false;
                } catch (LibraryException e) {
                    fault.none();
                    assertThat(e).hasMessage("Nothing was saved: the disk is full.");
                    assertThat(Samples.contents(library)).isEqualTo(before);
                }
            }
            fault.none();
            // At least: begin, one change, commit.
            assertThat(statement).isGreaterThan(3);
            Object after = Samples.contents(library);
            assertThat(after).isNotEqualTo(before);
            try (Library again = Library.open(file, Samples::seed)) {
                assertThat(Samples.contents(again)).isEqualTo(after);
            }
        }
    }

    @Test
    void aLibraryIsMadeWholeOrNotAtAll() throws IOException {
        Path file = folder.resolve("new.db");
        Fault fault = new Fault();
        int statement = 1;
        for (boolean failed = true; failed; statement++) {
            fault.at(statement);
            try {
                Library.open(file, Samples::seed, Schema.STEPS, fault).close();
                failed = false;
            } catch (LibraryException e) {
                if (Files.exists(file)) {
                    // The library was whole, and only its opening failed.
                    assertThat(e).hasMessage("“" + file + "” could not be opened: the disk is full.");
                    Library.open(file, Samples::seed).close();
                    Files.delete(file);
                }
                assertThat(list(folder)).isEmpty();
            }
        }
        assertThat(statement).isGreaterThan(20);
        assertThat(list(folder)).containsExactly("new.db");
    }

    @Test
    void anOlderLibraryIsTakenForwardWholeOrNotAtAll() throws IOException {
        List<List<String>> longer = Stream.concat(
                        Schema.STEPS.stream(),
                        Stream.of(
                                List.of(
                                        "ALTER TABLE document ADD COLUMN read_at INTEGER",
                                        "UPDATE document SET read_at = added"),
                                List.of("CREATE TABLE shelf(name TEXT NOT NULL PRIMARY KEY) STRICT")))
                .toList();
        Path file = folder.resolve("old.db");
        Object before;
        try (Library library = Library.open(file, Samples::seed)) {
            library.apply(edit(made(NOTE)));
            before = Samples.contents(library);
        }
        Fault fault = new Fault();
        int statement = 1;
        for (boolean failed = true; failed; statement++) {
            fault.at(statement);
            try (Library library = Library.open(file, Samples::seed, longer, fault)) {
                fault.none();
                assertThat(Samples.contents(library)).isEqualTo(before);
                failed = false;
            } catch (LibraryException e) {
                try (Library untouched = Library.open(file, Samples::seed)) {
                    assertThat(Samples.contents(untouched)).isEqualTo(before);
                }
            }
        }
        assertThat(statement).isGreaterThan(7);
        fault.none();
        try (Library library = Library.open(file, Samples::seed, longer, fault)) {
            library.apply(edit(new Change.OfAnnotation(NOTE, null)));
        }
        assertThatThrownBy(() -> Library.open(file, Samples::seed))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("was written by a newer Clausemark");
    }

    private static List<String> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
