package org.clausemark.ui.notes;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.clausemark.annotation.Annotation;

/** What a note card asks of the window. */
public interface NoteActions {
    /** Brings the note's text into view. */
    void reveal(Annotation annotation);

    /** Opens the theme picker for a note, near a place of the scene. */
    void pickTheme(Annotation annotation, Bounds nearInScene);

    /** Saves a comment; false if it could not be saved. */
    boolean comment(String annotationId, String text);

    /** Takes a theme off a note. */
    void uncode(String annotationId, String themeId);

    /** Removes notes, in one step. */
    void delete(List<String> annotationIds);

    /** Makes an underline of a note, or a highlight of one that is an underline. */
    void underline(String annotationId);

    /** Opens the menu of what can be done with the chosen notes, at a point of the screen. */
    void menu(Node owner, double screenX, double screenY);

    /** Gives the keyboard back to the text. */
    void leave();
}
