package org.clausemark.ui;

import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.D;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.DIGIT5;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.END;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F8;
import static javafx.scene.input.KeyCode.G;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.T;
import static javafx.scene.input.KeyCode.TAB;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clausemark.ui.Desk.onFx;

import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Style;
import org.junit.jupiter.api.Test;

/** Themes looked at together, clauses coded at once, suggestions gone through, and what is bare. */
class ThemeFocusTest extends Journey {
    private static final String SAFETY = "Safety, reliability and risk";
    private static final String PRIVACY = "Privacy and personal information";

    @Test
    void ctrlCombinesThemesAndTheChipsSwitchAndOrNot() {
        reader.code("2.1", "data security", "privacy");
        reader.code("2.2", "auditable", "safe");
        reader.code("2.3", "cybersecurity", "safe");
        reader.press(T);
        reader.type("privacy");
        reader.press(ENTER);
        reader.press(ESCAPE);

        reader.click(eyes.row("#themes", SAFETY));
        assertThat(eyes.cards()).hasSize(2);
        assertThat(eyes.see("#focus-bar")).isFalse();
        reader.click(eyes.row("#themes", PRIVACY), true, false);
        assertThat(eyes.cards()).hasSize(3);
        assertThat(eyes.words("#notes")).contains("theme: " + SAFETY + " or " + PRIVACY);

        reader.click(".focus-link");
        assertThat(eyes.words("#focus-bar")).contains("and");
        assertThat(eyes.cards())
                .singleElement()
                .satisfies(card -> assertThat(card.words()).contains("§ 2.3"));

        reader.click(eyes.button("#focus-bar", PRIVACY));
        assertThat(eyes.words("#focus-bar")).contains("not " + PRIVACY);
        assertThat(eyes.cards())
                .singleElement()
                .satisfies(card -> assertThat(card.words()).contains("§ 2.2"));

        reader.click("#reading");
        reader.press(ESCAPE);
        reader.press(ESCAPE);
        reader.press(ESCAPE);
        assertThat(eyes.see("#focus-bar")).isFalse();
        assertThat(eyes.cards()).hasSize(3);
    }

    @Test
    void aClauseIsJudgedByAllThemesPutOnIt() {
        reader.code("2.1", "data security", "privacy");
        reader.code("2.2", "auditable", "safe");
        reader.code("2.2", "self-regulatory", "privacy");
        reader.code("2.2", "risk level testing", "traceab");
        reader.press(ESCAPE);
        reader.press(ESCAPE);
        reader.click(eyes.row("#themes", SAFETY));
        reader.click(eyes.row("#themes", PRIVACY), true, false);
        reader.click(".focus-link");
        assertThat(eyes.words("#focus-bar")).contains("and");
        assertThat(eyes.cards()).hasSize(2).allMatch(card -> card.words().contains("§ 2.2"));
        assertThat(eyes.darkest("2.2", "supervision").getBrightness())
                .isLessThan(eyes.darkest("2.1", "willing").getBrightness() - 0.2);
        reader.press(CONTROL, G);
        reader.type("2.1");
        reader.press(ENTER);
        reader.press(N);
        assertThat(eyes.selectedCard().words()).contains("auditable");
        reader.press(N);
        assertThat(eyes.selectedCard().words()).contains("self-regulatory");

        reader.click(eyes.button("#focus-bar", PRIVACY));
        assertThat(eyes.cards()).isEmpty();
    }

    @Test
    void theChipsAreReachedAndTakenAwayWithTheKeyboard() {
        reader.code("2.1", "data security", "privacy");
        reader.code("2.2", "auditable", "safe");
        reader.click(eyes.row("#themes", SAFETY));
        reader.click(eyes.row("#themes", PRIVACY), true, false);
        reader.press(SHIFT, TAB);
        assertThat(eyes.keyboardIsIn("#focus-bar .focus-clear")).isTrue();
        reader.press(SHIFT, TAB);
        reader.press(ENTER);
        assertThat(eyes.words("#focus-bar")).contains("not " + PRIVACY);
        assertThat(eyes.keyboardIsIn("#focus-bar")).isTrue();
        reader.press(DELETE);
        assertThat(eyes.see("#focus-bar")).isFalse();
        assertThat(eyes.keyboardIsIn("#themes")).isTrue();
        assertThat(eyes.cards()).hasSize(1);

        onFx(() -> {
            eyes.find(".filter-line .chip-remove").requestFocus();
            return null;
        });
        assertThat(eyes.find(".filter-line .chip-remove").isFocusTraversable()).isTrue();
        reader.press(DELETE);
        assertThat(eyes.cards()).hasSize(2);
        assertThat(desk.notes()).hasSize(2);
        assertThat(eyes.keyboardIsIn("#search-notes")).isTrue();
    }

    @Test
    void theStripBesideTheTextDimsNotesOutOfFocus() {
        reader.code("2.1", "data security", "privacy");
        reader.code("2.2", "auditable", "safe");
        reader.press(ESCAPE);
        reader.press(ESCAPE);
        Bounds strip = eyes.place("#minimap");
        Set<Color> before = eyes.coloursInColumn(strip.getMinX() + 3, strip.getMinY(), strip.getMaxY());
        reader.click(eyes.row("#themes", SAFETY));
        Set<Color> after = eyes.coloursInColumn(strip.getMinX() + 3, strip.getMinY(), strip.getMaxY());
        assertThat(after).containsAll(before).hasSizeGreaterThan(before.size());
        reader.click(eyes.row("#themes", SAFETY));
        assertThat(eyes.coloursInColumn(strip.getMinX() + 3, strip.getMinY(), strip.getMaxY()))
                .isEqualTo(before);
    }

    @Test
    void aClauseThatWasGoneToHasALineAboveIt() {
        reader.press(CONTROL, G);
        reader.type("2.3");
        reader.press(ENTER);
        double top = eyes.place("#reading").getMinY();
        double line = eyes.place("2.3", "We").getMinY();
        assertThat(line - top).isBetween(30.0, 80.0);
        reader.press(F8);
        reader.press(DOWN);
        String place = placeIn(eyes.rows("#ledger").get(1)).replace("§ ", "");
        double lit = eyes.place(desk.document().anchor(desk.clause(place))).getMinY();
        assertThat(lit - top).isBetween(30.0, 80.0);
    }

    @Test
    void theKeyboardCombinesToo() {
        reader.code("2.1", "data security", "privacy");
        reader.code("2.2", "auditable", "safe");
        reader.click(eyes.row("#themes", SAFETY));
        reader.type("priv");
        reader.press(CONTROL, SHIFT, ENTER);
        assertThat(eyes.words("#focus-bar")).contains(SAFETY, "not " + PRIVACY);
        assertThat(eyes.cards()).hasSize(1);
        reader.press(CONTROL, ENTER);
        assertThat(eyes.words("#focus-bar")).contains("or").doesNotContain("not");
        assertThat(eyes.cards()).hasSize(2);
    }

    @Test
    void nextAndPreviousStayWithinTheTheme() {
        reader.code("2.1", "data security", "privacy");
        reader.code("2.2", "auditable", "safe");
        reader.code("2.3", "cybersecurity", "privacy");
        reader.press(ESCAPE);
        reader.press(ESCAPE);
        reader.click(eyes.row("#themes", PRIVACY));
        reader.press(CONTROL, G);
        reader.type("2.1");
        reader.press(ENTER);
        reader.press(N);
        assertThat(eyes.selectedCard().words()).contains("§ 2.1");
        reader.press(N);
        assertThat(eyes.selectedCard().words()).contains("§ 2.3");
        reader.press(SHIFT, N);
        assertThat(eyes.selectedCard().words()).contains("§ 2.1");
    }

    @Test
    void tOnAClauseWithoutASelectionCodesTheWholeClause() {
        reader.click("2.2", "auditable");
        reader.press(T);
        reader.type("safe");
        reader.press(ENTER);
        assertThat(desk.note().style()).isEqualTo(Style.CLAUSE);
        assertThat(desk.note().anchor().exact()).isEqualTo(desk.clause("2.2").text());
        assertThat(desk.themesOf(desk.note())).containsExactly(SAFETY);
    }

    @Test
    void tCodesSeveralNotesAtOnceAndTakesOffWhatAllHave() {
        mark("2.1", "data security");
        mark("2.2", "auditable");
        mark("2.3", "cybersecurity");
        List<Node> cards = eyes.cards().stream().map(Eyes.Card::node).toList();
        reader.click(cards.get(0));
        reader.click(cards.get(2), false, true);
        reader.press(T);
        reader.type("safe");
        reader.press(ENTER);
        assertThat(desk.notes()).allMatch(note -> desk.themesOf(note).equals(List.of(SAFETY)));
        reader.press(T);
        reader.type("safe");
        reader.press(ENTER);
        assertThat(desk.notes()).map(Annotation::themes).allMatch(List::isEmpty);
        reader.press(CONTROL, Z);
        assertThat(desk.notes()).allMatch(note -> desk.themesOf(note).equals(List.of(SAFETY)));
    }

    @Test
    void anExactShortcutComesFirstAndAltWithADigitCodesAtOnce() {
        shortcut(PRIVACY, "1");
        reader.click("2.2", "auditable");
        reader.press(T);
        reader.type("1");
        assertThat(eyes.rows("#theme-picker").getFirst()).startsWith(PRIVACY);
        reader.press(ESCAPE);
        reader.press(ALT, DIGIT1);
        assertThat(desk.note().style()).isEqualTo(Style.CLAUSE);
        assertThat(desk.themesOf(desk.note())).containsExactly(PRIVACY);
        reader.select("2.3", "cybersecurity");
        reader.press(ALT, DIGIT1);
        assertThat(desk.notes()).hasSize(2);
        assertThat(desk.notes().getLast().anchor().exact()).isEqualTo("cybersecurity");
        reader.press(ALT, DIGIT5);
        assertThat(eyes.notice()).startsWith("No theme has the shortcut 5 yet");
    }

    @Test
    void suggestionsAreExplainedTakenAndRefusedWithOneKey() {
        Node pill = Eyes.within(eyes.row("#themes", PRIVACY), ".pill");
        int before = Integer.parseInt(Eyes.words(pill));
        reader.click(pill);
        assertThat(eyes.keyboardIsIn("#ledger")).isTrue();
        assertThat(eyes.rows("#ledger")).hasSize(before);
        assertThat(eyes.rows("#ledger").getFirst()).startsWith("§ 2.").contains("“privacy");
        String first = placeIn(eyes.rows("#ledger").getFirst());
        assertThat(eyes.words("#status")).contains(first);
        String second = placeIn(eyes.rows("#ledger").get(1));

        reader.press(ENTER);
        assertThat(desk.note().style()).isEqualTo(Style.CLAUSE);
        assertThat(desk.themesOf(desk.note())).containsExactly(PRIVACY);
        assertThat(eyes.rows("#ledger")).noneMatch(row -> row.startsWith(first));
        assertThat(eyes.keyboardIsIn("#ledger")).isTrue();

        reader.press(D);
        assertThat(eyes.notice()).contains("not suggested for “" + PRIVACY + "” any more");
        assertThat(desk.library().dismissals()).hasSize(1);
        reader.press(CONTROL, Z);
        assertThat(desk.library().dismissals()).isEmpty();
        assertThat(eyes.rows("#ledger")).anyMatch(row -> row.startsWith(second));
        reader.press(ESCAPE);
        assertThat(eyes.see("#ledger")).isFalse();
        assertThat(eyes.keyboardIsIn("#themes")).isTrue();
    }

    private static String placeIn(String row) {
        return row.split(" ", -1)[0] + " " + row.split(" ", -1)[1];
    }

    @Test
    void theTextFollowsTheSuggestionsAndThePillGoesOn() {
        Node pill = Eyes.within(eyes.row("#themes", PRIVACY), ".pill");
        reader.click(pill);
        List<String> rows = eyes.rows("#ledger");
        reader.click(pill);
        assertThat(eyes.words("#status")).contains(placeIn(rows.get(1)));
        reader.press(F8);
        assertThat(eyes.words("#ledger")).contains("for all themes");
        reader.press(DOWN);
        assertThat(eyes.words("#status")).contains(placeIn(eyes.rows("#ledger").get(1)));
    }

    @Test
    void coverageListsWhatIsBareAndAClickGoesThere() {
        reader.press(SHIFT, F8);
        assertThat(eyes.rows("#ledger").getFirst()).isEqualTo("14 themes without a clause");
        reader.click("2.2", "auditable");
        reader.press(T);
        reader.type("safe");
        reader.press(ENTER);
        assertThat(eyes.rows("#ledger").getFirst()).isEqualTo("13 themes without a clause");
        assertThat(eyes.rows("#ledger")).doesNotContain(SAFETY);
        reader.press(SHIFT, F8);
        reader.press(END);
        assertThat(eyes.words("#status")).contains("§ 5.3");
        assertThat(eyes.rows("#ledger").getLast()).startsWith("§ 5.3");
    }

    private void mark(String clause, String words) {
        reader.select(clause, words);
        reader.press(H);
    }

    private void shortcut(String theme, String key) {
        reader.click(eyes.row("#themes", theme));
        reader.press(ALT, ENTER);
        reader.click("#theme-key");
        reader.type(key);
        reader.click(eyes.button("#theme-sheet", "Save"));
    }
}
