package org.clausemark.importing;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.importing.flow.Limits;

/**
 * The reading of one file, on a thread of its own: whatever the file does to it, whoever waits gets an answer. A thread
 * cannot be ended from outside; one that is given up goes on unheard, and does not keep the program from ending.
 */
final class Reading {
    /** Enough for elements nested as deep as they may be, in bytes. */
    private static final long STACK = 32L << 20;

    private final String fileName;
    private final Duration time;

    /** The reading of a file of that name, which may take so long. */
    Reading(String fileName, Duration time) {
        this.fileName = fileName;
        this.time = time;
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
        thread.start();
        try {
            return task.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new ImportException(
                    fileName + " took longer than " + Limits.words(time) + " to read and was not opened.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImportException(fileName + " was not read to its end.", e);
        } catch (ExecutionException e) {
            throw reason(e);
        } finally {
            thread.interrupt();
        }
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
