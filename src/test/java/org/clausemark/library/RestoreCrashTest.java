package org.clausemark.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausemark.library.Samples.edit;
import static org.clausemark.library.Samples.made;
import static org.clausemark.library.Samples.note;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.clausemark.Quickly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed while it takes a library back to a backup: the library is as it was or as it was to be. */
class RestoreCrashTest {
    private static final int KILLS = Boolean.getBoolean("clausemark.soak") ? 500 : 20;

    @TempDir
    private Path folder;

    @Test
    void theLibraryAndWhatWasSetAsideAreWhole() throws Exception {
        Path file = folder.resolve("l.db");
        List<Path> backups = List.of(folder.resolve("a.db"), folder.resolve("b.db"));
        List<Object> states = new ArrayList<>();
        try (Library library = Library.open(file, Samples::seed)) {
            for (Path each : backups) {
                library.apply(edit(made(note(each.getFileName().toString(), "boats", "Of " + each.getFileName()))));
                library.add(Scribe.gift(states.size()), "gift.txt", new byte[1 + 300_000 * states.size()]);
                states.add(Samples.contents(library));
                library.safekeeping().backUp(each);
            }
        }
        Quickly restorer = new Quickly(
                "org.clausemark.library.Restorer",
                Files.copy(file, folder.resolve("rehearsal.db")).toString(),
                backups.get(0).toString(),
                backups.get(1).toString(),
                "2");
        Random random = new Random(7);
        Set<Path> looked = new HashSet<>();
        int restored = 0;
        int within = 0;
        Object before = states.get(1);
        for (int kill = 0; kill < KILLS; kill++) {
            List<String> said = killed(restorer, random, file, backups);
            restored += said.size();
            Object now = said.isEmpty() ? before : states.get(Integer.parseInt(said.getLast()));
            Object next = states.get(said.size() % 2);
            assertThat(Library.check(file)).isEmpty();
            try (Library library = Library.open(file, Samples::seed)) {
                before = Samples.contents(library);
                assertThat(before).isIn(now, next);
                within += before.equals(now) ? 0 : 1;
                for (Backup aside : library.safekeeping().backups()) {
                    if (looked.add(aside.file())) {
                        assertThat(Library.check(aside.file())).isEmpty();
                        assertThat(aside.counts()).isIn(new Counts(2, 1, 3), new Counts(3, 2, 3));
                    }
                }
            }
        }
        Sound.check(file);
        try (Library library = Library.open(file, Samples::seed)) {
            library.safekeeping().backUpIfDue(Instant.now().plus(Duration.ofDays(2)));
        }
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.map(f -> f.getFileName().toString())).noneMatch(name -> name.contains(".new"));
        }
        assertThat(restored).isPositive();
        System.out.printf(
                "Killed %d times while restoring: %d restored, %d more were done and not yet said; %d set aside, all whole.%n",
                KILLS, restored, within, looked.size());
    }

    private List<String> killed(Quickly restorer, Random random, Path file, List<Path> backups)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(restorer.command());
        command.add(file.toString());
        backups.forEach(each -> command.add(each.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            int wanted = random.nextInt(3);
            while (said.size() < wanted) {
                String line = out.readLine();
                if (line == null) {
                    throw new AssertionError("It ended by itself: " + Files.readString(folder.resolve("err.txt")));
                }
                said.add(line);
            }
            LockSupport.parkNanos(random.nextLong(wanted == 0 ? 600_000_000 : 80_000_000));
            // Killed through the process itself its output would be closed before it is read to the end.
            process.toHandle().destroyForcibly();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            out.lines().forEach(said::add);
        }
        return said;
    }
}
