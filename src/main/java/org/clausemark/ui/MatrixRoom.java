package org.clausemark.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    private @Nullable MatrixPane pane;

    MatrixRoom(Stage stage, Actions actions, Places places, Fittings fittings) {
        this.stage = stage;
        this.actions = actions;
        this.places = places;
        this.fittings = fittings;
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
        MatrixPane shown = pane == null ? new MatrixPane(actions.notebook(), this) : pane;
        pane = shown;
        places.cover(shown);
        actions.reading().setFocusTraversable(false);
        shown.enter();
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
        actions.notebook().focusProperty().set(focus);
        actions.notebook().selectedProperty().set(notes.getFirst().id());
        actions.reveal(notes.getFirst());
    }

    @Override
    public void open(int offset) {
        lift();
        actions.goTo(actions.notebook().document().passageAt(offset));
    }

    @Override
    public void count(Callable<Sheet> counting, Consumer<Sheet> counted) {
        fittings.background().run("Counting…", counting, counted, fittings.problems()::tell);
    }

    @Override
    public void export(Exported table) {
        Picture picture = table.picture();
        boolean png = table.format().equals("png");
        if (png && picture == null) {
            fittings.problems()
                    .complain("This table is too large for a PNG. Hide what is empty, or export it as SVG or XLSX.");
            return;
        }
        Document document = actions.notebook().document();
        String name = document.id() + "-matrix." + table.format();
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
        Captions captions = new Captions(document.title() + ": " + table.sheet().words(), "Theme");
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
