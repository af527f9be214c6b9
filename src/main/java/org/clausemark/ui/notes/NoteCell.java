package org.clausemark.ui.notes;

import java.util.function.Consumer;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;
import org.clausemark.annotation.Annotation;
import org.clausemark.finding.Query;
import org.clausemark.notebook.Notebook;
import org.jspecify.annotations.Nullable;

/** A line of the list of notes, as high as its card is at the list's width. */
final class NoteCell extends ListCell<Annotation> {
    /** Free on the right, wide enough for the scroll bar, in pixels. */
    static final double MARGIN = 14;

    private final Notebook notebook;
    private final NoteCard card;

    /** A cell that is empty yet; a press of the mouse chooses its note. */
    NoteCell(Notebook notebook, NoteCard card, Consumer<Annotation> choose) {
        this.notebook = notebook;
        this.card = card;
        getStyleClass().add("note-cell");
        setPrefWidth(0);
        setGraphic(card);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            Annotation annotation = getItem();
            if (annotation != null
                    && !annotation.id().equals(notebook.selectedProperty().get())) {
                choose.accept(annotation);
            }
        });
    }

    /** Whether it shows the note of that id. */
    boolean shows(String annotationId) {
        return getItem() != null && getItem().id().equals(annotationId);
    }

    /** Marks what is being looked for in the card; null if nothing is. */
    void mark(@Nullable Query query) {
        card.mark(query);
    }

    /** Opens the comment for typing. */
    void edit() {
        card.edit();
    }

    @Override
    protected void updateItem(@Nullable Annotation annotation, boolean isEmpty) {
        super.updateItem(annotation, isEmpty);
        card.setVisible(annotation != null && !isEmpty);
        if (annotation != null && !isEmpty) {
            card.show(annotation, isSelected());
            setAccessibleText(notebook.document().place(annotation.anchor()) + ", "
                    + annotation.anchor().exact() + ". " + annotation.comment());
        }
    }

    @Override
    public void updateSelected(boolean selected) {
        super.updateSelected(selected);
        Annotation annotation = getItem();
        if (annotation != null && !isEmpty()) {
            card.show(annotation, selected);
        }
    }

    /** The same with and without a scroll bar, which stands in the margin. */
    private double cardWidth() {
        return Math.max(100, getListView().getWidth() - snappedLeftInset() - MARGIN);
    }

    @Override
    protected double computePrefHeight(double width) {
        return isEmpty() ? 0 : snappedTopInset() + card.prefHeight(cardWidth()) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        card.resizeRelocate(
                snappedLeftInset(),
                snappedTopInset(),
                cardWidth(),
                getHeight() - snappedTopInset() - snappedBottomInset());
    }
}
