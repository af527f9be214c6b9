package org.clausemark.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.clausemark.document.Clusters;
import org.clausemark.document.Tongues;
import org.clausemark.ui.look.Typefaces;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Where the caret can stand in lines of any writing, and where Left and Right take it. */
class LinesTest {
    private static final double A_PIXEL = 1;
    /** The blank a line is broken at hangs in its middle where the direction turns. */
    private static final double A_BLANK = 6;

    @BeforeContainer
    static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(20_000, Typefaces::load);
    }

    /** Any text that the toolkit can lay out: some joined emoji before a sign from another script are too much for it. */
    @Provide
    Arbitrary<String> text() {
        return Tongues.text().filter(text -> !text.contains("\u200d") || Tongues.SENTENCES.contains(text));
    }

    @Property(tries = 150)
    void aClickWhereACaretStandsPutsItThere(
            @ForAll("sentence") String text, @ForAll @IntRange(min = 60, max = 600) int width) {
        onFx(() -> {
            Lines lines = lines(text, width);
            for (int line = 0; line < lines.count(); line++) {
                for (Caret caret : List.of(lines.start(line), lines.end(line))) {
                    assertThat(lines.lineOf(caret)).isEqualTo(line);
                }
                for (int x = 0; x < width; x += 7) {
                    Caret caret = lines.inLine(line, x);
                    assertThat(Clusters.start(text, caret.offset())).isEqualTo(caret.offset());
                    assertThat(lines.lineOf(caret)).as("the line of %s", caret).isEqualTo(line);
                    double stands = lines.place(caret).getMinX();
                    double again = lines.place(lines.inLine(line, stands)).getMinX();
                    assertThat(again).as("%s again", caret).isBetween(stands - A_PIXEL, stands + A_PIXEL);
                }
            }
        });
    }

    @Property(tries = 150)
    void oneArrowKeyGoesThroughAnyText(@ForAll("text") String text, @ForAll @IntRange(min = 60, max = 600) int width) {
        onFx(() -> {
            Lines lines = lines(text, width);
            Optional<Caret> caret = Optional.of(Caret.before(0));
            int steps = 0;
            int line = 0;
            while (caret.isPresent()) {
                assertThat(Clusters.start(text, caret.get().offset()))
                        .isEqualTo(caret.get().offset());
                assertThat(lines.lineOf(caret.get())).isBetween(line, line + 1);
                line = lines.lineOf(caret.get());
                assertThat(steps++).as("at %s", caret).isLessThanOrEqualTo(text.length() + 2 * lines.count());
                caret = lines.beside(caret.get(), Lines.isLeftToRight(text));
            }
            assertThat(line).isEqualTo(Math.max(0, lines.count() - 1));
        });
    }

    @Provide
    Arbitrary<String> sentence() {
        return Arbitraries.of(Tongues.SENTENCES);
    }

    @Property(tries = 150)
    void rightGoesToTheRightUntilTheTextIsDoneAndLeftComesBack(
            @ForAll("sentence") String text, @ForAll @IntRange(min = 60, max = 600) int width) {
        onFx(() -> {
            Lines lines = lines(text, width);
            boolean on = Lines.isLeftToRight(text);
            Caret caret = Caret.before(0);
            while (true) {
                Optional<Caret> next = lines.beside(caret, on);
                if (next.isEmpty()) {
                    break;
                }
                Rectangle2D from = lines.place(caret);
                Rectangle2D to = lines.place(next.get());
                if (lines.lineOf(caret) == lines.lineOf(next.get())) {
                    double way = to.getMinX() - from.getMinX();
                    assertThat(on ? way : -way).as("%s to %s", caret, next).isGreaterThanOrEqualTo(-A_PIXEL);
                    Caret back = lines.beside(next.get(), !on).orElseThrow();
                    assertThat(lines.place(back).getMinX())
                            .as("%s back from %s", caret, next)
                            .isBetween(from.getMinX() - A_BLANK, from.getMinX() + A_BLANK);
                }
                caret = next.get();
            }
        });
    }

    @Example
    void inWritingFromRightToLeftTheArrowPointsTheWayTheCaretGoes() {
        onFx(() -> {
            Lines lines = lines("abc שלום def", 600);
            Caret caret = Caret.before(0);
            double x = -1;
            StringBuilder places = new StringBuilder();
            for (Optional<Caret> c = Optional.of(caret); c.isPresent(); c = lines.beside(c.get(), true)) {
                assertThat(lines.place(c.get()).getMinX()).isGreaterThan(x);
                x = lines.place(c.get()).getMinX();
                places.append(c.get().offset()).append(' ');
            }
            assertThat(places.toString().strip()).isEqualTo("0 1 2 3 4 7 6 5 4 9 10 11 12");
            assertThat(lines("שלום", 600).beside(Caret.before(0), false)).contains(Caret.before(1));
        });
    }

    @Example
    void aCaretStaysInTheLineItWentTo() {
        onFx(() -> {
            Lines words = lines("many words in lines that are broken at the blanks between them", 160);
            assertThat(words.count()).isGreaterThan(1);
            assertThat(words.end(0).trailing()).as("before the blank").isFalse();
            assertThat(words.end(0).offset()).isEqualTo(words.start(1).offset() - 1);

            Lines one = lines(Tongues.CHINESE, 160);
            assertThat(one.end(0)).isEqualTo(new Caret(one.start(1).offset(), true));
            assertThat(one.place(one.end(0)).getMinY())
                    .isLessThan(one.place(one.start(1)).getMinY());
            assertThat(one.beside(one.end(0), true)).contains(one.start(1));
        });
    }

    private static Lines lines(String text, double width) {
        boolean leftwards = !Lines.isLeftToRight(text);
        Text words = new Text(text);
        words.setFont(Font.font(Typefaces.READING, 18));
        Stretch stretch = new Stretch(0, text.length(), List.of(words), 2, leftwards);
        assertThat(new Scene(new Group(stretch.flow())).getRoot()).isNotNull();
        stretch.place(0, 0, width);
        return stretch.textLines(text);
    }

    private static void onFx(Runnable test) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, test);
    }
}
