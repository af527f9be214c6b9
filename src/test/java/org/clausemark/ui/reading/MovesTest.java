package org.clausemark.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.clausemark.document.Clusters;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.document.Tongues;

/** Any text, any script, any sequence of moves: the caret is in the body and between two signs. */
class MovesTest {
    enum Move {
        SIGN,
        SIGN_BACK,
        WORD,
        WORD_BACK,
        PASSAGE,
        PASSAGE_BACK,
        CLICK,
        DOUBLE_CLICK,
        TRIPLE_CLICK,
        DRAG,
        ALL,
        HIDE
    }

    @Provide
    Arbitrary<Document> document() {
        return Tongues.document();
    }

    @Property(tries = 400)
    void theCaretNeverLeavesTheBodyAndNeverCutsASign(
            @ForAll("document") Document document,
            @ForAll @Size(max = 30) List<Move> moves,
            @ForAll boolean extend,
            @ForAll @IntRange(max = 200) int place) {
        Selection selection = new Selection(document, () -> {});
        int n = place;
        for (Move move : moves) {
            int fixed = selection.fixed();
            n = n * 31 + 7;
            boolean stepped =
                    make(selection, move, Math.floorMod(n, document.text().length() + 3) - 1, extend);
            assertSound(document, selection.caret());
            assertSound(document, selection.fixed());
            if (stepped && extend) {
                assertThat(selection.fixed()).as("%s keeps the other end", move).isEqualTo(fixed);
            }
        }
    }

    private static boolean make(Selection selection, Move move, int at, boolean extend) {
        switch (move) {
            case SIGN -> selection.moveTo(selection.step(false, true), extend);
            case SIGN_BACK -> selection.moveTo(selection.step(false, false), extend);
            case WORD -> selection.moveTo(selection.step(true, true), extend);
            case WORD_BACK -> selection.moveTo(selection.step(true, false), extend);
            case PASSAGE -> selection.moveTo(selection.stepPassage(true), extend);
            case PASSAGE_BACK -> selection.moveTo(selection.stepPassage(false), extend);
            case CLICK -> selection.select(Unit.SIGN, Caret.before(Math.max(0, at)));
            case DOUBLE_CLICK -> selection.select(Unit.WORD, Caret.before(Math.max(0, at)));
            case TRIPLE_CLICK -> selection.select(Unit.SENTENCE, Caret.before(Math.max(0, at)));
            case DRAG -> selection.extendTo(Caret.before(Math.max(0, at)));
            case ALL -> selection.selectAll();
            case HIDE -> selection.hideCaret();
        }
        return move.ordinal() <= Move.PASSAGE_BACK.ordinal();
    }

    private static void assertSound(Document document, int offset) {
        Passage passage = document.passageAt(offset);
        assertThat(passage.isBody()).as("in the body: %s", offset).isTrue();
        int at = offset - passage.start();
        assertThat(Clusters.start(passage.text(), at))
                .as("between signs: %s", offset)
                .isEqualTo(at);
    }

    @Property(tries = 200)
    void forwardAndBackComesBackFromEverywhere(@ForAll("document") Document document) {
        Selection selection = new Selection(document, () -> {});
        selection.moveTo(0, false);
        int steps = 0;
        while (true) {
            int here = selection.caret();
            selection.moveTo(selection.step(false, true), false);
            if (selection.caret() == here) {
                break;
            }
            assertThat(selection.step(false, false)).isEqualTo(here);
            assertThat(++steps).isLessThanOrEqualTo(document.text().length());
        }
        assertThat(selection.step(false, true)).as("at the end").isEqualTo(selection.caret());
    }

    @Property(tries = 200)
    void wordsReachTheEndAndTheBeginning(@ForAll("document") Document document) {
        Selection selection = new Selection(document, () -> {});
        selection.selectAll();
        int first = selection.start();
        int last = selection.end();
        selection.moveTo(first, false);
        for (boolean forward : new boolean[] {true, false}) {
            int steps = 0;
            while (selection.caret() != (forward ? last : first)) {
                int here = selection.caret();
                selection.moveTo(selection.step(true, forward), false);
                assertThat(selection.caret() > here).isEqualTo(forward);
                assertThat(selection.caret()).isNotEqualTo(here);
                assertThat(++steps).isLessThanOrEqualTo(document.text().length());
            }
        }
    }

    @Property(tries = 300)
    void draggingAfterMoreClicksKeepsWhatTheyTookAndGrowsByWholes(
            @ForAll("document") Document document,
            @ForAll Unit unit,
            @ForAll @IntRange(max = 300) int from,
            @ForAll @IntRange(max = 300) int to) {
        Selection selection = new Selection(document, () -> {});
        int length = document.text().length() + 1;
        selection.select(unit, Caret.before(from % length));
        int start = selection.start();
        int end = selection.end();
        selection.extendTo(Caret.before(to % length));
        assertThat(selection.start()).isLessThanOrEqualTo(start);
        assertThat(selection.end()).isGreaterThanOrEqualTo(end);
        assertSound(document, selection.start());
        assertSound(document, selection.end());
        selection.extendTo(Caret.before(start));
        assertThat(selection.start()).as("and back again").isEqualTo(start);
        if (unit == Unit.SIGN || start < end) {
            assertThat(selection.end()).isEqualTo(end);
        }
    }
}
