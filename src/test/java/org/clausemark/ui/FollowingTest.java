package org.clausemark.ui;

import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.RIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.clausemark.document.Anchor;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.document.Inline;
import org.clausemark.document.Passage;
import org.clausemark.document.Typesetting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Links are opened once the reader has agreed, and footnotes are read where their marks are. */
class FollowingTest extends Journey {
    @BeforeEach
    void takeTheSpecimen() {
        moveTo(Specimen.whole());
    }

    @Test
    void aLinkIsShownWholeAndOpenedOnlyAfterAsking() {
        reader.click("1", "Charter");
        assertThat(eyes.words("#link-sheet"))
                .contains("Open in the browser?")
                .contains("You will leave the text.")
                .contains("https://example.org/charter?article=5");
        assertThat(desk.visited()).isEmpty();
        reader.press(ESCAPE);
        assertThat(eyes.see("#link-sheet")).isFalse();
        assertThat(desk.visited()).isEmpty();
        reader.click("1", "Charter");
        reader.click(eyes.button("#link-sheet", "Open"));
        assertThat(desk.visited()).containsExactly("https://example.org/charter?article=5");
        assertThat(eyes.see("#link-sheet")).isFalse();
        assertThat(eyes.keyboardIsIn("#reading")).isTrue();
    }

    @Test
    void itsAddressCanBeCopiedInstead() {
        reader.click("1", "Charter");
        reader.click(eyes.button("#link-sheet", "Copy address"));
        assertThat(Eyes.clipboard()).isEqualTo("https://example.org/charter?article=5");
        assertThat(desk.visited()).isEmpty();
    }

    @Test
    void enterFollowsWhatTheCaretIsOn() {
        caretBefore("2", "letter");
        reader.press(ENTER);
        assertThat(eyes.words("#link-sheet")).contains("mailto:office@example.org");
        reader.press(ENTER);
        assertThat(desk.visited()).containsExactly("mailto:office@example.org");
    }

    @Test
    void enterDoesNothingWhereNothingLeadsAway() {
        caretBefore("1", "Words");
        reader.press(ENTER);
        assertThat(eyes.see("#link-sheet")).isFalse();
        assertThat(eyes.see("#footnote-sheet")).isFalse();
    }

    @Test
    void whatMightStartAProgramIsNotOpened() {
        for (String words : new String[] {"bad lead", "file"}) {
            reader.click("2", words);
            assertThat(eyes.words("#link-sheet")).contains("not opened").doesNotContain("Open ");
            assertThat(eyes.all("#link-sheet .button")).extracting(Eyes::words).containsOnly("Close", "Copy address");
            reader.press(ENTER);
            reader.press(ESCAPE);
        }
        assertThat(desk.visited()).isEmpty();
    }

    @Test
    void anAddressInLettersThatRunLeftwardsIsShownTooAndWrapped() {
        String address = "ملفات/الإعلان العالمي لحقوق الإنسان/المادة الأولى من النص الكامل/نسخة قديمة من الإعلان.md";
        moveTo(Document.builder("leads", new Imprint("Leads", "en", "", null, ""))
                .add(
                        Passage.Kind.CLAUSE,
                        0,
                        "1",
                        0,
                        "Read more.",
                        0,
                        new Typesetting(
                                Typesetting.Form.PARAGRAPH, 0, List.of(new Inline(Inline.Kind.LINK, 0, 9, address))))
                .build());
        reader.click("1", "more");
        assertThat(eyes.words("#link-sheet")).contains(address);
        assertThat(eyes.notice()).isEmpty();
    }

    @Test
    void selectingOverALinkDoesNotFollowIt() {
        reader.select("1", "The Charter is");
        assertThat(eyes.see("#link-sheet")).isFalse();
        assertThat(desk.selectedWords()).contains("The Charter is");
    }

    @Test
    void aFootnoteIsReadBesideItsMark() {
        Passage first = desk.clause("1");
        Anchor mark = desk.document().anchor(first.end() - 1, first.end()).orElseThrow();
        reader.press(reader.before(mark.start()).add(2, 0));
        reader.release(reader.before(mark.start()).add(2, 0));
        assertThat(eyes.words("#footnote-sheet")).contains("So it says in the").contains("preamble");
        double gap = eyes.place("#footnote-sheet").getMinY() - eyes.place(mark).getMaxY();
        assertThat(gap).isBetween(0.0, 20.0);
        reader.press(ESCAPE);
        assertThat(eyes.see("#footnote-sheet")).isFalse();
        assertThat(eyes.keyboardIsIn("#reading")).isTrue();
    }

    @Test
    void theKeyboardGoesToTheNoteAndBack() {
        caretBefore("1", "said below");
        reader.press(11, RIGHT);
        reader.press(ENTER);
        assertThat(eyes.words("#footnote-sheet")).contains("So it says in the");
        reader.press(ENTER);
        assertThat(eyes.see("#footnote-sheet")).isFalse();
        assertThat(current().kind()).isEqualTo(Passage.Kind.FOOTNOTE);
        reader.press(HOME);
        reader.press(ENTER);
        assertThat(current().number()).isEqualTo("1");
    }

    @Test
    void theMouseGoesBackFromTheNote() {
        Passage note = desk.document().passages().getLast();
        Desk.onFx(() -> {
            desk.reading().goTo(note);
            return note;
        });
        Desk.settle();
        reader.click(".note-return");
        assertThat(current().number()).isEqualTo("1");
        assertThat(eyes.seeText("1", "Charter")).isTrue();
    }

    private Passage current() {
        return Desk.onFx(() -> desk.reading().currentProperty().get());
    }

    private void caretBefore(String clause, String words) {
        Anchor anchor = reader.reveal(clause, words);
        Desk.onFx(() -> {
            Rectangle2D caret = desk.reading().caret(anchor.start()).orElseThrow();
            desk.reading().requestFocus();
            return caret;
        });
        reader.clickWithShift(anchor.start());
        Desk.onFx(() -> {
            desk.reading().clearSelection();
            return true;
        });
        Desk.settle();
    }
}
