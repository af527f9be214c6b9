package org.clausemark.ui.sidebar;

import javafx.geometry.Bounds;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Passage;

/** What a theme row asks of the window. */
public interface ThemeActions {
    /** Adds a theme of that name. */
    void add(String name);

    /** Puts another value in the place of a theme; {@code what} names the step for undo. False if refused. */
    boolean change(String what, Theme after);

    /** Opens a theme's definition and terms, near a place of the scene. */
    void define(Theme theme, Bounds nearInScene);

    /** Removes a theme with its codings. */
    void remove(Theme theme);

    /** Brings a clause into view. */
    void goTo(Passage passage);
}
