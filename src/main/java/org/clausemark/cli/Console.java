package org.clausemark.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Where commands write: always UTF-8 with line feeds, whatever the system's settings. A reader that has gone away, as
 * {@code head} does, is no error.
 */
public final class Console {
    private final PrintWriter out;
    private final PrintWriter err;

    /** Writes to two streams; neither is closed. */
    public Console(OutputStream out, OutputStream err) {
        this.out = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), false);
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
        err.print(plain(message.strip().replaceAll("\\s*\\R\\s*", " ")));
        err.print('\n');
        err.flush();
    }

    void flush() {
        out.flush();
        err.flush();
    }

    /** Text without control characters: a document must not be able to steer the reader's terminal. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                plain.append(' ');
            } else if (!Character.isISOControl(c)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static final class OpenWriter extends java.io.FilterWriter {
        OpenWriter(PrintWriter out) {
            super(out);
        }

        @Override
        public void close() {}
    }
}
