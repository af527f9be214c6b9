package org.clausemark.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.clausemark.document.Anchor;
import org.clausemark.document.Document;
import org.clausemark.library.Samples;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private final Document treaty = Samples.treaty();
    private int changes;
    private final Selection selection = new Selection(treaty, () -> changes++);

    @Test
    void beginsWithNothingAndTellsOfEachChange() {
        assertThat(selection.isEmpty()).isTrue();
        assertThat(selection.isCaretShown()).isFalse();
        selection.moveTo(at("Nets"), false);
        assertThat(selection.isCaretShown()).isTrue();
        assertThat(changes).isEqualTo(1);
        selection.hideCaret();
        assertThat(selection.isCaretShown()).isFalse();
        assertThat(changes).isEqualTo(2);
    }

    @Test
    void staysWithinTheBody() {
        selection.select(0, treaty.text().length());
        assertThat(words()).startsWith("River Treaty").endsWith("taken twice.");
        selection.moveTo(0, false);
        assertThat(selection.caret()).isEqualTo(at("River Treaty"));
    }

    @Test
    void stepsOverWholeSignsAndWords() {
        selection.moveTo(at("🐟"), false);
        assertThat(selection.step(false, true)).isEqualTo(at("🐟") + 2);
        selection.moveTo(at("🐟") + 2, false);
        assertThat(selection.step(false, false)).isEqualTo(at("🐟"));
        selection.moveTo(at("small fish"), false);
        assertThat(selection.step(true, true)).isEqualTo(at(" fish"));
        selection.moveTo(at(" fish"), false);
        assertThat(selection.step(true, true)).isEqualTo(at(" pass"));
        assertThat(selection.step(true, false)).isEqualTo(at("small"));
    }

    @Test
    void stepsFromPassageToPassage() {
        int end = at("both parties.") + "both parties.".length();
        selection.moveTo(end, false);
        assertThat(selection.step(true, true)).isEqualTo(end + 1);
        selection.moveTo(end + 1, false);
        assertThat(selection.step(false, false)).isEqualTo(end);
    }

    @Test
    void stopsAtBothEnds() {
        selection.selectAll();
        assertThat(selection.step(false, true)).isEqualTo(selection.caret());
        selection.moveTo(0, false);
        assertThat(selection.step(true, false)).isEqualTo(selection.caret());
    }

    @Test
    void growsAndTurnsRoundItsFixedEnd() {
        selection.moveTo(at("small"), false);
        selection.moveTo(at(" fish"), true);
        assertThat(words()).isEqualTo("small");
        selection.moveTo(at("let small"), true);
        assertThat(words()).isEqualTo("let");
        assertThat(selection.caret()).isEqualTo(selection.start());
        selection.collapse();
        assertThat(selection.isEmpty()).isTrue();
        assertThat(selection.caret()).isEqualTo(at("let small"));
    }

    @Test
    void findsWordsSentencesAndPassages() {
        selection.select(Unit.WORD, Caret.before(at("fish") + 2));
        assertThat(words()).isEqualTo("fish");
        selection.select(Unit.WORD, Caret.before(at(" pass")));
        assertThat(words())
                .as("a click on a word's last letter falls behind it")
                .isEqualTo("fish");
        selection.select(Unit.SENTENCE, Caret.before(at("taken twice")));
        assertThat(words()).isEqualTo("No toll is taken twice.");
        selection.selectPassage(treaty.passages().get(6));
        assertThat(words()).as("without its printed number").isEqualTo("Dues");
    }

    @Test
    void wordsTakenInGoOnNoFurtherThanTheCaret() {
        selection.select(Unit.WORD, Caret.before(at("Nets")));
        selection.extendTo(Caret.before(at(", always")));
        assertThat(words()).endsWith("small fish pass 🐟");
        selection.extendTo(Caret.before(at(". 小鱼")));
        assertThat(words()).as("not the stop behind it").endsWith("🐟, always");
        selection.select(Unit.WORD, Caret.before(at("always") + 1));
        selection.extendTo(Caret.before(at(" pass")));
        assertThat(words()).as("not the word before the blank").isEqualTo("pass 🐟, always");
        selection.select(Unit.SENTENCE, Caret.before(at("No toll is taken.")));
        selection.extendTo(Caret.before(at("No toll is taken twice")));
        assertThat(words()).as("not the sentence that begins there").isEqualTo("No toll is taken.");
        selection.extendTo(Caret.before(at("No toll is taken twice") + 1));
        assertThat(words()).isEqualTo("No toll is taken. No toll is taken twice.");
    }

    private int at(String words) {
        return treaty.text().indexOf(words);
    }

    private String words() {
        return selection.anchor().map(Anchor::exact).orElse("");
    }
}
