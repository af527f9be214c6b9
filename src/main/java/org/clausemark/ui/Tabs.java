package org.clausemark.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.clausemark.ui.look.Hint;
import org.kordamp.ikonli.javafx.FontIcon;

/** The documents that are open in a window, one of them shown: a strip, in view while there is more than one. */
final class Tabs extends HBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double WIDEST = 240;
    private static final double NARROWEST = 44;

    private final List<Tab> tabs = new ArrayList<>();
    private final Deque<String> closed = new ArrayDeque<>();
    private final Consumer<String> show;
    private final Consumer<String> close;
    private String current = "";

    /** No tabs yet; {@code show} and {@code close} get the id of a document whose tab was clicked. */
    Tabs(Consumer<String> show, Consumer<String> close) {
        this.show = show;
        this.close = close;
        setId("tabs");
        getStyleClass().add("tabs");
        setAccessibleRole(AccessibleRole.TAB_PANE);
        setVisible(false);
        setManaged(false);
    }

    /** The ids of the documents, from left to right. */
    List<String> ids() {
        return tabs.stream().map(tab -> tab.documentId).toList();
    }

    /** Adds a tab at the right end, if there is none for that document. */
    void add(String documentId, String title) {
        if (!ids().contains(documentId)) {
            put(tabs.size(), documentId, title);
        }
    }

    /** Shows a document as the current one, in a new tab behind the current one if it has none. */
    void select(String documentId, String title) {
        if (!ids().contains(documentId)) {
            put(ids().indexOf(current) + 1, documentId, title);
        }
        current = documentId;
        closed.remove(documentId);
        name(documentId, title);
        mark();
    }

    private void put(int place, String documentId, String title) {
        Tab tab = new Tab(documentId, title);
        tabs.add(place, tab);
        getChildren().add(place, tab);
        mark();
    }

    private void mark() {
        for (Tab tab : tabs) {
            tab.pseudoClassStateChanged(CURRENT, tab.documentId.equals(current));
        }
        setVisible(tabs.size() > 1);
        setManaged(tabs.size() > 1);
    }

    /** Gives a document's tab another title. */
    void name(String documentId, String title) {
        tabs.stream().filter(tab -> tab.documentId.equals(documentId)).forEach(tab -> tab.name(title));
    }

    /** Takes a tab away. Returns the document to show in place of its own: the next one's, else the one's before. */
    Optional<String> remove(String documentId) {
        int place = ids().indexOf(documentId);
        if (place < 0) {
            return Optional.empty();
        }
        getChildren().remove(tabs.remove(place));
        closed.remove(documentId);
        closed.push(documentId);
        mark();
        return tabs.isEmpty() ? Optional.empty() : Optional.of(tabs.get(Math.min(place, tabs.size() - 1)).documentId);
    }

    /** The document whose tab was closed last and is not open again; taken off that list. */
    Optional<String> lastClosed() {
        return Optional.ofNullable(closed.poll());
    }

    /** The document to the right of the current one or to its left, the first after the last. */
    Optional<String> beside(boolean right) {
        if (tabs.size() < 2) {
            return Optional.empty();
        }
        int now = ids().indexOf(current);
        return Optional.of(tabs.get(Math.floorMod(now + (right ? 1 : -1), tabs.size())).documentId);
    }

    private final class Tab extends HBox {
        private final String documentId;
        private final Label label = new Label();
        private final Hint hint = new Hint(label);

        Tab(String documentId, String title) {
            super(4);
            this.documentId = documentId;
            getStyleClass().add("tab-item");
            setAlignment(Pos.CENTER_LEFT);
            setAccessibleRole(AccessibleRole.TAB_ITEM);
            setMaxWidth(WIDEST);
            setMinWidth(NARROWEST);
            setPrefWidth(WIDEST);
            HBox.setHgrow(this, Priority.SOMETIMES);
            HBox.setHgrow(label, Priority.ALWAYS);
            label.setMaxWidth(Double.MAX_VALUE);
            label.setMinWidth(0);
            Button cross = new Button(null, new FontIcon("fth-x"));
            cross.getStyleClass().addAll("quiet", "tab-close");
            cross.setMinWidth(USE_PREF_SIZE);
            cross.setFocusTraversable(false);
            cross.setAccessibleText("Close");
            cross.setOnAction(e -> close.accept(documentId));
            getChildren().addAll(label, cross);
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.MIDDLE) {
                    close.accept(documentId);
                } else if (event.getButton() == MouseButton.PRIMARY) {
                    show.accept(documentId);
                }
            });
            name(title);
        }

        void name(String title) {
            label.setText(title);
            hint.setText(title);
            setAccessibleText(title);
        }
    }
}
