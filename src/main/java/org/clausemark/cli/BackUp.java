package org.clausemark.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.clausemark.library.Backup;
import org.clausemark.library.Counts;
import org.clausemark.library.Library;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backup}: makes a backup. */
@Command(description = "Makes a backup of the library: in the folder “backups” beside it, or in a file you name.")
final class BackUp implements Callable<Integer> {
    private final Root root;
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "Where to; there must be no such file yet.")
    private @Nullable Path file;

    @Option(names = "--list", description = "List the backups instead.")
    private boolean list;

    BackUp(Root root, Console console) {
        this.root = root;
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Library library = root.open()) {
            if (list) {
                show(library.safekeeping().backups());
            } else if (file == null) {
                Backup made = library.safekeeping().backUp();
                told(made.file(), made.counts());
            } else {
                told(file, library.safekeeping().backUp(file));
            }
        }
        return 0;
    }

    private void told(Path made, @Nullable Counts counts) {
        if (root.json()) {
            console.json(json -> {
                json.writeStartObject();
                json.writeStringProperty("file", made.toString());
                BackupJson.counts(json, counts);
                json.writeEndObject();
            });
        } else {
            console.line("Backed up to " + made + (counts == null ? "" : ": " + counts.words()) + ".");
        }
    }

    private void show(List<Backup> backups) {
        if (root.json()) {
            console.json(json -> {
                json.writeStartArray();
                backups.forEach(b -> BackupJson.write(json, b));
                json.writeEndArray();
            });
        } else if (backups.isEmpty()) {
            console.line("There are no backups yet.");
        } else {
            for (Backup each : backups) {
                Counts counts = each.counts();
                console.line(each.made() + "  " + (counts == null ? "cannot be read" : counts.words())
                        + (each.kind().words().isEmpty()
                                ? ""
                                : ", " + each.kind().words()));
                console.line("  " + each.file());
            }
        }
    }
}
