package org.clausemark.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.clausemark.notebook.Notebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is really full: a file system of three megabytes, where this user may make one. */
class FullDiskTest {
    @TempDir
    private Path folder;

    private boolean mounted;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        mounted = did("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", folder.toString());
        assumeTrue(mounted, "Only root may mount a small file system here.");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (mounted) {
            assertThat(did("umount", folder.toString())).isTrue();
        }
    }

    private static boolean did(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void nothingIsHalfWrittenAndItGoesOnWhenThereIsRoom() throws Exception {
        Path file = folder.resolve("l.db");
        Path ballast = folder.resolve("ballast");
        int refused = 0;
        try (Library library = Library.open(file, Samples::seed)) {
            Notebook notebook = new Notebook(library, Samples.treaty(), "A. Reader", InstantSource.system());
            for (int round = 0; round < 20; round++) {
                notebook.memo("Room in round " + round);
                fill(ballast);
                LibraryException full = null;
                List<String> shown = new ArrayList<>();
                for (int i = 0; full == null && i < 2000; i++) {
                    shown.clear();
                    shown.add(Scribbler.shown(notebook));
                    try {
                        notebook.memo("Words ".repeat(400 + 97 * round) + i);
                    } catch (LibraryException e) {
                        full = e;
                    }
                }
                assertThat(full).hasMessage("Nothing was saved: the disk is full.");
                refused++;
                assertThat(Scribbler.shown(notebook)).isEqualTo(shown.getFirst());
                assertThat(library.memo("river-treaty").orElseThrow().text())
                        .isEqualTo(notebook.memoProperty().get());
                Files.delete(ballast);
            }
            notebook.memo("There is room again");
            assertThat(library.memo("river-treaty").orElseThrow().text()).isEqualTo("There is room again");
        }
        Sound.check(file);
        System.out.printf(
                "On a disk that was full %d times: nothing half-written, %d of %d went on.%n",
                refused, refused, refused);
    }

    @Test
    void noLibraryIsMadeByHalf() throws IOException {
        fill(folder.resolve("ballast"));
        Path file = folder.resolve("new.db");
        assertThatThrownBy(() -> Library.open(file, Samples::seed))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("full");
        assertThat(file).doesNotExist();
        Files.delete(folder.resolve("ballast"));
        Library.open(file, Samples::seed).close();
    }

    @Test
    void noMirrorAndNoBackupIsMadeByHalf() throws IOException {
        try (Library library = Library.open(folder.resolve("l.db"), Samples::seed)) {
            library.add(Scribe.gift(1), "1.txt", new byte[100_000]);
            Path ballast = folder.resolve("ballast");
            fill(ballast);
            try (FileChannel some = FileChannel.open(ballast, StandardOpenOption.WRITE)) {
                some.truncate(some.size() - 60_000);
            }
            assertThatThrownBy(() -> library.safekeeping().mirror(folder.resolve("m.jsonl")))
                    .isInstanceOf(LibraryException.class)
                    .hasMessage("No mirror was written: the disk is full.");
            assertThatThrownBy(() -> library.safekeeping().backUp(folder.resolve("b.db")))
                    .isInstanceOf(LibraryException.class)
                    .hasMessage("No backup was made: the disk is full.");
            try (Stream<Path> left = Files.list(folder)) {
                assertThat(left.map(f -> f.getFileName().toString()))
                        .containsExactlyInAnyOrder("l.db", "l.db-wal", "l.db-shm", "ballast");
            }
        }
    }

    /** Fills the file system to its last byte. */
    private static void fill(Path ballast) throws IOException {
        try (var out = Files.newOutputStream(ballast)) {
            byte[] block = new byte[4096];
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space");
        }
    }
}
