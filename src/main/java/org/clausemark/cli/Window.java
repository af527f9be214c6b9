package org.clausemark.cli;

import java.nio.file.Path;

/** What opens when no command is given. */
@FunctionalInterface
public interface Window {
    /**
     * Opens the window and returns when it is closed.
     *
     * @return the exit code
     */
    int open(Path library) throws Exception;
}
