package org.clausemark.ui;

import java.util.List;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.clausemark.notebook.Notebook;
import org.clausemark.ui.look.Look;

/** What belongs to the document that is open in a window and goes with it: panes, matrix, toolbar, keys. */
final class OpenDocument {
    private final Actions actions;
    private final Find find;
    private final Commands commands;
    private final Shortcuts shortcuts;
    private final Places places;
    private final MatrixRoom matrix;
    private final Toolbar toolbar;
    private Subscription watching = Subscription.EMPTY;

    OpenDocument(Notebook notebook, Look look, Fittings fittings, WindowActions window, Shelf shelf) {
        actions = new Actions(notebook, look, fittings);
        find = new Find(actions);
        commands = new Commands(actions, look, find, window);
        shortcuts = new Shortcuts(commands.all());
        places = new Places(actions.sidebar(), actions.reading(), actions.notes());
        actions.setUnfoldNotes(places::showNotes);
        matrix = new MatrixRoom(window.stage(), actions, places, fittings, shelf);
        actions.sidebar().setOnMatrix(window::matrix);
        actions.reading().addEventHandler(KeyEvent.KEY_PRESSED, shortcuts::inText);
        actions.notes().addEventHandler(KeyEvent.KEY_PRESSED, event -> shortcuts.inNotes(event, actions));
        toolbar = new Toolbar(actions, look, commands, window, find);
    }

    String id() {
        return notebook().document().id();
    }

    Notebook notebook() {
        return actions.notebook();
    }

    Actions actions() {
        return actions;
    }

    List<Command> commands() {
        return commands.all();
    }

    Places places() {
        return places;
    }

    MatrixRoom matrix() {
        return matrix;
    }

    Toolbar toolbar() {
        return toolbar;
    }

    /** A key that works wherever the keyboard is. */
    void anywhere(KeyEvent event) {
        shortcuts.anywhere(event);
    }

    /** Ends something with the document. */
    void until(Subscription ending) {
        watching = watching.and(ending);
    }

    void close() {
        watching.unsubscribe();
        toolbar.close();
        find.close();
        matrix.close();
        actions.close();
    }

    /** What is kept of it over a restart. */
    Remembered.Reading reading() {
        return new Remembered.Reading(
                id(), actions.reading().place(), actions.sidebar().openedContents());
    }

    /** How far it is read, from 0 to 1. */
    double progress() {
        return actions.reading().progressProperty().get();
    }
}
