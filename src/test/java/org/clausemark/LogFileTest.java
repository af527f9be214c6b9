package org.clausemark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LogFileTest {
    @TempDir
    Path temporary;

    @AfterEach
    void restoreTheUsualLog() throws IOException {
        LogManager.getLogManager().readConfiguration();
    }

    @Test
    void writesWhatIsLoggedToAFileOnlyItsOwnerCanReach() throws IOException {
        Path folder = temporary.resolve("100 % mine/clausemark");
        LogFile.start(folder);

        LoggerFactory.getLogger("reading").warn("A clause is missing: 2.2 (§)");
        LogManager.getLogManager().reset();

        assertThat(folder.resolve("clausemark.0.log")).content().contains("A clause is missing: 2.2 (§)");
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void createsNothingUntilSomethingIsLogged() {
        Path folder = temporary.resolve("clausemark");
        LogFile.start(folder);

        Logger.getLogger("reading").fine("too quiet to keep");

        assertThat(folder).doesNotExist();
    }

    @Test
    void staysWithinThreeFilesOfOneMegabyte() throws IOException {
        LogFile.start(temporary);

        Logger logger = Logger.getLogger("importing");
        String line = "x".repeat(10_000);
        for (int i = 0; i < 500; i++) {
            logger.info(line);
        }
        LogManager.getLogManager().reset();

        assertThat(files()).hasSize(3);
        assertThat(files()).allSatisfy(file -> assertThat(Files.size(file)).isLessThan(1_100_000));
    }

    @Test
    void aFolderThatCannotBeWrittenLeavesTheProgramAloneAndTheConsoleEmpty() throws IOException {
        Path occupied = Files.writeString(temporary.resolve("occupied"), "a file");
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(console, true, StandardCharsets.UTF_8));
        try {
            LogFile.start(occupied);
            Logger.getLogger("reading").severe("Nobody hears this");
        } finally {
            System.setErr(before);
        }

        assertThat(console.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(occupied).hasContent("a file");
    }

    private List<Path> files() {
        try (Stream<Path> found = Files.list(temporary)) {
            return found.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
