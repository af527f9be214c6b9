package org.clausemark.library;

import java.nio.file.Path;

/** A process that takes a library back to one backup and then to the other until it is killed, and says so each time. */
public final class Restorer {
    private Restorer() {}

    /** Takes the library's file, those of two backups, and how often if there is to be an end. */
    public static void main(String[] args) {
        long end = args.length > 3 ? Long.parseLong(args[3]) : Long.MAX_VALUE;
        try (Library library = Library.open(Path.of(args[0]), Samples::seed)) {
            // It ends with whoever listens to it.
            for (long done = 0; done < end && !System.out.checkError(); done++) {
                int which = (int) (done % 2);
                library.safekeeping().restore(Path.of(args[1 + which]));
                System.out.print(which + "\n");
            }
        }
    }
}
