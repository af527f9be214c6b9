package org.clausemark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.clausemark.library.Library;
import org.clausemark.library.Seed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** A second start hands its files to the running window and ends. */
class DoorwayTest {
    private static final long LONG = 60;

    @TempDir
    private Path folder;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
    }

    private Path library() {
        return folder.resolve("library.db");
    }

    private Path meeting() {
        return folder.resolve("meet");
    }

    private Optional<Doorway> enter(Path... files) {
        return Doorway.enter(List.of(meeting()), library(), List.of(files));
    }

    private Path file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "Title\n\nSome words of " + name + "\n");
    }

    @Test
    void ofManyStartsAtOnceOneIsInsideAndGetsTheFilesOfAllOthers() throws Exception {
        int many = 12;
        BlockingQueue<Path> handed = new LinkedBlockingQueue<>();
        List<Doorway> inside = Collections.synchronizedList(new ArrayList<>());
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            files.add(file("start " + i + "\n.txt"));
        }
        CountDownLatch together = new CountDownLatch(1);
        try (ExecutorService starts = Executors.newFixedThreadPool(many)) {
            List<Future<Boolean>> all = new ArrayList<>();
            for (Path file : files) {
                Callable<Boolean> start = () -> {
                    together.await();
                    Optional<Doorway> door = enter(file);
                    door.ifPresent(d -> {
                        inside.add(d);
                        handed.add(file);
                        d.listen(handed::addAll);
                    });
                    return door.isPresent();
                };
                all.add(starts.submit(start));
            }
            together.countDown();
            for (Future<Boolean> start : all) {
                start.get(LONG, TimeUnit.SECONDS);
            }
        }
        assertThat(inside).hasSize(1);
        assertThat(handed).containsExactlyInAnyOrderElementsOf(files);
        inside.getFirst().close();
        Optional<Doorway> next = enter();
        assertThat(next).isPresent();
        next.get().close();
    }

    @Test
    void twoProgramsStartedAtOnceAreOne() throws Exception {
        Path one = file("one.txt");
        Path two = file("two.txt");
        for (int round = 0; round < 3; round++) {
            Process first = visitor(one);
            Process second = visitor(two);
            WaitForAsyncUtils.waitFor(LONG, TimeUnit.SECONDS, () -> !first.isAlive() || !second.isAlive());
            Process inside = first.isAlive() ? first : second;
            Process other = first.isAlive() ? second : first;
            assertThat(other.waitFor(LONG, TimeUnit.SECONDS)).isTrue();
            assertThat(other.exitValue()).isZero();
            BufferedReader said = inside.inputReader();
            assertThat(said.readLine()).isEqualTo("inside");
            assertThat(said.readLine()).isEqualTo("handed [" + (inside.equals(first) ? two : one) + "]");
            // Killed, it leaves its socket behind.
            inside.destroyForcibly().waitFor();
            try (var left = Files.list(meeting())) {
                assertThat(left).hasSize(2);
            }
        }
    }

    private Process visitor(Path file) throws IOException {
        return start(
                List.of(),
                "org.clausemark.Visitor",
                meeting().toString(),
                library().toString(),
                file.toString());
    }

    private Process start(List<String> options, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Duser.home=" + folder));
        command.addAll(options);
        command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("err" + processes.size()).toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_") || name.equals("JAVA_TOOL_OPTIONS"));
        builder.environment().put("XDG_RUNTIME_DIR", meeting().toString());
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    @Test
    void theProgramItselfHandsItsFilesToTheWindowThatIsThere() throws Exception {
        Files.createDirectories(meeting());
        List<String> headless = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");
        String program = "org.clausemark.Clausemark";
        Process window = start(
                headless,
                program,
                "--library",
                library().toString(),
                file("first.txt").toString());
        WaitForAsyncUtils.waitFor(LONG, TimeUnit.SECONDS, () -> Files.exists(library()));
        try (Library library = Library.open(library(), DoorwayTest::seed)) {
            WaitForAsyncUtils.waitFor(
                    LONG, TimeUnit.SECONDS, () -> library.documents().size() == 2);
            Process second = start(
                    headless,
                    program,
                    "--library",
                    library().toString(),
                    file("second.txt").toString());
            assertThat(second.waitFor(LONG, TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isZero();
            WaitForAsyncUtils.waitFor(
                    LONG, TimeUnit.SECONDS, () -> library.documents().size() == 3);
            Process bare =
                    start(headless, program, "--library", "./" + library().getFileName());
            assertThat(bare.waitFor(LONG, TimeUnit.SECONDS)).isTrue();
            assertThat(bare.exitValue()).isZero();
        }
        assertThat(window.isAlive()).isTrue();
    }

    private static Seed seed() {
        return new Seed(
                Bundle.declaration(), Bundle.declarationFileName(), Bundle.declarationSource(), Bundle.codebook());
    }

    @Test
    void onlyWholeNamesOfFilesThatAreThereAreTaken() throws Exception {
        Path there = file("there.txt");
        assertThat(Doorway.files(there + "\0relative.txt\0" + folder + "\0" + folder.resolve("gone") + "\0\0"))
                .containsExactly(there);
        BlockingQueue<List<Path>> handed = new LinkedBlockingQueue<>();
        try (Doorway door = enter().orElseThrow()) {
            door.listen(handed::add);
            assertThat(enter(there)).isEmpty();
            assertThat(handed.poll(LONG, TimeUnit.SECONDS)).containsExactly(there);
            assertThat(say("x".repeat(Doorway.LONGEST + 1))).isEqualTo(-1);
            assertThat(say("rm -rf /\0../../etc/passwd\0")).isEqualTo('k');
            assertThat(handed.poll(LONG, TimeUnit.SECONDS)).isEmpty();
            assertThat(handed).isEmpty();
        }
    }

    @Test
    void whoeverOnlyStandsThereKeepsNobodyOut() throws Exception {
        Path there = file("there.txt");
        BlockingQueue<List<Path>> handed = new LinkedBlockingQueue<>();
        List<SocketChannel> silent = new ArrayList<>();
        try (Doorway door = enter().orElseThrow()) {
            door.listen(handed::add);
            assertThat(enter(there)).isEmpty();
            UnixDomainSocketAddress address = UnixDomainSocketAddress.of(socket());
            for (int i = 0; i < 3 * Doorway.MOST_VISITORS; i++) {
                silent.add(SocketChannel.open(address));
            }
            assertThat(enter(there)).isEmpty();
            // The first had to go.
            assertThat(silent.getFirst().read(ByteBuffer.allocate(1))).isEqualTo(-1);
            assertThat(handed.poll(LONG, TimeUnit.SECONDS)).containsExactly(there);
            assertThat(handed.poll(LONG, TimeUnit.SECONDS)).containsExactly(there);
        } finally {
            for (SocketChannel each : silent) {
                each.close();
            }
        }
    }

    @Test
    void aProgramThatHasStoppedKeepsNobodyWaiting() throws Exception {
        try (Doorway door = enter().orElseThrow();
                ServerSocketChannel stopped = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            assertThat(door).isNotNull();
            Path lock;
            try (var lying = Files.list(meeting())) {
                lock = lying.findFirst().orElseThrow();
            }
            stopped.bind(UnixDomainSocketAddress.of(lock.toString().replace(".lock", "")));
            Optional<Doorway> other =
                    Doorway.enter(List.of(meeting()), library(), List.of(file("there.txt")), Duration.ofMillis(100));
            assertThat(other).isPresent();
            other.get().close();
        }
    }

    /** Says something at the socket. Returns the answer; -1 if there is none. */
    private int say(String words) throws IOException {
        Path socket = socket();
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            ByteBuffer message = StandardCharsets.UTF_8.encode(words);
            while (message.hasRemaining()) {
                channel.write(message);
            }
            channel.shutdownOutput();
            ByteBuffer answer = ByteBuffer.allocate(1);
            return channel.read(answer) == 1 ? answer.get(0) : -1;
        } catch (IOException e) {
            // Whoever listens has turned away before all was said.
            return -1;
        }
    }

    private Path socket() throws IOException {
        try (var lying = Files.list(meeting())) {
            return lying.filter(f -> !f.toString().endsWith(".lock"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void nobodyElseMayEnterTheFolder() throws Exception {
        try (Doorway door = enter().orElseThrow()) {
            assertThat(door).isNotNull();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(meeting())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void whereThereIsNoRoomForASocketEachStartIsOnItsOwn() {
        Path deep = folder.resolve("d".repeat(120));
        Optional<Doorway> one = Doorway.enter(List.of(deep), library(), List.of());
        Optional<Doorway> other = Doorway.enter(List.of(deep), library(), List.of());
        assertThat(one).isPresent();
        assertThat(other).isPresent();
        assertThat(deep).doesNotExist();
        Optional<Doorway> shallow = Doorway.enter(List.of(deep, meeting()), library(), List.of());
        assertThat(meeting()).isDirectory();
        shallow.orElseThrow().close();
    }
}
