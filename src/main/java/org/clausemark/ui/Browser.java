package org.clausemark.ui;

import javafx.application.HostServices;

/** Opens addresses outside the program. An interface because a window without a desktop has nothing to open them in. */
@FunctionalInterface
public interface Browser {
    /** Opens a web page or begins a letter; throws a {@link RuntimeException} where the desktop has nothing for it. */
    void open(String address);

    /** The desktop's own. */
    static Browser ofDesktop(HostServices host) {
        return host::showDocument;
    }
}
