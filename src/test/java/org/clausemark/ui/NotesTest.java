package org.clausemark.ui;

import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.DIGIT3;
import static javafx.scene.input.KeyCode.DIGIT4;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.T;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Cards and highlights find each other; cards are searched, ordered and stepped through. */
class NotesTest extends Journey {
    @Test
    void anEmptyPaneTeaches() {
        assertThat(eyes.words("#cards")).contains("No notes yet.").contains("Select a passage and press H.");
    }

    @Test
    void aClickOnAHighlightShowsItsCardHoweverManyThereAre() {
        markTheFirstSection();
        mark("2.2", "auditable", H);
        mark("5.3", "mankind", H);
        assertThat(eyes.card("mankind").selected()).isTrue();

        reader.click("1.1", desk.clause("1.1").text().substring(0, 6));
        Eyes.Card card = eyes.selectedCard();
        assertThat(card.words()).contains("§ 1.1");
        assertThat(eyes.place("#cards").contains(eyes.placeOf(card.node()))).isTrue();

        reader.click("2.2", "auditable");
        card = eyes.selectedCard();
        assertThat(card.words()).contains("§ 2.2");
        assertThat(eyes.place("#cards").contains(eyes.placeOf(card.node()))).isTrue();
    }

    @Test
    void aClickOnACardShowsItsText() {
        mark("1.1", "unleash", H);
        mark("5.3", "mankind", H);
        assertThat(eyes.seeText("1.1", "unleash")).isFalse();
        reader.click(eyes.card("§ 1.1").node());
        assertThat(eyes.seeText("1.1", "unleash")).isTrue();
        assertThat(eyes.selectedCard().words()).contains("unleash");
        reader.click(eyes.card("§ 5.3").node());
        assertThat(eyes.seeText("5.3", "mankind")).isTrue();
        assertThat(eyes.selectedCard().words()).contains("mankind");
    }

    @Test
    void theSelectedHighlightIsOutlined() {
        mark("2.2", "auditable, supervised", DIGIT1);
        var place = eyes.place("2.2", "auditable, supervised");
        var edge = eyes.coloursInColumn(place.getCenterX(), place.getMinY() - 3, place.getMinY() + 3);
        reader.press(ESCAPE);
        reader.press(ESCAPE);
        reader.press(ESCAPE);
        assertThat(eyes.cards()).noneMatch(Eyes.Card::selected);
        assertThat(eyes.coloursInColumn(place.getCenterX(), place.getMinY() - 3, place.getMinY() + 3))
                .isNotEqualTo(edge);
    }

    @Test
    void cardsStandInTheOrderOfTheTextHoweverTheyWereMade() {
        mark("2.4", "terrorists", DIGIT4);
        mark("2.2", "auditable", DIGIT3);
        mark("2.3", "cybersecurity", DIGIT1);
        assertThat(places()).containsExactly("§ 2.2", "§ 2.3", "§ 2.4");
        reader.choose("#note-order", "Latest first");
        assertThat(places()).containsExactly("§ 2.3", "§ 2.2", "§ 2.4");
        reader.choose("#note-order", "By colour");
        assertThat(places()).containsExactly("§ 2.3", "§ 2.2", "§ 2.4");
        assertThat(eyes.words("#note-order")).contains("By colour");
        reader.choose("#note-order", "In document order");
        assertThat(places()).containsExactly("§ 2.2", "§ 2.3", "§ 2.4");
    }

    @Test
    void theLatestComesFirstAfterAChangeToo() {
        mark("2.4", "terrorists", H);
        mark("2.2", "auditable", H);
        reader.choose("#note-order", "Latest first");
        assertThat(places()).containsExactly("§ 2.2", "§ 2.4");
        reader.click("2.4", "terrorists");
        reader.press(DIGIT4);
        assertThat(places()).containsExactly("§ 2.4", "§ 2.2");
    }

    @Test
    void aSearchFindsQuoteCommentThemeAndClause() {
        mark("2.4", "terrorists", H);
        reader.press(C);
        reader.type("Who are they?");
        reader.press(ESCAPE);
        mark("2.2", "auditable", H);
        reader.press(T);
        reader.type("safe");
        reader.press(ENTER);
        mark("2.3", "cybersecurity", H);

        assertThat(placesWhen("CYBER")).containsExactly("§ 2.3");
        assertThat(placesWhen("who are")).containsExactly("§ 2.4");
        assertThat(placesWhen("reliability and")).containsExactly("§ 2.2");
        assertThat(placesWhen("2.4")).containsExactly("§ 2.4");
        assertThat(eyes.words("#notes")).contains("1 of 3");
        assertThat(placesWhen("zebra")).isEmpty();
        assertThat(eyes.words("#cards")).contains("No note matches.");
        assertThat(placesWhen("")).containsExactly("§ 2.2", "§ 2.3", "§ 2.4");
    }

    @Test
    void aSearchFindsAClauseWhoseNumberHasALetter() {
        mark("P.1", "deeply", H);
        mark("1.1", "unleash", H);
        assertThat(placesWhen("P.1")).containsExactly("§ P.1");
        assertThat(placesWhen("p.1")).containsExactly("§ P.1");
    }

    @Test
    void ofOneColourTheyStandInTheOrderOfTheText() {
        reader.choose("#note-order", "By colour");
        for (String words : new String[] {"2.2 auditable", "2.3 cybersecurity", "2.4 terrorists", "1.1 unleash"}) {
            mark(words.substring(0, 3), words.substring(4), DIGIT1);
        }
        assertThat(places()).containsExactly("§ 1.1", "§ 2.2", "§ 2.3", "§ 2.4");
    }

    @Test
    void aNewCommentOpensThoughASearchHidesItsCard() {
        mark("2.4", "terrorists", H);
        reader.click("#search-notes");
        reader.type("terror");
        reader.select("2.2", "auditable");
        reader.press(C);
        reader.type("Seen?");
        reader.press(ESCAPE);
        assertThat(eyes.card("auditable").words()).contains("Seen?");
    }

    @Test
    void nAndShiftNGoFromNoteToNote() {
        mark("1.1", "unleash", H);
        mark("2.2", "auditable", H);
        mark("5.3", "mankind", H);
        reader.press(ESCAPE);
        reader.press(ESCAPE);
        reader.press(N);
        assertThat(eyes.selectedCard().words()).contains("unleash");
        assertThat(eyes.seeText("1.1", "unleash")).isTrue();
        reader.press(N);
        assertThat(eyes.selectedCard().words()).contains("auditable");
        assertThat(eyes.seeText("2.2", "auditable")).isTrue();
        reader.press(N);
        reader.press(N);
        assertThat(eyes.selectedCard().words()).contains("mankind");
        reader.press(SHIFT, N);
        assertThat(eyes.selectedCard().words()).contains("auditable");
    }

    @Test
    void theCountBesideAClauseFindsItsNotes() {
        mark("2.2", "auditable", H);
        mark("2.2", "self-regulatory", H);
        reader.press(ESCAPE);
        reader.press(ESCAPE);
        var count = eyes.all(".passage-number").stream()
                .filter(n -> Eyes.words(n).equals("2"))
                .findFirst()
                .orElseThrow();
        reader.click(count);
        assertThat(eyes.selectedCard().words()).contains("§ 2.2");
    }

    private void markTheFirstSection() {
        for (int i = 1; i <= 7; i++) {
            mark("1." + i, desk.clause("1." + i).text().substring(0, 8), H);
        }
    }

    private void mark(String clause, String words, KeyCode key) {
        reader.select(clause, words);
        reader.press(key);
    }

    private List<String> placesWhen(String searched) {
        reader.click("#search-notes");
        reader.press(KeyCode.CONTROL, KeyCode.A);
        reader.press(KeyCode.DELETE);
        reader.type(searched);
        return places();
    }

    private List<String> places() {
        return eyes.cards().stream().map(c -> c.words().substring(0, 5)).toList();
    }
}
