package org.clausemark.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.clausemark.annotation.Annotation;
import org.clausemark.notebook.Notebook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Two write in one library at once: each change is made or refused, and none is lost. */
@Execution(ExecutionMode.CONCURRENT)
class TwoAtOnceTest {
    private static final int TIMES = Boolean.getBoolean("clausemark.soak") ? 20_000 : 1000;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void fill() {
        file = folder.resolve("l.db");
        try (Library library = Library.open(file, Samples::seed)) {
            library.apply(Samples.edit(Samples.made(Samples.note("shared", "small fish", ""))));
        }
    }

    /** What each one does: counts on in the one comment that both write, and now and then makes a note of its own. */
    static final class Writer {
        private Writer() {}

        /** Takes the file, the writer's name and how often. Prints how often it was refused and did it again. */
        public static void main(String[] args) {
            try (Library library = Library.open(Path.of(args[0]), Samples::seed)) {
                System.out.println(write(library, args[1], Integer.parseInt(args[2])));
            }
        }

        /** The comment with one's own count one further; what was counted last must be there still. */
        private static String counted(String comment, String name, int i) {
            if (i == 0) {
                return (comment + " " + name + i).strip();
            }
            String last = name + (i - 1);
            assertThat(comment.split(" ", -1)).contains(last);
            return comment.replaceFirst("\\b" + last + "\\b", name + i);
        }

        static int write(Library library, String name, int times) {
            Notebook notebook = new Notebook(library, Samples.treaty(), name, InstantSource.system());
            int refused = 0;
            for (int i = 0; i < times; i++) {
                int number = i;
                refused += untilDone(notebook, () -> {
                    String before = notebook.annotation("shared").orElseThrow().comment();
                    notebook.comment("shared", counted(before, name, number));
                });
                if (i % 10 == 0) {
                    Annotation shared = notebook.annotation("shared").orElseThrow();
                    refused += untilDone(
                            notebook,
                            () -> notebook.mark(
                                    shared.anchor(),
                                    shared.colour(),
                                    shared.style(),
                                    name + number,
                                    List.of(name + number % 30)));
                }
            }
            return refused;
        }

        /** Makes an edit until it is made. Who writes without a pause may keep another waiting for longer than it will. */
        private static int untilDone(Notebook notebook, Runnable edit) {
            int refused = 0;
            while (true) {
                try {
                    edit.run();
                    return refused;
                } catch (LibraryException e) {
                    assertThat(String.valueOf(e.getMessage()))
                            .containsAnyOf("changed in another window or program", "in use by another program");
                    refused++;
                    notebook.follow();
                }
            }
        }
    }

    @Test
    void twoNotebooksOfOneProgram() throws Exception {
        try (Library one = Library.open(file, Samples::seed);
                Library other = Library.open(file, Samples::seed);
                ExecutorService both = Executors.newFixedThreadPool(2)) {
            Notebook watching = new Notebook(one, Samples.treaty(), "W", InstantSource.system());
            Callable<Integer> a = () -> Writer.write(one, "a", TIMES);
            Callable<Integer> b = () -> Writer.write(other, "b", TIMES);
            List<Future<Integer>> refused = both.invokeAll(List.of(a, b));
            int again = refused.get(0).get() + refused.get(1).get();
            watching.follow();
            assertThat(watching.follow()).isFalse();
            nothingIsLost(watching);
            report("two notebooks", again);
        }
    }

    @Test
    void twoProcesses() throws Exception {
        try (Library library = Library.open(file, Samples::seed)) {
            Notebook watching = new Notebook(library, Samples.treaty(), "W", InstantSource.system());
            Process one = process("a");
            Process other = process("b");
            while (one.isAlive() || other.isAlive()) {
                watching.follow();
                one.waitFor(20, TimeUnit.MILLISECONDS);
            }
            int again = refused(one, "a") + refused(other, "b");
            watching.follow();
            nothingIsLost(watching);
            report("two processes", again);
        }
    }

    private static void report(String who, int refused) {
        System.out.printf(
                "By %s: %d edits, 0 lost; %d were refused first and made again.%n",
                who, 2 * TIMES + 2 * (TIMES / 10), refused);
    }

    private Process process(String name) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        file.toString(),
                        name,
                        Integer.toString(TIMES))
                .redirectError(folder.resolve(name + ".txt").toFile())
                .start();
    }

    private int refused(Process process, String name) throws IOException, InterruptedException {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve(name + ".txt")))
                .isZero();
        return Integer.parseInt(said.strip());
    }

    private void nothingIsLost(Notebook watching) throws Exception {
        List<String> words =
                List.of(watching.annotation("shared").orElseThrow().comment().split(" ", -1));
        assertThat(words).containsExactlyInAnyOrder("a" + (TIMES - 1), "b" + (TIMES - 1));
        for (String name : List.of("a", "b")) {
            assertThat(watching.annotations().stream().filter(n -> n.comment().matches(name + "\\d+")))
                    .hasSize(TIMES / 10);
        }
        try (Library again = Library.open(file, Samples::seed)) {
            assertThat(again.annotations("river-treaty")).isEqualTo(List.copyOf(watching.annotations()));
            assertThat(again.themes()).isEqualTo(List.copyOf(watching.themes()));
        }
        Sound.check(file);
    }
}
