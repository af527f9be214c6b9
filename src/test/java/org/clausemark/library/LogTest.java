package org.clausemark.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausemark.library.Samples.CARE;
import static org.clausemark.library.Samples.FISH;
import static org.clausemark.library.Samples.NOON;
import static org.clausemark.library.Samples.TOLL;
import static org.clausemark.library.Samples.edit;
import static org.clausemark.library.Samples.made;
import static org.clausemark.library.Samples.note;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Dismissal;
import org.clausemark.annotation.Edit;
import org.clausemark.annotation.Listing;
import org.clausemark.annotation.Memo;
import org.clausemark.annotation.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was done can be undone and made again after a restart, by whatever program did it. */
class LogTest {
    private static final Annotation NOTE = note("a1", "small fish", "Which?", FISH, CARE)
            .withReplies(List.of(new Reply("r1", "Both \ud83d\udc1f", "B. Reader", NOON)), NOON)
            .withSettled(true, NOON);

    @TempDir
    private Path folder;

    private Library open() {
        return Library.open(folder.resolve("l.db"), Samples::seed);
    }

    @Test
    void aThousandStepsAreUndoneAndMadeAgainEachAfterARestart() {
        List<Object> states = new ArrayList<>();
        try (Library library = open()) {
            library.apply(edit(made(NOTE)));
            Annotation last = NOTE;
            for (int i = 0; i < 1000; i++) {
                states.add(Samples.contents(library));
                Annotation next = last.withComment("Version " + i, NOON.plusMillis(i));
                library.apply(edit(new Change.OfAnnotation(last, next)));
                last = next;
            }
            states.add(Samples.contents(library));
        }
        Collections.reverse(states);
        try (Library library = open()) {
            for (Object state : states.subList(1, 501)) {
                library.undo();
                assertThat(Samples.contents(library)).isEqualTo(state);
            }
        }
        try (Library library = open()) {
            for (Object state : states.subList(501, 1001)) {
                library.undo();
                assertThat(Samples.contents(library)).isEqualTo(state);
            }
            assertThat(library.steps()).isEqualTo(new Steps("Test", "Test"));
        }
        try (Library library = open()) {
            for (int i = 999; i >= 0; i--) {
                library.redo();
                assertThat(Samples.contents(library)).isEqualTo(states.get(i));
            }
            assertThat(library.redo()).isEmpty();
        }
    }

    @Test
    void everyKindOfChangeComesBackFromTheLogAsItWas() {
        try (Library library = open()) {
            Listing listing = library.listing("river-treaty").orElseThrow();
            Edit edit = new Edit(
                    "Everything",
                    List.of(
                            made(NOTE),
                            new Change.OfTheme(TOLL, TOLL.withName("\u201cDues\u201d \u6cb3\u6d41")),
                            new Change.OfTheme(null, Samples.theme("T9", "Ice", "T1", 8, List.of("ice", "\"floe\""))),
                            new Change.OfMemo(null, new Memo("river-treaty", "Read *twice*")),
                            new Change.OfDismissal(null, new Dismissal("T1", "river-treaty", "1.1-x")),
                            new Change.OfListing(
                                    listing,
                                    listing.withCollection("Water/Rivers")
                                            .withKeywords(List.of("treaty", "boats, nets"))
                                            .withRemoved(Instant.ofEpochMilli(5)))));
            int line = library.apply(edit);
            List<Logged> lines = library.since(line - 1);
            assertThat(lines).hasSize(1);
            assertThat(lines.getFirst().edit()).isEqualTo(edit);
            Object before = Samples.contents(library);
            library.undo();
            library.redo();
            assertThat(Samples.contents(library)).isEqualTo(before);
        }
    }

    @Test
    void somethingNewEndsWhatCouldBeMadeAgain() {
        try (Library library = open()) {
            library.apply(new Edit("First", List.of(made(NOTE))));
            library.apply(new Edit("Second", List.of(made(note("a2", "No toll", "")))));
            library.undo();
            library.undo();
            assertThat(library.steps()).isEqualTo(new Steps("", "First"));
            library.redo();
            assertThat(library.steps()).isEqualTo(new Steps("First", "Second"));
            library.apply(new Edit("Third", List.of(made(note("a3", "boats", "")))));
            assertThat(library.steps()).isEqualTo(new Steps("Third", ""));
            assertThat(library.redo()).isEmpty();
            library.undo();
            library.undo();
            assertThat(library.undo()).isEmpty();
            assertThat(library.annotations("river-treaty")).isEmpty();
        }
    }

    @Test
    void whatAnotherProgramDidCanBeUndoneToo() {
        try (Library library = open();
                Library other = open()) {
            int seen = library.latest();
            other.apply(edit(made(NOTE)));
            assertThat(library.since(seen)).extracting(Logged::edit).containsExactly(edit(made(NOTE)));
            library.undo();
            assertThat(other.annotations("river-treaty")).isEmpty();
            assertThat(other.redo()).isPresent();
            assertThat(library.annotations("river-treaty")).containsExactly(NOTE);
        }
    }
}
