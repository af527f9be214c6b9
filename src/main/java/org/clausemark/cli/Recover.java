package org.clausemark.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.clausemark.library.Library;
import org.clausemark.library.Recovery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code recover}: saves what can be saved of a damaged library. */
@Command(
        description = "Reads what can be read of a damaged library into a new file beside it and compares that with the"
                + " newest sound backup. The damaged file stays as it is until you choose, and is kept then too.")
final class Recover implements Callable<Integer> {
    private final Root root;
    private final Console console;

    @Option(
            names = "--use",
            paramLabel = "WHICH",
            description = "Put this in the library's place: recovered, or backup.")
    private @Nullable String use;

    Recover(Root root, Console console) {
        this.root = root;
        this.console = console;
    }

    @Override
    public Integer call() {
        String chosen = use == null ? "" : use.toLowerCase(Locale.ROOT);
        if (use != null && !chosen.equals("recovered") && !chosen.equals("backup")) {
            throw new CommandException("--use takes “recovered” or “backup”, not “" + use + "”");
        }
        if (Library.check(root.libraryFile()).isEmpty()) {
            throw new CommandException("nothing is wrong with “" + root.libraryFile() + "”; it was left as it is");
        }
        Recovery recovery = Recovery.of(root.libraryFile());
        Path aside = chosen.isEmpty() ? null : chosen.equals("backup") ? recovery.useBackup() : recovery.useRecovered();
        if (root.json()) {
            json(recovery, aside);
        } else {
            text(recovery, aside);
        }
        return 0;
    }

    private void text(Recovery recovery, @Nullable Path aside) {
        recovery.recovered()
                .ifPresentOrElse(
                        file -> console.line(
                                "Recovered: " + recovery.counts().orElseThrow().words() + ", in " + file + "."),
                        () -> console.line("Nothing could be read of “" + recovery.file() + "”."));
        recovery.backup()
                .ifPresentOrElse(
                        backup -> console.line("Newest sound backup: " + backup.made() + ", "
                                + (backup.counts() == null
                                        ? ""
                                        : backup.counts().words()) + ", in " + backup.file()
                                + "."),
                        () -> console.line("There is no sound backup."));
        if (aside != null) {
            console.line("It is in the library's place now; the damaged file is kept as " + aside + ".");
        } else if (recovery.recovered().isPresent() || recovery.backup().isPresent()) {
            console.line("Choose with --use recovered or --use backup.");
        }
    }

    private void json(Recovery recovery, @Nullable Path aside) {
        console.json(json -> {
            json.writeStartObject();
            recovery.recovered().ifPresent(file -> {
                json.writeName("recovered");
                json.writeStartObject();
                json.writeStringProperty("file", file.toString());
                BackupJson.counts(json, recovery.counts().orElse(null));
                json.writeEndObject();
            });
            recovery.backup().ifPresent(backup -> {
                json.writeName("backup");
                BackupJson.write(json, backup);
            });
            if (aside != null) {
                json.writeStringProperty("damaged", aside.toString());
            }
            json.writeEndObject();
        });
    }
}
