package org.clausemark.importing.pdf;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clausemark.document.Inline;
import org.clausemark.document.Typesetting;
import org.clausemark.document.Typesetting.Form;
import org.clausemark.importing.flow.Facts;
import org.clausemark.importing.flow.Footnote;
import org.clausemark.importing.flow.Limits;
import org.clausemark.importing.flow.Markup;
import org.clausemark.importing.flow.Paragraph;
import org.clausemark.importing.flow.Remark;
import org.clausemark.importing.flow.Source;
import org.jspecify.annotations.Nullable;

/** Carries a source from one process to another. What is read is believed in nothing: it may come from an attacker. */
final class SourceStream {
    private static final int MOST_INLINES = 100_000;

    private SourceStream() {}

    static void write(Source source, DataOutputStream out) throws IOException {
        Facts facts = source.facts();
        orNull(facts.title(), out);
        orNull(facts.language(), out);
        orNull(facts.source(), out);
        LocalDate date = facts.date();
        orNull(date == null ? null : date.toString(), out);
        paragraphs(source.body(), out);
        out.writeInt(source.footnotes().size());
        for (Footnote note : source.footnotes()) {
            string(note.label(), out);
            paragraphs(note.paragraphs(), out);
        }
        out.writeInt(source.remarks().size());
        for (Remark remark : source.remarks()) {
            out.writeInt(remark.first());
            out.writeInt(remark.start());
            out.writeInt(remark.last());
            out.writeInt(remark.end());
            string(remark.comment(), out);
            string(remark.author(), out);
            instant(remark.made(), out);
            orNull(remark.colour(), out);
            out.writeBoolean(remark.underlined());
            out.writeInt(remark.answers().size());
            for (Remark.Answer answer : remark.answers()) {
                string(answer.words(), out);
                string(answer.author(), out);
                instant(answer.made(), out);
            }
        }
        out.writeInt(source.warnings().size());
        for (String warning : source.warnings()) {
            string(warning, out);
        }
    }

    private static void paragraphs(List<Paragraph> paragraphs, DataOutputStream out) throws IOException {
        out.writeInt(paragraphs.size());
        for (Paragraph paragraph : paragraphs) {
            string(paragraph.text(), out);
            Markup markup = paragraph.markup();
            out.writeBoolean(markup.isTitle());
            out.writeByte(markup.heading());
            out.writeByte(markup.set().form().ordinal());
            out.writeInt(markup.set().inlines().size());
            for (Inline inline : markup.set().inlines()) {
                out.writeByte(inline.kind().ordinal());
                out.writeInt(inline.start());
                out.writeInt(inline.end());
                string(inline.target(), out);
            }
            orNull(paragraph.page(), out);
        }
    }

    /**
     * Reads a source.
     *
     * @throws IOException if it ends too early or is none
     */
    static Source read(DataInputStream in) throws IOException {
        try {
            String title = orNull(in);
            String language = orNull(in);
            String publisher = orNull(in);
            String date = orNull(in);
            Facts facts = new Facts(title, language, date == null ? null : LocalDate.parse(date), null, publisher);
            List<Paragraph> body = paragraphs(in);
            List<Footnote> notes = new ArrayList<>();
            for (int i = count(in, Limits.PARAGRAPHS); i > 0; i--) {
                notes.add(new Footnote(string(in), paragraphs(in)));
            }
            List<Remark> remarks = new ArrayList<>();
            for (int i = count(in, Limits.REMARKS); i > 0; i--) {
                remarks.add(remark(in, body));
            }
            List<String> warnings = new ArrayList<>();
            for (int i = count(in, Limits.PARAGRAPHS); i > 0; i--) {
                warnings.add(string(in));
            }
            return new Source(facts, List.of(), body, notes, remarks, warnings);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw new IOException("Not a source", e);
        }
    }

    private static Remark remark(DataInputStream in, List<Paragraph> body) throws IOException {
        int first = in.readInt();
        int start = in.readInt();
        int last = in.readInt();
        int end = in.readInt();
        if (first > last
                || start < 0
                || start > body.get(first).text().length()
                || end < 0
                || end > body.get(last).text().length()) {
            throw new IOException("A note out of place");
        }
        String comment = string(in);
        String author = string(in);
        Instant made = instant(in);
        String colour = orNull(in);
        boolean underlined = in.readBoolean();
        List<Remark.Answer> answers = new ArrayList<>();
        for (int i = count(in, Limits.REMARKS); i > 0; i--) {
            answers.add(new Remark.Answer(string(in), string(in), instant(in)));
        }
        return new Remark(first, start, last, end, comment, author, made, colour, underlined, answers);
    }

    private static void instant(@Nullable Instant instant, DataOutputStream out) throws IOException {
        out.writeLong(instant == null ? Long.MIN_VALUE : instant.toEpochMilli());
    }

    private static @Nullable Instant instant(DataInputStream in) throws IOException {
        long millis = in.readLong();
        return millis == Long.MIN_VALUE ? null : Instant.ofEpochMilli(millis);
    }

    private static List<Paragraph> paragraphs(DataInputStream in) throws IOException {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = count(in, Limits.PARAGRAPHS + 1); i > 0; i--) {
            String text = string(in);
            boolean title = in.readBoolean();
            int heading = in.readUnsignedByte();
            Form form = Form.values()[in.readUnsignedByte()];
            List<Inline> inlines = new ArrayList<>();
            for (int k = count(in, MOST_INLINES); k > 0; k--) {
                Inline.Kind kind = Inline.Kind.values()[in.readUnsignedByte()];
                int start = in.readInt();
                int end = in.readInt();
                if (end > text.length()) {
                    throw new IOException("A stretch out of place");
                }
                inlines.add(new Inline(kind, start, end, string(in)));
            }
            Typesetting set = new Typesetting(form, 0, inlines);
            Markup markup = new Markup(title, title ? 1 : Math.min(heading, 6), 0, 0, set);
            paragraphs.add(new Paragraph(text, 0, true, markup, orNull(in)));
        }
        return paragraphs;
    }

    private static int count(DataInputStream in, int most) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > most) {
            throw new IOException("A list of " + count);
        }
        return count;
    }

    static void string(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void orNull(@Nullable String text, DataOutputStream out) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            string(text, out);
        }
    }

    static String string(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = length < 0 || length > Limits.PART ? new byte[0] : in.readNBytes(length);
        if (bytes.length != length) {
            throw new IOException("A text that is cut short");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static @Nullable String orNull(DataInputStream in) throws IOException {
        return in.readBoolean() ? string(in) : null;
    }
}
