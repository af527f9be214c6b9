package org.clausemark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Sends everything that is logged to a file that only its owner can read, and nothing to the console.
 *
 * <p>The file is opened with the first record: most commands log nothing and should not pay for it. Where it cannot be
 * written there is no log, and the program runs all the same.
 */
final class LogFile extends Handler {
    private static final int BYTES = 1 << 20;
    private static final int FILES = 3;

    private final Path folder;
    private @Nullable Handler file;
    private boolean given;

    private LogFile(Path folder) {
        this.folder = folder;
    }

    /** Logs to {@code clausemark.0.log} in a folder from now on; older files count up. */
    static void start(Path folder) {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.INFO);
        root.addHandler(new LogFile(folder));
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        if (!isLoggable(entry)) {
            return;
        }
        if (!given) {
            given = true;
            file = open();
        }
        if (file != null) {
            file.publish(entry);
        }
    }

    private @Nullable Handler open() {
        try {
            Files.createDirectories(folder);
            // The folder is ours alone, so closing it closes every file that rotation will make in it.
            PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
            if (view != null) {
                view.setPermissions(PosixFilePermissions.fromString("rwx------"));
            }
            String pattern = folder.toString().replace("%", "%%") + "/clausemark.%g.log";
            Handler handler = new FileHandler(pattern, BYTES, FILES, true);
            handler.setEncoding("UTF-8");
            handler.setFormatter(new SimpleFormatter());
            handler.setErrorManager(new Silent());
            return handler;
        } catch (IOException | RuntimeException unwritable) {
            return null;
        }
    }

    @Override
    public synchronized void flush() {
        if (file != null) {
            file.flush();
        }
    }

    @Override
    public synchronized void close() {
        given = true;
        if (file != null) {
            file.close();
            file = null;
        }
    }

    /** A disk that fills up must not write to the console either. */
    private static final class Silent extends java.util.logging.ErrorManager {
        @Override
        public synchronized void error(@Nullable String message, @Nullable Exception cause, int code) {
            // A log that cannot be written has nobody to tell.
        }
    }
}
