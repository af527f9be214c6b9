package org.clausemark.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clausemark.library.Entry;
import org.clausemark.library.Library;
import picocli.CommandLine.Command;

/** {@code documents}: what is in the library. */
@Command(description = "Lists the documents of the library.")
final class ListDocuments implements Callable<Integer> {
    private final Root root;
    private final Console console;

    ListDocuments(Root root, Console console) {
        this.root = root;
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Library library = root.open()) {
            List<Entry> all = library.documents();
            if (root.json()) {
                json(all);
            } else {
                List<List<String>> rows = new ArrayList<>();
                rows.add(List.of("Document", "Title", "Date", "Clauses", "Notes", "Collection", "Last read"));
                for (Entry entry : all) {
                    rows.add(List.of(
                            entry.id(),
                            entry.imprint().title(),
                            entry.imprint().dateText(),
                            String.valueOf(entry.clauses()),
                            String.valueOf(entry.notes()),
                            entry.listing().collection(),
                            lastRead(entry)));
                }
                Columns.print(console, rows);
            }
        }
        return 0;
    }

    /** The day it was last read, with how far; empty if never. */
    private static String lastRead(Entry entry) {
        return entry.opened() == null
                ? ""
                : LocalDate.ofInstant(entry.opened(), ZoneId.systemDefault()) + ", "
                        + Math.round(entry.progress() * 100) + " %";
    }

    private void json(List<Entry> all) {
        console.json(json -> {
            json.writeStartArray();
            for (Entry entry : all) {
                json.writeStartObject();
                json.writeStringProperty("id", entry.id());
                ImprintJson.write(json, entry.imprint());
                json.writeNumberProperty("clauses", entry.clauses());
                json.writeNumberProperty("notes", entry.notes());
                json.writeStringProperty("added", entry.added().toString());
                json.writeStringProperty("collection", entry.listing().collection());
                json.writeArrayPropertyStart("keywords");
                for (String keyword : entry.listing().keywords()) {
                    json.writeString(keyword);
                }
                json.writeEndArray();
                json.writeStringProperty(
                        "opened", entry.opened() == null ? null : entry.opened().toString());
                json.writeNumberProperty("progress", entry.progress());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
