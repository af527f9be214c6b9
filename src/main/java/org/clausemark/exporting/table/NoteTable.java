package org.clausemark.exporting.table;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clausemark.annotation.Annotation;
import org.clausemark.document.Document;
import org.clausemark.exporting.ExportException;
import org.clausemark.exporting.SafeFile;

/** Notes of one document as comma-separated values, a line for each. */
public final class NoteTable {
    private static final List<String> HEAD = List.of(
            "Place",
            "Quote",
            "Comment",
            "Replies",
            "Themes",
            "Colour",
            "Style",
            "Settled",
            "Author",
            "Created",
            "Modified",
            "Id");

    private final Document document;
    private final Function<String, String> themeName;

    /** For a document's notes; {@code themeName} names the theme of an id. */
    public NoteTable(Document document, Function<String, String> themeName) {
        this.document = document;
        this.themeName = themeName;
    }

    /** Writes notes in the order given, completely or not at all; a file that is there stays unless {@code overwrite}. */
    public void write(List<Annotation> notes, Path target, boolean overwrite) throws ExportException {
        new SafeFile(target, overwrite)
                .write(
                        file -> {
                            try (OutputStream out = Files.newOutputStream(file)) {
                                CsvLines lines = new CsvLines(out);
                                lines.add(HEAD);
                                for (Annotation note : notes) {
                                    lines.add(line(note));
                                }
                                lines.end();
                            }
                            return Files.size(file);
                        },
                        TableExport::verify);
    }

    private List<String> line(Annotation note) {
        return List.of(
                document.place(note.anchor()),
                note.anchor().exact(),
                note.comment(),
                note.replies().stream()
                        .map(reply -> reply.author() + ": " + reply.text())
                        .collect(Collectors.joining("\n")),
                note.themes().stream().map(themeName).collect(Collectors.joining("; ")),
                note.colour().key(),
                note.style().key(),
                note.settled() ? "yes" : "no",
                note.author(),
                note.created().toString(),
                note.modified().toString(),
                note.id());
    }
}
