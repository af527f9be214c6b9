package org.clausemark.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.clausemark.Bundle;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.ui.look.Look;
import org.clausemark.ui.look.Typefaces;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Where words stand, for any look: in the column, one line under the other. */
class PassageTextTest {
    private static final double A_PIXEL = 1;

    private final Document document = Bundle.declaration();

    @BeforeContainer
    static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(20_000, Typefaces::load);
    }

    @Property(tries = 60)
    void anyRangeStandsInTheColumnForAnyLook(
            @ForAll @IntRange(max = 2) int face,
            @ForAll @IntRange(min = Look.MIN_SIZE, max = Look.MAX_SIZE) int size,
            @ForAll @IntRange(min = Look.MIN_LEADING, max = Look.MAX_LEADING) int leading,
            @ForAll @IntRange(min = Look.MIN_MEASURE, max = Look.MAX_MEASURE) int measure,
            @ForAll boolean justified,
            @ForAll @IntRange(max = 1000) int clause,
            @ForAll @IntRange(max = 1000) int from,
            @ForAll @IntRange(max = 1000) int to) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Look look = new Look();
            look.faceProperty().set(List.of("Literata", "Inter", "DejaVu Serif").get(face));
            look.textSizeProperty().set(size);
            look.leadingProperty().set(leading);
            look.measureProperty().set(measure);
            look.justifiedProperty().set(justified);
            List<Passage> clauses = document.clauses();
            Passage passage = clauses.get(clause % clauses.size());
            double width = look.columnWidth();
            PassageText text = new PassageText(document, passage, look, size);
            Scene scene = new Scene(new Group(text));
            assertThat(scene.getRoot()).isNotNull();
            double height = Math.ceil(text.prefHeight(width));
            text.resize(width, height);
            text.layout();
            int start = passage.start() + from % passage.text().length();
            int end = Math.min(passage.end(), start + 1 + to % passage.text().length());
            double bottom = Double.NEGATIVE_INFINITY;
            for (Rectangle2D line : text.lines(start, end)) {
                assertThat(line.getMinX()).isGreaterThanOrEqualTo(0);
                assertThat(line.getMaxX()).isLessThanOrEqualTo(width);
                assertThat(line.getMinY()).isGreaterThanOrEqualTo(0);
                assertThat(line.getMaxY()).isLessThanOrEqualTo(height + A_PIXEL);
                assertThat(line.getMinY()).isGreaterThanOrEqualTo(bottom - A_PIXEL);
                bottom = line.getMaxY();
            }
        });
    }
}
