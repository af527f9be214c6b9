package org.clausemark.importing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The collection of real documents, where it stands beside the project. */
final class Corpus {
    private static final Path FOLDER = Path.of("../shared/corpus");

    private Corpus() {}

    /** Skips the test where there is no collection. */
    static void assumed() {
        assumeTrue(Files.isDirectory(FOLDER), "no corpus here");
    }

    /** A file or folder of it. */
    static Path file(String name) {
        return FOLDER.resolve(name);
    }

    /** The files in one of its folders and below whose names end so. */
    static List<Path> files(String folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER.resolve(folder))) {
            return files.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }
}
