package org.clausemark.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import org.clausemark.annotation.Annotation;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.notebook.Notebook;
import org.clausemark.ui.look.Look;
import org.clausemark.ui.reading.ReadingPane;

/** The line at the foot: what is saved, how much is noted and coded, where the reader is. */
final class StatusLine extends HBox {
    /** A heading may be a whole sentence; in pixels. */
    private static final double WIDEST_PLACE = 280;

    private final Label saved = new Label();
    private final Label notes = new Label();
    private final Label coded = new Label();
    private final Label place = new Label();
    private final Label progress = new Label();
    private final Label busy = new Label();
    private final ProgressBar busyBar = new ProgressBar();

    private final CommitmentCount commitments;

    StatusLine(Background background, Look look) {
        commitments = new CommitmentCount(look);
        getStyleClass().add("status-line");
        setId("status");
        setAlignment(Pos.CENTER_LEFT);
        Circle dot = new Circle(4);
        dot.getStyleClass().add("saved-dot");
        saved.setGraphic(dot);
        saved.setId("saved");
        busyBar.setPrefWidth(120);
        busyBar.visibleProperty().bind(background.busyWithProperty().isNotEmpty());
        busy.textProperty().bind(background.busyWithProperty());
        place.setMaxWidth(WIDEST_PLACE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(saved, notes, coded, commitments, space, busy, busyBar, place, progress);
    }

    /** Follows one notebook and its reading pane; returns what stops that. */
    Runnable follow(Notebook notebook, ReadingPane reading, ReadOnlyBooleanProperty unsaved) {
        CodedClauses clauses = new CodedClauses(notebook.document(), notebook.annotations());
        ListChangeListener<Annotation> count = change -> {
            countNotes(notebook);
            clauses.take(change);
            coded.setText(clauses.toString());
        };
        notebook.annotations().addListener(count);
        countNotes(notebook);
        coded.setText(clauses.toString());
        var where = reading.currentProperty().subscribe(this::showPlace);
        var far = reading.progressProperty()
                .subscribe(share -> progress.setText(Math.round(share.doubleValue() * 100) + " %"));
        var committed = commitments.follow(notebook.document(), reading.currentProperty());
        var kept = unsaved.subscribe(not -> saved.setText(not ? "Not saved yet" : "Saved"));
        return () -> {
            kept.unsubscribe();
            committed.unsubscribe();
            notebook.annotations().removeListener(count);
            where.unsubscribe();
            far.unsubscribe();
        };
    }

    private void countNotes(Notebook notebook) {
        int all = notebook.annotations().size();
        notes.setText(all == 1 ? "1 note" : all + " notes");
    }

    private void showPlace(Passage passage) {
        if (passage.kind() == Passage.Kind.HEADING) {
            place.setText(passage.text().strip().replaceAll("\\s+", " "));
        } else {
            place.setText(passage.isBody() && passage.kind() != Passage.Kind.TITLE ? Document.place(passage) : "");
        }
    }
}
