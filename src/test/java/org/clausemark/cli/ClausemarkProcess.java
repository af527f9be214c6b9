package org.clausemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clausemark.Quickly;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the program as a process of its own, as a shell does. */
final class ClausemarkProcess {
    private static final long MINUTES = 2;

    private static final class Rehearsed {
        static final Quickly QUICKLY = new Quickly(
                "org.clausemark.Clausemark",
                "--library",
                Quickly.folder().resolve("rehearsal.db").toString(),
                "check");
    }

    /** What a run left behind. */
    record Run(int code, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    private final Path folder;
    private final String locale;

    ClausemarkProcess(Path folder, String locale) {
        this.folder = folder;
        this.locale = locale;
    }

    Run run(String... words) throws IOException, InterruptedException {
        // A toolkit that was started would fail: there is no display of that name.
        List<String> command =
                new ArrayList<>(Rehearsed.QUICKLY.command("-Dglass.platform=None", "-Duser.home=" + folder));
        command.addAll(List.of(words));
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("LC_ALL", locale);
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_") || name.equals("JAVA_TOOL_OPTIONS"));
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("Still running: " + command);
        }
        return new Run(process.exitValue(), text(out), text(err));
    }

    /** Runs what has to succeed without a word of complaint. */
    Run done(String... words) throws IOException, InterruptedException {
        Run run = run(words);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return run;
    }

    /** Runs what has to fail with one line that says why. */
    void fails(int code, String message, String... words) throws IOException, InterruptedException {
        Run run = run(words);
        assertThat(run.err()).startsWith("clausemark: ").contains(message).endsWith("\n");
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(code);
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
