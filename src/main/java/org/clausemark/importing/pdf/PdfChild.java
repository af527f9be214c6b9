package org.clausemark.importing.pdf;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.importing.flow.Source;

/** The process that reads one PDF: takes it from its input, writes what it found to its output and ends. */
final class PdfChild {
    /** Begins every answer, so that nothing else is taken for one. */
    static final int SIGN = 0x436c5064;

    /** What answers begin with after the sign. */
    static final int READ = 0;

    static final int REFUSED = 1;
    static final int LOCKED = 2;

    private PdfChild() {}

    /** Reads a file's name, a password and a PDF from the standard input, each with its length before it. */
    public static void main(String[] args) throws IOException {
        PrintStream nowhere =
                new PrintStream(PrintStream.nullOutputStream(), false, java.nio.charset.StandardCharsets.UTF_8);
        // Whatever a library has to say is no part of the answer.
        System.setOut(nowhere);
        System.setErr(nowhere);
        java.util.logging.LogManager.getLogManager().reset();
        FontMappers.set(new OneFont());
        try (DataInputStream in = new DataInputStream(System.in);
                DataOutputStream out = new DataOutputStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16))) {
            String name = SourceStream.string(in);
            String password = SourceStream.string(in);
            byte[] bytes = in.readNBytes(in.readInt());
            endWith(in);
            answer(name, bytes, password, out);
            out.flush();
        }
        Runtime.getRuntime().halt(0);
    }

    private static void answer(String name, byte[] bytes, String password, DataOutputStream out) throws IOException {
        out.writeInt(SIGN);
        try {
            Source source = PdfText.read(name, bytes, password);
            out.writeByte(READ);
            SourceStream.write(source, out);
        } catch (InvalidPasswordException e) {
            out.writeByte(LOCKED);
        } catch (ImportException e) {
            out.writeByte(REFUSED);
            SourceStream.string(String.valueOf(e.getMessage()), out);
        }
    }

    /** Whoever started this keeps the input open: its end means that nobody waits for the answer any more. */
    private static void endWith(InputStream in) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                while (in.read() >= 0) {
                    // Nothing more is expected.
                }
            } catch (IOException e) {
                // As good as the end.
            }
            Runtime.getRuntime().halt(4);
        });
    }
}
