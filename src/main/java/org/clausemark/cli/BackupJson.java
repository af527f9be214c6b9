package org.clausemark.cli;

import org.clausemark.library.Backup;
import org.clausemark.library.Counts;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Backups as JSON. */
final class BackupJson {
    private BackupJson() {}

    static void write(JsonGenerator json, Backup backup) {
        json.writeStartObject();
        json.writeStringProperty("file", backup.file().toString());
        json.writeStringProperty("made", backup.made().toString());
        json.writeStringProperty(
                "kind",
                backup.kind().key().isEmpty() ? "regular" : backup.kind().key());
        json.writeNumberProperty("bytes", backup.bytes());
        counts(json, backup.counts());
        json.writeEndObject();
    }

    /** Members of the object that has been begun; none for null. */
    static void counts(JsonGenerator json, @Nullable Counts counts) {
        if (counts != null) {
            json.writeNumberProperty("documents", counts.documents());
            json.writeNumberProperty("notes", counts.notes());
            json.writeNumberProperty("themes", counts.themes());
        }
    }
}
