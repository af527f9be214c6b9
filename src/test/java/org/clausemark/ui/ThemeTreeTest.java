package org.clausemark.ui;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F2;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.T;
import static javafx.scene.input.KeyCode.UP;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import org.clausemark.annotation.Palette;
import org.clausemark.annotation.Style;
import org.clausemark.annotation.Theme;
import org.clausemark.annotation.ThemeTree;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The codebook as a tree: made, named, moved, nested, coloured, told apart, merged and deleted, by keys and by mouse. */
class ThemeTreeTest extends Journey {
    private static final String SAFETY = "Safety, reliability and risk";
    private static final String PRIVACY = "Privacy and personal information";

    @Test
    void aThemeIsMadeByTypingItsName() {
        reader.press(CONTROL, N);
        assertThat(eyes.keyboardIsIn("#name-field")).isTrue();
        reader.type("Traceability");
        reader.press(ENTER);
        assertThat(desk.themes()).hasSize(15).endsWith("Traceability");
        assertThat(eyes.see("#name-sheet")).isFalse();
        reader.click("#new-theme");
        assertThat(eyes.see("#name-sheet")).isTrue();
    }

    @Test
    void aThemeIsMadeUnderAnother() {
        reader.click(eyes.row("#themes", SAFETY));
        reader.press(CONTROL, SHIFT, N);
        assertThat(eyes.words("#name-sheet")).contains("under “" + SAFETY + "”");
        reader.type("Testing");
        reader.press(ENTER);
        assertThat(parentOf("Testing")).isEqualTo(SAFETY);
        assertThat(left("Testing")).isGreaterThan(left(SAFETY) + 8);
        reader.press(CONTROL, Z);
        assertThat(desk.themes()).hasSize(14);
    }

    @Test
    void aNameThatIsNoNameIsRefusedInASentenceWhereItIsTyped() {
        reader.press(CONTROL, N);
        reader.type("  ");
        reader.press(ENTER);
        assertThat(eyes.words("#name-wrong")).isEqualTo("A theme needs a name.");
        reader.press(CONTROL, A);
        reader.type("PRIVACY and personal information ");
        assertThat(eyes.see("#name-wrong")).isFalse();
        reader.press(ENTER);
        assertThat(eyes.words("#name-wrong")).isEqualTo("There is already a theme named “" + PRIVACY + "”.");
        reader.press(CONTROL, A);
        reader.type("x".repeat(Theme.LONGEST_NAME + 1));
        reader.press(ENTER);
        assertThat(eyes.words("#name-wrong")).isEqualTo("A theme’s name can have 200 characters at most.");
        assertThat(desk.themes()).hasSize(14);
        reader.press(ESCAPE);
        reader.click("#theme-field");
        reader.type("y".repeat(Theme.LONGEST_NAME + 1));
        reader.press(ENTER);
        assertThat(eyes.notice()).isEqualTo("A theme’s name can have 200 characters at most.");
        reader.click(eyes.row("#contents", "Preamble"));
        reader.click("2.2", "auditable");
        reader.press(T);
        reader.type("z".repeat(Theme.LONGEST_NAME + 1));
        reader.press(ENTER);
        assertThat(desk.themes()).hasSize(14);
    }

    @Test
    void aNameOfTwoHundredLettersIsTaken() {
        reader.press(CONTROL, N);
        reader.type("z".repeat(Theme.LONGEST_NAME));
        reader.press(ENTER);
        assertThat(desk.themes()).hasSize(15);
    }

    @Test
    void altShiftAndArrowsMoveATheme() {
        List<String> before = desk.themes();
        reader.click(eyes.row("#themes", before.get(1)));
        reader.press(ALT, SHIFT, UP);
        assertThat(desk.themes()).startsWith(before.get(1), before.get(0), before.get(2));
        reader.press(ALT, SHIFT, DOWN);
        assertThat(desk.themes()).isEqualTo(before);
        reader.press(ALT, SHIFT, RIGHT);
        assertThat(parentOf(before.get(1))).isEqualTo(before.getFirst());
        assertThat(Eyes.is(eyes.row("#themes", before.get(1)), "selected")).isTrue();
        reader.press(ALT, SHIFT, LEFT);
        assertThat(parentOf(before.get(1))).isNull();
        assertThat(desk.themes()).isEqualTo(before);
        for (int i = 0; i < 4; i++) {
            reader.press(CONTROL, Z);
        }
        assertThat(desk.library().themes().stream().map(Theme::parent)).containsOnlyNulls();
        assertThat(desk.themes()).isEqualTo(before);
    }

    @Test
    void theMouseDragsAThemeBetweenOthersAndOntoOne() {
        List<String> before = desk.themes();
        Node first = eyes.row("#themes", before.get(0));
        reader.drag(eyes.row("#themes", before.get(2)), first, 0.1);
        assertThat(desk.themes()).startsWith(before.get(2), before.get(0), before.get(1));
        reader.drag(eyes.row("#themes", before.get(1)), eyes.row("#themes", before.get(0)), 0.5);
        assertThat(parentOf(before.get(1))).isEqualTo(before.getFirst());
        assertThat(eyes.see(".drop-line")).isFalse();
        assertThat(eyes.see(".carried")).isFalse();
        assertThat(eyes.words("#notes")).as("a drag is no click").doesNotContain("theme:");
    }

    @Test
    void aThemeIsNotDraggedIntoItself() {
        List<String> before = desk.themes();
        reader.click(eyes.row("#themes", before.get(1)));
        reader.press(ALT, SHIFT, RIGHT);
        reader.drag(eyes.row("#themes", before.get(0)), eyes.row("#themes", before.get(1)), 0.5);
        assertThat(parentOf(before.get(0))).isNull();
        assertThat(parentOf(before.get(1))).isEqualTo(before.getFirst());
    }

    @Test
    void arrowsOpenAndCloseAndAClosedThemeCountsWhatIsUnderIt() {
        code("2.2", "auditable", "safe");
        code("2.3", "cybersecurity", "privacy");
        code("2.3", "cybersecurity", "safe");
        reader.drag(eyes.row("#themes", PRIVACY), eyes.row("#themes", SAFETY), 0.5);
        assertThat(Eyes.words(eyes.row("#themes", SAFETY))).endsWith(" 2");
        reader.click(eyes.row("#themes", SAFETY));
        assertThat(eyes.cards()).as("a theme stands for those under it").hasSize(3);
        reader.press(LEFT);
        assertThat(eyes.rows("#themes")).noneMatch(row -> row.startsWith(PRIVACY));
        assertThat(Eyes.words(eyes.row("#themes", SAFETY))).endsWith(" 3");
        reader.press(RIGHT);
        reader.press(RIGHT);
        assertThat(Eyes.is(eyes.row("#themes", PRIVACY), "selected")).isTrue();
        reader.press(LEFT);
        assertThat(Eyes.is(eyes.row("#themes", SAFETY), "selected")).isTrue();
    }

    @Test
    void lettersGoToAThemeAndHomeToTheFirst() {
        reader.click(eyes.row("#themes", SAFETY));
        reader.type("priv");
        assertThat(Eyes.is(eyes.row("#themes", PRIVACY), "selected")).isTrue();
        reader.press(HOME);
        assertThat(Eyes.is(eyes.row("#themes", desk.themes().getFirst()), "selected"))
                .isTrue();
    }

    @Test
    void aColourIsPickedByNameWithTheArrows() {
        String before = theme(SAFETY).colour();
        reader.rightClick(eyes.row("#themes", SAFETY));
        reader.choose("Colour…");
        assertThat(eyes.keyboardIsIn("#colour-sheet")).isTrue();
        assertThat(eyes.all("#colour-sheet .colour-tile")).hasSize(Palette.COLOURS.size());
        reader.press(DOWN);
        reader.press(ENTER);
        assertThat(theme(SAFETY).colour()).isNotEqualTo(before).isIn(Palette.COLOURS);
        assertThat(eyes.see("#colour-sheet")).isFalse();
        assertThat(eyes.keyboardIsIn("#themes")).isTrue();
    }

    @Test
    void theSheetKeepsDefinitionTermsMemoAndShortcut() {
        reader.click(eyes.row("#themes", SAFETY));
        reader.press(ALT, ENTER);
        assertThat(eyes.keyboardIsIn("#theme-definition")).isTrue();
        reader.press(CONTROL, A);
        reader.type("What can go wrong.");
        reader.click("#theme-key");
        reader.type("s-1/23x");
        assertThat(eyes.words("#theme-key")).isEqualTo("s123");
        reader.click("#theme-memo");
        reader.type("Thin.");
        reader.click(eyes.button("#theme-sheet", "Save"));
        Theme after = theme(SAFETY);
        assertThat(after.definition()).isEqualTo("What can go wrong.");
        assertThat(after.key()).isEqualTo("s123");
        assertThat(after.memo()).isEqualTo("Thin.");
        reader.press(CONTROL, Z);
        assertThat(theme(SAFETY).key()).isEmpty();
    }

    @Test
    void aShortcutOfAnotherThemeSaysSoAndMoves() {
        shortcut(SAFETY, "1");
        reader.click(eyes.row("#themes", PRIVACY));
        reader.press(ALT, ENTER);
        reader.click("#theme-key");
        reader.type("1");
        assertThat(eyes.words("#theme-sheet")).contains("“" + SAFETY + "”");
        reader.click(eyes.button("#theme-sheet", "Save"));
        assertThat(theme(PRIVACY).key()).isEqualTo("1");
        assertThat(theme(SAFETY).key()).isEmpty();
    }

    @Test
    void twoThemesBecomeOneAndOneUndoTakesThemApart() {
        code("2.2", "auditable", "safe");
        reader.rightClick(eyes.row("#themes", SAFETY));
        reader.choose("Merge into…");
        assertThat(eyes.rows("#theme-picker")).doesNotContain(SAFETY);
        reader.type("priv");
        assertThat(eyes.rows("#theme-picker")).containsExactly(PRIVACY);
        reader.press(ENTER);
        assertThat(desk.themes()).hasSize(13).doesNotContain(SAFETY);
        assertThat(desk.themesOf(desk.note())).containsExactly(PRIVACY);
        reader.click(eyes.button("#problems", "Undo"));
        assertThat(desk.themes()).hasSize(14);
        assertThat(desk.themesOf(desk.note())).containsExactly(SAFETY);
    }

    @Test
    void deletingSaysHowManyCodingsWentAndUndoBringsAllBack() {
        code("2.2", "auditable", "safe");
        code("2.3", "cybersecurity", "safe");
        reader.drag(eyes.row("#themes", PRIVACY), eyes.row("#themes", SAFETY), 0.5);
        reader.click(eyes.row("#themes", SAFETY));
        reader.press(DELETE);
        assertThat(eyes.notice()).startsWith("Theme “" + SAFETY + "” deleted with its 2 codings.");
        assertThat(parentOf(PRIVACY)).isNull();
        assertThat(desk.notes()).allMatch(note -> note.themes().isEmpty());
        reader.click(eyes.button("#problems", "Undo"));
        assertThat(parentOf(PRIVACY)).isEqualTo(SAFETY);
        assertThat(desk.notes()).allMatch(note -> desk.themesOf(note).equals(List.of(SAFETY)));
    }

    @Test
    void aThemeIsDraggedOntoAClause() {
        reader.turnTo("2.1");
        Bounds place = eyes.place("2.2", "auditable");
        Node row = eyes.row("#themes", SAFETY);
        Bounds from = eyes.placeOf(row);
        Point2D start = screen(from.getMinX() + 60, from.getCenterY());
        Point2D end = screen(place.getMinX() + 30, place.getCenterY());
        reader.press(start);
        reader.move(start.midpoint(end));
        reader.move(end);
        Desk.settle();
        assertThat(eyes.words(".carried")).isEqualTo(SAFETY);
        assertThat(eyes.place(".carry-target").contains(place.getMinX() + 30, place.getCenterY()))
                .isTrue();
        reader.release(end);
        assertThat(eyes.see(".carried")).isFalse();
        assertThat(desk.note().style()).isEqualTo(Style.CLAUSE);
        assertThat(desk.note().anchor().exact()).isEqualTo(desk.clause("2.2").text());
        assertThat(desk.themesOf(desk.note())).containsExactly(SAFETY);
        reader.click(eyes.button("#problems", "Undo"));
        assertThat(desk.notes()).isEmpty();
    }

    @Test
    void aCardIsDraggedOntoATheme() {
        reader.select("2.2", "auditable");
        reader.press(H);
        Bounds card = eyes.placeOf(eyes.selectedCard().node());
        Bounds row = eyes.placeOf(eyes.row("#themes", SAFETY));
        reader.drag(screen(card.getMinX() + 40, card.getMinY() + 40), screen(row.getCenterX(), row.getCenterY()));
        assertThat(desk.themesOf(desk.note())).containsExactly(SAFETY);
        assertThat(eyes.notice()).startsWith("The note is coded with “" + SAFETY + "”.");
    }

    @Test
    void renamingInATreeKeepsTheCodings() {
        code("2.2", "auditable", "safe");
        reader.click(eyes.row("#themes", SAFETY));
        reader.press(F2);
        reader.press(CONTROL, A);
        reader.type("安全与风险");
        reader.press(ENTER);
        assertThat(desk.themesOf(desk.note())).containsExactly("安全与风险");
        assertThat(eyes.keyboardIsIn("#themes")).isTrue();
    }

    private Point2D screen(double x, double y) {
        return Desk.onFx(() -> desk.scene().getRoot().localToScreen(x, y));
    }

    private void shortcut(String theme, String key) {
        reader.click(eyes.row("#themes", theme));
        reader.press(ALT, ENTER);
        reader.click("#theme-key");
        reader.type(key);
        reader.click(eyes.button("#theme-sheet", "Save"));
    }

    private double left(String theme) {
        return eyes.placeOf(Eyes.within(eyes.row("#themes", theme), ".theme-emblem"))
                .getMinX();
    }

    private Theme theme(String name) {
        return desk.library().themes().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable String parentOf(String name) {
        return new ThemeTree(desk.library().themes())
                .parent(theme(name).id())
                .map(Theme::name)
                .orElse(null);
    }

    private void code(String clause, String words, String theme) {
        reader.select(clause, words);
        reader.press(H);
        reader.press(T);
        reader.type(theme);
        reader.press(ENTER);
    }
}
