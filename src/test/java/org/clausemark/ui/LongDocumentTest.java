package org.clausemark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.clausemark.bench.MadeUp;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.library.Library;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole code of law in the window. How fast it is, the bench says; here it is to be right. */
class LongDocumentTest {
    private static final int PASSAGES = 200_000;
    /** More than any window of this size can show. */
    private static final int SCREENFUL = 60;

    @TempDir
    private Path folder;

    private Document document;
    private Desk desk;
    private Reader reader;

    @BeforeEach
    void open() {
        document = MadeUp.document(PASSAGES, 8);
        desk = new Desk(folder, file -> Library.open(file, () -> MadeUp.seed(document)));
        desk.open();
        reader = new Reader(desk, new Eyes(desk));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theMiddleAndTheEndAreShownAndMarkedAsTheBeginningIs() {
        for (int index : List.of(0, PASSAGES / 2, PASSAGES - 1)) {
            Passage passage = document.passages().get(index);
            Desk.onFx(() -> {
                desk.reading().goTo(passage);
                return passage;
            });
            Desk.settle();
            assertThat(shown()).contains(passage.text()).hasSizeLessThan(SCREENFUL);
            assertThat(shown()).isEqualTo(inDocument(shown()));

            int before = drawn(passage);
            Desk.onFx(() -> {
                desk.reading().select(document.anchor(passage));
                return passage;
            });
            reader.press(KeyCode.H);
            reader.press(KeyCode.ESCAPE);
            assertThat(desk.notes()).extracting(n -> n.anchor().exact()).contains(passage.title());
            assertThat(drawn(passage)).isGreaterThan(before);
        }
        assertThat(desk.notes()).hasSize(3);
    }

    @Test
    void allOfItIsSelectedWithoutACopyOfItsWordsAtEachLayout() {
        reader.press(KeyCode.CONTROL, KeyCode.A);
        int length = document.text().length();
        assertThat(selectionEnd()).isEqualTo(length);
        long allocated = Desk.onFx(() -> {
            long before = allocatedHere();
            for (int i = 0; i < 10; i++) {
                desk.reading().requestLayout();
                desk.reading().layout();
            }
            return allocatedHere() - before;
        });
        assertThat(allocated).as("bytes for ten layouts").isLessThan(length);
        assertThat(shown()).hasSizeLessThan(SCREENFUL);

        reader.press(KeyCode.CONTROL, KeyCode.HOME);
        reader.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.END);
        assertThat(selectionEnd()).isEqualTo(length);
        assertThat(shown()).contains(document.passages().getLast().text());
        reader.press(KeyCode.SHIFT, KeyCode.PAGE_UP);
        assertThat(selectionEnd()).isLessThan(length);
    }

    private static long allocatedHere() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private int selectionEnd() {
        return Desk.onFx(() -> (Integer) desk.reading().queryAccessibleAttribute(AccessibleAttribute.SELECTION_END));
    }

    /** The texts in view, from top to bottom. */
    private List<String> shown() {
        return Desk.onFx(() -> desk.scene().getRoot().lookupAll(".passage").stream()
                .sorted(Comparator.comparingDouble(Node::getLayoutY))
                .map(LongDocumentTest::text)
                .toList());
    }

    /** As many passages from the same place on. */
    private List<String> inDocument(List<String> shown) {
        List<String> all = document.passages().stream().map(Passage::text).toList();
        int first = all.indexOf(shown.getFirst());
        return all.subList(first, first + shown.size());
    }

    private static String text(Node view) {
        StringBuilder text = new StringBuilder();
        if (view instanceof TextFlow flow) {
            flow.getChildren().forEach(part -> text.append(((Text) part).getText()));
        } else if (view instanceof Region region) {
            region.getChildrenUnmodifiable().forEach(child -> text.append(text(child)));
        }
        return text.toString();
    }

    /** How much is drawn behind a passage's text: the first of its children is what lies under the others. */
    private int drawn(Passage passage) {
        return Desk.onFx(() -> desk.scene().getRoot().lookupAll(".passage").stream()
                .filter(view -> text(view).equals(passage.text()))
                .mapToInt(view -> (int) ((Region) view)
                        .getChildrenUnmodifiable().getFirst().lookupAll("*").stream()
                                .filter(Shape.class::isInstance)
                                .count())
                .sum());
    }
}
