package org.clausemark.importing.pdf;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.importing.flow.Limits;
import org.clausemark.importing.flow.LockedException;
import org.clausemark.importing.flow.Source;

/**
 * Reads PDF in a process of its own, with memory and time of its own: a file that makes the library crash, hang or eat
 * memory does that there, and is refused with a sentence. Nothing is written to disk, and the process gets no more of
 * the surroundings than it needs.
 */
public final class PdfReader {
    /** Exit code of a machine that was told to end when its memory does. */
    private static final int OUT_OF_MEMORY = 3;

    private static final Duration ENDING = Duration.ofSeconds(2);

    private final String mainClass;
    private final Duration time;
    private final int memory;

    /** Reads with the process that {@code mainClass} is, within {@code time} and {@code memory} megabytes. */
    PdfReader(String mainClass, Duration time, int memory) {
        this.mainClass = mainClass;
        this.time = time;
        this.memory = memory;
    }

    /**
     * Reads a PDF.
     *
     * @param password empty for none
     * @throws LockedException if it opens with another password only
     * @throws ImportException if it is none, has no text or takes more than is allowed
     */
    public static Source read(String fileName, byte[] bytes, String password) throws ImportException {
        return new PdfReader(PdfChild.class.getName(), Limits.TIME, Limits.CHILD_MEMORY)
                .source(fileName, bytes, password);
    }

    Source source(String fileName, byte[] bytes, String password) throws ImportException {
        Process process;
        try {
            process = start();
        } catch (IOException e) {
            throw new ImportException(
                    fileName + " was not opened: the process that reads PDF could not be started.", e);
        }
        Thread hand = Thread.ofVirtual().start(() -> hand(process, fileName, bytes, password));
        FutureTask<Source> answer = new FutureTask<>(() -> answer(process.getInputStream(), fileName, password));
        Thread.ofVirtual().start(answer);
        try {
            return answer.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new ImportException(
                    fileName + " took longer than " + Limits.words(time) + " to read and was not opened.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImportException(fileName + " was not read to its end.", e);
        } catch (ExecutionException e) {
            switch (Objects.requireNonNullElse(e.getCause(), e)) {
                case ImportException refused -> throw refused;
                case Error error -> throw error;
                default -> {
                    endsItself(process);
                    throw new ImportException(reason(fileName, ended(process)), e);
                }
            }
        } finally {
            process.destroyForcibly();
            hand.interrupt();
            ended(process);
        }
    }

    private String reason(String fileName, int code) {
        if (code == OUT_OF_MEMORY) {
            return fileName + " needs more memory than " + memory + " MB to be read and was not opened.";
        }
        return fileName + " is damaged in a way that ended the process reading it, and was not opened.";
    }

    /** What ends by itself says why by its code, which one that is ended by others has not; few moments are enough. */
    private static void endsItself(Process process) {
        try {
            process.waitFor(ENDING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    private static int ended(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory + "m",
                "-Xss4m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:+ExitOnOutOfMemoryError",
                // A crash leaves no reports and no dumps.
                "-XX:+SuppressFatalErrorMessage",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:-UsePerfData",
                "-Xlog:disable",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                mainClass));
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> surroundings = builder.environment();
        surroundings.keySet().removeIf(name -> !name.equalsIgnoreCase("SystemRoot"));
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Hands over the file; its end is left open until the answer is there. */
    private static void hand(Process process, String fileName, byte[] bytes, String password) {
        try {
            @SuppressWarnings("resource") // closed with the process
            DataOutputStream out = new DataOutputStream(process.getOutputStream());
            SourceStream.string(fileName, out);
            SourceStream.string(password, out);
            out.writeInt(bytes.length);
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            // It ended early, and how it ended says why.
        }
    }

    private static Source answer(InputStream stream, String fileName, String password)
            throws IOException, ImportException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16))) {
            if (in.readInt() != PdfChild.SIGN) {
                throw new IOException("Not an answer");
            }
            return switch (in.readUnsignedByte()) {
                case PdfChild.READ -> SourceStream.read(in);
                case PdfChild.REFUSED -> throw new ImportException(SourceStream.string(in));
                case PdfChild.LOCKED -> throw new LockedException(fileName, password);
                default -> throw new IOException("Not an answer");
            };
        }
    }
}
