package org.clausemark.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Emblems;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Passage;
import org.clausemark.notebook.Notebook;
import org.clausemark.ui.look.MouseTrack;
import org.clausemark.ui.look.ThemeEmblem;
import org.clausemark.ui.notes.NotesPane;
import org.clausemark.ui.reading.ReadingPane;
import org.clausemark.ui.sidebar.Sidebar;
import org.jspecify.annotations.Nullable;

/**
 * What the mouse carries from one pane to another: a theme onto a clause, notes onto a theme. A label goes with the
 * mouse, and where it would be dropped is framed. The toolkit's own drag and drop is for other programs too, and does
 * without both.
 */
final class Carrying {
    /** A hand that clicks moves less than this, in pixels. */
    private static final double SLACK = 6;

    private static final double BESIDE = 12;

    private final Notebook notebook;
    private final ReadingPane reading;
    private final Label carried = new Label();
    private final Region frame = new Region();

    Carrying(Notebook notebook, ReadingPane reading) {
        this.notebook = notebook;
        this.reading = reading;
        carried.getStyleClass().add("carried");
        frame.getStyleClass().add("carry-target");
        for (Region each : List.of(carried, frame)) {
            each.setManaged(false);
            each.setMouseTransparent(true);
        }
    }

    /** Shows a theme at a point of the scene, and frames the clause there. */
    void theme(Theme theme, Point2D at) {
        String letters = Emblems.of(notebook.themes()).getOrDefault(theme.id(), "");
        show(theme.name(), new ThemeEmblem(theme.colour(), letters), at);
        frame.setVisible(false);
        clauseAt(at).flatMap(c -> reading.bounds(notebook.document().anchor(c))).ifPresent(r -> {
            Bounds place = reading.localToScene(
                    new BoundingBox(r.getMinX() - 6, r.getMinY() - 3, r.getWidth() + 12, r.getHeight() + 6));
            frame.setVisible(true);
            frame.resizeRelocate(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
        });
    }

    private void show(String words, @Nullable Node sign, Point2D at) {
        carried.setText(words);
        carried.setGraphic(sign);
        if (carried.getParent() == null && reading.getScene().getRoot() instanceof Pane root) {
            root.getChildren().addAll(frame, carried);
            carried.applyCss();
        }
        carried.autosize();
        carried.relocate(at.getX() + BESIDE, at.getY() + BESIDE);
    }

    private Optional<Passage> clauseAt(Point2D inScene) {
        return reading.passageAt(inScene).filter(Passage::isNumbered);
    }

    /** Shows nothing carried any more. Returns the clause at a point of the scene, if any. */
    Optional<Passage> drop(Point2D inScene) {
        stop();
        return clauseAt(inScene);
    }

    /** Shows nothing carried any more. */
    void stop() {
        if (carried.getParent() instanceof Pane root) {
            root.getChildren().removeAll(frame, carried);
        }
    }

    /** Lets notes be carried onto themes; {@code dropped} gets their ids. */
    void listen(NotesPane notes, Sidebar sidebar, BiConsumer<List<String>, Theme> dropped) {
        NoteDrag drag = new NoteDrag(notes, sidebar, dropped);
        notes.addEventFilter(MouseEvent.MOUSE_PRESSED, drag::pressed);
    }

    private final class NoteDrag {
        private final NotesPane notes;
        private final Sidebar sidebar;
        private final BiConsumer<List<String>, Theme> dropped;
        private Optional<Annotation> note = Optional.empty();
        private Point2D start = Point2D.ZERO;
        private boolean going;

        NoteDrag(NotesPane notes, Sidebar sidebar, BiConsumer<List<String>, Theme> dropped) {
            this.notes = notes;
            this.sidebar = sidebar;
            this.dropped = dropped;
        }

        void pressed(MouseEvent event) {
            going = false;
            start = point(event);
            boolean free = event.getButton() == MouseButton.PRIMARY && isFree((Node) event.getTarget());
            note = free ? notes.noteOf((Node) event.getTarget()) : Optional.empty();
            if (note.isPresent()) {
                MouseTrack.follow(notes.getScene(), this::dragged, this::released);
            }
        }

        /** What is typed in or pressed has a use of its own for the mouse. */
        private boolean isFree(Node target) {
            for (Node at = target; at != null && at != notes; at = at.getParent()) {
                if (at instanceof TextInputControl || at instanceof ButtonBase) {
                    return false;
                }
            }
            return true;
        }

        private static Point2D point(MouseEvent event) {
            return new Point2D(event.getSceneX(), event.getSceneY());
        }

        private List<String> ids(Annotation one) {
            return notes.chosen().contains(one.id()) ? notes.chosen() : List.of(one.id());
        }

        void dragged(MouseEvent event) {
            if (note.isEmpty() || (!going && point(event).distance(start) < SLACK)) {
                return;
            }
            going = true;
            int many = ids(note.get()).size();
            String words = many == 1 ? notebook.document().place(note.get().anchor()) : many + " notes";
            show(words, null, point(event));
            frame.setVisible(false);
            sidebar.showTarget(sidebar.themeAt(point(event)).orElse(null));
            event.consume();
        }

        void released(MouseEvent event) {
            if (!going) {
                return;
            }
            going = false;
            stop();
            sidebar.showTarget(null);
            sidebar.themeAt(point(event)).ifPresent(theme -> note.ifPresent(n -> dropped.accept(ids(n), theme)));
            event.consume();
        }
    }
}
