package org.clausemark.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.clausemark.library.Counts;
import org.clausemark.library.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rebuild}: makes a library of its mirror. */
@Command(description = "Makes a new library of a mirror, whole or not at all.")
final class Rebuild implements Callable<Integer> {
    private final Root root;
    private final Console console;

    @Option(names = "--from", required = true, paramLabel = "MIRROR", description = "What “mirror” wrote.")
    private Path mirror = Path.of("");

    @Parameters(arity = "1", paramLabel = "FILE", description = "The library to make; there must be no such file yet.")
    private Path file = Path.of("");

    Rebuild(Root root, Console console) {
        this.root = root;
        this.console = console;
    }

    @Override
    public Integer call() {
        Counts counts = Library.rebuild(mirror, file);
        if (root.json()) {
            console.json(json -> {
                json.writeStartObject();
                json.writeStringProperty("file", file.toString());
                BackupJson.counts(json, counts);
                json.writeEndObject();
            });
        } else {
            console.line("Made " + file + ": " + counts.words() + ".");
        }
        return 0;
    }
}
