package org.clausemark.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.L;
import static javafx.scene.input.KeyCode.O;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.T;
import static javafx.scene.input.KeyCode.TAB;
import static javafx.scene.input.KeyCode.W;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Documents that are open at the same time. */
class TabsTest extends Journey {
    private static final String SHANGHAI = "Shanghai Declaration on Global AI Governance";

    private void bringIn(String title) {
        desk.answers().open(file(title + ".txt", title + "\n\n1. " + title + " are for all.\n"));
        reader.press(CONTROL, O);
        reader.press(ENTER);
        Desk.await(title, () -> desk.stage().getTitle().startsWith(title));
    }

    private List<String> tabs() {
        return eyes.all(".tab-item").stream()
                .sorted((a, b) -> Double.compare(
                        eyes.placeOf(a).getMinX(), eyes.placeOf(b).getMinX()))
                .map(Eyes::words)
                .map(String::strip)
                .toList();
    }

    private Node tab(String title) {
        return eyes.all(".tab-item").stream()
                .filter(t -> Eyes.words(t).contains(title))
                .findFirst()
                .orElseThrow();
    }

    private String shown() {
        return desk.stage().getTitle();
    }

    @Test
    void oneDocumentNeedsNoTabsAndSeveralStandInTheirOrder() {
        assertThat(eyes.see("#tabs")).isFalse();
        bringIn("The Gardens");
        bringIn("The Roads");
        assertThat(tabs()).containsExactly(SHANGHAI, "The Gardens", "The Roads");
        assertThat(Eyes.is(tab("The Roads"), "current")).isTrue();
        reader.press(CONTROL, TAB);
        assertThat(shown()).startsWith(SHANGHAI);
        reader.press(CONTROL, SHIFT, TAB);
        assertThat(shown()).startsWith("The Roads");
        reader.click(tab("The Gardens"));
        assertThat(shown()).startsWith("The Gardens");
        assertThat(eyes.keyboardIsIn("#reading")).isTrue();
    }

    @Test
    void eachKeepsItsPlace() {
        reader.turnTo("3.1");
        bringIn("The Gardens");
        reader.press(CONTROL, TAB);
        double before = eyes.place("3.1", "We").getMinY();
        reader.press(CONTROL, TAB);
        reader.press(CONTROL, TAB);
        assertThat(eyes.place("3.1", "We").getMinY()).isCloseTo(before, Offset.offset(2.0));
    }

    @Test
    void theyAreClosedAndOpenedAgain() {
        bringIn("The Gardens");
        bringIn("The Roads");
        reader.press(CONTROL, W);
        assertThat(shown()).startsWith("The Gardens");
        reader.click(Eyes.within(tab(SHANGHAI), ".tab-close"));
        assertThat(eyes.see("#tabs")).isFalse();
        assertThat(shown()).startsWith("The Gardens");
        reader.press(CONTROL, SHIFT, T);
        assertThat(shown()).startsWith(SHANGHAI);
        reader.press(CONTROL, SHIFT, T);
        assertThat(shown()).startsWith("The Roads");
        reader.press(3, CONTROL, W);
        assertThat(eyes.see("#shelf")).isTrue();
    }

    @Test
    void theyAreThereAfterARestart() {
        bringIn("The Gardens");
        bringIn("The Roads");
        reader.press(CONTROL, SHIFT, TAB);
        desk.restart();
        assertThat(tabs()).containsExactly(SHANGHAI, "The Gardens", "The Roads");
        assertThat(shown()).startsWith("The Gardens");
    }

    @Test
    void whatIsPutIntoTheBinHasNoTab() {
        bringIn("The Gardens");
        bringIn("The Roads");
        reader.press(CONTROL, L);
        Desk.await("listed", () -> eyes.all("#shelf-rows .shelf-title").size() == 3);
        reader.click(eyes.row("#shelf-rows", "The Gardens"));
        reader.press(DELETE);
        Desk.settle();
        assertThat(tabs()).containsExactly(SHANGHAI, "The Roads");
        reader.click(eyes.row("#shelf-rows", "The Roads"));
        reader.press(DELETE);
        Desk.settle();
        assertThat(shown()).startsWith(SHANGHAI);
        desk.restart();
        assertThat(eyes.see("#tabs")).isFalse();
    }

    @Test
    void undoAndRedoShowTheirPlaceInWhateverDocument() {
        reader.select("2.4", "terrorists");
        reader.press(H);
        reader.turnTo("P.1");
        bringIn("The Gardens");
        reader.press(CONTROL, Z);
        assertThat(shown()).startsWith(SHANGHAI);
        assertThat(desk.notes()).isEmpty();
        assertThat(eyes.seeText("2.4", "terrorists")).isTrue();
        reader.press(CONTROL, TAB);
        assertThat(shown()).startsWith("The Gardens");
        reader.press(CONTROL, SHIFT, Z);
        assertThat(shown()).startsWith(SHANGHAI);
        assertThat(eyes.selectedCard().words()).contains("terrorists");
    }

    @Test
    void severalFilesComeInTogetherAndTheFirstIsShown() {
        desk.answers()
                .open(
                        file("a.txt", "Apples\n\n1. Apples are red.\n"),
                        file("empty.txt", ""),
                        file("b.txt", "Berries\n\n1. Berries are blue.\n"));
        reader.press(CONTROL, O);
        reader.press(ENTER);
        Desk.await("Apples", () -> shown().startsWith("Apples"));
        assertThat(eyes.notice()).contains("Imported 2 documents.").contains("empty");
        assertThat(desk.library().documents()).hasSize(3);
    }
}
