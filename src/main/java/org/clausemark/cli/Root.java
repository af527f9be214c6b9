package org.clausemark.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.clausemark.library.Library;
import org.clausemark.library.LibraryException;
import org.clausemark.library.Seed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program without a command, and what all commands share. */
@Command(
        name = "clausemark",
        version = "Clausemark " + Commands.VERSION,
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "[COMMAND]",
        commandListHeading = "%nCommands:%n",
        description = "Reads declarations and laws closely.%nWithout a command the window opens.")
final class Root implements Callable<Integer> {
    private final Path defaultLibrary;
    private final Supplier<Seed> seed;
    private final Window window;

    @Option(
            names = "--library",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Use this library file; it is made if it is not there.")
    private @Nullable Path library;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print JSON.")
    private boolean json;

    Root(Path defaultLibrary, Supplier<Seed> seed, Window window) {
        this.defaultLibrary = defaultLibrary;
        this.seed = seed;
        this.window = window;
    }

    @Override
    public Integer call() throws Exception {
        return window.open(libraryFile());
    }

    /** The library file that was named, or the usual one. */
    Path libraryFile() {
        return library == null ? defaultLibrary : library;
    }

    /** Opens the library the commands work on; the caller closes it. */
    Library open() {
        return Library.open(libraryFile(), seed);
    }

    /**
     * Opens the library for a command that changes it: the newest backup is then less than a day old. Where none can be
     * made the command goes on, for a backup that is missing is no reason to lose a note.
     */
    Library openToChange(Console console) {
        Library opened = open();
        if (!opened.safekeeping().warning().isEmpty()) {
            console.remark(opened.safekeeping().warning());
        }
        try {
            opened.safekeeping().backUpIfDue();
        } catch (LibraryException e) {
            console.complain(String.valueOf(e.getMessage()));
        }
        return opened;
    }

    /** Whether JSON was asked for. */
    boolean json() {
        return json;
    }
}
