package org.clausemark.library;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Which backups are kept: the newest of each of the last 7 days, 4 weeks and 12 months that have any. */
final class Retention {
    static final int DAYS = 7;
    static final int WEEKS = 4;
    static final int MONTHS = 12;

    private Retention() {}

    /** Those to keep of backups made at these times. The newest of all is among them. */
    static Set<Instant> kept(Collection<Instant> made) {
        List<Instant> newestFirst = new TreeSet<>(made).descendingSet().stream().toList();
        Set<Instant> kept = new HashSet<>();
        kept.addAll(newestOf(newestFirst, Retention::day, DAYS));
        kept.addAll(newestOf(newestFirst, Retention::week, WEEKS));
        kept.addAll(newestOf(newestFirst, each -> YearMonth.from(day(each)), MONTHS));
        return kept;
    }

    private static <K extends Comparable<? super K>> Collection<Instant> newestOf(
            List<Instant> newestFirst, Function<Instant, K> period, int periods) {
        Map<K, Instant> newest = new HashMap<>();
        for (Instant each : newestFirst) {
            newest.putIfAbsent(period.apply(each), each);
        }
        return newest.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
                .limit(periods)
                .map(Map.Entry::getValue)
                .toList();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static int week(Instant instant) {
        LocalDate day = day(instant);
        return day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
