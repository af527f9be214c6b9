package org.clausemark.notebook;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.clausemark.library.Steps;

/** What can be undone and redone. The steps themselves are in the library, which keeps them over a restart. */
public final class History {
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

    void show(Steps steps) {
        undoName.set(steps.undo());
        redoName.set(steps.redo());
    }
}
