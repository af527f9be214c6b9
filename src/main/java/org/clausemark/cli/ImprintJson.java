package org.clausemark.cli;

import java.time.LocalDate;
import org.clausemark.document.Imprint;
import tools.jackson.core.JsonGenerator;

/** An imprint as properties of a JSON object. */
final class ImprintJson {
    private ImprintJson() {}

    static void write(JsonGenerator json, Imprint imprint) {
        LocalDate date = imprint.date();
        json.writeStringProperty("title", imprint.title());
        json.writeStringProperty("language", imprint.language());
        json.writeStringProperty("edition", imprint.edition());
        json.writeStringProperty("date", date == null ? null : date.toString());
        json.writeStringProperty("source", imprint.source());
    }
}
