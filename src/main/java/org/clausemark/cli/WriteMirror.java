package org.clausemark.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.clausemark.library.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mirror}: writes the library as plain text. */
@Command(
        description =
                "Writes all that is in the library as JSON Lines, which any program can read and from which “rebuild”"
                        + " makes a library.")
final class WriteMirror implements Callable<Integer> {
    private final Root root;
    private final Console console;

    @Parameters(arity = "1", paramLabel = "FILE", description = "Where to.")
    private Path file = Path.of("");

    WriteMirror(Root root, Console console) {
        this.root = root;
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Library library = root.open()) {
            library.safekeeping().mirror(file);
        }
        if (!root.json()) {
            console.line("The library is mirrored in " + file + ".");
        }
        return 0;
    }
}
