package org.clausemark.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clausemark.document.Clusters;

/** The toolkit takes the cube of a piece's length where letters join, so what it gets is short. */
class WrappingTest {
    @Property(tries = 200)
    void piecesAreTheTextAndNoneIsLong(@ForAll("texts") String text) {
        List<String> pieces = Wrapping.settable(text);
        assertThat(String.join("", pieces)).isEqualTo(text);
        assertThat(pieces).allSatisfy(piece -> {
            assertThat(piece.length()).isLessThanOrEqualTo(Wrapping.LONGEST_JOINED);
            assertThat(piece.isEmpty() || !Character.isLowSurrogate(piece.charAt(0)))
                    .isTrue();
        });
    }

    @Property(tries = 100)
    void pieceEndsWhereALetterEnds(@ForAll("letters") String text) {
        int at = 0;
        for (String piece : Wrapping.settable(text)) {
            assertThat(Clusters.start(text, at)).isEqualTo(at);
            at += piece.length();
        }
    }

    @Example
    void hindiIsCutBetweenWords() {
        List<String> pieces = Wrapping.settable("\u0939\u093f\u0928\u094d\u0926\u0940 ".repeat(500));
        assertThat(pieces).hasSizeGreaterThan(10).allMatch(piece -> piece.endsWith(" "));
    }

    @Example
    void latinStaysInOnePiece() {
        String latin = "Words that neither join nor stack. ".repeat(500);
        assertThat(Wrapping.settable(latin)).containsExactly(latin);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> signs = Arbitraries.of(
                "a",
                " ",
                "\u0301",
                "\u0e20",
                "\u0e35",
                "\u0939",
                "\u094d",
                "\ud83d\udc68",
                "\u200d",
                "\u05d0",
                "\u0645",
                "\ud83c\udde9");
        return signs.list().ofMinSize(0).ofMaxSize(600).map(list -> "\u0e01\u0e35" + String.join("", list));
    }

    @Provide
    Arbitrary<String> letters() {
        Arbitrary<String> letters = Arbitraries.of(
                "a ",
                "z\u0301\u0323",
                "\u0e20\u0e35",
                "\u0915\u094d\u0937\u093f",
                "\ud83d\udc68\u200d\ud83d\udc69",
                "\u4e00");
        return letters.list().ofMinSize(100).ofMaxSize(400).map(list -> String.join("", list));
    }
}
