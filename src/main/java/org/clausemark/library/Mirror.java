package org.clausemark.library;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * A library as plain text: JSON Lines, one row of a table a line, in the order of the tables and of their keys, so that
 * equal libraries have equal mirrors. The first line says what it is, the last how many rows there are, and blobs are in
 * base64. The index is left out, for it can be made of the rest.
 */
final class Mirror {
    static final String FORMAT = "Clausemark mirror";
    static final int VERSION = 1;

    private static final String BEGIN = "{\"format\":\"" + FORMAT + "\"";

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private Mirror() {}

    /** Refuses, with a sentence, a place where something else than a mirror is. */
    static void refuseOther(Path target) {
        if (!Files.exists(target)) {
            return;
        }
        byte[] begin = BEGIN.getBytes(StandardCharsets.UTF_8);
        byte[] there = {-1};
        // A device or a pipe has no beginning to be read.
        if (Files.isRegularFile(target)) {
            try (InputStream in = Files.newInputStream(target)) {
                there = in.readNBytes(begin.length);
            } catch (IOException e) {
                throw new LibraryException("“" + target + "” cannot be read.", e);
            }
        }
        if (there.length > 0 && !Arrays.equals(there, begin)) {
            throw new LibraryException("“" + target + "” is there already, is no mirror, and was left as it is.");
        }
    }

    /** Writes the mirror of a library that is open, whole or not at all. */
    static void write(Database database, List<List<String>> steps, Path target) throws SQLException, IOException {
        Path draft = LibraryFile.newDraft(target);
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16)) {
                // So that all is of one moment.
                database.snapshot(() -> {
                    write(database, steps, out);
                    return target;
                });
            } catch (UncheckedIOException e) {
                throw e.getCause();
            } catch (JacksonIOException e) {
                throw new IOException(
                        e.getCause() == null ? e.getMessage() : e.getCause().getMessage(), e);
            }
            LibraryFile.put(draft, target);
        } finally {
            LibraryFile.discard(draft);
        }
    }

    private static void write(Database database, List<List<String>> steps, OutputStream out) throws SQLException {
        List<List<String>> its = Schema.stepsOf(database, steps)
                .orElseThrow(() -> new LibraryException("The library has been altered by another program."));
        line(out, json -> {
            json.writeStringProperty("format", FORMAT);
            json.writeNumberProperty("version", VERSION);
            json.writeNumberProperty("schema", its.size());
        });
        int[] rows = {0};
        for (Table table : Table.of(its)) {
            String sql = "SELECT " + table.names() + " FROM \"" + table.name() + "\" ORDER BY " + table.order();
            database.each(sql, row -> {
                rows[0]++;
                line(out, json -> {
                    json.writeStringProperty("table", table.name());
                    json.writeName("row");
                    json.writeStartObject();
                    for (int i = 0; i < table.columns().size(); i++) {
                        json.writeName(table.columns().get(i).name());
                        value(json, table.columns().get(i), row, i + 1);
                    }
                    json.writeEndObject();
                });
            });
        }
        line(out, json -> json.writeNumberProperty("rows", rows[0]));
    }

    private static void value(JsonGenerator json, Table.Column column, ResultSet row, int at) throws SQLException {
        if (row.getObject(at) == null) {
            json.writeNull();
            return;
        }
        switch (column.type()) {
            case "INTEGER" -> json.writeNumber(row.getLong(at));
            case "REAL" -> json.writeNumber(row.getDouble(at));
            case "BLOB" -> json.writeBinary(row.getBytes(at));
            default -> json.writeString(row.getString(at));
        }
    }

    private interface Members {
        void write(JsonGenerator json) throws SQLException;
    }

    private static void line(OutputStream out, Members members) throws SQLException {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        }
        try {
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
