package org.clausemark.ui;

import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.DIGIT3;
import static javafx.scene.input.KeyCode.DIGIT4;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.T;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notes are ordered, grouped and narrowed, and the ways of looking at them saved under names. */
class NoteViewsTest extends Journey {
    @BeforeEach
    void threeNotes() {
        mark("2.2", "auditable", DIGIT3);
        reader.press(T);
        reader.type("safe");
        reader.press(ENTER);
        mark("2.3", "cybersecurity", DIGIT1);
        mark("3.1", "diverse", DIGIT4);
        reader.press(T);
        reader.type("safe");
        reader.press(ENTER);
        reader.press(T);
        reader.type("A theme of mine");
        reader.press(ENTER);
        reader.press(ESCAPE);
    }

    @Test
    void groupsHaveHeadingsAndCounts() {
        reader.choose("#note-order", "In groups, with counts");
        assertThat(heads()).hasSize(2).allMatch(head -> head.matches(".+ \\d"));
        assertThat(heads().getFirst()).endsWith(" 2");
        reader.choose("#note-order", "By colour");
        assertThat(heads()).containsExactly("Yellow 1", "Blue 1", "Pink 1");
        reader.choose("#note-order", "By author");
        assertThat(heads()).containsExactly("A. Reader 3");
        reader.choose("#note-order", "Latest first");
        assertThat(heads()).containsExactly("Today 3");
        reader.choose("#note-order", "By theme");
        assertThat(heads()).hasSize(3).last().isEqualTo("No theme 1");
        // It has two themes, and stands under each.
        assertThat(eyes.cards()).filteredOn(c -> c.words().contains("diverse")).hasSize(2);
        assertThat(eyes.words("#notes")).contains("NOTES 3");
        reader.choose("#note-order", "In groups, with counts");
        assertThat(heads()).isEmpty();
        assertThat(eyes.cards()).hasSize(3);
    }

    @Test
    void aNoteUnderTwoHeadingsIsWrittenWhereItStandsFirst() {
        reader.choose("#note-order", "By theme");
        reader.choose("#note-order", "In groups, with counts");
        var again = eyes.cards().stream()
                .filter(c -> c.words().contains("diverse"))
                .toList()
                .getLast();
        reader.click(again.node());
        reader.press(C);
        reader.type("Once");
        reader.press(ESCAPE);
        assertThat(eyes.cards()).filteredOn(c -> c.words().contains("Once")).hasSize(2);
        assertThat(desk.notes()).extracting(n -> n.comment()).containsExactlyInAnyOrder("", "", "Once");
    }

    @Test
    void filtersAreChipsThatCanBeTakenAway() {
        filter("Colour", "Yellow");
        filter("Colour", "Pink");
        assertThat(places()).containsExactly("§ 2.3", "§ 3.1");
        assertThat(eyes.words(".filter-line")).contains("Yellow", "Pink");
        reader.click(".filter-line .chip-remove");
        assertThat(places()).containsExactly("§ 3.1");
        reader.click(".filter-line .chip-remove");
        assertThat(places()).hasSize(3);
        assertThat(eyes.see(".filter-line")).isFalse();

        reader.choose("#note-filter", "Theme");
        reader.choose("A theme of mine");
        assertThat(places()).containsExactly("§ 3.1");
        reader.choose("#note-filter", "Author");
        reader.press(KeyCode.RIGHT);
        reader.press(ENTER);
        reader.choose("#note-filter", "With a comment");
        assertThat(places()).isEmpty();
        assertThat(eyes.words(".filter-line")).contains("A theme of mine", "by A. Reader", "with a comment");
        reader.click(eyes.button(".filter-line", "Show all"));
        assertThat(places()).hasSize(3);
    }

    @Test
    void settledNotesCanBeHidden() {
        reader.click(eyes.card("cybersecurity").node());
        reader.press(S);
        assertThat(desk.notes()).extracting(n -> n.settled()).containsExactly(false, true, false);
        assertThat(Eyes.is(eyes.card("cybersecurity").node(), "settled")).isTrue();
        reader.choose("#note-filter", "Open");
        assertThat(places()).containsExactly("§ 2.2", "§ 3.1");
        reader.choose("#note-filter", "Settled");
        assertThat(places()).containsExactly("§ 2.3");
        assertThat(eyes.words(".filter-line")).contains("settled");
    }

    @Test
    void aViewIsSavedRecalledKeptAndDeleted() {
        filter("Colour", "Pink");
        reader.choose("#note-order", "By theme");
        reader.choose("#note-views", "Save this view…");
        reader.type("My & view");
        reader.press(ENTER);
        reader.choose("#note-filter", "Show all");
        reader.choose("#note-order", "In document order");
        assertThat(places()).hasSize(3);
        desk.restart();
        assertThat(places()).hasSize(3);
        reader.choose("#note-views", "My & view");
        assertThat(places()).containsExactly("§ 3.1");
        assertThat(eyes.words("#note-order")).contains("By theme");
        reader.choose("#note-views", "Delete");
        reader.press(KeyCode.RIGHT);
        reader.press(ENTER);
        reader.click("#note-views");
        reader.choose("Save this view…");
        reader.press(ESCAPE);
        assertThat(eyes.see("#view-name")).isFalse();
        assertThat(desk.library().setting("notes.views")).contains("");
    }

    @Test
    void aSearchFindsRepliesAndAllOfSeveralWords() {
        reader.click(eyes.card("cybersecurity").node());
        reader.press(KeyCode.SHIFT, C);
        reader.type("Ask the zebras");
        reader.press(ESCAPE);
        reader.click("#search-notes");
        reader.type("zebra 2.3");
        assertThat(places()).containsExactly("§ 2.3");
        reader.press(ESCAPE);
        assertThat(places()).hasSize(3);
    }

    private void filter(String menu, String item) {
        reader.choose("#note-filter", menu);
        reader.choose(item);
    }

    private List<String> heads() {
        return eyes.all(".group-head").stream().map(Eyes::words).toList();
    }

    private List<String> places() {
        return eyes.cards().stream().map(c -> c.words().substring(0, 5)).toList();
    }

    private void mark(String clause, String words, KeyCode key) {
        reader.select(clause, words);
        reader.press(key);
    }
}
