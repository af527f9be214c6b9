package org.clausemark.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.clausemark.library.Library;
import org.clausemark.library.Logged;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code undo}: takes back what was done last, in the window or here. */
@Command(description = "Takes back what was done last in the library, in the window or on the command line.")
final class TakeBack implements Callable<Integer> {
    private final Root root;
    private final Console console;

    @Parameters(paramLabel = "N", arity = "0..1", defaultValue = "1", description = "How many steps; 1 if not given.")
    private int steps = 1;

    TakeBack(Root root, Console console) {
        this.root = root;
        this.console = console;
    }

    @Override
    public Integer call() {
        if (steps < 1) {
            throw new CommandException("there are no " + steps + " steps to undo; give a number from 1");
        }
        List<Logged> undone = new ArrayList<>();
        try (Library library = root.open()) {
            Optional<Logged> done = library.undo();
            while (done.isPresent()) {
                undone.add(done.get());
                done = undone.size() < steps ? library.undo() : Optional.empty();
            }
        }
        if (root.json()) {
            console.json(json -> {
                json.writeStartArray();
                for (Logged each : undone) {
                    json.writeStartObject();
                    json.writeNumberProperty("line", each.id());
                    json.writeStringProperty("name", each.edit().name());
                    json.writeEndObject();
                }
                json.writeEndArray();
            });
        } else {
            undone.forEach(each -> console.line("Undone: " + each.edit().name()));
            if (undone.size() < steps) {
                console.line(undone.isEmpty() ? "There is nothing to undo." : "There is nothing more to undo.");
            }
        }
        return 0;
    }
}
