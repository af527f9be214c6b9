package org.clausemark.cli;

import java.util.concurrent.Callable;
import org.clausemark.library.Library;
import picocli.CommandLine.Command;

/** {@code rebuild-index}: makes the search index anew. */
@Command(description = "Makes the index of all words anew from the texts, notes and themes.")
final class RebuildIndex implements Callable<Integer> {
    private final Root root;
    private final Console console;

    RebuildIndex(Root root, Console console) {
        this.root = root;
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Library library = root.open()) {
            library.safekeeping().rebuildIndex();
        }
        if (!root.json()) {
            console.line("The search index has been made anew.");
        }
        return 0;
    }
}
