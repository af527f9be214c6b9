package org.clausemark.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Where commands write: always UTF-8 with line feeds, whatever the system's settings. A reader that has gone away, as
 * {@code head} does, is no error.
 */
public final class Console {
    /** The longest line on standard error; a person reads no more of a mistake than this. */
    private static final int LONGEST = 600;

    // These turn letters round, so that a line says what it does not.
    private static final char LEFT_TO_RIGHT_OVERRIDE = '\u202d';
    private static final char RIGHT_TO_LEFT_OVERRIDE = '\u202e';

    private final Output output;
    private final PrintWriter out;
    private final PrintWriter err;

    /** Writes to two streams; neither is closed. */
    public Console(OutputStream out, OutputStream err) {
        this.output = new Output(out);
        this.out = new PrintWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8), false);
        this.err = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
    }

    /** Writes to standard output and standard error. */
    public static Console standard() {
        return new Console(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    /** Prints a line of text, made safe for a terminal. */
    void line(String text) {
        out.print(plain(text).stripTrailing());
        out.print('\n');
    }

    /** Prints one JSON value and a line feed. */
    void json(Consumer<JsonGenerator> body) {
        // The generator would close the writer.
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), new OpenWriter(out))) {
            body.accept(json);
        }
        out.print('\n');
    }

    /** Prints one line on standard error. */
    void complain(String message) {
        remark("clausemark: " + message);
    }

    /** Prints one line beside the output, on standard error. */
    void remark(String message) {
        out.flush();
        err.print(shortened(plain(message.strip().replaceAll("\\s*\\R\\s*", " "))));
        err.print('\n');
        err.flush();
    }

    void flush() {
        out.flush();
        err.flush();
    }

    /** Whether some of the output was lost, other than because its reader had enough of it. */
    boolean failed() {
        return output.failed;
    }

    private static String shortened(String line) {
        if (line.length() <= LONGEST) {
            return line;
        }
        int half = LONGEST / 2;
        return line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, half)))
                + " … "
                + line.substring(
                        line.length() - half + (Character.isLowSurrogate(line.charAt(line.length() - half)) ? 1 : 0));
    }

    /** Text without control characters: a document must not be able to steer the reader's terminal. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                plain.append(' ');
            } else if (!Character.isISOControl(c) && c != LEFT_TO_RIGHT_OVERRIDE && c != RIGHT_TO_LEFT_OVERRIDE) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Remembers whether something could not be written: a print writer tells nobody. */
    private static final class Output extends FilterOutputStream {
        private boolean failed;

        Output(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                failed |= !isGone(e);
                throw e;
            }
        }

        private static boolean isGone(IOException e) {
            String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            return said.contains("pipe") || said.contains("descriptor");
        }
    }

    private static final class OpenWriter extends java.io.FilterWriter {
        OpenWriter(PrintWriter out) {
            super(out);
        }

        @Override
        public void close() {}
    }
}
