package org.clausemark.ui;

import javafx.application.HostServices;

/**
 * What the window has the desktop do.
 *
 * @param dialogs what asks for files
 * @param browser what opens addresses, once the reader has agreed
 */
public record Desktop(FileDialogs dialogs, Browser browser) {
    /** The desktop that a program runs on. */
    public static Desktop of(HostServices host) {
        return new Desktop(FileDialogs.ofDesktop(), Browser.ofDesktop(host));
    }
}
