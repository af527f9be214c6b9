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
import org.clausemark.importing.flow.LockedException;
import org.clausemark.library.Added;
import org.clausemark.library.Library;
import org.clausemark.library.LibraryException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** {@code import}: brings files into the library. */
@Command(description = "Brings documents into the library: text, Markdown, HTML, DOCX, ODT, EPUB, PDF.")
final class ImportFiles implements Callable<Integer> {
    private final Root root;
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files, of any kind that can be read.")
    private List<Path> files = List.of();

    @Option(names = "--dry-run", description = "Read the files and say what is in them; no library is opened or made.")
    private boolean dry;

    ImportFiles(Root root, Console console) {
        this.root = root;
        this.console = console;
    }

    /** What became of a file: what was read of it, what the library made of that, or why nothing. */
    private record Arrival(
            Path file,
            @Nullable Imported imported,
            @Nullable Added added,
            @Nullable String error) {}

    @Override
    public Integer call() {
        List<Arrival> arrivals;
        if (dry) {
            arrivals = arrivals(null);
        } else {
            try (Library library = root.openToChange(console)) {
                arrivals = arrivals(library);
            }
        }
        if (root.json()) {
            console.json(json -> {
                json.writeStartArray();
                arrivals.forEach(arrival -> json(json, arrival));
                json.writeEndArray();
            });
        } else {
            arrivals.forEach(this::text);
        }
        return arrivals.stream().allMatch(arrival -> arrival.error() == null) ? 0 : 1;
    }

    private List<Arrival> arrivals(@Nullable Library library) {
        List<Arrival> arrivals = new ArrayList<>();
        for (Path file : files) {
            try {
                Imported read = read(file);
                Added added = library == null
                        ? null
                        : library.add(read.document(), read.fileName(), read.bytes(), read.notes());
                arrivals.add(new Arrival(file, read, added, null));
            } catch (ImportException | LibraryException e) {
                // One bad file does not keep the others out.
                arrivals.add(refused(file, String.valueOf(e.getMessage())));
            } catch (RuntimeException | OutOfMemoryError e) {
                LoggerFactory.getLogger(ImportFiles.class).error("A file was not imported", e);
                arrivals.add(refused(file, file.getFileName() + " could not be imported."));
            }
        }
        return arrivals;
    }

    private Arrival refused(Path file, String sentence) {
        console.complain(sentence);
        return new Arrival(file, null, null, sentence);
    }

    private static Imported read(Path file) throws ImportException {
        try {
            return new Importer().read(file);
        } catch (LockedException e) {
            return unlocked(file, e);
        }
    }

    /** Asks for a file's password where somebody sits who can answer; an empty one gives up. */
    @SuppressWarnings("SystemConsoleNull") // From Java 25 on it is null again where there is no terminal.
    private static Imported unlocked(Path file, LockedException locked) throws ImportException {
        java.io.Console person = System.console();
        LockedException last = locked;
        while (person != null && person.isTerminal()) {
            char[] password = person.readPassword("Password of %s: ", Console.plain(file.toString()));
            if (password == null || password.length == 0) {
                break;
            }
            try {
                return new Importer(String.valueOf(password)).read(file);
            } catch (LockedException e) {
                last = e;
            }
        }
        throw last;
    }

    private static void json(JsonGenerator json, Arrival arrival) {
        Imported read = arrival.imported();
        Added added = arrival.added();
        json.writeStartObject();
        json.writeStringProperty("file", arrival.file().toString());
        if (read == null) {
            for (String none : List.of("id", "title", "language", "headings", "clauses", "front", "back")) {
                json.writeNullProperty(none);
            }
        } else {
            Document document = read.document();
            json.writeStringProperty("id", added == null ? document.id() : added.id());
            ImprintJson.write(json, document.imprint());
            json.writeNumberProperty("headings", count(document, Passage.Kind.HEADING));
            json.writeNumberProperty("clauses", count(document, Passage.Kind.CLAUSE));
            json.writeNumberProperty("front", count(document, Passage.Kind.FRONT));
            json.writeNumberProperty("back", count(document, Passage.Kind.BACK));
        }
        if (added == null) {
            json.writeNullProperty("existed");
        } else {
            json.writeBooleanProperty("existed", added.existed());
        }
        json.writeName("warnings");
        json.writeStartArray();
        if (read != null) {
            read.warnings().forEach(json::writeString);
        }
        json.writeEndArray();
        json.writeStringProperty("error", arrival.error());
        json.writeEndObject();
    }

    private void text(Arrival arrival) {
        Imported read = arrival.imported();
        if (read == null) {
            return;
        }
        Added added = arrival.added();
        long clauses = count(read.document(), Passage.Kind.CLAUSE);
        String became = added == null ? "Read: " : added.existed() ? "Already there: " : "Added: ";
        console.line(became
                + (added == null ? read.document().id() : added.id())
                + " · " + read.document().title()
                + " · " + clauses + (clauses == 1 ? " clause" : " clauses"));
        read.warnings().forEach(warning -> console.line("  " + warning));
    }

    private static long count(Document document, Passage.Kind kind) {
        return document.passages().stream()
                .filter(passage -> passage.kind() == kind)
                .count();
    }
}
