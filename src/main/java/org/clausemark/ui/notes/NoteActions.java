package org.clausemark.ui.notes;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.clausemark.annotation.Annotation;
import org.clausemark.document.Passage;

/** What a note card asks of the window. */
public interface NoteActions {
    /** Brings the note's text into view. */
    void reveal(Annotation annotation);

    /** Selects a note and brings it and its text into view, whatever the notes are narrowed to. */
    void show(Annotation annotation);

    /** Brings a passage into view and gives the keyboard to the text. */
    void goTo(Passage passage);

    /** Asks whether to open an address that a note links to, near a place of the scene. */
    void follow(String address, Bounds nearInScene);

    /** Opens the theme picker for a note, near a place of the scene. */
    void pickTheme(Annotation annotation, Bounds nearInScene);

    /** Does a change to the notebook; false if the library refused it, which the reader is told. */
    boolean attempt(Runnable change);

    /** Removes notes, in one step. */
    void delete(List<String> annotationIds);

    /** Makes an underline of a note, or a highlight of one that is an underline. */
    void underline(String annotationId);

    /** Opens the menu of what can be done with the chosen notes, at a point of the screen. */
    void menu(Node owner, double screenX, double screenY);

    /** Gives the keyboard back to the text. */
    void leave();
}
