package org.clausemark.notebook;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.clausemark.annotation.Edit;
import org.jspecify.annotations.Nullable;

/** The edits that can be undone and redone, the latest first. */
public final class History {
    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();
    private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper("");

    History() {}

    /** What the next undo takes back, such as {@code Highlight}; empty if nothing. */
    public ReadOnlyStringProperty undoNameProperty() {
        return undoName.getReadOnlyProperty();
    }

    /** What the next redo brings back; empty if nothing. */
    public ReadOnlyStringProperty redoNameProperty() {
        return redoName.getReadOnlyProperty();
    }

    @Nullable
    Edit nextUndo() {
        return done.peek();
    }

    @Nullable
    Edit nextRedo() {
        return undone.peek();
    }

    /** Takes a new edit; what was undone before it can no longer be redone. */
    void took(Edit edit) {
        done.push(edit);
        undone.clear();
        name();
    }

    void undid() {
        undone.push(done.pop());
        name();
    }

    void redid() {
        done.push(undone.pop());
        name();
    }

    private void name() {
        undoName.set(name(done));
        redoName.set(name(undone));
    }

    private static String name(Deque<Edit> edits) {
        Edit next = edits.peek();
        return next == null ? "" : next.name();
    }
}
