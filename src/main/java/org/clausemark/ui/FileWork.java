package org.clausemark.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Theme;
import org.clausemark.codebook.CodebookFile;
import org.clausemark.exporting.SafeFile;
import org.clausemark.exporting.pdf.PdfExport;
import org.clausemark.library.Added;
import org.clausemark.library.Entry;
import org.clausemark.library.Library;
import org.clausemark.library.LibraryException;
import org.clausemark.library.SourceFile;
import org.clausemark.notebook.Notebook;

/** What comes in from files and goes out to them. */
final class FileWork {
    private final Stage stage;
    private final Library library;
    private final Fittings fittings;
    private final Consumer<String> open;
    private final ImportWork imports;

    /** Work for a window; {@code open} opens the document of an id. */
    FileWork(Stage stage, Library library, Fittings fittings, Consumer<String> open) {
        this.stage = stage;
        this.library = library;
        this.fittings = fittings;
        this.open = open;
        this.imports = new ImportWork(library, fittings, this::showAdded);
    }

    /** Asks for files and imports them. */
    void importFiles() {
        offer(fittings.desktop().dialogs().open(stage, "Import documents", FileDialogs.Kind.DOCUMENT));
    }

    /** Shows what files would become, and imports those the reader wants. */
    void offer(List<Path> files) {
        imports.open(files);
    }

    /** The same with the text that was copied last. */
    void offerClipboard() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text == null || text.isBlank()) {
            fittings.problems().hint("There is no text on the clipboard.");
        } else {
            imports.openText(text);
        }
    }

    /** Brings in and opens files that the desktop was asked to open with this program. */
    void take(List<Path> files) {
        imports.take(files);
    }

    private void showAdded(List<Added> added, List<String> refused) {
        if (added.size() == 1 && refused.isEmpty()) {
            showAdded(added.getFirst());
        } else {
            showAll(added, refused);
        }
    }

    private void showAdded(Added added) {
        open.accept(added.id());
        fittings.problems().say(added.existed() ? "This file is in the library already." : "Imported.");
    }

    private void showAll(List<Added> added, List<String> refused) {
        if (!added.isEmpty()) {
            open.accept(added.getFirst().id());
        }
        long there = added.stream().filter(Added::existed).count();
        long came = added.size() - there;
        String sentence = "Imported " + came + (came == 1 ? " document." : " documents.");
        if (there > 0) {
            sentence += there == 1 ? " One was in the library already." : " " + there + " were there already.";
        }
        if (refused.isEmpty()) {
            fittings.problems().say(sentence);
        } else {
            int more = refused.size() - 1;
            fittings.problems()
                    .complain(sentence + " " + refused.getFirst()
                            + (more == 0 ? "" : " " + more + " more could not be read."));
        }
    }

    /** Asks for a file and writes to it what a document was made from, byte for byte. */
    void saveSource(Entry entry) {
        fittings.background()
                .run(
                        "Reading the source…",
                        () -> library.sourceFile(entry.id()),
                        source -> fittings.desktop()
                                .dialogs()
                                .save(stage, "Save the source file", source.name())
                                .ifPresent(file -> save(source, file)),
                        fittings.problems()::tell);
    }

    // The dialog has asked before it names a file that is there.
    private void save(SourceFile source, Path file) {
        fittings.background()
                .run(
                        "Saving " + file.getFileName() + "…",
                        () -> {
                            new SafeFile(file, true)
                                    .write(part -> Files.write(part, source.bytes()), (part, done) -> {});
                            return file;
                        },
                        done -> fittings.problems().say("Saved " + done.getFileName() + "."),
                        fittings.problems()::tell);
    }

    /** Asks for a codebook's file and brings its themes in, in one step. */
    void importCodebook(Actions actions) {
        List<Path> files = fittings.desktop().dialogs().open(stage, "Import a codebook", FileDialogs.Kind.CODEBOOK);
        for (Path file : files) {
            List<Theme> present = List.copyOf(actions.notebook().themes());
            fittings.background()
                    .run(
                            "Reading " + file.getFileName() + "…",
                            () -> CodebookFile.read(file, present),
                            themes -> bringIn(actions, themes),
                            fittings.problems()::tell);
        }
    }

    private void bringIn(Actions actions, List<Theme> themes) {
        try {
            List<Theme> before = List.copyOf(actions.notebook().themes());
            actions.notebook().codebook().changeAll("Import codebook", themes);
            if (before.equals(actions.notebook().themes())) {
                fittings.problems().say("The codebook has nothing that is not here already.");
            } else {
                fittings.problems().offer("Brought in " + count(themes.size()) + ".", "Undo", actions::undo);
            }
        } catch (LibraryException e) {
            fittings.problems().tell(e);
        }
    }

    /** Asks for a file and writes the themes to it. */
    void exportCodebook(List<Theme> themes) {
        List<Theme> written = List.copyOf(themes);
        fittings.desktop()
                .dialogs()
                .save(stage, "Export the codebook", "codebook.json")
                .ifPresent(file -> {
                    String left = CodebookFile.isExchange(file)
                            ? " Search terms, memos and shortcuts have no place in a .qdc file."
                            : "";
                    fittings.background()
                            .run(
                                    "Exporting…",
                                    () -> {
                                        // The dialog has asked before it names a file that is there.
                                        CodebookFile.write(written, file, true);
                                        return written.size();
                                    },
                                    count -> fittings.problems()
                                            .say("Exported " + count(count) + " to " + file.getFileName() + "." + left),
                                    fittings.problems()::tell);
                });
    }

    private static String count(int themes) {
        return themes + (themes == 1 ? " theme" : " themes");
    }

    /** Asks for a file and exports the annotated PDF, for A4 paper or US Letter. */
    void export(Notebook notebook, boolean letter) {
        String name = notebook.document().id() + ".pdf";
        fittings.desktop().dialogs().save(stage, "Export annotated PDF", name).ifPresent(file -> {
            // The dialog has asked before it names a file that is there.
            PdfExport.Options options =
                    new PdfExport.Options(letter ? PdfExport.Paper.LETTER : PdfExport.Paper.A4, true);
            List<Annotation> notes = List.copyOf(notebook.annotations());
            List<Theme> themes = List.copyOf(notebook.themes());
            fittings.background()
                    .run(
                            "Exporting…",
                            () -> new PdfExport().write(notebook.document(), notes, themes, file, options),
                            result -> fittings.problems()
                                    .say(String.format(
                                            Locale.ROOT,
                                            "Exported %s: %d pages, %d notes.",
                                            file.getFileName(),
                                            result.pages(),
                                            notes.size())),
                            fittings.problems()::tell);
        });
    }
}
