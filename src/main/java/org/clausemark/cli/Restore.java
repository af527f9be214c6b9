package org.clausemark.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.clausemark.library.Backup;
import org.clausemark.library.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore}: takes the library back to a backup. */
@Command(
        description = "Puts what a backup holds in the place of what the library holds now, which is kept as a backup:"
                + " restoring that takes it back.")
final class Restore implements Callable<Integer> {
    private final Root root;
    private final Console console;

    @Parameters(arity = "1", paramLabel = "FILE", description = "The backup; “backup --list” lists them.")
    private Path file = Path.of("");

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    Restore(Root root, Console console) {
        this.root = root;
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!yes && !agreed()) {
            console.line("Nothing was restored.");
            return 1;
        }
        try (Library library = root.open()) {
            Backup aside = library.safekeeping().restore(file);
            if (root.json()) {
                console.json(json -> {
                    json.writeStartObject();
                    json.writeStringProperty("restored", file.toString());
                    json.writeStringProperty("before", aside.file().toString());
                    json.writeEndObject();
                });
            } else {
                console.line("Restored. What was there before is in " + aside.file() + ".");
            }
        }
        return 0;
    }

    private boolean agreed() {
        java.io.Console terminal = Optional.ofNullable(System.console())
                .filter(java.io.Console::isTerminal)
                .orElseThrow(() ->
                        new CommandException("restoring asks first, and there is no terminal to ask on; say --yes"));
        String said =
                terminal.readLine("Put what “%s” holds in the place of what is in the library now? (yes/no) ", file);
        return said != null
                && (said.strip().equalsIgnoreCase("yes") || said.strip().equalsIgnoreCase("y"));
    }
}
