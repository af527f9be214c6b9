package org.clausemark.ui;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.L;
import static javafx.scene.input.KeyCode.M;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.V;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.text.Text;
import org.clausemark.annotation.Reply;
import org.junit.jupiter.api.Test;

/** Comments are Markdown with links, notes are answered and settled, and the document has a memo. */
class NoteWritingTest extends Journey {
    @Test
    void aCommentIsShownFormattedAndEditedAsItWasTyped() {
        comment("2.2", "auditable", "A **bold** word, and\n\n- one\n- two");
        Node card = eyes.selectedCard().node();
        assertThat(selectedWords()).contains("A bold word", "•", "one", "two").doesNotContain("**");
        assertThat(Eyes.words(Eyes.within(card, ".words-strong"))).isEqualTo("bold");
        reader.press(C);
        assertThat(eyes.words(".note-editor")).isEqualTo("A **bold** word, and\n\n- one\n- two");
    }

    @Test
    void aLinkToAClauseGoesThereAndIsShownThere() {
        comment("5.3", "mankind", "Compare [[2.2]].");
        assertThat(eyes.seeText("2.2", "auditable")).isFalse();
        reader.click(Eyes.within(eyes.selectedCard().node(), ".words-link"));
        assertThat(eyes.seeText("2.2", "auditable")).isTrue();
        assertThat(words(".linked-line")).contains("§ 2.2 is linked from § 5.3");

        reader.select("2.2", "auditable");
        reader.press(H);
        assertThat(eyes.card("auditable").words().replaceAll("\\s+", " ")).contains("Linked from § 5.3");
        reader.click(Eyes.within(eyes.card("auditable").node(), ".note-linked .words-link"));
        assertThat(selectedWords()).contains("mankind");
        assertThat(eyes.seeText("5.3", "mankind")).isTrue();

        reader.press(C);
        reader.press(CONTROL, A);
        reader.type("No more.");
        reader.press(ESCAPE);
        assertThat(eyes.card("auditable").words()).doesNotContain("Linked");
        assertThat(eyes.see(".linked-line")).isFalse();
    }

    @Test
    void aLinkAsksBeforeItOpensByMouseAndByKey() {
        comment("2.2", "auditable", "See https://a.example/x.");
        reader.click(Eyes.within(eyes.selectedCard().node(), ".words-link"));
        assertThat(eyes.words("#link-sheet")).contains("https://a.example/x");
        assertThat(desk.visited()).isEmpty();
        reader.press(ENTER);
        assertThat(desk.visited()).containsExactly("https://a.example/x");
        reader.click(eyes.selectedCard().node());
        reader.press(L);
        assertThat(eyes.see("#link-sheet")).isTrue();
        reader.press(ESCAPE);
        assertThat(desk.visited()).hasSize(1);
    }

    @Test
    void aNoteIsAnsweredAndTheAnswerChangedAndDeleted() {
        comment("2.2", "auditable", "Who audits?");
        reader.press(SHIFT, C);
        assertThat(eyes.keyboardIsIn(".note-editor")).isTrue();
        reader.type("An **office**");
        Desk.await("the reply is on disk", () -> replies().equals(List.of("An **office**")));
        reader.type(" of its own");
        reader.press(ESCAPE);
        assertThat(replies()).containsExactly("An **office** of its own");
        assertThat(selectedWords()).contains("A. Reader, today", "An office of its own");
        assertThat(eyes.see(".note-editor")).isFalse();

        reader.click(Eyes.within(eyes.selectedCard().node(), ".note-answer"));
        reader.type("And who else?");
        reader.press(CONTROL, ENTER);
        assertThat(replies()).containsExactly("An **office** of its own", "And who else?");

        reader.doubleClick(Eyes.within(eyes.selectedCard().node(), ".note-reply-text"));
        reader.press(CONTROL, A);
        reader.type("Nobody");
        reader.press(ESCAPE);
        assertThat(replies()).containsExactly("Nobody", "And who else?");
        reader.click(Eyes.within(eyes.selectedCard().node(), ".note-reply .note-reply-delete"));
        assertThat(replies()).containsExactly("And who else?");
        reader.press(CONTROL, Z);
        assertThat(replies()).containsExactly("Nobody", "And who else?");
        assertThat(desk.note().comment()).isEqualTo("Who audits?");
    }

    @Test
    void anEmptyAnswerIsNone() {
        comment("2.2", "auditable", "Who audits?");
        reader.press(SHIFT, C);
        reader.press(ESCAPE);
        assertThat(replies()).isEmpty();
        assertThat(eyes.see(".note-replies")).isFalse();
    }

    @Test
    void severalAreSettledInOneStepByKeyAndOneByItsButton() {
        comment("2.2", "auditable", "One");
        comment("2.3", "cybersecurity", "Two");
        reader.click(eyes.card("auditable").node());
        reader.press(CONTROL, A);
        reader.press(S);
        assertThat(desk.notes()).allMatch(n -> n.settled());
        assertThat(eyes.all(".note-settled")).hasSize(2);
        reader.press(CONTROL, Z);
        assertThat(desk.notes()).noneMatch(n -> n.settled());
        reader.click(eyes.card("auditable").node());
        reader.click(Eyes.within(eyes.card("auditable").node(), ".note-settle"));
        assertThat(desk.notes()).extracting(n -> n.settled()).containsExactly(true, false);
        reader.click("2.2", "auditable");
        reader.press(S);
        assertThat(desk.notes()).noneMatch(n -> n.settled());
    }

    @Test
    void theMemoIsWrittenFoldedAndKept() {
        reader.press(SHIFT, M);
        assertThat(eyes.keyboardIsIn("#memo")).isTrue();
        reader.type("Read *twice*");
        reader.press(ESCAPE);
        assertThat(desk.library().memo(desk.document().id()).orElseThrow().text())
                .isEqualTo("Read *twice*");
        assertThat(words("#memo")).contains("Read twice").doesNotContain("*");
        reader.click("#memo-fold");
        assertThat(words("#memo")).doesNotContain("twice");
        desk.restart();
        assertThat(words("#memo")).contains("MEMO").doesNotContain("twice");
        reader.click("#memo-fold");
        assertThat(words("#memo")).contains("twice");
        reader.click("#memo-edit");
        reader.press(CONTROL, A);
        reader.press(DELETE);
        reader.press(ESCAPE);
        assertThat(desk.library().memo(desk.document().id())).isEmpty();
        reader.press(CONTROL, Z);
        assertThat(words("#memo")).contains("Read twice");
        desk.restart();
        assertThat(words("#memo")).contains("Read twice");
    }

    @Test
    void aHugeCommentDoesNotHangTheWindow() {
        comment("2.2", "auditable", "x");
        String huge = "**a** [[2.2]] _b_ ".repeat(5_000);
        Desk.onFx(() -> {
            var area = new ClipboardContent();
            area.putString(huge);
            return Clipboard.getSystemClipboard().setContent(area);
        });
        reader.press(C);
        reader.press(CONTROL, A);
        reader.press(CONTROL, V);
        reader.press(ESCAPE);
        assertThat(desk.note().comment()).isEqualTo(huge.strip());
        Text shown = (Text) Eyes.within(eyes.selectedCard().node(), ".note-words .found-text");
        assertThat(Desk.onFx(() -> shown.getText().length())).isLessThan(huge.length());
    }

    private void comment(String clause, String words, String comment) {
        reader.select(clause, words);
        reader.press(C);
        for (String line : comment.split("(?<=\n)|(?=\n)", -1)) {
            if (line.equals("\n")) {
                reader.press(ENTER);
            } else {
                reader.type(line);
            }
        }
        reader.press(ESCAPE);
    }

    /** What is set apart is words of its own, with the same blanks. */
    private String words(String selector) {
        return eyes.words(selector).replaceAll("\\s+", " ");
    }

    private String selectedWords() {
        return eyes.selectedCard().words().replaceAll("\\s+", " ");
    }

    private List<String> replies() {
        return desk.note().replies().stream().map(Reply::text).toList();
    }
}
