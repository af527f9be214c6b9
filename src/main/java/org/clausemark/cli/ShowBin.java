package org.clausemark.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Edit;
import org.clausemark.library.Binned;
import org.clausemark.library.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** {@code bin}: lists what was removed, brings it back, deletes it for good. */
@Command(description = "Lists removed documents and notes, restores them, or deletes them for good.")
final class ShowBin implements Callable<Integer> {
    private final Root root;
    private final Console console;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "list|restore|empty",
            description = "What to do; list if not given.")
    private String deed = "list";

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "What to restore.")
    private String id = "";

    @Option(names = "--yes", description = "Empty the bin without asking: what is in it is gone for good then.")
    private boolean yes;

    ShowBin(Root root, Console console) {
        this.root = root;
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Library library = root.open()) {
            switch (deed) {
                case "list" -> list(library.bin());
                case "restore" -> restore(library);
                case "empty" -> empty(library);
                default -> throw new CommandException("there is no “bin " + deed + "”; say bin list, restore or empty");
            }
        }
        return 0;
    }

    private void list(List<Binned> all) {
        if (root.json()) {
            console.json(json -> {
                json.writeStartArray();
                all.forEach(each -> write(json, each));
                json.writeEndArray();
            });
        } else if (all.isEmpty()) {
            console.line("The bin is empty.");
        } else {
            for (Binned each : all) {
                Annotation note = each.note();
                String title = each.document().imprint().title();
                console.line((note == null ? title : "Note on " + title) + " · removed " + each.removed() + " · "
                        + each.id());
                if (note != null) {
                    console.line("  “" + note.anchor().exact().replace('\n', ' ') + "”");
                    note.comment().lines().forEach(line -> console.line("  " + line));
                }
            }
        }
    }

    private static void write(JsonGenerator json, Binned each) {
        Annotation note = each.note();
        json.writeStartObject();
        json.writeStringProperty("kind", note == null ? "document" : "note");
        json.writeStringProperty("id", each.id());
        json.writeStringProperty("document", each.document().documentId());
        json.writeStringProperty("title", each.document().imprint().title());
        if (note != null) {
            json.writeStringProperty("quote", note.anchor().exact());
            json.writeStringProperty("comment", note.comment());
        }
        json.writeStringProperty("removed", each.removed().toString());
        json.writeEndObject();
    }

    private void restore(Library library) {
        if (id.isEmpty()) {
            throw new CommandException("say what to restore by its id; “clausemark bin list” lists them");
        }
        List<Binned> before = library.bin();
        Edit edit = library.restoration(id);
        library.apply(edit);
        long gone = before.stream()
                .filter(each -> each.id().equals(id))
                .mapToLong(each -> each.themesMissingIn(edit))
                .sum();
        console.line("Restored." + (gone == 0 ? "" : " Themes that are gone and were left off: " + gone + "."));
    }

    private void empty(Library library) {
        int all = library.bin().size();
        if (!yes) {
            throw new CommandException("this deletes " + all + " for good, and what was done until then can no longer"
                    + " be undone; add --yes to do it");
        }
        int gone = library.emptyBin(Instant.MAX);
        console.line(gone == 0 ? "The bin is empty." : "Deleted for good: " + gone + ".");
    }
}
