package org.clausemark.ui;

import static javafx.scene.input.KeyCode.DIGIT3;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.END;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.TAB;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import org.assertj.core.data.Offset;
import org.clausemark.annotation.Colour;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.ui.look.Shade;
import org.junit.jupiter.api.Test;

/** The reader chooses how the text is set; whatever is chosen, marks stand exactly behind their words. */
class TypographyTest extends Journey {
    private static final Offset<Double> A_HAIR = Offset.offset(2.0);

    @Test
    void aTypefaceIsFoundByAPartOfItsNameAndTakenAtOnce() {
        assertThat(eyes.faces()).contains("Literata").doesNotContain("Inter");
        face("nter");
        assertThat(eyes.faces()).contains("Inter").doesNotContain("Literata");
        assertThat(eyes.rows("#faces")).containsExactly("Inter Ag");
        reader.click("#look-reset");
        assertThat(eyes.faces()).contains("Literata").doesNotContain("Inter");
    }

    @Test
    void theArrowsTakeTheNextTypefaceAndEscLeavesTheSheet() {
        reader.click("#look");
        reader.click("#face-search");
        reader.press(2, DOWN);
        assertThat(eyes.faces()).contains("Inter");
        reader.press(ESCAPE);
        assertThat(eyes.see("#look-sheet")).isFalse();
    }

    @Test
    void whatNothingIsCalledChangesNothing() {
        face("no such face");
        assertThat(eyes.faces()).contains("Literata");
        assertThat(eyes.words("#faces")).contains("No such typeface");
    }

    @Test
    void everythingIsDoneWithTheKeyboardAlone() {
        reader.turnTo("2.2");
        reader.click("#look");
        reader.press(TAB);
        reader.press(RIGHT);
        reader.press(RIGHT);
        reader.press(SPACE);
        assertThat(eyes.shade()).isEqualTo("dark");
        reader.click("#face-search");
        reader.press(2, TAB);
        reader.press(2, RIGHT);
        assertThat(eyes.textSize()).isEqualTo(20);
        reader.press(TAB);
        reader.press(END);
        assertThat(eyes.words("#look-sheet")).contains("2.00");
        reader.press(TAB);
        reader.press(HOME);
        assertThat(eyes.words("#look-sheet")).contains("50 characters");
        reader.press(TAB);
        reader.press(RIGHT);
        reader.press(SPACE);
        assertThat(Eyes.is(eyes.find("#align-justified"), "selected")).isTrue();
        assertThat(ends("2.2")).allSatisfy(right -> assertThat(right).isCloseTo(edge("2.2"), A_HAIR));
    }

    @Test
    void everyControlHasAName() {
        reader.click("#look");
        for (Node node : eyes.all("#look-sheet *")) {
            if (Desk.onFx(node::isFocusTraversable)) {
                String name = Desk.onFx(node::getAccessibleText);
                String text = node instanceof Labeled labeled ? labeled.getText() : null;
                assertThat(name == null ? text : name).as("%s", node).isNotBlank();
            }
        }
    }

    @Test
    void allOfItKeepsTheWordsThatAreRead() {
        reader.turnTo("2.2");
        reader.scroll(1);
        int place = place();
        double before = eyes.place("2.3", "cybersecurity").getMinY();
        reader.click("#look");
        reader.click("#face-search");
        reader.type("inter");
        reader.press(ENTER);
        assertThat(place()).isBetween(place - 1, place + 1);
        reader.press(3, TAB);
        reader.press(END);
        assertThat(place()).isBetween(place - 1, place + 1);
        reader.press(TAB);
        reader.press(5, LEFT);
        reader.press(END);
        assertThat(place()).isBetween(place - 1, place + 1);
        reader.click("#align-justified");
        assertThat(place()).isBetween(place - 1, place + 1);
        reader.click("#look-reset");
        assertThat(place()).isBetween(place - 1, place + 1);
        assertThat(eyes.place("2.3", "cybersecurity").getMinY()).isCloseTo(before, A_HAIR);
    }

    @Test
    void linesHoldAboutAsManyCharactersAsAreAskedFor() {
        for (String face : new String[] {"literata", "inter"}) {
            desk.resize(1800, 900);
            face(face);
            reader.press(ESCAPE);
            reader.turnTo("2.2");
            // Every sixth or seventh character of the 68 is a space. The last line is as long as it happens to be, and
            // a word that is too long leaves a gap.
            List<Integer> lengths = lengths("2.2");
            double mean = lengths.subList(0, lengths.size() - 1).stream()
                    .mapToInt(i -> i)
                    .average()
                    .orElseThrow();
            assertThat(mean).as(face).isBetween(50.0, 60.0);
        }
    }

    @Test
    void spacesHoldNoInkAndWordsDoHoweverTheTextIsSet() {
        for (String face : new String[] {"literata", "inter", "dejavu serif"}) {
            for (String alignment : new String[] {"#align-justified", "#align-left"}) {
                face(face);
                reader.click(alignment);
                reader.press(ESCAPE);
                reader.turnTo("2.2");
                inkIsInWords("2.2", face + " " + alignment);
            }
        }
    }

    @Test
    void highlightsKeepToTheirWordsWhenLinesAreJustifiedAndClose() {
        reader.select("2.2", "auditable, supervised, traceable");
        reader.press(H);
        reader.click("#look");
        reader.click("#align-justified");
        reader.click("#face-search");
        reader.press(3, TAB);
        reader.press(HOME);
        reader.press(ESCAPE);
        assertThat(eyes.behind("2.2", "auditable")).isEqualTo(Shade.LIGHT.highlight(Colour.YELLOW));
        assertThat(eyes.behind("2.2", "supervised")).isEqualTo(Shade.LIGHT.highlight(Colour.YELLOW));
        assertThat(eyes.behind("2.2", "and trustworthy")).isNotEqualTo(Shade.LIGHT.highlight(Colour.YELLOW));
        reader.select("2.2", "necessity of strengthening");
        assertThat(desk.selectedWords()).contains("necessity of strengthening");
        reader.press(DIGIT3);
        assertThat(eyes.behind("2.2", "auditable")).isEqualTo(Shade.LIGHT.highlight(Colour.YELLOW));
    }

    /** Types a name into the sheet's field and takes the first that has it. */
    private void face(String typed) {
        if (!eyes.see("#look-sheet")) {
            reader.click("#look");
        }
        reader.click("#face-search");
        reader.type(typed);
        reader.press(ENTER);
    }

    private int place() {
        return Desk.onFx(() -> desk.reading().place());
    }

    private void inkIsInWords(String number, String as) {
        List<Bounds> letters = letters(number);
        Desk.onFx(() -> {
            PixelReader pixels = desk.scene().snapshot(null).getPixelReader();
            int spaces = 0;
            Bounds before = letters.getFirst();
            for (Bounds letter : letters) {
                double gap = letter.getMinX() - before.getMaxX();
                if (Math.abs(letter.getMinY() - before.getMinY()) < 2 && gap > 3) {
                    Bounds space = new BoundingBox(before.getMaxX(), letter.getMinY(), gap, letter.getHeight());
                    assertThat(hasInk(pixels, space, 1))
                            .as("%s, space at %s", as, space)
                            .isFalse();
                    spaces++;
                }
                if (letter.getWidth() > 5) {
                    assertThat(hasInk(pixels, letter, 0))
                            .as("%s, at %s", as, letter)
                            .isTrue();
                }
                before = letter;
            }
            assertThat(spaces).as(as).isGreaterThan(40);
            return true;
        });
    }

    private static boolean hasInk(PixelReader pixels, Bounds box, double less) {
        for (int x = (int) Math.ceil(box.getMinX() + less); x < (int) (box.getMaxX() - less); x++) {
            for (int y = (int) box.getMinY() + 3; y < (int) box.getMaxY() - 3; y++) {
                Color colour = pixels.getColor(x, y);
                if (colour.getBrightness() < 0.7) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where the lines of a clause end but the last. */
    private List<Double> ends(String number) {
        List<Double> ends = new ArrayList<>();
        double height = Double.NaN;
        double right = 0;
        for (Bounds box : letters(number)) {
            if (box.getMinY() > height + 2) {
                ends.add(right);
            }
            height = box.getMinY();
            right = box.getMaxX();
        }
        return ends;
    }

    private double edge(String number) {
        return letters(number).stream().mapToDouble(Bounds::getMaxX).max().orElseThrow();
    }

    /** How many letters and signs the lines of a clause hold, spaces left out. */
    private List<Integer> lengths(String number) {
        List<Integer> lengths = new ArrayList<>();
        double height = Double.NaN;
        int length = 0;
        for (Bounds box : letters(number)) {
            if (box.getMinY() > height + 2) {
                lengths.add(length);
                length = 0;
            }
            height = box.getMinY();
            length++;
        }
        lengths.add(length);
        return lengths;
    }

    /** Where the characters of a clause stand, spaces left out. */
    private List<Bounds> letters(String number) {
        Document document = desk.document();
        Passage clause = desk.clause(number);
        return Desk.onFx(() -> {
            List<Bounds> boxes = new ArrayList<>();
            for (int i = 0; i < clause.text().length(); i++) {
                document.anchor(clause.start() + i, clause.start() + i + 1)
                        .filter(a -> desk.reading().bounds(a).isPresent())
                        .ifPresent(a -> boxes.add(eyes.place(a)));
            }
            return boxes;
        });
    }
}
