package org.clausemark.importing;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.clausemark.importing.flow.ImportException;

/**
 * The reading of one file, on a thread of its own: whatever the file does to it, whoever waits gets an answer. A thread
 * cannot be ended from outside; one that is given up goes on unheard, and does not keep the program from ending.
 */
final class Reading {
    /** Enough for elements nested as deep as they may be, in bytes. */
    private static final long STACK = 32L << 20;

    private final String fileName;
    private final Duration time;
    private volatile boolean asking;
    private final AtomicLong asked = new AtomicLong();

    /** The reading of a file of that name, which may take so long. */
    Reading(String fileName, Duration time) {
        this.fileName = fileName;
        this.time = time;
    }

    /** Asks a person, whose time does not count. */
    Optional<String> ask(Supplier<Optional<String>> question) {
        long began = System.nanoTime();
        asking = true;
        try {
            return question.get();
        } finally {
            asked.addAndGet(System.nanoTime() - began);
            asking = false;
        }
    }

    /**
     * What comes of the work.
     *
     * @throws ImportException if the work throws it, takes too long or too much memory, or nobody waits for it any more
     */
    <T> T of(Callable<T> work) throws ImportException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "Reading " + fileName, STACK);
        thread.setDaemon(true);
        long began = System.nanoTime();
        thread.start();
        try {
            while (true) {
                long left = time.toNanos() + asked.get() - (System.nanoTime() - began);
                if (left <= 0 && !asking) {
                    throw new ImportException(
                            fileName + " took longer than " + words() + " to read and was not opened.");
                }
                try {
                    return task.get(Math.max(left, TimeUnit.SECONDS.toNanos(1)), TimeUnit.NANOSECONDS);
                } catch (TimeoutException e) {
                    // Perhaps somebody was asked meanwhile.
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImportException(fileName + " was not read to its end.", e);
        } catch (ExecutionException e) {
            throw reason(e);
        } finally {
            thread.interrupt();
        }
    }

    private String words() {
        long seconds = time.toSeconds();
        return seconds >= 120 ? seconds / 60 + " minutes" : seconds == 1 ? "1 second" : seconds + " seconds";
    }

    /** A sentence for what a file can bring about; what it should not be able to is thrown on. */
    private ImportException reason(ExecutionException e) {
        return switch (Objects.requireNonNullElse(e.getCause(), e)) {
            case ImportException sentence -> sentence;
            case OutOfMemoryError memory ->
                new ImportException(fileName + " needs more memory than there is and was not opened.", e);
            case StackOverflowError deep ->
                new ImportException(fileName + " is nested too deep to be read and was not opened.", e);
            case RuntimeException surprise -> throw surprise;
            case Error surprise -> throw surprise;
            default -> throw new IllegalStateException(e);
        };
    }
}
