package org.clausemark.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F1;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.T;
import static javafx.scene.input.KeyCode.TAB;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.clausemark.annotation.Colour;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;

/** Notes are coded with themes, which are picked by typing. */
class CodingTest extends Journey {
    private static final String FOUR = "auditable, supervised, traceable and trustworthy AI technology";

    @Test
    void tPicksAThemeByTyping() {
        reader.select("2.2", FOUR);
        reader.press(H);
        reader.press(T);
        assertThat(eyes.keyboardIsIn("#theme-picker-field")).isTrue();
        assertThat(eyes.rows("#theme-picker")).hasSizeBetween(8, 9);

        reader.type("safe");
        assertThat(eyes.rows("#theme-picker")).containsExactly("Safety, reliability and risk", "Create “safe”");
        reader.press(ENTER);
        assertThat(desk.themesOf(desk.note())).containsExactly("Safety, reliability and risk");
        assertThat(eyes.selectedCard().words()).contains("Safety, reliability and risk");
        assertThat(eyes.see("#theme-picker")).isFalse();
        assertThat(eyes.keyboardIsIn("#reading")).isTrue();
        assertThat(eyes.words("#status")).contains("1 of 20 clauses coded");
    }

    @Test
    void theWordsOfANameMayBeTypedInAnyOrder() {
        reader.select("2.2", FOUR);
        reader.press(H);
        reader.press(T);
        reader.type("RISK rel");
        assertThat(eyes.rows("#theme-picker").getFirst()).isEqualTo("Safety, reliability and risk");
    }

    @Test
    void anUnmarkedSelectionIsMarkedAndCodedInOneStep() {
        reader.select("2.2", FOUR);
        reader.press(T);
        assertThat(desk.notes())
                .as("nothing is marked before a theme is picked")
                .isEmpty();
        reader.type("safe");
        reader.press(ENTER);
        assertThat(desk.themesOf(desk.note())).containsExactly("Safety, reliability and risk");
        assertThat(desk.note().colour()).isEqualTo(Colour.YELLOW);
        assertThat(desk.note().anchor().exact()).isEqualTo(FOUR);
    }

    @Test
    void escapeLeavesThePickerAndNothingIsCoded() {
        reader.select("2.2", FOUR);
        reader.press(T);
        reader.type("safe");
        reader.press(ESCAPE);
        assertThat(eyes.see("#theme-picker")).isFalse();
        assertThat(desk.notes()).isEmpty();
        assertThat(desk.selectedWords()).contains(FOUR);
        assertThat(eyes.keyboardIsIn("#reading")).isTrue();
    }

    @Test
    void anArrowGoesDownTheList() {
        reader.select("2.2", FOUR);
        reader.press(T);
        String second = eyes.rows("#theme-picker").get(1);
        reader.press(DOWN);
        reader.press(ENTER);
        assertThat(desk.themesOf(desk.note())).containsExactly(second);
    }

    @Test
    void aThemeThatIsNotThereIsMade() {
        reader.select("2.2", FOUR);
        reader.press(T);
        reader.type("Traceability");
        assertThat(eyes.rows("#theme-picker")).containsExactly("Create “Traceability”");
        reader.press(ENTER);
        assertThat(desk.themesOf(desk.note())).containsExactly("Traceability");
        assertThat(desk.themes()).hasSize(15).endsWith("Traceability");
        assertThat(eyes.selectedCard().words()).contains("Traceability");
    }

    @Test
    void aNameInAnotherCaseIsTheSameTheme() {
        reader.select("2.2", FOUR);
        reader.press(T);
        reader.type("safety, RELIABILITY and risk");
        reader.press(ENTER);
        assertThat(desk.themesOf(desk.note())).containsExactly("Safety, reliability and risk");
        assertThat(desk.themes()).hasSize(14);
    }

    @Test
    void aThemeIsPickedWithTheMouse() {
        reader.select("2.2", FOUR);
        reader.click("#bar-theme");
        String third = eyes.rows("#theme-picker").get(2);
        reader.click(eyes.row("#theme-picker", third));
        assertThat(desk.themesOf(desk.note())).containsExactly(third);
        assertThat(eyes.see("#theme-picker")).isFalse();
    }

    @Test
    void aClickElsewhereClosesThePicker() {
        reader.select("2.2", FOUR);
        reader.press(T);
        reader.click("#status");
        assertThat(eyes.see("#theme-picker")).isFalse();
        assertThat(desk.notes()).isEmpty();
    }

    @Test
    void thePickerOpensBesideTheTextAndInsideTheWindow() {
        for (String words : new String[] {"2.2", "5.3"}) {
            reader.click(words, desk.clause(words).text().substring(0, 8));
            reader.press(T);
            Bounds picker = eyes.place("#theme-picker");
            assertThat(eyes.window().contains(picker)).isTrue();
            reader.press(ESCAPE);
        }
    }

    @Test
    void theCardAddsAndRemovesThemes() {
        reader.select("2.2", FOUR);
        reader.press(H);
        for (String theme : new String[] {"safe", "ethics"}) {
            reader.click(Eyes.within(eyes.selectedCard().node(), ".chip-add"));
            reader.type(theme);
            reader.press(ENTER);
        }
        assertThat(desk.themesOf(desk.note())).hasSize(2).first().isEqualTo("Safety, reliability and risk");

        reader.click(Eyes.within(eyes.selectedCard().node(), ".chip-remove"));
        assertThat(desk.themesOf(desk.note())).hasSize(1).doesNotContain("Safety, reliability and risk");
        assertThat(eyes.selectedCard().words()).doesNotContain("Safety, reliability and risk");
    }

    @Test
    void aThemeThatIsOnTheNoteIsMarkedAndPickingItTakesItOff() {
        reader.select("2.2", FOUR);
        reader.press(T);
        reader.type("safe");
        reader.press(ENTER);
        reader.press(T);
        Node safety = eyes.row("#theme-picker", "Safety");
        assertThat(icons(safety)).containsExactly("fth-check");
        assertThat(icons(eyes.row("#theme-picker", "Ethics"))).isEmpty();
        reader.click(safety);
        assertThat(desk.note().themes()).isEmpty();
        assertThat(eyes.selectedCard().words()).doesNotContain("Safety");

        reader.press(CONTROL, Z);
        assertThat(desk.themesOf(desk.note())).containsExactly("Safety, reliability and risk");
        reader.press(T);
        reader.type("safe");
        reader.press(ENTER);
        assertThat(desk.note().themes()).isEmpty();
        reader.press(T);
        assertThat(icons(eyes.row("#theme-picker", "Safety"))).isEmpty();
    }

    private static List<String> icons(Node row) {
        return Desk.onFx(() -> row.lookupAll(".ikonli-font-icon").stream()
                .map(icon -> ((FontIcon) icon).getIconLiteral())
                .toList());
    }

    @Test
    void tabStaysInThePickerAndInASheet() {
        reader.select("2.2", FOUR);
        reader.press(T);
        reader.press(TAB);
        assertThat(eyes.keyboardIsIn("#theme-picker")).isTrue();
        reader.press(SHIFT, TAB);
        assertThat(eyes.keyboardIsIn("#theme-picker")).isTrue();
        reader.press(ESCAPE);
        assertThat(eyes.keyboardIsIn("#reading")).isTrue();
        reader.press(F1);
        for (int i = 0; i < 4; i++) {
            reader.press(TAB);
            assertThat(eyes.keyboardIsIn("#toolbar")).isFalse();
            assertThat(eyes.keyboardIsIn("#reading")).isFalse();
        }
        reader.press(ESCAPE);
        assertThat(eyes.see("#keys-sheet")).isFalse();
        reader.click("#look");
        for (int i = 0; i < 8; i++) {
            reader.press(TAB);
            assertThat(eyes.keyboardIsIn("#look-sheet")).as("Tab " + i).isTrue();
        }
    }

    @Test
    void whatWasPickedLastIsOfferedFirst() {
        reader.select("2.2", FOUR);
        reader.press(T);
        reader.type("safe");
        reader.press(ENTER);
        reader.press(T);
        assertThat(eyes.rows("#theme-picker").getFirst()).isEqualTo("Safety, reliability and risk");
    }

    @Test
    void aThemesBarStandsBesideItsClause() {
        reader.select("2.2", FOUR);
        reader.press(T);
        reader.type("safe");
        reader.press(ENTER);
        String colour = desk.library().themes().stream()
                .filter(t -> t.name().startsWith("Safety"))
                .findFirst()
                .orElseThrow()
                .colour();
        double right = eyes.place("2.2", desk.clause("2.2").text()).getMaxX();
        double top = eyes.place("2.2", "We recognize").getMinY();
        assertThat(eyes.coloursInRow(right, right + 60, top + 12)).contains(javafx.scene.paint.Color.web(colour));
    }
}
