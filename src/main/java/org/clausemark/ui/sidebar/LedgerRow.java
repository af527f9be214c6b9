package org.clausemark.ui.sidebar;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clausemark.ui.look.Hint;
import org.clausemark.ui.look.ThemeEmblem;
import org.clausemark.ui.look.Wrapping;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row of the ledger: a clause's number or a theme, the words that explain it, and buttons to say yes or no. */
final class LedgerRow extends RowPane.Row {
    private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double INSIDE = 6;
    private static final double HEADING = 28;
    private static final double WORDS = 16;

    private final Ledger ledger;
    private final ThemeEmblem emblem = new ThemeEmblem();
    private final Label label = new Label();
    private final Label words = new Label();
    private final Hint hint = new Hint(words);
    private final Button yes = button("fth-check", "Code the clause: Enter or A", true);
    private final Button no = button("fth-x", "Do not suggest it again: D", false);
    private final HBox head = new HBox(6, emblem, label, yes, no);
    private final VBox line = new VBox(head, words);
    private int item = -1;
    private int index;

    LedgerRow(Ledger ledger) {
        this.ledger = ledger;
        setManaged(false);
        getStyleClass().add("list-cell");
        pseudoClassStateChanged(FILLED, true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.getStyleClass().add("ledger-label");
        words.getStyleClass().add("ledger-words");
        words.setMinWidth(0);
        words.setTextOverrun(OverrunStyle.ELLIPSIS);
        Wrapping.whereSafe(words.wrapTextProperty(), words.textProperty());
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(Lines.ONE);
        head.setMaxHeight(Lines.ONE);
        line.setPadding(new Insets(0, INSIDE, 0, INSIDE));
        line.getStyleClass().add("row-line");
        getChildren().add(line);
        setOnMouseClicked(event -> {
            if (item >= 0) {
                ledger.clicked(item);
            }
        });
    }

    private Button button(String icon, String what, boolean answer) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("quiet", answer ? "ledger-yes" : "ledger-no");
        button.setAccessibleText(what);
        button.setFocusTraversable(false);
        Hint.on(button, what);
        button.setOnAction(e -> {
            if (item >= 0) {
                ledger.answer(item, answer);
            }
        });
        return button;
    }

    @Override
    void show(int newItem, int newIndex) {
        item = newItem;
        index = newIndex;
        Ledger.Line shown = ledger.line(item);
        boolean heading = shown.isHeading();
        emblem.setVisible(shown.theme() != null);
        emblem.setManaged(emblem.isVisible());
        if (shown.theme() != null) {
            emblem.show(shown.theme().colour(), ledger.emblem(shown.theme()));
        }
        label.setText(shown.label());
        label.getStyleClass().setAll("label", heading ? "ledger-heading" : "ledger-label");
        words.setText(shown.words());
        hint.setText(shown.words().isEmpty() ? null : shown.words());
        words.setVisible(!shown.words().isEmpty());
        words.setManaged(words.isVisible());
        for (Button each : new Button[] {yes, no}) {
            each.setVisible(shown.open());
            each.setManaged(shown.open());
        }
        boolean selected = ledger.isSelected(item);
        pseudoClassStateChanged(FILLED, !heading);
        pseudoClassStateChanged(SELECTED, selected);
        pseudoClassStateChanged(CURRENT, selected);
        setAccessibleText((shown.label() + ". " + shown.words()).strip());
    }

    @Override
    void release() {
        item = -1;
        setVisible(false);
    }

    /** How high the row of a line is in a list of a width, in pixels. */
    static double height(Ledger.Line line, double listWidth) {
        if (line.isHeading()) {
            return HEADING;
        }
        if (line.words().isEmpty()) {
            return Lines.ONE;
        }
        double room = listWidth - 2 - Lines.MARGIN - 2 * INSIDE;
        // Words are not broken: a line is seldom filled to its end.
        int rows = Lines.width(line.words(), 12) <= room ? 1 : 2;
        return Lines.ONE + rows * WORDS + 6;
    }

    @Override
    protected void layoutChildren() {
        line.resizeRelocate(2, 0, Math.max(0, getWidth() - 2 - Lines.MARGIN), getHeight());
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case SELECTED -> item >= 0 && ledger.isSelected(item);
            case INDEX -> index;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
