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
import java.util.List;
import java.util.Map;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Dismissal;
import org.clausemark.annotation.Edit;
import org.clausemark.annotation.Memo;
import org.clausemark.annotation.Reply;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is put into a library comes out again, also after closing it. */
class LibraryTest {
    @TempDir
    private Path folder;

    private Library open() {
        return Library.open(folder.resolve("rivers.clausemark"), Samples::seed);
    }

    @Test
    void aNewLibraryHoldsTheSeed() {
        try (Library library = open()) {
            assertThat(library.themes()).containsExactly(CARE, FISH, TOLL);
            assertThat(library.documents()).hasSize(1);
            Entry entry = library.documents().getFirst();
            assertThat(entry.id()).isEqualTo("river-treaty");
            assertThat(entry.imprint()).isEqualTo(Samples.treaty().imprint());
            assertThat(entry.clauses()).isEqualTo(3);
            assertThat(entry.notes()).isZero();
            Document document = library.document("river-treaty");
            assertThat(document.passages()).isEqualTo(Samples.treaty().passages());
            assertThat(document.text()).isEqualTo(Samples.treaty().text());
            assertThat(library.source("river-treaty")).isEqualTo(Samples.source());
        }
    }

    @Test
    void intoAFileThatWasMovedOrRemovedNothingIsSaved() throws IOException {
        Path file = folder.resolve("rivers.clausemark");
        Path away = folder.resolve("away.clausemark");
        try (Library library = open()) {
            Files.move(file, away);
            assertThatThrownBy(() -> library.apply(edit(made(note("a1", "boats", "")))))
                    .isInstanceOf(LibraryException.class)
                    .hasMessage("Nothing was saved: its file was moved, removed or replaced; put it back, or start the"
                            + " program again.");
            assertThatThrownBy(() -> library.safekeeping().backUp()).isInstanceOf(LibraryException.class);
            // Nothing empty is left in its place, which the next start would refuse.
            assertThat(file).doesNotExist();
            assertThat(library.annotations("river-treaty")).isEmpty();
            Files.copy(away, file);
            assertThatThrownBy(() -> library.settings(Map.of("k", "v"))).hasMessageContaining("replaced");
            Files.delete(file);
            Files.move(away, file);
            library.apply(edit(made(note("a1", "boats", ""))));
        }
        try (Library library = open()) {
            assertThat(library.annotations("river-treaty")).hasSize(1);
        }
    }

    @Test
    void everythingIsThereAfterReopening() {
        Annotation one = note("a1", "small fish pass 🐟", "Which?\nAll of them. 小鱼 \u0000", FISH, CARE);
        Annotation other = note("a2", "small fish", "");
        Annotation third = note("a3", "No toll is taken", "", TOLL);
        try (Library library = open()) {
            library.apply(edit(made(third), made(other), made(one)));
            library.settings(Map.of("window", "1200×800"));
            library.settings(Map.of("window", "800×600"));
        }
        try (Library library = open()) {
            assertThat(library.annotations("river-treaty")).containsExactly(one, other, third);
            assertThat(library.annotationsCoded(FISH.id())).containsExactly(one);
            assertThat(library.documents().getFirst().notes()).isEqualTo(3);
            assertThat(library.setting("window")).contains("800×600");
            assertThat(library.setting("door")).isEmpty();
        }
    }

    @Test
    void repliesMemosAndDismissalsAreThereAfterReopening() {
        Reply first = new Reply("r1", "All rivers?", "B. Reader", NOON.plusMillis(1));
        Reply second = new Reply("r2", "全部", "A. Reader", NOON.plusMillis(2));
        Annotation note = note("a1", "small fish", "Which?", FISH, CARE)
                .withReplies(List.of(first, second), NOON.plusMillis(2))
                .withSettled(true, NOON.plusMillis(3));
        Theme theme = FISH.withMemo("See *eels*.").withKey("f1");
        Memo memo = new Memo("river-treaty", "# A treaty\nof rivers");
        Dismissal dismissal = new Dismissal(
                "T3", "river-treaty", Samples.treaty().passages().getLast().id());
        Edit edit = edit(
                made(note),
                new Change.OfTheme(FISH, theme),
                new Change.OfMemo(null, memo),
                new Change.OfDismissal(null, dismissal));
        try (Library library = open()) {
            library.apply(edit);
        }
        try (Library library = open()) {
            assertThat(library.annotations("river-treaty")).containsExactly(note);
            assertThat(library.themes()).contains(theme);
            assertThat(library.memo("river-treaty")).contains(memo);
            assertThat(library.dismissals()).containsExactly(dismissal);

            library.apply(edit.inverse());
            assertThat(library.annotations("river-treaty")).isEmpty();
            assertThat(library.themes()).containsExactly(CARE, FISH, TOLL);
            assertThat(library.memo("river-treaty")).isEmpty();
            assertThat(library.dismissals()).isEmpty();
        }
    }

    @Test
    void aMemoThatAnotherProgramChangedIsNotOverwritten() {
        Memo mine = new Memo("river-treaty", "mine");
        try (Library library = open()) {
            library.apply(edit(new Change.OfMemo(null, new Memo("river-treaty", "theirs"))));
            assertThatThrownBy(() -> library.apply(edit(new Change.OfMemo(null, mine))))
                    .isInstanceOf(LibraryException.class)
                    .hasMessageContaining("memo");
        }
    }

    @Test
    void anEditAndItsInverseLeaveNothing() {
        Annotation note = note("a1", "small fish", "", FISH, CARE);
        Annotation changed = note.withoutTheme("T2", NOON.plusMillis(5))
                .withTheme("T3", NOON.plusMillis(5))
                .withColour(Colour.PINK, NOON.plusMillis(6))
                .withComment("Why?", NOON.plusMillis(7));
        Theme renamed = FISH.withName("Fishes").withMeaning("All that swims", List.of("eel"));
        try (Library library = open()) {
            Object empty = Samples.contents(library);
            library.apply(edit(made(note)));
            Object before = Samples.contents(library);
            Edit change = edit(new Change.OfAnnotation(note, changed), new Change.OfTheme(FISH, renamed));
            library.apply(change);
            assertThat(library.annotations("river-treaty")).containsExactly(changed);
            assertThat(library.themes()).containsExactly(CARE, renamed, TOLL);
            library.apply(change.inverse());
            assertThat(Samples.contents(library)).isEqualTo(before);
            library.apply(edit(made(note)).inverse());
            assertThat(Samples.contents(library)).isEqualTo(empty);
        }
    }

    @Test
    void aThemeGoesWithItsCodings() {
        Annotation note = note("a1", "small fish", "", FISH);
        Annotation bare = note.withoutTheme("T2", NOON.plusMillis(1));
        try (Library library = open()) {
            library.apply(edit(made(note)));
            Edit removal = edit(new Change.OfAnnotation(note, bare), new Change.OfTheme(FISH, null));
            library.apply(removal);
            assertThat(library.themes()).containsExactly(CARE, TOLL);
            assertThat(library.annotationsCoded("T2")).isEmpty();
            library.apply(removal.inverse());
            assertThat(library.annotationsCoded("T2")).containsExactly(note);
            // In the other order too: references are looked at when the edit is whole.
            library.apply(edit(new Change.OfTheme(FISH, null), new Change.OfAnnotation(note, bare)));
            assertThat(library.annotations("river-treaty")).containsExactly(bare);
        }
    }

    @Test
    void refusesWhatIsNotAsTheEditTakesItToBe() {
        Annotation note = note("a1", "small fish", "");
        Annotation stale = note.withComment("Old", NOON);
        try (Library library = open()) {
            library.apply(edit(made(note)));
            Object before = Samples.contents(library);
            for (Change<?> wrong : List.<Change<?>>of(
                    made(note),
                    new Change.OfAnnotation(stale, note),
                    new Change.OfAnnotation(stale, null),
                    new Change.OfAnnotation(note("a2", "river", ""), null),
                    new Change.OfTheme(null, FISH),
                    new Change.OfTheme(FISH.withColour("#000000"), FISH))) {
                assertThatThrownBy(() -> library.apply(edit(made(note("a9", "river", "")), wrong)))
                        .isInstanceOf(LibraryException.class)
                        .hasMessageContaining("was changed in another window or program");
                assertThat(Samples.contents(library)).isEqualTo(before);
            }
        }
    }

    @Test
    void refusesATakenThemeName() {
        try (Library library = open()) {
            Theme twin = Samples.theme("T9", " FISH", null, 9, List.of());
            assertThatThrownBy(() -> library.apply(edit(new Change.OfTheme(null, twin))))
                    .isInstanceOf(LibraryException.class)
                    .hasMessage("There is already a theme named “Fish”.");
            Theme great = Samples.theme("T9", "ÜBUNG", null, 9, List.of());
            library.apply(edit(new Change.OfTheme(null, great)));
            assertThatThrownBy(() -> library.apply(edit(new Change.OfTheme(CARE, CARE.withName("Übung")))))
                    .hasMessage("There is already a theme named “ÜBUNG”.");
            library.apply(edit(new Change.OfTheme(great, great.withName("Übung"))));
        }
    }

    @Test
    void refusesWhatWouldReferToNothing() {
        Annotation coded = note("a1", "small fish", "", FISH);
        try (Library library = open()) {
            library.apply(edit(made(coded)));
            Object before = Samples.contents(library);
            for (Change<?> wrong : List.<Change<?>>of(
                    new Change.OfTheme(FISH, null),
                    new Change.OfTheme(CARE, null),
                    made(note("a2", "river", "").withTheme("T99", NOON)),
                    new Change.OfTheme(null, Samples.theme("T9", "Orphan", "T98", 9, List.of())))) {
                assertThatThrownBy(() -> library.apply(edit(wrong)))
                        .isInstanceOf(LibraryException.class)
                        .hasMessage("Nothing was saved: it refers to something that is no longer in the library.");
                assertThat(Samples.contents(library)).isEqualTo(before);
            }
        }
    }

    @Test
    void refusesTextThatCannotBeKept() {
        try (Library library = open()) {
            assertThatThrownBy(() -> library.apply(edit(made(note("a1", "river", "half \uD83D")))))
                    .isInstanceOf(LibraryException.class)
                    .hasMessage("The text holds a broken character and cannot be saved.");
            assertThat(library.annotations("river-treaty")).isEmpty();
            Theme broken = Theme.named("\uD83D", "Whole", "#336699", 9);
            assertThatThrownBy(() -> library.apply(edit(new Change.OfTheme(null, broken))))
                    .isInstanceOf(LibraryException.class)
                    .hasMessage("The text holds a broken character and cannot be saved.");
            Theme half = FISH.withMeaning("", List.of("half \uD83D"));
            assertThatThrownBy(() -> library.apply(edit(new Change.OfTheme(FISH, half))))
                    .isInstanceOf(LibraryException.class)
                    .hasMessage("The text holds a broken character and cannot be saved.");
        }
    }

    @Test
    void documentsGetIdsOfTheirOwn() {
        try (Library library = open()) {
            byte[] other = "other".getBytes(StandardCharsets.UTF_8);
            byte[] third = "third".getBytes(StandardCharsets.UTF_8);
            assertThat(library.add(Samples.treaty(), "b.txt", other)).isEqualTo(new Added("river-treaty-2", false));
            assertThat(library.add(Samples.treaty(), "c.txt", third)).isEqualTo(new Added("river-treaty-3", false));
            assertThat(library.add(Samples.treaty(), "d.txt", other)).isEqualTo(new Added("river-treaty-2", true));
            assertThat(library.documents())
                    .extracting(Entry::id)
                    .containsExactly("river-treaty", "river-treaty-2", "river-treaty-3");
            assertThat(library.document("river-treaty-3").passages())
                    .isEqualTo(Samples.treaty().passages());
            assertThat(library.source("river-treaty-3")).isEqualTo(third);
        }
    }

    @Test
    void saysWhenThereIsNoSuchDocument() {
        try (Library library = open()) {
            assertThatThrownBy(() -> library.document("moon"))
                    .isInstanceOf(LibraryException.class)
                    .hasMessage("There is no document “moon” in the library.");
        }
    }

    @Test
    void twoProgramsSeeEachOthersEdits() {
        Annotation note = note("a1", "small fish", "");
        try (Library one = open();
                Library other = open()) {
            one.apply(edit(made(note)));
            assertThat(other.annotations("river-treaty")).containsExactly(note);
            other.apply(edit(new Change.OfAnnotation(note, note.withColour(Colour.BLUE, NOON))));
            assertThatThrownBy(() -> one.apply(edit(new Change.OfAnnotation(note, null))))
                    .hasMessageContaining("was changed in another window or program");
        }
    }
}
