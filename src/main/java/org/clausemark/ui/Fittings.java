package org.clausemark.ui;

/**
 * What every part of the window may use.
 *
 * @param overlay where pickers and sheets open
 * @param problems where readers are told things
 * @param background where long work is done
 * @param desktop what the desktop does for the window
 */
record Fittings(Overlay overlay, Problems problems, Background background, Desktop desktop) {}
