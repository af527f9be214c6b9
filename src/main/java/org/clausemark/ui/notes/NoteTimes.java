package org.clausemark.ui.notes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people say them: {@code today 09:12}, {@code yesterday}, {@code 19 Nov}, {@code 19 Nov 2023}. */
final class NoteTimes {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    private NoteTimes() {}

    static String of(Instant instant, ZonedDateTime now) {
        ZoneId zone = now.getZone();
        ZonedDateTime then = instant.atZone(zone);
        LocalDate today = now.toLocalDate();
        LocalDate day = then.toLocalDate();
        if (day.equals(today)) {
            return "today " + TIME.format(then);
        }
        if (day.equals(today.minusDays(1))) {
            return "yesterday";
        }
        return (day.getYear() == today.getYear() ? DAY : DATE).format(day);
    }

    /** A day as people say it: {@code Today}, {@code Yesterday}, {@code 19 Nov}. */
    static String day(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return "Today";
        }
        if (day.equals(today.minusDays(1))) {
            return "Yesterday";
        }
        return (day.getYear() == today.getYear() ? DAY : DATE).format(day);
    }
}
