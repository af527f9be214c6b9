package org.clausemark.cli;

import java.nio.file.Path;

/** Shows the program at work in its real window and leaves pictures of it. */
@FunctionalInterface
public interface Tour {
    /**
     * Takes the tour in a library of its own.
     *
     * @param out the folder for the pictures and the PDF
     * @return 0 if all went well
     */
    int take(Path out) throws Exception;
}
