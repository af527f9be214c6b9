package org.clausemark.ui.notes;

import javafx.geometry.Bounds;
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

    /** Removes a note. */
    void delete(String annotationId);

    /** Gives the keyboard back to the text. */
    void leave();
}
