package org.clausemark.library;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.clausemark.notebook.Notebook;

/** A process that writes until it is killed, and says what it has done as soon as that is committed, no sooner. */
public final class Scribbler {
    private Scribbler() {}

    /** Takes the library's file, a number to choose by, and how many steps there are to be if they have an end. */
    public static void main(String[] args) {
        PrintStream out = System.out;
        try (Library library = Library.open(Path.of(args[0]), Samples::seed)) {
            int seen = library.latest();
            Scribe scribe = new Scribe(library, "A. Reader", new Random(Long.parseLong(args[1])));
            long end = args.length > 2 ? Long.parseLong(args[2]) : Long.MAX_VALUE;
            // It ends with whoever listens to it.
            for (long done = 0; done < end && !out.checkError(); done++) {
                try {
                    scribe.act();
                } catch (LibraryException e) {
                    // A restored note may find its theme's name taken; nothing was done then.
                }
                for (Logged line : library.since(seen)) {
                    seen = line.id();
                    out.print(seen + " " + digest(line.edit()) + " " + shown(scribe.notebook()) + "\n");
                }
            }
        }
    }

    /** What a notebook shows, in short. */
    static String shown(Notebook notebook) {
        return digest(List.of(
                List.copyOf(notebook.annotations()),
                List.copyOf(notebook.themes()),
                notebook.memoProperty().get(),
                notebook.codebook().dismissals().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList()));
    }

    /** A value in short: records say all they hold. */
    static String digest(Object value) {
        try {
            byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
