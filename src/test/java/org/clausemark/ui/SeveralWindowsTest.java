package org.clausemark.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.DIGIT3;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.W;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Edit;
import org.clausemark.annotation.Listing;
import org.clausemark.annotation.Style;
import org.clausemark.library.Backup;
import org.clausemark.library.Library;
import org.junit.jupiter.api.Test;

/** Several windows, and other programs, on one library: each shows what the others do. */
class SeveralWindowsTest extends Journey {
    @Test
    void whatIsDoneInOneWindowIsSeenInTheOther() {
        reader.press(CONTROL, SHIFT, N);
        desk.turnToOtherWindow();
        assertThat(Desk.onFx(Desk::stages)).hasSize(2);
        reader.select("2.2", "auditable");
        reader.press(H);
        assertThat(eyes.cards()).hasSize(1);
        desk.turnToOtherWindow();
        assertThat(eyes.card("auditable").words()).contains("§ 2.2");
        reader.press(CONTROL, Z);
        assertThat(eyes.cards()).isEmpty();
        desk.turnToOtherWindow();
        assertThat(eyes.cards()).isEmpty();
        assertThat(desk.notes()).isEmpty();
    }

    @Test
    void aWindowClosesAloneAndTheOtherGoesOn() {
        reader.press(CONTROL, SHIFT, N);
        desk.turnToOtherWindow();
        reader.press(CONTROL, W);
        assertThat(Desk.onFx(Desk::stages)).hasSize(1);
        desk.turnToOtherWindow();
        reader.select("2.2", "auditable");
        reader.press(H);
        assertThat(desk.note().anchor().exact()).isEqualTo("auditable");
    }

    @Test
    void aShadeChosenInOneIsThatOfBoth() {
        reader.press(CONTROL, SHIFT, N);
        desk.turnToOtherWindow();
        reader.click("#look");
        reader.click("#shade-dark");
        desk.turnToOtherWindow();
        assertThat(eyes.shade()).isEqualTo("dark");
    }

    @Test
    void whatAnotherProgramDoesIsSeen() {
        try (Library other = Library.open(folder.resolve("library.db"), Desk::seed)) {
            Annotation note = note(other);
            Desk.await("the other's note", () -> eyes.cards().size() == 1);
            assertThat(eyes.card("auditable").words()).contains("From elsewhere");
            String id = desk.document().id();
            Listing listing = other.listing(id).orElseThrow();
            other.apply(new Edit(
                    "Rename",
                    List.of(new Change.OfListing(
                            listing,
                            listing.withImprint(
                                    new org.clausemark.document.Imprint("Renamed elsewhere", "en", "", null, ""))))));
            Desk.await("its title", () -> desk.stage().getTitle().startsWith("Renamed elsewhere"));
            other.apply(new Edit("Delete", List.of(new Change.OfAnnotation(note, null))));
            Desk.await("it gone", () -> eyes.cards().isEmpty());
        }
    }

    @Test
    void whatAnotherProgramGoesBackToIsSeen() {
        reader.select("2.2", "auditable");
        reader.press(H);
        try (Library other = Library.open(folder.resolve("library.db"), Desk::seed)) {
            Backup backup = other.safekeeping().backUp();
            reader.press(CONTROL, Z);
            assertThat(eyes.cards()).isEmpty();
            other.safekeeping().restore(backup.file());
            Desk.await("the note of then", () -> eyes.cards().size() == 1);
            // What is done from here on is done to the library as it is.
            reader.select("2.1", "data security");
            reader.press(H);
            assertThat(eyes.cards()).hasSize(2);
            assertThat(other.annotations(desk.document().id())).hasSize(2);
        }
    }

    @Test
    void whatTheLibraryRefusesIsShownAsItIsThere() {
        reader.select("2.2", "auditable");
        reader.press(H);
        try (Library other = Library.open(folder.resolve("library.db"), Desk::seed)) {
            Annotation mine = desk.note();
            Desk.onFx(() -> {
                // Before the window can have followed.
                other.apply(new Edit(
                        "Comment",
                        List.of(new Change.OfAnnotation(
                                mine, mine.withComment("Theirs", Instant.now().truncatedTo(ChronoUnit.MILLIS))))));
                desk.reading()
                        .fireEvent(new javafx.scene.input.KeyEvent(
                                javafx.scene.input.KeyEvent.KEY_PRESSED, "", "", DIGIT3, false, false, false, false));
                return true;
            });
            Desk.settle();
            assertThat(eyes.notice()).contains("changed in another window or program", "Nothing was done");
            assertThat(desk.note().colour()).isEqualTo(Colour.YELLOW);
            assertThat(eyes.card("auditable").words()).contains("Theirs");
            reader.press(DIGIT3);
            assertThat(desk.note().colour()).isEqualTo(Colour.BLUE);
            reader.press(DELETE);
            assertThat(other.annotations(mine.documentId())).isEmpty();
        }
    }

    private Annotation note(Library other) {
        Annotation note = Annotation.made(
                "elsewhere",
                desk.document().id(),
                desk.anchor("2.2", "auditable"),
                Colour.GREEN,
                Style.HIGHLIGHT,
                "From elsewhere",
                List.of(),
                "B. Reader",
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
        other.apply(new Edit("Highlight", List.of(new Change.OfAnnotation(null, note))));
        return note;
    }
}
