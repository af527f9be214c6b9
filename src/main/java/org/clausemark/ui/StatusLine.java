package org.clausemark.ui;

import java.util.stream.Stream;
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

    StatusLine(Background background) {
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
        getChildren().addAll(saved, notes, coded, space, busy, busyBar, place, progress);
    }

    /** Follows one notebook and its reading pane; returns what stops that. */
    Runnable follow(Notebook notebook, ReadingPane reading, ReadOnlyBooleanProperty unsaved) {
        long clauses = notebook.document().passages().stream()
                .filter(p -> p.kind() == Passage.Kind.CLAUSE)
                .count();
        ListChangeListener<Annotation> count = change -> {
            countNotes(notebook);
            if (touchesCoding(change)) {
                countCoded(notebook, clauses);
            }
        };
        notebook.annotations().addListener(count);
        countNotes(notebook);
        countCoded(notebook, clauses);
        var where = reading.currentProperty().subscribe(this::showPlace);
        var far = reading.progressProperty()
                .subscribe(share -> progress.setText(Math.round(share.doubleValue() * 100) + " %"));
        var kept = unsaved.subscribe(not -> saved.setText(not ? "Not saved yet" : "Saved"));
        return () -> {
            kept.unsubscribe();
            notebook.annotations().removeListener(count);
            where.unsubscribe();
            far.unsubscribe();
        };
    }

    private void countNotes(Notebook notebook) {
        int all = notebook.annotations().size();
        notes.setText(all == 1 ? "1 note" : all + " notes");
    }

    private static boolean touchesCoding(ListChangeListener.Change<? extends Annotation> change) {
        while (change.next()) {
            if (Stream.concat(change.getRemoved().stream(), change.getAddedSubList().stream())
                    .anyMatch(a -> !a.themes().isEmpty())) {
                return true;
            }
        }
        return false;
    }

    private void countCoded(Notebook notebook, long clauses) {
        Document document = notebook.document();
        int withTheme = 0;
        int next = 0;
        // Notes and passages are both in order, so each passage is counted, and most are passed over, only once.
        for (Annotation note : notebook.annotations()) {
            if (!note.themes().isEmpty()) {
                int last = document.indexAt(note.anchor().end() - 1);
                for (int i = Math.max(next, document.indexAt(note.anchor().start())); i <= last; i++) {
                    Passage passage = document.passages().get(i);
                    if (note.anchor().overlaps(passage.start(), passage.end())) {
                        withTheme += passage.kind() == Passage.Kind.CLAUSE ? 1 : 0;
                        next = i + 1;
                    }
                }
            }
        }
        coded.setText(withTheme + " of " + clauses + " clauses coded");
    }

    private void showPlace(Passage passage) {
        if (passage.kind() == Passage.Kind.HEADING) {
            place.setText(passage.text().strip().replaceAll("\\s+", " "));
        } else {
            place.setText(passage.isBody() && passage.kind() != Passage.Kind.TITLE ? Document.place(passage) : "");
        }
    }
}
