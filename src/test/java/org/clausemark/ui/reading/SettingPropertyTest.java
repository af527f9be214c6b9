package org.clausemark.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.document.Inline;
import org.clausemark.document.Passage;
import org.clausemark.document.Typesetting;
import org.clausemark.ui.look.Look;
import org.clausemark.ui.look.Typefaces;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Whatever a source sets apart, in whatever script: all of the text is there, and each sign is found where it stands. */
class SettingPropertyTest {
    private static final double A_PIXEL = 1;
    private static final String[] PIECES = {
        "word ",
        "law",
        ", ",
        "ffi ",
        "a\u0301",
        "الناس ",
        "حرًا",
        "١٢ ",
        "בני ",
        "אדם",
        "条约",
        "，",
        "かな",
        "한국 ",
        "👩‍👧",
        "🇩🇪",
        "(UN) ",
        "1948 ",
        "→",
        "averyverylongwordwithoutanyblankinit "
    };

    @BeforeContainer
    static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Typefaces.load();
            Typefaces.loadJoining();
        });
    }

    @Provide
    Arbitrary<Document> documents() {
        Arbitrary<String> words =
                Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(14).map(p -> String.join("", p));
        Arbitrary<Typesetting.Form> form = Arbitraries.of(Typesetting.Form.class);
        Arbitrary<List<int[]>> cuts = Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(1, 30),
                        Arbitraries.integers().between(0, 7))
                .as((start, length, kind) -> new int[] {start, start + length, kind})
                .list()
                .ofMaxSize(5);
        return Combinators.combine(
                        words.list().ofMinSize(1).ofMaxSize(4),
                        form,
                        cuts,
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of(
                                Passage.Kind.CLAUSE, Passage.Kind.HEADING, Passage.Kind.FOOTNOTE, Passage.Kind.TITLE))
                .as(SettingPropertyTest::document);
    }

    private static Document document(
            List<String> words, Typesetting.Form form, List<int[]> cuts, int depth, int label, Passage.Kind kind) {
        String between = switch (form) {
            case TABLE_HEAD, TABLE_ROW -> "\t";
            case PREFORMATTED -> "\n  ";
            default -> " ";
        };
        Document.Builder builder = Document.builder("any", new Imprint("Any", "en", "", null, ""));
        for (int row = 0; row < 2; row++) {
            String text = String.join(between, row == 0 ? words : words.reversed());
            List<Inline> inlines = new ArrayList<>();
            for (int[] cut : cuts) {
                if (cut[0] < text.length()) {
                    inlines.add(new Inline(Inline.Kind.values()[cut[2]], cut[0], Math.min(cut[1], text.length()), ""));
                }
            }
            builder.add(
                    kind,
                    1 + depth % 6,
                    "1",
                    Math.min(label, text.length()),
                    text,
                    0,
                    new Typesetting(form, depth, inlines));
        }
        return builder.build();
    }

    @Property(tries = 300)
    void everySignIsThereAndFoundWhereItStands(
            @ForAll("documents") Document document,
            @ForAll @IntRange(min = Look.MIN_SIZE, max = 30) int size,
            @ForAll @IntRange(min = 360, max = 700) int width,
            @ForAll boolean justified) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Look look = new Look();
            look.textSizeProperty().set(size);
            look.justifiedProperty().set(justified);
            for (Passage passage : document.passages()) {
                check(passage, new PassageText(document, passage, look, size), width);
            }
        });
    }

    private static void check(Passage passage, PassageText text, double width) {
        Scene scene = new Scene(new Group(text));
        assertThat(scene.getRoot()).isNotNull();
        double height = Math.ceil(text.prefHeight(width));
        text.resize(width, height);
        text.layout();
        assertThat(words(text)).isIn(passage.text(), passage.text().replace("\t", ""));
        BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(passage.text());
        boolean mixed = Bidi.requiresBidi(
                passage.text().toCharArray(), 0, passage.text().length());
        int start = clusters.first();
        for (int end = clusters.next(); end != BreakIterator.DONE; end = clusters.next()) {
            if (!mixed) {
                // Where directions mix in a narrow cell, JavaFX may put the caret one line too low.
                Rectangle2D caret = text.place(Caret.before(passage.start() + start));
                assertThat(caret.getMinY()).isGreaterThanOrEqualTo(0);
                assertThat(caret.getMaxY()).isLessThanOrEqualTo(height + A_PIXEL);
            }
            if (!mixed || !TableColumns.isRow(passage)) {
                // Nor are lines of both directions kept within a narrow cell: they may lie over the next one's.
                found(passage, text, start, end);
            }
            start = end;
        }
    }

    private static void found(Passage passage, PassageText text, int start, int end) {
        List<Rectangle2D> lines = text.lines(passage.start() + start, passage.start() + end);
        if (lines.size() == 1 && lines.getFirst().getWidth() > A_PIXEL) {
            Rectangle2D place = lines.getFirst();
            int found =
                    text.characterAt((place.getMinX() + place.getMaxX()) / 2, (place.getMinY() + place.getMaxY()) / 2);
            assertThat(found - passage.start())
                    .as("“%s” of “%s”, %s", passage.text().substring(start, end), passage.text(), passage.set())
                    .isBetween(start, end - 1);
        }
    }

    private static String words(PassageText text) {
        return text.getChildrenUnmodifiable().stream()
                .filter(TextFlow.class::isInstance)
                .flatMap(flow -> ((TextFlow) flow).getChildren().stream())
                .map(letters -> ((Text) letters).getText())
                .collect(Collectors.joining());
    }
}
