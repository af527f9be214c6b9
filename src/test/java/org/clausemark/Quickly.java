package org.clausemark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sqlite.util.OSInfo;

/**
 * Starts processes of this program in less than half the time: with an archive of the classes they load, which one
 * rehearsal makes, and SQLite's own library unpacked once for all.
 */
public final class Quickly {
    private static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            // What it would say of the archive stands in nobody's way.
            "-Xlog:disable",
            "--enable-native-access=ALL-UNNAMED");

    private final String main;
    private final Path archive;

    /** For a class that is started again and again; the rehearsal, with these words, ends by itself. */
    public Quickly(String main, String... words) {
        this.main = main;
        this.archive = Once.FOLDER.resolve(main + ".jsa");
        try {
            List<String> command = new ArrayList<>(command(List.of(), "-XX:ArchiveClassesAtExit=" + archive));
            command.addAll(List.of(words));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Once.FOLDER.resolve(main + ".txt").toFile());
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            Process process = builder.start();
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(archive).isNotEmptyFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A folder for what the rehearsals make; it goes with the run. */
    public static Path folder() {
        return Once.FOLDER;
    }

    /** A command that starts it, to which its own words are to be added; {@code options} are for Java. */
    public List<String> command(String... options) {
        return command(List.of("-XX:SharedArchiveFile=" + archive), options);
    }

    private List<String> command(List<String> archived, String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(archived);
        command.add("-Dorg.sqlite.lib.path=" + Once.FOLDER);
        command.add("-Dorg.sqlite.lib.name=" + Once.LIBRARY);
        command.addAll(List.of(options));
        command.addAll(List.of("-classpath", Once.CLASS_PATH, main));
        return command;
    }

    /** What is made once for all tests of a run, and goes with it. */
    private static final class Once {
        static final String LIBRARY = System.mapLibraryName("sqlitejdbc");
        static final Path FOLDER;
        static final String CLASS_PATH;

        static {
            try {
                FOLDER = Files.createTempDirectory("clausemark-quickly");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(FOLDER)));
                String in = "/org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + LIBRARY;
                try (InputStream library = Objects.requireNonNull(Once.class.getResourceAsStream(in), in)) {
                    Files.copy(library, FOLDER.resolve(LIBRARY));
                }
                List<String> parts = new ArrayList<>();
                Set<String> seen = new HashSet<>();
                for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                    Path path = Path.of(part);
                    if (!part.isEmpty() && seen.add(part) && Files.exists(path)) {
                        // Classes that lie open in a folder cannot be archived.
                        parts.add((Files.isDirectory(path) ? jar(path, parts.size()) : path).toString());
                    }
                }
                CLASS_PATH = String.join(File.pathSeparator, parts);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path jar(Path folder, int number) throws IOException {
            Path jar = FOLDER.resolve("classes-" + number + ".jar");
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
                    Stream<Path> files = Files.walk(folder)) {
                out.setLevel(Deflater.NO_COMPRESSION);
                for (Path each : files.filter(f -> !f.equals(folder)).sorted().toList()) {
                    String name = folder.relativize(each).toString().replace(File.separatorChar, '/');
                    boolean inside = Files.isDirectory(each);
                    out.putNextEntry(new ZipEntry(inside ? name + "/" : name));
                    if (!inside) {
                        Files.copy(each, out);
                    }
                    out.closeEntry();
                }
            }
            return jar;
        }

        private static void delete(Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(each -> each.toFile().delete());
            } catch (IOException e) {
                System.err.println("Left behind: " + e);
            }
        }
    }
}
