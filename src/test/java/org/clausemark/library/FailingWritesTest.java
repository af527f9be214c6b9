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
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Dismissal;
import org.clausemark.annotation.Edit;
import org.clausemark.annotation.Listing;
import org.clausemark.annotation.Memo;
import org.clausemark.annotation.Reply;
import org.clausemark.annotation.Style;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every write is made to fail at each of its statements in turn: nothing changes, and the next one succeeds. */
class FailingWritesTest {
    private static final Annotation NOTE = note("a1", "small fish", "Which?", FISH, CARE);

    private static final List<Reply> REPLIES = List.of(new Reply("r1", "Both", "B. Reader", NOON));
    private static final Memo OLD_MEMO = new Memo("gift-7", "Read once");
    private static final Dismissal OLD_DISMISSAL = new Dismissal("T1", "gift-7", "x");

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
        edits.put("style", edit(new Change.OfAnnotation(NOTE, NOTE.withStyle(Style.UNDERLINE, NOON))));
        edits.put("reply", edit(new Change.OfAnnotation(NOTE, NOTE.withReplies(REPLIES, NOON))));
        edits.put("settle", edit(new Change.OfAnnotation(NOTE, NOTE.withSettled(true, NOON))));
        edits.put("memo", edit(new Change.OfMemo(null, new Memo("river-treaty", "Read twice"))));
        edits.put("another memo", edit(new Change.OfMemo(OLD_MEMO, new Memo("gift-7", "Read twice"))));
        edits.put("no memo", edit(new Change.OfMemo(OLD_MEMO, null)));
        edits.put("dismiss", edit(new Change.OfDismissal(null, new Dismissal("T1", "river-treaty", "1.1-x"))));
        edits.put("suggest again", edit(new Change.OfDismissal(OLD_DISMISSAL, null)));
        Listing listing = Listing.of("river-treaty", Samples.treaty().imprint());
        edits.put(
                "list",
                edit(new Change.OfListing(
                        listing,
                        listing.withImprint(Scribe.gift(1).imprint())
                                .withCollection("Water")
                                .withKeywords(List.of("river")))));
        edits.put("into the bin", edit(new Change.OfListing(listing, listing.withRemoved(NOON))));
        edits.put(
                "merge themes",
                edit(
                        new Change.OfAnnotation(NOTE, NOTE.withTheme("T3", NOON).withoutTheme("T2", NOON)),
                        new Change.OfTheme(TOLL, TOLL.withMemo("and fish")),
                        new Change.OfDismissal(OLD_DISMISSAL, new Dismissal("T3", "gift-7", "x")),
                        new Change.OfTheme(FISH, null)));
        return edits;
    }

    /** What is done by other ways than a new edit. */
    private static Map<String, Consumer<Library>> deeds() {
        Map<String, Consumer<Library>> deeds = new LinkedHashMap<>();
        deeds.put("undo", Library::undo);
        deeds.put("redo", Library::redo);
        deeds.put("restore a note", library -> library.apply(library.restoration("a8")));
        deeds.put("restore a document", library -> library.apply(library.restoration("gift-8")));
        deeds.put("bring back by importing", library -> library.add(Scribe.gift(8), "8.txt", new byte[] {8}));
        deeds.put("empty the bin", library -> library.emptyBin(Instant.MAX));
        deeds.put("read", library -> library.reading("river-treaty", NOON, 0.5));
        return deeds;
    }

    @TestFactory
    Stream<DynamicTest> deedsAreWholeOrNotAtAll() {
        return deeds().entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> failEverywhere(e.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> editsAreWholeOrNotAtAll() {
        return edits().entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(
                        e.getKey(), () -> failEverywhere(library -> library.apply(e.getValue()))));
    }

    @Test
    void addingADocumentIsWholeOrNotAtAll() throws IOException, SQLException {
        byte[] source = "another".getBytes(StandardCharsets.UTF_8);
        failEverywhere(library -> library.add(Samples.treaty(), "b.txt", source));
    }

    @Test
    void aSettingIsKeptOrNot() throws IOException, SQLException {
        failEverywhere(library -> library.settings(Map.of("k", "new")));
    }

    private void failEverywhere(Consumer<Library> write) throws IOException, SQLException {
        Fault fault = new Fault();
        Path file = Files.createTempDirectory(folder, "l").resolve("l.db");
        try (Library library = Library.open(file, Samples::seed, Schema.STEPS, fault)) {
            fill(library);
            Object before = everything(library);
            int statement = 0;
            boolean failed = true;
            while (failed) {
                fault.at(++statement);
                try {
                    write.accept(library);
                    failed = false;
                } catch (LibraryException e) {
                    fault.none();
                    assertThat(e.getMessage())
                            .isIn(
                                    "Nothing was saved: the disk is full.",
                                    "The library could not be read: the disk is full.");
                    assertThat(everything(library)).isEqualTo(before);
                }
            }
            fault.none();
            // At least: begin, one change, commit.
            assertThat(statement).isGreaterThan(2);
            Object after = everything(library);
            assertThat(after).isNotEqualTo(before);
            try (Library again = Library.open(file, Samples::seed)) {
                assertThat(everything(again)).isEqualTo(after);
            }
        }
        Sound.check(file);
    }

    /** Two documents in use and one in the bin with a note; something to undo, and something to make again. */
    private static void fill(Library library) {
        library.add(Scribe.gift(7), "7.txt", new byte[] {7});
        library.add(Scribe.gift(8), "8.txt", new byte[] {8});
        Listing listing = Listing.of("gift-8", Scribe.gift(8).imprint());
        Annotation gone = note("a8", "No toll", "Gone", FISH);
        library.apply(edit(made(NOTE), made(gone), new Change.OfMemo(null, new Memo("gift-8", "Binned"))));
        library.apply(edit(new Change.OfAnnotation(gone, null)));
        library.apply(edit(new Change.OfListing(listing, listing.withRemoved(NOON))));
        library.apply(edit(new Change.OfMemo(null, OLD_MEMO)));
        library.apply(edit(new Change.OfDismissal(null, OLD_DISMISSAL)));
        library.apply(edit(made(note("a9", "boats", "Undone"))));
        library.undo();
        library.settings(Map.of("k", "old"));
    }

    private static Object everything(Library library) {
        return List.of(
                Sound.stored(library),
                library.steps(),
                library.since(0),
                Stream.concat(library.documents().stream(), library.removedDocuments().stream())
                        .toList(),
                Samples.contents(library));
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
