package org.clausemark.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Seven daily, four weekly, twelve monthly. */
class RetentionTest {
    private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");

    @Provide
    Arbitrary<List<Instant>> times() {
        return Arbitraries.longs()
                .between(0, 900L * 24 * 60)
                .map(minutes -> START.plus(Duration.ofMinutes(minutes)))
                .list()
                .ofMaxSize(400);
    }

    @Property
    void whatIsKeptIsFewAndTheNewestAmongIt(@ForAll("times") List<Instant> made) {
        Set<Instant> kept = Retention.kept(made);
        assertThat(made).containsAll(kept);
        assertThat(kept).hasSizeLessThanOrEqualTo(Retention.DAYS + Retention.WEEKS + Retention.MONTHS);
        if (!made.isEmpty()) {
            assertThat(kept).contains(new TreeSet<>(made).last());
        }
        // Of each of the last seven days there is one.
        new TreeSet<>(made.stream().map(RetentionTest::day).toList())
                .descendingSet().stream()
                        .limit(Retention.DAYS)
                        .forEach(day -> assertThat(kept).anyMatch(k -> day(k).equals(day)));
    }

    private static java.time.LocalDate day(Instant instant) {
        return java.time.LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    @Property
    void removingAfterEachBackupKeepsTheSameAsRemovingAtTheEnd(@ForAll("times") List<Instant> made) {
        Set<Instant> there = new HashSet<>();
        for (Instant each : new TreeSet<>(made)) {
            there.add(each);
            there = new HashSet<>(Retention.kept(there));
        }
        assertThat(there).isEqualTo(Retention.kept(made));
    }

    @Test
    void twoYearsOfDailyBackupsLeaveAYear() {
        List<Instant> daily = java.util.stream.IntStream.range(0, 730)
                .mapToObj(i -> START.plus(Duration.ofDays(i)))
                .toList();
        TreeSet<Instant> kept = new TreeSet<>(Retention.kept(daily));
        assertThat(kept).hasSizeBetween(19, 23);
        assertThat(Duration.between(kept.first(), kept.last()).toDays()).isBetween(330L, 340L);
    }
}
