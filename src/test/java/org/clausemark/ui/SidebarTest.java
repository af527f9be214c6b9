package org.clausemark.ui;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F2;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.T;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/** Contents and themes: where to go, what to look at, and the codebook in the reader's hands. */
class SidebarTest extends Journey {
    private static final String SAFETY = "Safety, reliability and risk";

    @Test
    void aClickInTheContentsGoesThere() {
        assertThat(eyes.rows("#contents")).hasSize(6);
        assertThat(eyes.rows("#contents").getFirst()).startsWith("Preamble");
        reader.click(eyes.row("#contents", "Building an AI governance system"));
        assertThat(eyes.seeText("3.1", "We advocate")).isTrue();
        assertThat(eyes.place("3.1", "We advocate").getMinY()).isLessThan(300);
        assertThat(eyes.keyboardIsIn("#reading")).isTrue();
    }

    @Test
    void theContentsFollowTheReader() {
        reader.turnTo("4.1");
        assertThat(Eyes.is(eyes.row("#contents", "Strengthening social participation"), "selected"))
                .isTrue();
        reader.turnTo("1.2");
        assertThat(Eyes.is(eyes.row("#contents", "Promoting the development"), "selected"))
                .isTrue();
    }

    @Test
    void theContentsAndThemesCountTheirNotes() {
        code("2.2", "auditable", "safe");
        code("2.3", "cybersecurity", "safe");
        assertThat(eyes.rows("#contents").get(2)).endsWith(" 2");
        assertThat(Eyes.words(eyes.row("#themes", SAFETY))).endsWith(" 2");
    }

    @Test
    void aClickOnAThemeShowsItsNotesAndDimsOtherText() {
        code("2.2", "auditable", "safe");
        code("2.3", "cybersecurity", "malicious");
        reader.press(ESCAPE);
        reader.press(ESCAPE);
        Color before = eyes.darkest("2.3", "cybersecurity");

        reader.click(eyes.row("#themes", SAFETY));
        assertThat(eyes.cards())
                .singleElement()
                .satisfies(card -> assertThat(card.words()).contains("§ 2.2"));
        assertThat(eyes.words("#notes")).contains("theme: " + SAFETY);
        assertThat(eyes.darkest("2.3", "cybersecurity").getBrightness()).isGreaterThan(before.getBrightness() + 0.2);
        assertThat(eyes.darkest("2.2", "technical").getBrightness()).isLessThan(before.getBrightness() + 0.1);

        reader.click(eyes.row("#themes", SAFETY));
        assertThat(eyes.cards()).hasSize(2);
        assertThat(eyes.darkest("2.3", "cybersecurity")).isEqualTo(before);
    }

    @Test
    void theFilterIsTakenOffAtItsChip() {
        code("2.2", "auditable", "safe");
        code("2.3", "cybersecurity", "malicious");
        reader.click(eyes.row("#themes", SAFETY));
        reader.click(".filter-line .chip-remove");
        assertThat(eyes.cards()).hasSize(2);
    }

    @Test
    void twoClicksRenameATheme() {
        code("2.2", "auditable", "safe");
        reader.doubleClick(eyes.row("#themes", SAFETY));
        assertThat(eyes.keyboardIsIn(".row-editor")).isTrue();
        reader.press(CONTROL, A);
        reader.type("Dangers");
        reader.press(ENTER);
        assertThat(desk.themes()).hasSize(14).contains("Dangers").doesNotContain(SAFETY);
        assertThat(Eyes.words(eyes.row("#themes", "Dangers"))).startsWith("Dangers");
        assertThat(eyes.card("auditable").words()).contains("Dangers");
        assertThat(eyes.words("#notes")).doesNotContain("theme:");
    }

    @Test
    void escapeLeavesAThemesNameAsItWas() {
        reader.click(eyes.row("#themes", SAFETY));
        reader.press(F2);
        reader.type("Dangers");
        reader.press(ESCAPE);
        assertThat(desk.themes()).contains(SAFETY);
        assertThat(eyes.see(".row-editor")).isFalse();
    }

    @Test
    void aNameThatIsTakenIsRefusedInPlainWords() {
        reader.click(eyes.row("#themes", SAFETY));
        reader.press(F2);
        reader.press(CONTROL, A);
        reader.type("innovation and UPTAKE");
        reader.press(ENTER);
        assertThat(desk.themes()).contains(SAFETY);
        assertThat(eyes.notice()).isEqualTo("There is already a theme named “Innovation and uptake”.");
        assertThat(Eyes.words(eyes.row("#themes", SAFETY))).startsWith(SAFETY);
    }

    @Test
    void aThemeIsAddedAndFoundByTyping() {
        reader.click("#theme-field");
        reader.type("data");
        assertThat(eyes.rows("#themes")).singleElement().asString().startsWith("Data governance");
        reader.press(CONTROL, A);
        reader.type("Traceability");
        assertThat(eyes.rows("#themes")).isEmpty();
        reader.press(ENTER);
        assertThat(desk.themes()).hasSize(15).endsWith("Traceability");
        assertThat(eyes.words("#theme-field")).isEmpty();
    }

    @Test
    void theKeyboardReachesTheThemes() {
        code("2.2", "auditable", "innov");
        code("2.3", "cybersecurity", "safe");
        reader.click("#theme-field");
        reader.press(DOWN);
        reader.press(ENTER);
        assertThat(eyes.cards())
                .singleElement()
                .satisfies(card -> assertThat(card.words()).contains("auditable"));
    }

    @Test
    void deleteRemovesAThemeWithItsCodingsAndTheNoticeBringsThemBack() {
        code("2.2", "auditable", "safe");
        reader.click(eyes.row("#themes", SAFETY));
        reader.press(DELETE);
        assertThat(desk.themes()).hasSize(13).doesNotContain(SAFETY);
        assertThat(desk.note().themes()).isEmpty();
        assertThat(eyes.notice()).contains(SAFETY, "deleted");
        reader.click(eyes.button("#problems", "Undo"));
        assertThat(desk.themesOf(desk.note())).containsExactly(SAFETY);
    }

    @Test
    void theOtherButtonOpensATheme() {
        reader.rightClick(eyes.row("#themes", SAFETY));
        reader.choose("Definition, terms, shortcut…");
        assertThat(eyes.words("#theme-sheet")).contains(SAFETY, "Code ");
        reader.press(CONTROL, A);
        reader.type("What can go wrong.");
        reader.click(eyes.button("#theme-sheet", "Save"));
        assertThat(desk.library().themes().stream()
                        .filter(t -> t.name().equals(SAFETY))
                        .findFirst()
                        .orElseThrow()
                        .definition())
                .isEqualTo("What can go wrong.");
        assertThat(eyes.see("#theme-sheet")).isFalse();
    }

    private void code(String clause, String words, String theme) {
        reader.select(clause, words);
        reader.press(H);
        reader.press(T);
        reader.type(theme);
        reader.press(ENTER);
    }

    /** A row that is moved twice at each layout would ask for the next one for ever; the backup at the start, for one. */
    @Test
    void aWindowLeftAloneNeedsNoLayout() {
        Desk.settle();
        Desk.await("a window at rest", () -> !desk.scene().getRoot().isNeedsLayout());
    }
}
