package org.clausemark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.clausemark.annotation.Colour;
import org.clausemark.document.Document;
import org.clausemark.library.Library;
import org.clausemark.library.Samples;
import org.clausemark.notebook.Notebook;
import org.slf4j.LoggerFactory;

/** A process that opens, imports, searches and exports, and then says who may read the files it has made. */
public final class Chores {
    private Chores() {}

    private static boolean closed(Path folder) throws IOException {
        return Files.getPosixFilePermissions(folder).equals(PosixFilePermissions.fromString("rwx------"));
    }

    /** Takes a folder, with a text {@code text.txt} in it. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Path file = folder.resolve("data").resolve("library.db");
        try (Library library = Library.open(file, Samples::seed)) {
            Document document = library.document("river-treaty");
            Notebook notebook = new Notebook(library, document, "A. Reader", InstantSource.system());
            notebook.highlight(document.anchor(document.clauses().getFirst()), Colour.YELLOW);
            library.settings(Map.of("k", "v"));
            String pdf = folder.resolve("out.pdf").toString();
            for (List<String> words : List.of(
                    List.of("documents"),
                    List.of("import", folder.resolve("text.txt").toString()),
                    List.of("notes", "river-treaty", "--search", "river"),
                    List.of("history", "river-treaty", "--json"),
                    List.of("export", "river-treaty", "--format", "pdf", "--output", pdf))) {
                Clausemark.main(Stream.concat(Stream.of("--library", file.toString()), words.stream())
                        .toArray(String[]::new));
            }
            library.safekeeping().backUp();
            List<Path> meeting = List.of(folder.resolve("meet"));
            Doorway door = Doorway.enter(meeting, file, List.of()).orElseThrow();
            door.listen(files -> {});
            // A second start hands its file in and ends.
            if (Doorway.enter(meeting, file, List.of(folder.resolve("text.txt")))
                    .isPresent()) {
                throw new IllegalStateException("Nobody was inside");
            }
            LoggerFactory.getLogger("chores").warn("Something to log");
            // While it is open, with what SQLite lays beside it.
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path each : files.filter(f -> !Files.isDirectory(f)).toList()) {
                    Path in = Objects.requireNonNull(each.getParent());
                    System.out.println((closed(in) ? "shut " : "open ")
                            + PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(each, LinkOption.NOFOLLOW_LINKS))
                            + " " + folder.relativize(each));
                }
            }
            door.close();
        }
    }
}
