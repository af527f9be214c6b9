package org.clausemark;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that a library has one program with windows: the first to start holds a lock and listens at a socket of
 * its own machine, a later one hands its files in there and ends.
 *
 * <p>Lock and socket lie in a folder that only its owner may enter. What is handed in is names of files and nothing
 * else. Where the machine has no such sockets, or the folder cannot be written, every start opens windows of its own:
 * a library may be open in several programs.
 */
final class Doorway implements AutoCloseable {
    /** The longest name of a socket that all systems take, in bytes. */
    private static final int LONGEST_NAME = 100;

    /** How much may be handed in at once, in bytes. */
    static final int LONGEST = 1 << 16;

    /** How many may be at the door at once. */
    static final int MOST_VISITORS = 32;

    /** How long an answer is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final byte TAKEN = 'k';
    private static final int TRIES = 250;
    private static final long PAUSE = 20;
    private static final Logger LOG = LoggerFactory.getLogger(Doorway.class);

    private final @Nullable FileChannel lockFile;
    private final @Nullable Path socket;
    private @Nullable ServerSocketChannel server;
    private boolean closed;

    private Doorway(@Nullable FileChannel lockFile, @Nullable Path socket) {
        this.lockFile = lockFile;
        this.socket = socket;
    }

    /**
     * Enters a library first, or hands files to the program that did.
     *
     * @param folders where lock and socket may lie, the best first; made where they are not there
     * @param library the library's file, there or not
     * @param files what the running program is to import, if there is one
     * @return the doorway of this program; empty if another has the files now
     */
    static Optional<Doorway> enter(List<Path> folders, Path library, List<Path> files) {
        return enter(folders, library, files, PATIENCE);
    }

    /** The same for one who waits no longer than {@code patience}: a program that has stopped hears and says nothing. */
    static Optional<Doorway> enter(List<Path> folders, Path library, List<Path> files, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        Path socket = place(folders, library);
        if (socket == null) {
            return Optional.of(new Doorway(null, null));
        }
        for (int i = 0; i < TRIES && System.nanoTime() < end; i++) {
            FileChannel held;
            try {
                held = lock(socket.resolveSibling(socket.getFileName() + ".lock"));
            } catch (IOException e) {
                LOG.info("No lock for {}", socket, e);
                return Optional.of(new Doorway(null, null));
            }
            if (held != null) {
                return Optional.of(new Doorway(held, socket));
            }
            if (handIn(socket, files, end)) {
                return Optional.empty();
            }
            // The other one has the lock and does not listen yet, or no longer.
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        LOG.warn("Another start holds {} and does not answer", socket);
        return Optional.of(new Doorway(null, null));
    }

    /** The socket of a library, in the first folder that can hold it; null if none can. */
    private static @Nullable Path place(List<Path> folders, Path library) {
        byte[] named = real(library).toString().getBytes(StandardCharsets.UTF_8);
        String name = HexFormat.of().toHexDigits(hash(named));
        for (Path folder : folders) {
            Path socket = folder.resolve(name);
            if (socket.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME && isPrivate(folder)) {
                return socket;
            }
        }
        return null;
    }

    /** A hash of 64 bits (FNV-1a): nobody is to be kept out by it, and Java's digests take a while to load. */
    private static long hash(byte[] bytes) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : bytes) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }

    /** One library has one name, by whatever links and relative names it is reached. */
    private static Path real(Path library) {
        Path absolute = library.toAbsolutePath().normalize();
        try {
            Path parent = absolute.getParent();
            return Files.exists(absolute) || parent == null
                    ? absolute.toRealPath()
                    : parent.toRealPath().resolve(absolute.getFileName());
        } catch (IOException e) {
            return absolute;
        }
    }

    /** Makes a folder that only its owner may enter. False if that cannot be had. */
    private static boolean isPrivate(Path folder) {
        try {
            Files.createDirectories(folder);
            PosixFileAttributeView view =
                    Files.getFileAttributeView(folder, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            if (view != null) {
                // Fails where the folder is another user's.
                view.setPermissions(PosixFilePermissions.fromString("rwx------"));
            }
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException | RuntimeException e) {
            LOG.info("No doorway in {}", folder, e);
            return false;
        }
    }

    /** Holds the lock; null if another program has it. A program that was killed holds nothing. */
    private static @Nullable FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("Held by this very program", e);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return null;
    }

    /** Hands files to whoever listens. Returns whether they were taken before {@code end}, in System.nanoTime(). */
    private static boolean handIn(Path socket, List<Path> files, long end) {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            // A channel knows no time limit; one that is closed waits no longer.
            CompletableFuture.delayedExecutor(end - System.nanoTime(), TimeUnit.NANOSECONDS)
                    .execute(() -> turnAway(channel));
            StringBuilder names = new StringBuilder();
            for (Path file : files) {
                names.append(file.toAbsolutePath().normalize()).append('\0');
            }
            ByteBuffer message = StandardCharsets.UTF_8.encode(names.toString());
            while (message.hasRemaining()) {
                channel.write(message);
            }
            channel.shutdownOutput();
            ByteBuffer answer = ByteBuffer.allocate(1);
            return channel.read(answer) == 1 && answer.get(0) == TAKEN;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /**
     * Begins to listen; {@code take} gets what later starts hand in, each on a thread of its own, an empty list where
     * they only want the window in front. Returns at once.
     */
    void listen(Consumer<List<Path>> take) {
        if (socket == null) {
            return;
        }
        Thread.ofPlatform().daemon().name("Doorway").start(() -> {
            try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                synchronized (this) {
                    if (closed) {
                        return;
                    }
                    // Ours is the lock, so what lies there is left over from a program that was killed.
                    Files.deleteIfExists(socket);
                    channel.bind(UnixDomainSocketAddress.of(socket));
                    server = channel;
                }
                serve(channel, take);
            } catch (IOException | UnsupportedOperationException e) {
                if (!isClosed()) {
                    LOG.warn("Nothing is heard at {}", socket, e);
                }
            }
        });
    }

    private static void serve(ServerSocketChannel channel, Consumer<List<Path>> take) throws IOException {
        Deque<SocketChannel> visitors = new ArrayDeque<>();
        while (true) {
            SocketChannel visitor = channel.accept();
            visitors.add(visitor);
            if (visitors.size() > MOST_VISITORS) {
                // Whoever has something to say has said it by now.
                turnAway(visitors.remove());
            }
            // One that says nothing must not keep the next one waiting.
            Thread.ofPlatform().daemon().name("Visitor").start(() -> hear(visitor, take));
        }
    }

    private static void turnAway(SocketChannel visitor) {
        try {
            visitor.close();
        } catch (IOException e) {
            LOG.info("A visitor stays", e);
        }
    }

    private static void hear(SocketChannel visitor, Consumer<List<Path>> take) {
        try (visitor) {
            ByteBuffer heard = ByteBuffer.allocate(LONGEST);
            boolean more = true;
            while (more && heard.hasRemaining()) {
                more = visitor.read(heard) >= 0;
            }
            if (!heard.hasRemaining()) {
                LOG.warn("Too much was handed in");
                return;
            }
            String names = StandardCharsets.UTF_8.decode(heard.flip()).toString();
            take.accept(files(names));
            visitor.write(ByteBuffer.wrap(new byte[] {TAKEN}));
        } catch (IOException e) {
            LOG.info("A visitor left", e);
        }
    }

    /** The files among names with a zero behind each: whole names of files that are there. */
    static List<Path> files(String names) {
        List<Path> files = new ArrayList<>();
        for (String name : Arrays.asList(names.split("\0", -1))) {
            try {
                Path file = Path.of(name);
                if (!name.isEmpty() && file.isAbsolute() && Files.isRegularFile(file)) {
                    files.add(file);
                }
            } catch (InvalidPathException e) {
                LOG.info("Not the name of a file", e);
            }
        }
        return files;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Listens no more and lets the next one in. */
    @Override
    public synchronized void close() {
        closed = true;
        try {
            if (server != null && socket != null) {
                server.close();
                Files.deleteIfExists(socket);
            }
            if (lockFile != null) {
                lockFile.close();
            }
        } catch (IOException e) {
            LOG.info("The doorway stays ajar", e);
        }
    }
}
