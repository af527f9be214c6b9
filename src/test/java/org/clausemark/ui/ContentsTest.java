package org.clausemark.ui;

import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.RIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.clausemark.Bundle;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.document.Passage;
import org.clausemark.library.Library;
import org.clausemark.library.Seed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contents of a law: parts, chapters and articles, opened and closed, and where the reader is in them. */
class ContentsTest extends Journey {
    @BeforeEach
    void takeALaw() throws Exception {
        take(law(2, 2, 1));
    }

    private void take(Document law) throws Exception {
        Seed seed = new Seed(law, "law.txt", law.text().getBytes(StandardCharsets.UTF_8), Bundle.codebook());
        moveTo(new Desk(Files.createTempDirectory(folder, "law"), file -> Library.open(file, () -> seed)));
    }

    @Test
    void aTriangleClosesAndTheSectionAboveIsMarked() {
        goTo("2.1");
        assertThat(current()).contains("Article 2");
        reader.click(Eyes.within(row("Chapter 2"), ".disclosure"));
        assertThat(rows()).noneMatch(r -> r.contains("Article 2"));
        assertThat(current()).contains("Chapter 2");
        assertThat(eyes.words("#status")).contains("§ 2.1");
        reader.click(Eyes.within(row("Chapter 2"), ".disclosure"));
        assertThat(current()).contains("Article 2");
    }

    @Test
    void theKeyboardOpensClosesAndGoes() {
        Desk.onFx(() -> {
            contents().requestFocus();
            return true;
        });
        reader.press(HOME);
        assertThat(selected()).isZero();
        reader.press(LEFT);
        assertThat(rows()).noneMatch(r -> r.contains("Article 1"));
        reader.press(RIGHT);
        reader.press(RIGHT);
        reader.press(RIGHT);
        reader.press(2, DOWN);
        assertThat(Eyes.words(row("Article 2"))).contains("Freedom 2");
        reader.press(ENTER);
        assertThat(eyes.words("#status")).contains("2");
        assertThat(current()).contains("Article 2");
        assertThat(eyes.keyboardIsIn("#reading")).isTrue();
    }

    @Test
    void typingGoesToTheNextNameThatBeginsSo() {
        Desk.onFx(() -> {
            contents().requestFocus();
            return true;
        });
        reader.press(HOME);
        reader.type("Article 4");
        reader.press(ENTER);
        assertThat(current()).contains("Article 4");
    }

    @Test
    void theMenuClosesAndOpensAll() {
        reader.choose("#contents-menu", "Close all");
        assertThat(rows()).hasSize(2).allSatisfy(r -> assertThat(r).contains("Part"));
        reader.choose("#contents-menu", "Open all");
        assertThat(all()).isEqualTo(2 + 4 + 4);
    }

    @Test
    void whatWasClosedIsClosedTomorrow() {
        reader.click(Eyes.within(row("Chapter 2"), ".disclosure"));
        int before = all();
        desk.restart();
        assertThat(all()).isEqualTo(before).isLessThan(2 + 4 + 4);
    }

    @Test
    void aSectionCountsTheNotesBelowIt() {
        goTo("2.1");
        reader.select("2.1", "Every person");
        reader.press(H);
        assertThat(Eyes.words(row("Part 1"))).endsWith(" 1");
        assertThat(Eyes.words(row("Chapter 2"))).endsWith(" 1");
        assertThat(Eyes.words(row("Article 2"))).endsWith(" 1");
        assertThat(Eyes.words(row("Chapter 1"))).doesNotContainPattern("Chapter 1.*[0–]");
    }

    @Test
    void aLongNameTakesTwoLinesAndNoMore() {
        Node shortRow = row("Article 1");
        Node longRow = row("Chapter 1");
        assertThat(eyes.placeOf(longRow).getHeight())
                .isGreaterThan(eyes.placeOf(shortRow).getHeight() + 10);
        assertThat(eyes.placeOf(longRow).getHeight()).isLessThan(60);
    }

    @Test
    void aWholeCodeOfLawIsListedAndFollowed() throws Exception {
        take(law(20, 50, 19));
        assertThat(all()).isLessThan(200);
        goTo("15000.1");
        assertThat(current()).contains("Article 15000");
        assertThat(eyes.place("#contents").contains(eyes.placeOf(marked()))).isTrue();
        reader.choose("#contents-menu", "Open all");
        assertThat(all()).isEqualTo(20 + 20 * 50 + 20 * 50 * 19);
        assertThat(eyes.place("#contents").contains(eyes.placeOf(marked()))).isTrue();
        goTo("18000.1");
        assertThat(current()).contains("Article 18000");
        assertThat(rows()).hasSizeLessThan(60);
    }

    @Test
    void noRowIsCutAtTheTop() throws Exception {
        take(law(20, 50, 19));
        reader.choose("#contents-menu", "Open all");
        for (String clause : List.of("15000.1", "15300.1", "15012.1", "19000.1")) {
            goTo(clause);
            assertThat(eyes.all("#contents .list-cell").stream()
                            .mapToDouble(row -> eyes.placeOf(row).getMinY())
                            .min()
                            .orElseThrow())
                    .as("the first row at %s", clause)
                    .isGreaterThanOrEqualTo(eyes.place("#contents").getMinY());
        }
    }

    @Test
    void aNoteChangesItsRowAndLaysNoOtherOut() {
        goTo("2.1");
        reader.select("2.1", "Every person");
        boolean escaped = Desk.onFx(() -> {
            Event.fireEvent(desk.reading(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", H, false, false, false, false));
            return contents().getParent().isNeedsLayout();
        });
        assertThat(escaped).isFalse();
        Desk.settle();
        assertThat(Eyes.words(row("Article 2"))).endsWith(" 1");
    }

    private static Document law(int parts, int chapters, int articles) {
        Document.Builder builder = Document.builder("law", new Imprint("A Law", "en", "", null, ""));
        builder.add(Passage.Kind.TITLE, 0, null, 0, "A Law", 0);
        int article = 0;
        for (int part = 1; part <= parts; part++) {
            heading(builder, 1, part, "Part " + part + " ", "Persons");
            for (int chapter = 1; chapter <= chapters; chapter++) {
                String name = "On the rights and duties of persons and of the bodies that are to protect them";
                heading(builder, 2, chapter, "Chapter " + chapter + " ", name);
                for (int i = 0; i < articles; i++) {
                    article++;
                    heading(builder, 3, article, "Article " + article + " ", "Freedom " + article);
                    String text = "Every person shall have the right number " + article + ".";
                    builder.add(Passage.Kind.CLAUSE, 0, article + ".1", 0, text, 0);
                }
            }
        }
        return builder.build();
    }

    private static void heading(Document.Builder builder, int level, int number, String label, String name) {
        builder.add(Passage.Kind.HEADING, level, Integer.toString(number), label.length(), label + name, 0);
    }

    private void goTo(String clause) {
        Passage passage = desk.clause(clause);
        Desk.onFx(() -> {
            desk.reading().goTo(passage);
            return true;
        });
        Desk.settle();
    }

    private Node contents() {
        return desk.scene().lookup("#contents");
    }

    private int selected() {
        return Desk.onFx(() -> {
            Node row = (Node) contents().queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM);
            return (int) row.queryAccessibleAttribute(AccessibleAttribute.INDEX);
        });
    }

    private int all() {
        return Desk.onFx(() -> (int) contents().queryAccessibleAttribute(AccessibleAttribute.ROW_COUNT));
    }

    private List<String> rows() {
        return eyes.rows("#contents");
    }

    private Node row(String words) {
        return eyes.row("#contents", words);
    }

    private Node marked() {
        List<Node> marked = eyes.all("#contents .list-cell").stream()
                .filter(cell -> Eyes.is(cell, "current"))
                .toList();
        assertThat(marked).as("marked among %s", rows()).hasSize(1);
        return marked.getFirst();
    }

    private String current() {
        return Eyes.words(marked());
    }
}
