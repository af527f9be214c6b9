package org.clausemark.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a title page says: the facts needed to cite a document.
 *
 * @param title the title it is cited by
 * @param language BCP 47 tag, such as {@code en}
 * @param edition which text this is, such as {@code English web text, July 2024}; may be empty
 * @param date when the document was issued; null if unknown
 * @param source who published the text; may be empty
 */
public record Imprint(
        String title,
        String language,
        String edition,
        @Nullable LocalDate date,
        String source) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** The date as it is printed, {@code 4 July 2024}; empty if unknown. */
    public String dateText() {
        return date == null ? "" : DATE.format(date);
    }

    /** Title and date, if known: {@code Shanghai Declaration on Global AI Governance, 4 July 2024}. */
    public String citation() {
        return date == null ? title : title + ", " + dateText();
    }
}
