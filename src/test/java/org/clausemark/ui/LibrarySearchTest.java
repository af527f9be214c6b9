package org.clausemark.ui;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.document.Passage.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One search over all documents and notes, and the way to what was found. */
class LibrarySearchTest extends Journey {
    @BeforeEach
    void aSecondDocument() {
        Document.Builder law = Document.builder("waters-act", new Imprint("Waters Act", "en", "", null, ""));
        law.add(Kind.TITLE, 0, null, 0, "Waters Act", 0);
        IntStream.rangeClosed(1, 120)
                .forEach(i -> law.add(Kind.CLAUSE, 0, "" + i, 0, "Whoever fishes pays eel number " + i + ".", 0));
        desk.library().add(law.build(), "law.txt", new byte[] {1});
    }

    @Test
    void aPlaceInAnotherDocumentIsFoundAndOpened() {
        look("number 77", 2);
        assertThat(eyes.rows("#search-list").getFirst()).contains("Waters Act");
        assertThat(eyes.rows("#search-list").get(1)).contains("§ 77", "eel", "number", "77");
        reader.press(ENTER);
        assertThat(eyes.see("#search")).isFalse();
        assertThat(eyes.words("#toolbar")).contains("Waters Act");
        assertThat(eyes.words("#status")).contains("§ 77");
        assertThat(eyes.keyboardIsIn("#reading")).isTrue();
    }

    @Test
    void aPlaceInTheOpenDocumentIsGoneToWithoutOpeningItAnew() {
        var reading = desk.reading();
        look("\"necessity of establishing\" OR recognize the necessity", 2);
        reader.press(ENTER);
        assertThat(desk.reading()).isSameAs(reading);
        assertThat(eyes.words("#status")).contains("§ 2.2");
    }

    @Test
    void aNoteIsFoundByItsCommentAndShown() {
        reader.select("2.2", "auditable");
        reader.press(C);
        reader.type("Ask about Ölfilter");
        reader.press(ESCAPE);
        reader.turnTo("5.1");
        look("olfilter", 2);
        assertThat(eyes.rows("#search-list").get(1)).contains("§ 2.2", "Ask about", "Ölfilter");
        reader.press(ENTER);
        assertThat(eyes.selectedCard().words()).contains("auditable");
        assertThat(eyes.seeText("2.2", "auditable")).isTrue();
    }

    @Test
    void aThemeIsLookedAtAlone() {
        look("\"reliability and risk\"", 2);
        assertThat(eyes.rows("#search-list").getFirst()).contains("Themes");
        reader.press(ENTER);
        assertThat(eyes.words("#notes")).contains("theme: Safety, reliability and risk");
    }

    @Test
    void moreOfADocumentIsShownWhenAsked() {
        look("eel", 8);
        assertThat(eyes.words("#search-status")).contains("More than 6 places in 1 document");
        reader.press(UP);
        reader.press(6, DOWN);
        reader.press(ENTER);
        await(121);
        reader.press(119, DOWN);
        reader.press(ENTER);
        assertThat(eyes.words("#status")).contains("§ 120");
    }

    @Test
    void whatWasTypedLastIsThereAgain() {
        look("number 77", 2);
        reader.press(ESCAPE);
        assertThat(eyes.see("#search")).isFalse();
        assertThat(eyes.keyboardIsIn("#reading")).isTrue();
        reader.press(CONTROL, SHIFT, F);
        await(2);
        assertThat(((TextField) eyes.find("#search-field")).getText()).isEqualTo("number 77");
        reader.type("qqqq");
        await(0);
        assertThat(placeholder()).isEqualTo("Nothing in the library fits.");
        reader.press(CONTROL, A);
        reader.type("theme:zzz");
        await(0);
        Desk.await("a sentence", () -> placeholder().equals("There is no theme “zzz”."));
    }

    @Test
    void theFieldTellsWhichRowIsChosen() {
        look("number 77", 2);
        assertThat(eyes.find("#search-field").getAccessibleText()).contains("§ 77, Text,", "eel number 77");
    }

    @Test
    void enterWaitsForWhatWasTypedLast() {
        reader.press(CONTROL, SHIFT, F);
        Desk.onFx(() -> {
            ((TextField) eyes.find("#search-field")).setText("number 99");
            return true;
        });
        reader.press(ENTER);
        Desk.await("gone there", () -> desk.scene().lookup("#search") == null);
        Desk.settle();
        assertThat(eyes.words("#status")).contains("§ 99");
    }

    private void look(String typed, int rows) {
        reader.press(CONTROL, SHIFT, F);
        assertThat(eyes.keyboardIsIn("#search-field")).isTrue();
        reader.type(typed);
        await(rows);
    }

    private String placeholder() {
        return Desk.onFx(() -> desk.scene().lookup("#search-list") instanceof ListView<?> list
                        && list.getPlaceholder() instanceof Label label
                ? label.getText()
                : "");
    }

    private void await(int rows) {
        Desk.await(
                rows + " rows",
                () -> desk.scene().lookup("#search-list") instanceof ListView<?> list
                        && list.getItems().size() == rows);
        Desk.settle();
    }
}
