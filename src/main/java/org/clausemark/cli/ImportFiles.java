package org.clausemark.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.importing.Imported;
import org.clausemark.importing.Importer;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.library.Added;
import org.clausemark.library.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code import}: brings text and Markdown files into the library. */
@Command(description = "Brings text and Markdown files into the library.")
final class ImportFiles implements Callable<Integer> {
    private final Root root;
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Plain text or Markdown files.")
    private List<Path> files = List.of();

    ImportFiles(Root root, Console console) {
        this.root = root;
        this.console = console;
    }

    private record Arrival(Path file, Added added, Document document) {
        int clauses() {
            return (int) document.passages().stream()
                    .filter(p -> p.kind() == Passage.Kind.CLAUSE)
                    .count();
        }
    }

    @Override
    public Integer call() {
        boolean all = true;
        List<Arrival> arrivals = new ArrayList<>();
        try (Library library = root.openToChange(console)) {
            Importer importer = new Importer();
            for (Path file : files) {
                try {
                    Imported imported = importer.read(file);
                    Added added =
                            library.add(imported.document(), imported.fileName(), imported.bytes(), imported.notes());
                    arrivals.add(new Arrival(file, added, imported.document()));
                } catch (ImportException e) {
                    // One bad file does not keep the others out.
                    console.complain(String.valueOf(e.getMessage()));
                    all = false;
                }
            }
        }
        print(arrivals);
        return all ? 0 : 1;
    }

    private void print(List<Arrival> arrivals) {
        if (root.json()) {
            console.json(json -> {
                json.writeStartArray();
                for (Arrival arrival : arrivals) {
                    json.writeStartObject();
                    json.writeStringProperty("file", arrival.file().toString());
                    json.writeStringProperty("id", arrival.added().id());
                    ImprintJson.write(json, arrival.document().imprint());
                    json.writeNumberProperty("clauses", arrival.clauses());
                    json.writeBooleanProperty("existed", arrival.added().existed());
                    json.writeEndObject();
                }
                json.writeEndArray();
            });
            return;
        }
        for (Arrival arrival : arrivals) {
            int clauses = arrival.clauses();
            console.line((arrival.added().existed() ? "Already there: " : "Added: ")
                    + arrival.added().id()
                    + " · " + arrival.document().title()
                    + " · " + clauses + (clauses == 1 ? " clause" : " clauses"));
        }
    }
}
