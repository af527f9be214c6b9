package org.clausemark.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.clausemark.annotation.Annotation;
import org.clausemark.document.Document;
import org.clausemark.exporting.ExportException;
import org.clausemark.exporting.SafeFile;
import org.clausemark.exporting.table.Captions;
import org.clausemark.exporting.table.TableExport;
import org.clausemark.exporting.table.TableFormat;
import org.clausemark.notebook.ThemeFocus;
import org.clausemark.theming.Heading;
import org.clausemark.ui.matrix.MatrixActions;
import org.clausemark.ui.matrix.MatrixPane;
import org.clausemark.ui.matrix.Picture;
import org.clausemark.ui.matrix.Sheet;
import org.jspecify.annotations.Nullable;

/** The matrix in place of the text, and the way back. Whatever shows something in the text lifts it off. */
final class MatrixRoom implements MatrixActions, Actions.Cover {
    private final Stage stage;
    private final Actions actions;
    private final Places places;
    private final Fittings fittings;
    private final Shelf shelf;
    private @Nullable MatrixPane pane;

    MatrixRoom(Stage stage, Actions actions, Places places, Fittings fittings, Shelf shelf) {
        this.stage = stage;
        this.actions = actions;
        this.places = places;
        this.fittings = fittings;
        this.shelf = shelf;
        // Whoever gives the keyboard to the text wants to see it.
        actions.reading().focusedProperty().subscribe(focused -> {
            if (focused) {
                lift();
            }
        });
    }

    /** Shows the matrix, or the text again. */
    void toggle() {
        if (isShown()) {
            leave();
            return;
        }
        MatrixPane shown = pane();
        places.cover(shown);
        actions.reading().setFocusTraversable(false);
        shown.enter();
    }

    private MatrixPane pane() {
        MatrixPane made = pane == null ? new MatrixPane(actions.notebook(), this) : pane;
        pane = made;
        return made;
    }

    /** Writes the matrix to a file, in a format of {@link MatrixPane#FORMATS}, whether it is shown or not. */
    void export(String format) {
        // Of what is not in the window the colours are not known that a picture has.
        if (format.equals(MatrixPane.PICTURE) && !isShown()) {
            toggle();
        }
        pane().export(format);
    }

    void close() {
        if (pane != null) {
            pane.close();
        }
    }

    @Override
    public boolean isShown() {
        return places.isCovered();
    }

    @Override
    public void lift() {
        if (isShown()) {
            places.cover(null);
            actions.reading().setFocusTraversable(true);
        }
    }

    @Override
    public void leave() {
        lift();
        actions.leave();
    }

    @Override
    public void open(ThemeFocus focus, List<Annotation> notes) {
        leave();
        Annotation first = notes.getFirst();
        at(first.documentId()).ifPresent(there -> {
            there.notebook().focusProperty().set(focus);
            there.notebook().selectedProperty().set(first.id());
            there.reveal(first);
        });
    }

    @Override
    public void open(String documentId, int offset) {
        lift();
        at(documentId).ifPresent(there -> there.goTo(there.notebook().document().passageAt(offset)));
    }

    private Optional<Actions> at(String documentId) {
        return documentId.equals(actions.notebook().document().id()) ? Optional.of(actions) : shelf.open(documentId);
    }

    @Override
    public List<Heading> documents() {
        return shelf.documents().stream()
                .map(entry -> new Heading(
                        entry.id(), entry.imprint().title(), entry.imprint().title(), null, "", 0))
                .toList();
    }

    @Override
    public List<Annotation> notes(String documentId) {
        return shelf.notes(documentId);
    }

    @Override
    public void count(Callable<Sheet> counting, Consumer<Sheet> counted) {
        fittings.background().run("Counting…", counting, counted, fittings.problems()::tell);
    }

    @Override
    public void export(Exported table) {
        Picture picture = table.picture();
        boolean png = table.format().equals(MatrixPane.PICTURE);
        if (png && picture == null) {
            fittings.problems()
                    .complain("This table is too large for a PNG. Hide what is empty, or export it as SVG or XLSX.");
            return;
        }
        Document document = actions.notebook().document();
        String of = table.sheet().isOfLibrary() ? "library" : document.id();
        String name = of + "-matrix." + table.format().toLowerCase(Locale.ROOT);
        fittings.desktop()
                .dialogs()
                .save(stage, "Export matrix", name)
                .ifPresent(file -> fittings.background()
                        .run(
                                "Exporting…",
                                () -> picture == null ? write(document, table, file) : write(picture, file),
                                done -> fittings.problems().say("Exported " + done.getFileName() + "."),
                                fittings.problems()::tell));
    }

    // The dialog has asked before it names a file that is there.
    private static Path write(Document document, Exported table, Path file) throws ExportException {
        TableFormat format = TableFormat.named(table.format()).orElseThrow();
        String of = table.sheet().isOfLibrary() ? "Library" : document.title();
        Captions captions = new Captions(of + ": " + table.sheet().words(), "Theme");
        new TableExport(table.sheet().matrix(), captions).write(format, file, true);
        return file;
    }

    private static Path write(Picture picture, Path file) throws ExportException {
        new SafeFile(file, true)
                .write(
                        part -> {
                            picture.write(part);
                            return Files.size(part);
                        },
                        (part, size) -> {});
        return file;
    }
}
