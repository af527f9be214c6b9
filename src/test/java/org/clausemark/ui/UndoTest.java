package org.clausemark.ui;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.DIGIT3;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F2;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.T;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a reader has done can be taken back and done again, on disk and on the screen. */
class UndoTest extends Journey {
    private static final String SAFETY = "Safety, reliability and risk";

    /** Something to do on a desk where a coded note with a comment is selected. */
    record Gesture(String name, Consumer<UndoTest> doing) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Gesture> gestures() {
        return Stream.of(
                new Gesture("highlight", t -> t.mark("2.4", "terrorists")),
                new Gesture("recolour", t -> t.reader.press(DIGIT3)),
                new Gesture("comment", t -> t.comment(" And who pays?")),
                new Gesture("code", t -> t.code("ethics")),
                new Gesture("code with a theme that is new", t -> t.code("Traceability")),
                new Gesture("mark and code in one step", t -> {
                    t.reader.select("2.4", "terrorists");
                    t.code("Brand new");
                }),
                new Gesture(
                        "take a theme off",
                        t -> t.reader.click(Eyes.within(t.eyes.selectedCard().node(), ".chip-remove"))),
                new Gesture("delete", t -> t.reader.press(DELETE)),
                new Gesture("add a theme", t -> {
                    t.reader.click("#theme-field");
                    t.reader.type("Added here");
                    t.reader.press(ENTER);
                    // In a field the key takes back what was typed there.
                    t.reader.click("2.3", "cybersecurity");
                }),
                new Gesture("rename a theme", t -> {
                    t.reader.click(t.eyes.row("#themes", SAFETY));
                    t.reader.press(F2);
                    t.reader.press(CONTROL, A);
                    t.reader.type("Dangers");
                    t.reader.press(ENTER);
                }),
                new Gesture("remove a theme with its codings", t -> {
                    t.reader.click(t.eyes.row("#themes", SAFETY));
                    t.reader.press(DELETE);
                }));
    }

    @ParameterizedTest
    @MethodSource("gestures")
    void isTakenBackAndDoneAgain(Gesture gesture) {
        mark("2.2", "auditable, supervised");
        comment("Who audits?");
        code("safe");
        Map<String, Object> before = state();

        gesture.doing().accept(this);
        Map<String, Object> after = state();
        assertThat(after).isNotEqualTo(before);

        reader.press(CONTROL, Z);
        assertThat(state()).containsExactlyInAnyOrderEntriesOf(before);
        reader.press(CONTROL, SHIFT, Z);
        assertThat(state()).containsExactlyInAnyOrderEntriesOf(after);
        reader.press(CONTROL, Z);
        assertThat(state()).containsExactlyInAnyOrderEntriesOf(before);
    }

    @Test
    void everythingIsTakenBackToTheEmptyPage() {
        Map<String, Object> empty = state();
        mark("2.2", "auditable, supervised");
        comment("Who audits?");
        code("safe");
        code("Traceability");
        reader.press(DIGIT3);
        reader.press(DELETE);
        reader.press(6, CONTROL, Z);
        assertThat(state()).containsExactlyInAnyOrderEntriesOf(empty);
        reader.press(CONTROL, Z);
        assertThat(state()).containsExactlyInAnyOrderEntriesOf(empty);
        reader.press(5, CONTROL, SHIFT, Z);
        assertThat(desk.note().comment()).isEqualTo("Who audits?");
        assertThat(desk.themesOf(desk.note())).containsExactly(SAFETY, "Traceability");
    }

    @Test
    void undoShowsThePlaceItIsAbout() {
        mark("1.1", "unleash");
        reader.turnTo("5.1");
        assertThat(eyes.seeText("1.1", "unleash")).isFalse();
        reader.press(CONTROL, Z);
        assertThat(eyes.seeText("1.1", "unleash")).isTrue();
    }

    @Test
    void theMenuNamesWhatItTakesBack() {
        mark("2.2", "auditable, supervised");
        reader.press(DIGIT3);
        reader.choose("#menu", "Undo “change colour”");
        assertThat(desk.note().colour().key()).isEqualTo("yellow");
        reader.choose("#menu", "Redo “change colour”");
        assertThat(desk.note().colour().key()).isEqualTo("blue");
    }

    private void mark(String clause, String words) {
        reader.select(clause, words);
        reader.press(H);
    }

    private void comment(String words) {
        reader.press(C);
        reader.type(words);
        reader.press(ESCAPE);
    }

    private void code(String typed) {
        reader.press(T);
        reader.type(typed);
        reader.press(ENTER);
    }

    /** What is on disk and what is on the screen. Which card is selected is no part of it, and so no button either. */
    private Map<String, Object> state() {
        return Map.of(
                "notes",
                desk.notes(),
                "themes",
                desk.library().themes(),
                "rows",
                eyes.rows("#themes"),
                "cards",
                eyes.cards().stream()
                        .map(card -> card.words()
                                .replace("+ theme", "")
                                .replaceAll("\\s+", " ")
                                .strip())
                        .toList(),
                "status",
                eyes.words("#status").replaceAll("coded.*", ""));
    }
}
