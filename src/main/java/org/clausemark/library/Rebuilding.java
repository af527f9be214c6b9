package org.clausemark.library;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Makes a library of a {@link Mirror}, which may have been written by anybody: whole or not at all. */
final class Rebuilding {
    // Files of documents are one value each; SQLite holds none beyond a thousand million bytes.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(1 << 30)
                    .maxNestingDepth(10)
                    .maxNumberLength(40)
                    .build())
            .build();

    private final Path mirror;
    private final List<List<String>> steps;
    private final Database.Watch watch;

    Rebuilding(Path mirror, List<List<String>> steps, Database.Watch watch) {
        this.mirror = mirror;
        this.steps = steps;
        this.watch = watch;
    }

    /** Makes a library where there is none yet. Returns what is in it. */
    Counts into(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new LibraryException("“" + file + "” is there already; a library is never written over a file.");
        }
        if (!Files.isRegularFile(mirror)) {
            throw new LibraryException("There is no file “" + mirror + "”.");
        }
        LibraryFile.refuseLeft(file);
        Path draft = LibraryFile.draft(file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(mirror), 1 << 16)) {
            try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), in);
                    Database database = Database.open(draft, watch, true)) {
                database.transaction(() -> {
                    fill(database, json);
                    return draft;
                });
            }
            List<String> reasons = new Examination(steps, watch).of(draft);
            if (!reasons.isEmpty()) {
                throw refused("what it says does not fit together: " + reasons.getFirst(), null);
            }
            LibraryFile.settle(draft);
            try (Database look = Database.look(draft, watch)) {
                Counts counts = Counts.of(look);
                LibraryFile.place(draft, file);
                return counts;
            }
        } catch (JacksonException e) {
            throw refused("it is not JSON Lines as Clausemark writes them, or was cut short", e);
        } catch (SQLException e) {
            throw new LibraryException("No library was made: " + Failure.reason(e) + ".", e);
        } catch (IOException e) {
            throw new LibraryException("No library was made: " + Safekeeping.reason(e) + ".", e);
        } finally {
            LibraryFile.discard(draft);
        }
    }

    private void fill(Database database, JsonParser json) throws SQLException {
        List<List<String>> its = header(json);
        database.run("PRAGMA application_id = " + Schema.APPLICATION_ID);
        Schema.migrate(database, 0, its);
        List<String> triggers = Restoring.dropTriggers(database);
        Map<String, Table> tables = Table.of(its).stream().collect(Collectors.toMap(Table::name, t -> t));
        database.run("PRAGMA defer_foreign_keys = ON");
        long rows = 0;
        while (true) {
            if (json.nextToken() != JsonToken.START_OBJECT || json.nextToken() != JsonToken.PROPERTY_NAME) {
                throw refused("it was cut short", null);
            }
            String member = json.currentName();
            if (member.equals("rows")) {
                if (json.nextToken() != JsonToken.VALUE_NUMBER_INT || json.getLongValue() != rows) {
                    throw refused("rows are missing", null);
                }
                break;
            }
            json.nextToken();
            Table table = member.equals("table") ? tables.get(json.getValueAsString("")) : null;
            if (table == null) {
                throw refused("line " + line(json) + " is of no table of the library", null);
            }
            row(database, json, table);
            rows++;
        }
        if (json.nextToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
            throw refused("something follows its last line", null);
        }
        for (String trigger : triggers) {
            database.run(trigger);
        }
        if (its.size() >= SearchTables.STEP) {
            for (String statement : SearchTables.FILLED) {
                database.run(statement);
            }
        }
        if (!database.query("PRAGMA foreign_key_check", r -> r.getString(1)).isEmpty()) {
            throw refused("it refers to something that is not in it", null);
        }
        Schema.migrate(database, its.size(), steps);
    }

    private List<List<String>> header(JsonParser json) {
        Map<String, Object> said = new HashMap<>();
        if (json.nextToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String member = json.currentName();
                JsonToken value = json.nextToken();
                said.put(member, value == JsonToken.VALUE_NUMBER_INT ? json.getIntValue() : json.getValueAsString(""));
            }
        }
        if (!Mirror.FORMAT.equals(said.get("format"))) {
            throw new LibraryException("“" + mirror + "” is not the mirror of a library.");
        }
        if (!(said.get("version") instanceof Integer version)
                || !(said.get("schema") instanceof Integer schema)
                || version < 1
                || schema < 1) {
            throw refused("its first line does not say of which version it is", null);
        }
        if (version > Mirror.VERSION || schema > steps.size()) {
            throw new LibraryException(LibraryFile.newer(mirror));
        }
        return steps.subList(0, schema);
    }

    private void row(Database database, JsonParser json, Table table) throws SQLException {
        if (json.nextToken() != JsonToken.PROPERTY_NAME
                || !json.currentName().equals("row")
                || json.nextToken() != JsonToken.START_OBJECT) {
            throw refused("line " + line(json) + " has no row", null);
        }
        @Nullable Object[] values = new @Nullable Object[table.columns().size()];
        Set<Integer> given = new HashSet<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            int at = table.columns().stream().map(Table.Column::name).toList().indexOf(json.currentName());
            if (at < 0 || !given.add(at)) {
                throw refused("line " + line(json) + " has a column too many", null);
            }
            values[at] = value(json, table.columns().get(at).type());
        }
        if (given.size() < values.length
                || json.currentToken() != JsonToken.END_OBJECT
                || json.nextToken() != JsonToken.END_OBJECT) {
            throw refused("line " + line(json) + " is not a whole row", null);
        }
        try {
            database.update("INSERT " + table.insert(), values);
        } catch (SQLException e) {
            if (Failure.isConstraint(e)) {
                throw refused("line " + line(json) + " does not fit the lines before it", e);
            }
            throw e;
        }
    }

    private @Nullable Object value(JsonParser json, String type) {
        JsonToken token = json.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (type.equals("INTEGER") && token == JsonToken.VALUE_NUMBER_INT) {
            return json.getLongValue();
        }
        if (type.equals("REAL") && (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT)) {
            return json.getDoubleValue();
        }
        if (type.equals("TEXT") && token == JsonToken.VALUE_STRING) {
            return Text.sound(json.getString());
        }
        if (type.equals("BLOB") && token == JsonToken.VALUE_STRING) {
            return json.getBinaryValue();
        }
        throw refused("line " + line(json) + " has a value of the wrong kind", null);
    }

    private static int line(JsonParser json) {
        return json.currentTokenLocation().getLineNr();
    }

    private LibraryException refused(String why, @Nullable Exception e) {
        return new LibraryException("No library was made of “" + mirror + "”: " + why.replaceAll("\\.$", "") + ".", e);
    }
}
