package org.clausemark.cli;

import java.nio.file.Path;
import java.util.List;

/** What opens when no command is given. */
@FunctionalInterface
public interface Window {
    /**
     * Opens the window on a library and imports files there; may return before it is closed.
     *
     * @return 0, or the exit code if it could not be opened
     */
    int open(Path library, List<Path> files) throws Exception;
}
