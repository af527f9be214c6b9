package org.clausemark.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.clausemark.library.Library;
import picocli.CommandLine.Command;

/** {@code check}: whether all of the library is as it should be. */
@Command(
        description =
                "Looks the library through, without writing to it: its pages, what refers to what, the search index,"
                        + " all texts, notes and the log. Ends with 1 and the reasons if something is wrong.")
final class Check implements Callable<Integer> {
    private final Root root;
    private final Console console;

    Check(Root root, Console console) {
        this.root = root;
        this.console = console;
    }

    @Override
    public Integer call() {
        List<String> reasons = Library.check(root.libraryFile());
        if (root.json()) {
            console.json(json -> {
                json.writeStartObject();
                json.writeBooleanProperty("ok", reasons.isEmpty());
                json.writeName("reasons");
                json.writeStartArray();
                reasons.forEach(json::writeString);
                json.writeEndArray();
                json.writeEndObject();
            });
        } else if (reasons.isEmpty()) {
            console.line("All is well with “" + root.libraryFile() + "”.");
        } else {
            reasons.forEach(console::line);
            if (reasons.stream().anyMatch(r -> r.contains("damaged") || r.contains("cannot be read"))) {
                console.remark("“clausemark recover” saves what can be read and says what there is to choose from.");
            }
        }
        return reasons.isEmpty() ? 0 : 1;
    }
}
