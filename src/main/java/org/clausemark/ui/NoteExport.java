package org.clausemark.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.stage.Window;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Document;
import org.clausemark.exporting.ExportException;
import org.clausemark.exporting.markdown.MarkdownNotes;
import org.clausemark.exporting.table.NoteTable;
import org.clausemark.notebook.Notebook;
import org.jspecify.annotations.Nullable;

/** Writes some of a document's notes to a file that the reader names. */
final class NoteExport {
    private final Notebook notebook;
    private final Fittings fittings;

    /** What notes can be written as. */
    enum Form {
        MARKDOWN("Markdown", "md") {
            @Override
            void write(Document document, Function<String, String> themes, List<Annotation> notes, Path file)
                    throws ExportException {
                // The dialog has asked before it names a file that is there.
                new MarkdownNotes(document, themes).write(notes, file, true);
            }
        },
        CSV("CSV", "csv") {
            @Override
            void write(Document document, Function<String, String> themes, List<Annotation> notes, Path file)
                    throws ExportException {
                new NoteTable(document, themes).write(notes, file, true);
            }
        };

        private final String label;
        private final String ending;

        Form(String label, String ending) {
            this.label = label;
            this.ending = ending;
        }

        /** Its name, for people. */
        String label() {
            return label;
        }

        abstract void write(Document document, Function<String, String> themes, List<Annotation> notes, Path file)
                throws ExportException;
    }

    NoteExport(Notebook notebook, Fittings fittings) {
        this.notebook = notebook;
        this.fittings = fittings;
    }

    /** Asks for a file and writes these notes to it, as they are now, in this order. */
    void export(List<Annotation> notes, Form form, @Nullable Window owner) {
        if (notes.isEmpty()) {
            fittings.problems().hint("There are no notes to export.");
            return;
        }
        Document document = notebook.document();
        List<Annotation> written = List.copyOf(notes);
        Map<String, String> themes =
                notebook.themes().stream().collect(Collectors.toUnmodifiableMap(Theme::id, Theme::name));
        fittings.desktop()
                .dialogs()
                .save(owner, "Export notes as " + form.label(), document.id() + "-notes." + form.ending)
                .ifPresent(file -> fittings.background()
                        .run(
                                "Exporting…",
                                () -> {
                                    form.write(document, id -> themes.getOrDefault(id, id), written, file);
                                    return count(written.size());
                                },
                                count -> fittings.problems()
                                        .say("Exported " + count + " to " + file.getFileName() + "."),
                                fittings.problems()::tell));
    }

    private static String count(int notes) {
        return notes + (notes == 1 ? " note" : " notes");
    }
}
