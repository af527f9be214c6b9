package org.clausemark;

import org.clausemark.cli.Commands;
import org.clausemark.cli.Console;
import org.clausemark.library.Seed;

/** Starts the program. */
public final class Clausemark {
    private Clausemark() {}

    /** Runs a command, or opens the window if none is given. */
    public static void main(String[] args) {
        System.exit(new Commands(
                        Places.ofThisUser().library(), Clausemark::seed, out -> 1, library -> 1, Console.standard())
                .run(args));
    }

    private static Seed seed() {
        return new Seed(
                Bundle.declaration(), Bundle.declarationFileName(), Bundle.declarationSource(), Bundle.codebook());
    }
}
