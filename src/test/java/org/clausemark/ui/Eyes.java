package org.clausemark.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausemark.ui.Desk.onFx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.clausemark.document.Anchor;
import org.clausemark.ui.look.ThemeEmblem;
import org.kordamp.ikonli.javafx.FontIcon;

/** What there is to see on the desk. */
final class Eyes {
    private final Desk desk;

    /** A note's card as it is seen: its words from top to bottom, and whether it is the selected one. */
    record Card(String words, boolean selected, Node node) {}

    Eyes(Desk desk) {
        this.desk = desk;
    }

    /** The first thing in view that a selector names. */
    Node find(String selector) {
        List<Node> found = all(selector);
        assertThat(found).as("in view: %s", selector).isNotEmpty();
        return found.getFirst();
    }

    /** Whether something that a selector names is in view. */
    boolean see(String selector) {
        return !all(selector).isEmpty();
    }

    /** All in view that a selector names, from top to bottom. */
    List<Node> all(String selector) {
        return onFx(() -> desk.scene().getRoot().lookupAll(selector).stream()
                .filter(Eyes::isShown)
                .sorted(Comparator.comparingDouble(n -> inScene(n).getMinY()))
                .toList());
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible() || (each instanceof IndexedCell<?> cell && cell.isEmpty())) {
                return false;
            }
        }
        return true;
    }

    /** The words on what a selector names, blank if it is not in view. */
    String words(String selector) {
        return see(selector) ? words(find(selector)) : "";
    }

    /** The words on a node, from its first child to its last. */
    static String words(Node node) {
        return onFx(() -> {
            List<String> parts = new ArrayList<>();
            collect(node, parts);
            return String.join(" ", parts);
        });
    }

    private static void collect(Node node, List<String> parts) {
        if (!node.isVisible() || node instanceof FontIcon || node instanceof ThemeEmblem) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            parts.add(labeled.getText());
        } else if (node instanceof TextInputControl field) {
            parts.add(field.getText());
        } else if (node instanceof Text text) {
            parts.add(text.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, parts));
        }
    }

    /** The cards in view from top to bottom. */
    List<Card> cards() {
        return all(".note-card").stream()
                .map(card -> new Card(words(card), is(card, "selected"), card))
                .toList();
    }

    /** The card in view with some words on it. */
    Card card(String words) {
        List<Card> found =
                cards().stream().filter(c -> c.words().contains(words)).toList();
        assertThat(found).as("cards with “%s” among %s", words, cards()).hasSize(1);
        return found.getFirst();
    }

    /** The selected card; there has to be one in view. */
    Card selectedCard() {
        List<Card> found = cards().stream().filter(Card::selected).toList();
        assertThat(found).as("selected cards among %s", cards()).hasSize(1);
        return found.getFirst();
    }

    /** The row of a list in view with some words on it. */
    Node row(String list, String words) {
        return all(list + " .list-cell").stream()
                .filter(cell -> words(cell).contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row “" + words + "” in " + list));
    }

    /** The words of a list's rows in view, from top to bottom. */
    List<String> rows(String list) {
        return all(list + " .list-cell").stream().map(Eyes::words).toList();
    }

    /** The button with that word on it in what a selector names. */
    Node button(String selector, String word) {
        return all(selector + " .button").stream()
                .filter(b -> words(b).equals(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button “" + word + "” in " + selector));
    }

    /** What is in a node of that class. */
    static Node within(Node node, String selector) {
        Node found = onFx(() -> node.lookup(selector));
        assertThat(found).as("%s in %s", selector, node).isNotNull();
        return found;
    }

    /** Whether a node is in a state that a style sheet can name. */
    static boolean is(Node node, String state) {
        return onFx(() -> node.getPseudoClassStates().stream()
                .anyMatch(s -> s.getPseudoClassName().equals(state)));
    }

    /** Whether the keyboard is in what a selector names. */
    boolean keyboardIsIn(String selector) {
        return onFx(() -> {
            for (Node node = desk.scene().getFocusOwner(); node != null; node = node.getParent()) {
                if (desk.scene().getRoot().lookupAll(selector).contains(node)) {
                    return true;
                }
            }
            return false;
        });
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /** Where what a selector names stands in the window. */
    Bounds place(String selector) {
        Node node = find(selector);
        return onFx(() -> inScene(node));
    }

    /** Where a node stands in the window. */
    Bounds placeOf(Node node) {
        return onFx(() -> inScene(node));
    }

    /** Where words of a clause stand in the window; fails if they are out of view. */
    Bounds place(String clause, String words) {
        return place(desk.anchor(clause, words));
    }

    /** Where a place of the text stands in the window; fails if it is out of view. */
    Bounds place(Anchor anchor) {
        return onFx(() -> {
            Rectangle2D r = desk.reading()
                    .bounds(anchor)
                    .orElseThrow(() -> new AssertionError("Out of view: " + anchor.exact()));
            return desk.reading().localToScene(new BoundingBox(r.getMinX(), r.getMinY(), r.getWidth(), r.getHeight()));
        });
    }

    /** Whether words of a clause are in view. */
    boolean seeText(String clause, String words) {
        Anchor anchor = desk.anchor(clause, words);
        return onFx(() -> desk.reading().bounds(anchor).isPresent());
    }

    /** Where the whole window is. */
    Bounds window() {
        return onFx(() ->
                new BoundingBox(0, 0, desk.scene().getWidth(), desk.scene().getHeight()));
    }

    /**
     * The colour behind the first letter of some words of a clause: what is drawn, not what should be. It is looked for
     * between the knob of a handle that may stand there and the letter.
     */
    Color behind(String clause, String words) {
        Bounds place = place(desk.anchor(clause, words));
        return colourAt(place.getMinX() + 2, place.getMinY() + 6);
    }

    /** The darkest colour in the first line of some words of a clause: that of the letters on a light ground. */
    Color darkest(String clause, String words) {
        Bounds place = place(clause, words);
        Color darkest = Color.WHITE;
        for (double y = place.getMinY() + 8; y < place.getMinY() + 20; y++) {
            for (Color colour : coloursInRow(place.getMinX(), place.getMinX() + 60, y)) {
                darkest = colour.getBrightness() < darkest.getBrightness() ? colour : darkest;
            }
        }
        return darkest;
    }

    /** The colour of one point of the window. */
    Color colourAt(double x, double y) {
        return onFx(() -> {
            WritableImage picture = desk.scene().snapshot(null);
            return picture.getPixelReader().getColor((int) x, (int) y);
        });
    }

    /** The colours from one x to another at one height of the window. */
    Set<Color> coloursInRow(double from, double to, double y) {
        return onFx(() -> {
            WritableImage picture = desk.scene().snapshot(null);
            Set<Color> colours = new HashSet<>();
            for (int x = (int) from; x <= to; x++) {
                colours.add(picture.getPixelReader().getColor(x, (int) y));
            }
            return colours;
        });
    }

    /** The colours from one y to another at one place across the window. */
    Set<Color> coloursInColumn(double x, double from, double to) {
        return onFx(() -> {
            WritableImage picture = desk.scene().snapshot(null);
            Set<Color> colours = new HashSet<>();
            for (int y = (int) from; y <= to; y++) {
                colours.add(picture.getPixelReader().getColor((int) x, y));
            }
            return colours;
        });
    }

    /** The lowest point, at one place across the window and within some bounds, whose colour is such. */
    double lowest(double x, Bounds within, Predicate<Color> such) {
        return onFx(() -> {
            WritableImage picture = desk.scene().snapshot(null);
            int y = (int) within.getMaxY() - 1;
            while (y > within.getMinY() && !such.test(picture.getPixelReader().getColor((int) x, y))) {
                y--;
            }
            return (double) y;
        });
    }

    /** The text on the clipboard. */
    static String clipboard() {
        return onFx(() -> Clipboard.getSystemClipboard().getString());
    }

    /** What the line at the foot of the window tells the reader; blank if nothing. */
    String notice() {
        return words("#problems").strip();
    }

    /** Waits until the field that finds words says how many it found: {@code 2 of 17}. */
    void seeFound(String count) {
        Desk.await(
                "found " + count,
                () -> desk.scene().lookup("#find .field-hint") instanceof Labeled hint
                        && hint.getText().equals(count));
    }

    /** The size of the text in pixels, as it is set. */
    double textSize() {
        return onFx(() -> desk.reading().lookupAll(".passage-text").stream()
                .filter(t -> !passageOf(t).getStyleClass().contains("title"))
                .filter(t -> !passageOf(t).getStyleClass().contains("heading"))
                .filter(t -> !passageOf(t).getStyleClass().contains("front"))
                .map(Text.class::cast)
                .mapToDouble(t -> t.getFont().getSize())
                .findFirst()
                .orElseThrow());
    }

    private static Node passageOf(Node letters) {
        Node node = letters;
        while (!node.getStyleClass().contains("passage")) {
            node = node.getParent();
        }
        return node;
    }

    /** The families the text in view is set in. */
    Set<String> faces() {
        return onFx(() -> desk.reading().lookupAll(".passage-text").stream()
                .map(t -> ((Text) t).getFont().getFamily())
                .collect(Collectors.toSet()));
    }

    /** The reading theme the window wears. */
    String shade() {
        return onFx(() -> desk.scene().getRoot().getStyleClass().stream()
                .filter(List.of("light", "sepia", "dark", "contrast")::contains)
                .reduce((a, b) -> a + " and " + b)
                .orElse("none")
                .toLowerCase(Locale.ROOT));
    }
}
