package org.clausemark.ui;

/**
 * What every part of the window may use.
 *
 * @param overlay where pickers and sheets open
 * @param problems where readers are told things
 * @param background where long work is done
 * @param dialogs what asks for files
 */
record Fittings(Overlay overlay, Problems problems, Background background, FileDialogs dialogs) {}
