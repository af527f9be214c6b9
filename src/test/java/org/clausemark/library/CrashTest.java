package org.clausemark.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.clausemark.Quickly;
import org.clausemark.notebook.Notebook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A process that writes is killed at any moment, by a signal it cannot see. Whatever it had said was done is there, and
 * nothing is there by half.
 */
@Execution(ExecutionMode.CONCURRENT)
class CrashTest {
    private static final int KILLS = Boolean.getBoolean("clausemark.soak") ? 5000 : 200;
    /** How many processes are killed over one library before the next begins. */
    private static final int ROUNDS = 10;
    /** One in so many is killed at a moment from its very start, not while it writes. */
    private static final int EARLY = 6;

    @TempDir
    private Path folder;

    private Quickly scribbler;

    private final AtomicInteger printed = new AtomicInteger();
    private final AtomicInteger unprinted = new AtomicInteger();
    private final AtomicInteger early = new AtomicInteger();

    @BeforeEach
    void rehearse() {
        scribbler = new Quickly(
                "org.clausemark.library.Scribbler",
                folder.resolve("rehearsal.db").toString(),
                "1",
                "60");
    }

    @Test
    void whatWasDoneIsThereAfterAKill() throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int library = 0; library < KILLS / ROUNDS; library++) {
                int number = library;
                Callable<Integer> work = () -> killOver(number);
                all.add(two.submit(work));
            }
            for (Future<Integer> each : all) {
                assertThat(each.get()).isEqualTo(ROUNDS);
            }
        }
        System.out.printf(
                "Killed %d times (%d before anything was done): %d edits printed, 0 lost; %d more were whole in the file.%n",
                KILLS, early.get(), printed.get(), unprinted.get());
        assertThat(printed).hasPositiveValue();
    }

    private int killOver(int number) throws IOException, InterruptedException {
        Path home = Files.createDirectory(folder.resolve("crash-" + number));
        Path file = home.resolve("l.db");
        Random random = new Random(number);
        Map<Integer, String> said = new LinkedHashMap<>();
        Sound.State seed;
        try (Library fresh = Library.open(home.resolve("seed.db"), Samples::seed)) {
            seed = Sound.stored(fresh);
        }
        for (int round = 0; round < ROUNDS; round++) {
            List<String> lines = killed(home, file, random);
            try {
                verify(file, seed, said, lines);
            } catch (Exception | AssertionError e) {
                throw new AssertionError("Library " + number + ", round " + round + ": " + lines, e);
            }
        }
        delete(home);
        return ROUNDS;
    }

    /** What a process said before it was killed. */
    private List<String> killed(Path home, Path file, Random random) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(scribbler.command());
        command.addAll(List.of(file.toString(), Long.toString(random.nextLong())));
        Process process = new ProcessBuilder(command)
                .redirectError(home.resolve("err.txt").toFile())
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            boolean atOnce = random.nextInt(EARLY) == 0;
            int wanted = atOnce ? 0 : 1 + random.nextInt(30);
            while (lines.size() < wanted) {
                String line = out.readLine();
                if (line == null) {
                    throw new AssertionError("It ended by itself: " + Files.readString(home.resolve("err.txt")));
                }
                lines.add(line);
            }
            // A moment of no one's choosing: within an edit, or while the program starts.
            LockSupport.parkNanos(random.nextLong(atOnce ? 450_000_000 : 8_000_000));
            // Killed through the process itself its output would be closed before it is read to the end.
            process.toHandle().destroyForcibly();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            // Each line was written at once, so there are no halves.
            out.lines().forEach(lines::add);
        }
        if (lines.isEmpty()) {
            early.incrementAndGet();
        }
        return lines;
    }

    private void verify(Path file, Sound.State seed, Map<Integer, String> said, List<String> lines) throws Exception {
        String shown = "";
        int last = said.keySet().stream().reduce((a, b) -> b).orElse(0);
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            last = Integer.parseInt(words[0]);
            said.put(last, words[1]);
            shown = words[2];
        }
        printed.addAndGet(lines.size());
        try (Library library = Library.open(file, Samples::seed)) {
            List<Logged> logged = library.since(0);
            Map<Integer, String> there = new LinkedHashMap<>();
            logged.forEach(line -> there.put(line.id(), Scribbler.digest(line.edit())));
            assertThat(there).containsAllEntriesOf(said);
            // At most the one that was committed and not yet said.
            int more = library.latest() - last;
            assertThat(more).isBetween(0, 1);
            assertThat(there).hasSize(library.latest());
            unprinted.addAndGet(more);
            assertThat(Sound.stored(library)).isEqualTo(Sound.replayed(seed, logged));
            Notebook notebook =
                    new Notebook(library, library.document("river-treaty"), "A. Reader", InstantSource.system());
            if (more == 0 && !shown.isEmpty()) {
                assertThat(Scribbler.shown(notebook)).isEqualTo(shown);
            }
            for (Entry entry : library.documents()) {
                if (entry.id().startsWith("gift-")) {
                    int number = Integer.parseInt(entry.id().substring("gift-".length()));
                    assertThat(library.document(entry.id()).passages())
                            .isEqualTo(Scribe.gift(number).passages());
                }
            }
            // It goes on.
            int before = library.latest();
            notebook.memo("After " + before);
            assertThat(library.latest()).isEqualTo(before + 1);
            there.clear();
            library.since(before).forEach(line -> said.put(line.id(), Scribbler.digest(line.edit())));
        }
        Sound.check(file);
    }

    private static void delete(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            for (Path each : files.toList()) {
                Files.delete(each);
            }
        }
        Files.delete(home);
    }
}
