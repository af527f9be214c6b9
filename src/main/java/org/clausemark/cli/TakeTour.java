package org.clausemark.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tour}: pictures of the program at work. */
@Command(description = "Shows the program at work in a library of its own; leaves pictures and an annotated PDF.")
final class TakeTour implements Callable<Integer> {
    private final Tour tour;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to put them in.")
    private Path out = Path.of("");

    TakeTour(Tour tour) {
        this.tour = tour;
    }

    @Override
    public Integer call() throws Exception {
        return tour.take(out);
    }
}
