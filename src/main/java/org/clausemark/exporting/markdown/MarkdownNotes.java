package org.clausemark.exporting.markdown;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Reply;
import org.clausemark.document.Document;
import org.clausemark.exporting.ExportException;
import org.clausemark.exporting.SafeFile;

/** Notes of one document as a file of Markdown (CommonMark): each with its quotation, comment, replies and themes. */
public final class MarkdownNotes {
    private final Document document;
    private final Function<String, String> themeName;

    /** For a document's notes; {@code themeName} names the theme of an id. */
    public MarkdownNotes(Document document, Function<String, String> themeName) {
        this.document = document;
        this.themeName = themeName;
    }

    /** Writes notes in the order given, completely or not at all; a file that is there stays unless {@code overwrite}. */
    public void write(List<Annotation> notes, Path target, boolean overwrite) throws ExportException {
        String text = text(notes);
        new SafeFile(target, overwrite)
                .write(file -> Files.writeString(file, text, StandardCharsets.UTF_8), (file, written) -> {
                    if (!Files.readString(file, StandardCharsets.UTF_8).equals(text)) {
                        throw new ExportException(
                                ExportException.Reason.DAMAGED, "The notes were not written to their end.");
                    }
                });
    }

    /** The text of such a file, with an end of line behind it. */
    String text(List<Annotation> notes) {
        List<String> parts = new ArrayList<>();
        parts.add("# Notes on " + MarkdownQuote.escaped(document.title()));
        for (Annotation note : notes) {
            parts.add("---");
            parts.add(MarkdownQuote.of(document, note));
            for (Reply reply : note.replies()) {
                parts.add(item("*" + MarkdownQuote.escaped(reply.author()) + ":* "
                        + reply.text().strip()));
            }
            about(note, parts);
        }
        return String.join("\n\n", parts) + "\n";
    }

    private void about(Annotation note, List<String> parts) {
        List<String> names = note.themes().stream()
                .map(themeName)
                .map(MarkdownQuote::escaped)
                .toList();
        List<String> about = new ArrayList<>();
        if (!names.isEmpty()) {
            about.add("Themes: " + String.join("; ", names));
        }
        if (note.settled()) {
            about.add("Settled");
        }
        if (!about.isEmpty()) {
            parts.add("_" + String.join(" · ", about) + "_");
        }
    }

    /** A text of several lines as one item of a list. */
    private static String item(String text) {
        return "- " + text.replace("\n", "\n  ");
    }
}
