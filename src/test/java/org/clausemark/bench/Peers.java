package org.clausemark.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged program beside Okular, in the same sitting: an absolute figure would say more of the machine. */
final class Peers {
    private static final Path TIMER = Path.of("../shared/tools/first-text");
    private static final Path PROGRAM = Path.of("target/dist/clausemark/bin/clausemark");
    private static final Pattern RESULT = Pattern.compile("median (\\d+) ms \\| memory (\\d+) MiB");
    private static final String TIME = "packaged program to its first text, against Okular";
    private static final String MEMORY = "its memory then (PSS), against Okular";

    private final Path folder;

    /** What it writes goes into a folder. */
    Peers(Path folder) {
        this.folder = folder;
    }

    private record Result(double milliseconds, double mebibytes) {}

    void measure(Figures figures) throws IOException, InterruptedException {
        Optional<String> missing = missing();
        if (missing.isPresent()) {
            figures.missing(TIME, missing.get(), "times", 2.5);
            figures.missing(MEMORY, missing.get(), "times", 2);
            return;
        }
        Path pdf = folder.resolve("declaration.pdf");
        run(List.of(
                PROGRAM.toAbsolutePath().toString(), "export", "shanghai", "--format", "pdf", "-o", pdf.toString()));
        Result own = time(PROGRAM.toAbsolutePath().toString());
        Result peer = time("okular", pdf.toString());
        figures.add("packaged program to its first text, warm", own.milliseconds(), "ms");
        figures.add("Okular to its first text, warm", peer.milliseconds(), "ms");
        figures.add(TIME, own.milliseconds() / peer.milliseconds(), "times", 2.5);
        figures.add("memory then (PSS)", own.mebibytes(), "MiB");
        figures.add(MEMORY, own.mebibytes() / peer.mebibytes(), "times", 2);
    }

    private static Optional<String> missing() {
        if (!Files.isExecutable(TIMER)) {
            return Optional.of("no " + TIMER);
        }
        if (!Files.isExecutable(PROGRAM)) {
            return Optional.of("run packaging/build");
        }
        return List.of("Xvfb", "okular").stream()
                .filter(name -> !isOnPath(name))
                .findFirst()
                .map(name -> "no " + name);
    }

    private static boolean isOnPath(String name) {
        for (String each : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(each, name))) {
                return true;
            }
        }
        return false;
    }

    private Result time(String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(TIMER.toString(), "-n", "5", "--warm", "2", "--"));
        all.addAll(List.of(command));
        String said = run(all);
        Matcher result = RESULT.matcher(said);
        if (!result.find()) {
            throw new IOException(String.join(" ", all) + ": " + said);
        }
        return new Result(Double.parseDouble(result.group(1)), Double.parseDouble(result.group(2)));
    }

    /** Runs a command on a library of its own and returns what it says. */
    private String run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        for (String home : List.of("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")) {
            builder.environment().put(home, folder.resolve("home").toString());
        }
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }
}
