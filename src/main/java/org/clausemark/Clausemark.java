package org.clausemark;

import org.clausemark.cli.Commands;
import org.clausemark.cli.Console;
import org.clausemark.library.Seed;

/** Starts the program: builds its parts and hands them to each other. */
public final class Clausemark {
    private Clausemark() {}

    /** Runs a command, or opens the window if none is given. */
    public static void main(String[] args) {
        Folders folders = Folders.ofThisUser();
        LogFile.start(folders.state());
        Display display = new Display(folders, Clausemark::seed);
        int code = new Commands(folders.library(), Clausemark::seed, display::tour, display::open, Console.standard())
                .run(args);
        // With 0 an export may still be on its way to its file.
        if (code != 0) {
            System.exit(code);
        }
    }

    private static Seed seed() {
        return new Seed(
                Bundle.declaration(), Bundle.declarationFileName(), Bundle.declarationSource(), Bundle.codebook());
    }
}
