package org.clausemark.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Libraries damaged in all ways that disks, crashes and synchronisers know. Each opens or says what happened, is never
 * written to while it is damaged, and gives back what can be read of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class DamageTest {
    private static final Logger LOG = LoggerFactory.getLogger(DamageTest.class);

    /** How many cases there are: more with {@code -Psoak}. */
    private static final int CASES =
            Boolean.getBoolean("clausemark.soak") ? 10_000 : Integer.getInteger("clausemark.damage", 500);

    private static final int PAGE = 4096;

    private Path folder = Path.of("");

    /** A library with all kinds of things in it, as a crash leaves it: part of it in the journal. */
    private Path crashed = folder;

    /** The same, closed. */
    private Path closed = folder;

    private Counts original = new Counts(0, 0, 0);

    @BeforeAll
    void write(@TempDir Path shared) throws IOException {
        folder = shared;
        Path file = Files.createDirectory(folder.resolve("live")).resolve("l.db");
        crashed = Files.createDirectory(folder.resolve("crashed")).resolve("l.db");
        closed = Files.createDirectory(folder.resolve("closed")).resolve("l.db");
        try (Library library = Library.open(file, Samples::seed)) {
            new Scribbles(11).on(library, 120);
        }
        try (Library library = Library.open(file, Samples::seed)) {
            library.safekeeping().backUp(Instant.parse("2026-03-01T12:00:00Z"));
            new Scribbles(12).on(library, 15);
            copy(file, crashed);
        }
        copy(file, closed);
        Path backups = Files.createDirectory(folder.resolve("backups"));
        try (Stream<Path> made = Files.list(folder.resolve("live/backups"))) {
            for (Path each : made.toList()) {
                Files.copy(each, backups.resolve(each.getFileName()));
            }
        }
        try (Library library = Library.open(closed, Samples::seed)) {
            original = new Counts(
                    library.documents().size() + library.removedDocuments().size(),
                    library.documents().stream()
                            .mapToInt(e -> library.annotations(e.id()).size())
                            .sum(),
                    library.themes().size());
        }
        assertThat(original.documents()).isGreaterThan(1);
        assertThat(original.notes()).isGreaterThan(5);
    }

    private static void copy(Path from, Path to) throws IOException {
        for (String companion : List.of("", "-wal")) {
            Path each = from.resolveSibling(from.getFileName() + companion);
            if (Files.exists(each)) {
                Files.copy(each, to.resolveSibling(to.getFileName() + companion), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** What became of the cases. */
    private static final class Tally {
        private final Map<String, Integer> counts = new TreeMap<>();

        void add(String what, int number) {
            counts.merge(what, number, Integer::sum);
        }
    }

    @Test
    @Timeout(value = 6, unit = TimeUnit.HOURS)
    void eachOpensOrSaysWhatHappenedAndIsNeverWrittenTo() throws IOException {
        Tally tally = new Tally();
        for (int i = 0; i < CASES; i++) {
            Path place = Files.createDirectory(folder.resolve("case-" + i));
            Path file = place.resolve("l.db");
            boolean backed = i % 4 != 3;
            copy(i % 2 == 0 ? crashed : closed, file);
            if (backed) {
                Files.createDirectory(place.resolve("backups"));
                try (Stream<Path> made = Files.list(folder.resolve("backups"))) {
                    for (Path each : made.toList()) {
                        Files.copy(each, place.resolve("backups").resolve(each.getFileName()));
                    }
                }
            }
            String damage = damage(file, new Random(i * 0x9E3779B97F4A7C15L));
            tally.add("tried: " + damage, 1);
            try {
                tried(file, backed, i, tally);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("Case " + i + ", " + damage, e);
            }
            delete(place);
        }
        LOG.info("Damage: {} cases, of {} each: {}", CASES, original.words(), tally.counts);
        assertThat(tally.counts.getOrDefault("refused", 0)).isGreaterThan(CASES / 4);
        assertThat(tally.counts.getOrDefault("opened", 0)).isGreaterThan(CASES / 20);
        assertThat(tally.counts.getOrDefault("recovered, without a backup", 0)).isGreaterThan(CASES / 40);
    }

    private void tried(Path file, boolean backed, int number, Tally tally) throws IOException {
        Map<String, String> before = bytes(file);
        LibraryException refusal = null;
        try (Library library = Library.open(file, Samples::seed)) {
            read(library);
        } catch (LibraryException e) {
            refusal = e;
        }
        if (refusal == null) {
            tally.add("opened", 1);
            return;
        }
        String sentence = String.valueOf(refusal.getMessage());
        assertThat(sentence).matches("(?s)[“A-Z].*\\.").doesNotContain("unexpected", "\n");
        if (sentence.startsWith("The library could not be read")) {
            // Its pages are sound, and what is said in one of them is not.
            tally.add("opened, and said that something in it cannot be read", 1);
        } else {
            tally.add("refused", 1);
            assertThat(bytes(file).equals(before)).isTrue();
        }
        before = bytes(file);
        Recovery recovery = Recovery.of(file);
        assertThat(bytes(file).equals(before)).isTrue();
        assertThat(recovery.backup().isPresent()).isEqualTo(backed);
        if (recovery.recovered().isPresent()) {
            Path recovered = recovery.recovered().orElseThrow();
            assertThat(recovered).exists();
            Counts counts = recovery.counts().orElseThrow();
            tally.add(backed ? "recovered, with a backup" : "recovered, without a backup", 1);
            String kind = backed ? "notes, with a backup: " : "notes, without a backup: ";
            tally.add(kind + "recovered", Math.min(counts.notes(), original.notes()));
            tally.add(kind + "there", original.notes());
        } else {
            tally.add(backed ? "only the backup left" : "nothing left", 1);
        }
        if (recovery.recovered().isPresent() || backed) {
            Path aside = (backed && number % 3 == 0) || recovery.recovered().isEmpty()
                    ? recovery.useBackup()
                    : recovery.useRecovered();
            assertThat(text(aside).equals(before.get(""))).isTrue();
            try (Library library = Library.open(file, Samples::seed)) {
                read(library);
                library.apply(Samples.edit(Samples.made(Samples.note(
                        "after", "river", "", library.themes().toArray(org.clausemark.annotation.Theme[]::new)))));
            }
        }
    }

    /** Everything that windows show. */
    private static void read(Library library) {
        library.themes();
        library.dismissals();
        library.removedDocuments();
        library.documents().forEach(e -> {
            library.document(e.id()).text();
            library.annotations(e.id());
            library.memo(e.id());
            library.source(e.id());
        });
        library.since(0);
    }

    private static Map<String, String> bytes(Path file) throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        for (String companion : List.of("", "-wal", "-journal")) {
            Path each = file.resolveSibling(file.getFileName() + companion);
            if (Files.exists(each)) {
                all.put(companion, text(each));
            }
        }
        return all;
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static String damage(Path file, Random random) throws IOException {
        Path journal = file.resolveSibling(file.getFileName() + "-wal");
        boolean left = Files.exists(journal);
        int kind = random.nextInt(left ? 7 : 4);
        switch (kind) {
            case 0 -> flip(file, 1 + random.nextInt(64), random);
            case 1 -> zero(file, 1 + random.nextInt(4), random);
            case 2 -> cut(file, random);
            case 3 -> {
                // The beginning is where all else is found from.
                byte[] bytes = Files.readAllBytes(file);
                for (int i = random.nextInt(12); i >= 0; i--) {
                    bytes[random.nextInt(200)] = (byte) random.nextInt();
                }
                Files.write(file, bytes);
            }
            case 4 -> Files.delete(journal);
            case 5 -> cut(journal, random);
            default -> flip(journal, 1 + random.nextInt(64), random);
        }
        return List.of(
                        "bytes flipped",
                        "pages zeroed",
                        "file cut short",
                        "beginning overwritten",
                        "journal removed",
                        "journal cut short",
                        "journal's bytes flipped")
                .get(kind);
    }

    private static void flip(Path file, int times, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < times; i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        Files.write(file, bytes);
    }

    private static void zero(Path file, int times, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < times; i++) {
            int page = random.nextInt(bytes.length / PAGE);
            Arrays.fill(bytes, page * PAGE, (page + 1) * PAGE, (byte) 0);
        }
        Files.write(file, bytes);
    }

    private static void cut(Path file, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int length = random.nextInt(bytes.length);
        Files.write(file, Arrays.copyOf(bytes, random.nextBoolean() ? length : length / PAGE * PAGE));
    }

    private static void delete(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
