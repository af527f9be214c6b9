package org.clausemark.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tour, as a process of its own: it starts a toolkit and ends it. */
class TourTest {
    @TempDir
    private Path folder;

    @Test
    void leavesItsPicturesAndThePdfWithoutADisplay() throws IOException, InterruptedException {
        Path out = folder.resolve("tour");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.home=" + folder,
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "org.clausemark.Clausemark",
                        "tour",
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("XDG_"));
        List.of("DISPLAY", "WAYLAND_DISPLAY", "JAVA_TOOL_OPTIONS").forEach(environment::remove);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        String said = Files.readString(folder.resolve("said"));
        assertThat(process.exitValue()).as(said).isZero();

        List<String> files;
        try (Stream<Path> all = Files.list(out)) {
            files = all.map(f -> f.getFileName().toString()).sorted().toList();
        }
        assertThat(files).hasSizeGreaterThan(14).contains("annotated.pdf", "01-opened.png");
        assertThat(files).anyMatch(f -> f.endsWith("-light.png")).anyMatch(f -> f.endsWith("-dark.png"));
        assertThat(said).contains("The tour left " + (files.size() - 1) + " pictures and annotated.pdf");
    }
}
