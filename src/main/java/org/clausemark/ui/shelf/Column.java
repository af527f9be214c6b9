package org.clausemark.ui.shelf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import org.clausemark.library.Entry;

/** A column of the list of documents. */
enum Column {
    /** Title, and below it keywords and collection. */
    TITLE("Title", 0, false, e -> e.imprint().title(), byText(e -> e.imprint().title())),
    /** Who published it. */
    SOURCE(
            "Source",
            176,
            false,
            e -> e.imprint().source(),
            byText(e -> e.imprint().source())),
    /** When it was issued. */
    DATE(
            "Date",
            96,
            true,
            e -> dayOf(e.imprint().date()),
            Comparator.comparing(e -> e.imprint().date(), Comparator.nullsFirst(Comparator.naturalOrder()))),
    /** In which language. */
    LANGUAGE(
            "Language",
            84,
            false,
            e -> languageOf(e.imprint().language()),
            byText(e -> languageOf(e.imprint().language()))),
    /** How many clauses. */
    CLAUSES("Clauses", 68, true, e -> Integer.toString(e.clauses()), Comparator.comparingInt(Entry::clauses)),
    /** How many notes. */
    NOTES("Notes", 60, true, e -> Integer.toString(e.notes()), Comparator.comparingInt(Entry::notes)),
    /** When it was read last. */
    OPENED(
            "Last read",
            96,
            true,
            e -> e.opened() == null ? "–" : day(e.opened()),
            Comparator.comparing(Entry::opened, Comparator.nullsFirst(Comparator.naturalOrder()))),
    /** How far it was read. */
    PROGRESS("Read", 92, true, e -> "", Comparator.comparingDouble(Entry::progress));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    private final String label;
    private final double width;
    private final boolean largestFirst;
    private final Function<Entry, String> words;
    private final Comparator<Entry> order;

    Column(String label, double width, boolean largestFirst, Function<Entry, String> words, Comparator<Entry> order) {
        this.label = label;
        this.width = width;
        this.largestFirst = largestFirst;
        this.words = words;
        this.order = order;
    }

    /** What stands over it. */
    String label() {
        return label;
    }

    /** Its width in pixels; 0 for what is left by the others. */
    double width() {
        return width;
    }

    /** Whether numbers and dates stand in it, of which the largest are looked for first. */
    boolean isLargestFirst() {
        return largestFirst;
    }

    /** Whether what stands in it is a number, set to the right. */
    boolean isNumber() {
        return this == CLAUSES || this == NOTES;
    }

    /** What stands in it. */
    String words(Entry entry) {
        return words.apply(entry);
    }

    /** Sorts by it, and by title where it says the same. */
    Comparator<Entry> order(boolean backwards) {
        Comparator<Entry> first = backwards ? order.reversed() : order;
        return first.thenComparing(TITLE.order).thenComparing(Entry::id);
    }

    private static Comparator<Entry> byText(Function<Entry, String> text) {
        return Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
    }

    private static String dayOf(@org.jspecify.annotations.Nullable LocalDate date) {
        return date == null ? "–" : DAY.format(date);
    }

    private static String day(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, ZoneId.systemDefault());
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        return day.equals(today) ? "today" : day.equals(today.minusDays(1)) ? "yesterday" : DAY.format(day);
    }

    /** A language by its English name where it has one. */
    private static String languageOf(String tag) {
        String name = Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
        return name.isEmpty() ? tag : name;
    }
}
