package org.clausemark.ui.sidebar;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Passage;
import org.jspecify.annotations.Nullable;

/** What the themes ask of the window. */
public interface ThemeActions {
    /** Adds a theme of that name at the top. False if refused; the reader has been told why. */
    boolean add(String name);

    /** Asks for the name of a new theme, near a place of the scene, and adds it under a parent; null for the top. */
    void name(@Nullable Theme parent, Bounds nearInScene);

    /** Puts another value in the place of a theme; {@code what} names the step for undo. False if refused. */
    boolean change(String what, Theme after);

    /** Opens a theme's definition, terms, memo and shortcut, near a place of the scene. */
    void define(Theme theme, Bounds nearInScene);

    /** Lets the reader pick another colour for a theme, near a place of the scene. */
    void recolour(Theme theme, Bounds nearInScene);

    /** Lets the reader pick the theme that another is to become a part of, near a place of the scene. */
    void merge(Theme theme, Bounds nearInScene);

    /** Puts a theme under a parent, null for the top, before a sibling, null for the end. False if refused. */
    boolean move(Theme theme, @Nullable String parent, @Nullable String before);

    /** Removes a theme with its codings. */
    void remove(Theme theme);

    /** Brings a clause into view and gives the keyboard to the text. */
    void goTo(Passage passage);

    /** Brings a clause into view, undimmed, and leaves the keyboard where it is; null when that is over. */
    void show(@Nullable Passage passage);

    /** Codes a clause that was suggested. */
    void accept(Theme theme, Passage clause);

    /** Has a clause not suggested for a theme any more. */
    void dismiss(Theme theme, Passage clause);

    /** Shows a theme that is carried with the mouse, at a point of the scene, and where it would come to lie. */
    void carry(Theme theme, Point2D inScene);

    /** Lets go of what is carried: codes the clause there, if any, with the theme. */
    void drop(Theme theme, Point2D inScene);

    /** Shows nothing carried any more. */
    void stopCarrying();
}
