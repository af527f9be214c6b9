package org.clausemark.cli;

import java.nio.file.Path;

/** What opens when no command is given. */
@FunctionalInterface
public interface Window {
    /**
     * Opens the window on a library; may return before it is closed.
     *
     * @return 0, or the exit code if it could not be opened
     */
    int open(Path library) throws Exception;
}
