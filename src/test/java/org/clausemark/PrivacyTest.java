package org.clausemark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is read and noted stays with the reader: no other user of the machine sees it, and no network. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class PrivacyTest {
    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void makeHome() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        Files.writeString(home.resolve("text.txt"), "Treaty of the Gardens\n\n1. Gardens are for all.\n");
    }

    private List<String> run(List<String> before) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Duser.home=" + home,
                "-classpath",
                System.getProperty("java.class.path"),
                Chores.class.getName(),
                home.toString()));
        // Whatever the user's own mask would hide is not hidden.
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of("/bin/sh", "-c", "umask 000; exec \"$@\"", "sh"), command.stream())
                        .toList());
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_") || name.equals("JAVA_TOOL_OPTIONS"));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(err)).isZero();
        return Files.readAllLines(out, StandardCharsets.UTF_8);
    }

    @Test
    void noFileIsReadableByOthers() throws IOException, InterruptedException {
        List<String> made = run(List.of()).stream()
                .filter(line -> line.matches("(shut|open) [r-].*") && !line.endsWith(" text.txt"))
                .toList();
        assertThat(made)
                .anyMatch(line -> line.endsWith("library.db"))
                .anyMatch(line -> line.endsWith("library.db-wal"))
                .anyMatch(line -> line.endsWith("library.db-shm"))
                .anyMatch(line -> line.endsWith(".log"))
                .anyMatch(line -> line.endsWith("out.pdf"))
                .anyMatch(line -> line.matches("shut .*backups/library\\.db\\.\\d{8}T\\d{6}Z\\.db"))
                .anyMatch(line -> line.matches("shut .*backups/library\\.db\\.mirror\\.jsonl"))
                .anyMatch(line -> line.matches("shut .*meet/.*\\.lock"))
                .anyMatch(line -> line.matches("shut .*meet/[0-9a-f]{16}"))
                // Log files turn over: the folder they are in is shut instead.
                .allMatch(line ->
                        line.matches("(shut|open) rw------- .*") || line.matches("shut .*(\\.log(\\.lck)?|meet/\\S+)"));
    }

    @Test
    void nothingGoesToTheNetwork() throws IOException, InterruptedException {
        assumeTrue(
                Stream.of("/usr/bin/strace", "/bin/strace").map(Path::of).anyMatch(Files::isExecutable),
                "strace, which sees what a process asks of the network, is not installed here.");
        Path trace = folder.resolve("trace");
        List<String> said = run(List.of("strace", "-f", "-e", "trace=network", "-o", trace.toString()));
        assertThat(said).anyMatch(line -> line.endsWith("out.pdf"));
        List<String> calls = Files.readAllLines(trace, StandardCharsets.UTF_8);
        // It was watched to its end.
        assertThat(calls).anyMatch(line -> line.contains("exited with 0"));
        assertThat(calls)
                .filteredOn(line -> line.contains("AF_INET"))
                .noneMatch(line -> line.contains("connect(") || line.contains("send") || line.contains("bind("));
    }
}
