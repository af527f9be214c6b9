package org.clausemark.ui;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Document;
import org.clausemark.exporting.pdf.PdfExport;
import org.clausemark.importing.Imported;
import org.clausemark.importing.TextImporter;
import org.clausemark.library.Added;
import org.clausemark.library.Entry;
import org.clausemark.library.Library;
import org.clausemark.library.LibraryException;
import org.clausemark.notebook.Notebook;
import org.clausemark.ui.look.Look;
import org.clausemark.ui.look.Typefaces;
import org.jspecify.annotations.Nullable;

/** The window on a library: one document open at a time, everything where it was left. */
public final class Window implements Toolbar.Commands {
    private final Stage stage;
    private final Library library;
    private final String reader;
    private final InstantSource clock;
    private final Look look = new Look();
    private final Fittings fittings;
    private final BorderPane frame = new BorderPane();
    private final StatusLine status;
    private final Remembered remembered;
    private @Nullable Open open;
    private @Nullable Node keyWentTo;
    private boolean warned;

    /** What belongs to the document that is open. */
    private record Open(Actions actions, Places places, Runnable close) {}

    /**
     * A window that is not shown yet.
     *
     * @param reader the name that goes on new notes
     */
    public Window(Stage stage, Library library, FileDialogs dialogs, String reader, InstantSource clock) {
        this.stage = stage;
        this.library = library;
        this.reader = reader;
        this.clock = clock;
        this.remembered = new Remembered(library, look);
        Problems problems = new Problems();
        Background background = new Background();
        fittings = new Fittings(new Overlay(), problems, background, dialogs);
        status = new StatusLine(background);
        Typefaces.load();
    }

    /** Shows the window with the document that was read last, or the first one. */
    public void show() {
        Thread.currentThread()
                .setUncaughtExceptionHandler(
                        (thread, failure) -> fittings.problems().tell(failure));
        frame.setBottom(status);
        StackPane.setAlignment(fittings.problems(), Pos.BOTTOM_CENTER);
        StackPane root = new StackPane(frame, fittings.overlay(), fittings.problems());
        StackPane.setMargin(fittings.problems(), new Insets(0, 0, 44, 0));
        root.getStyleClass().add("window");
        Scene scene = new Scene(root, 1440, 900);
        look.dress(scene);
        remembered.restore(stage);
        // The letter that opens a field is not typed into it.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> keyWentTo = scene.getFocusOwner());
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (!Objects.equals(scene.getFocusOwner(), keyWentTo)) {
                event.consume();
            }
        });
        scene.addEventHandler(ScrollEvent.SCROLL, event -> {
            if (event.isShortcutDown() && event.getDeltaY() != 0) {
                look.textSizeProperty().set(look.textSizeProperty().get() + (event.getDeltaY() > 0 ? 1 : -1));
                event.consume();
            }
        });
        List<Entry> documents = library.documents();
        String last = remembered.lastDocument();
        documents.stream()
                .filter(e -> e.id().equals(last))
                .findFirst()
                .or(() -> documents.stream().findFirst())
                .ifPresent(e -> open(e.id()));
        stage.setScene(scene);
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        icons(stage);
        stage.setOnCloseRequest(event -> {
            if (!saveTyping() && !warned) {
                warned = true;
                fittings.problems()
                        .complain("What you typed last could not be saved. Close again to close without it.");
                event.consume();
            }
        });
        stage.setOnHiding(event -> {
            saveTyping();
            remember();
            look.close();
        });
        stage.show();
    }

    /** Gives a window the program's icon. */
    static void icons(Stage stage) {
        for (int size : List.of(16, 32, 48, 128)) {
            var icon = Window.class.getResourceAsStream("/org/clausemark/icons/clausemark-" + size + ".png");
            if (icon != null) {
                stage.getIcons().add(new Image(icon));
            }
        }
    }

    /** The scene, for those who take pictures of it. */
    public Scene scene() {
        return stage.getScene();
    }

    /** Saves a comment that is being typed. False if it could not be saved; the reader has been told. */
    private boolean saveTyping() {
        return open == null || open.actions().notes().saveTyping();
    }

    /** Keeps what has to be there after a restart. Called when the window closes. */
    private void remember() {
        if (open != null) {
            try {
                remembered.keep(
                        stage,
                        open.places(),
                        open.actions().notebook().document().id(),
                        open.actions().reading().place());
            } catch (LibraryException e) {
                fittings.problems().tell(e);
            }
        }
    }

    @Override
    public List<Entry> documents() {
        try {
            return library.documents();
        } catch (LibraryException e) {
            fittings.problems().tell(e);
            return List.of();
        }
    }

    @Override
    public void open(String documentId) {
        try {
            show(library.document(documentId));
        } catch (LibraryException e) {
            fittings.problems().tell(e);
        }
    }

    private void show(Document document) {
        if (!saveTyping()) {
            return;
        }
        fittings.overlay().hide();
        fittings.problems().withdraw();
        if (open != null) {
            remember();
            open.close().run();
        }
        Notebook notebook = new Notebook(library, document, reader, clock);
        Actions actions = new Actions(notebook, look, fittings);
        Find find = new Find(actions);
        Shortcuts shortcuts = new Shortcuts(actions, look, this, find, this::askForClause);
        Places places = new Places(actions.sidebar(), actions.reading(), actions.notes());
        remembered.restore(places);
        actions.setUnfoldNotes(places::showNotes);
        actions.reading().addEventHandler(KeyEvent.KEY_PRESSED, shortcuts::inText);
        actions.notes().addEventHandler(KeyEvent.KEY_PRESSED, shortcuts::inNotes);
        frame.setOnKeyPressed(shortcuts::anywhere);
        Toolbar toolbar = new Toolbar(actions, look, this, find);
        frame.setTop(toolbar);
        frame.setCenter(places);
        Runnable unfollow =
                status.follow(notebook, actions.reading(), actions.notes().unsavedProperty());
        var warning = actions.notes().unsavedProperty().subscribe(unsaved -> warned &= unsaved);
        open = new Open(actions, places, () -> {
            warning.unsubscribe();
            unfollow.run();
            toolbar.close();
            actions.close();
        });
        stage.setTitle(document.title() + " – Clausemark");
        actions.reading().showPlace(remembered.place(document.id()));
        actions.reading().requestFocus();
    }

    @Override
    public void importFiles() {
        List<Path> files = fittings.dialogs().open(stage, "Import documents");
        for (Path file : files) {
            fittings.background()
                    .run(
                            "Importing " + file.getFileName() + "…",
                            () -> add(new TextImporter().read(file)),
                            this::showAdded,
                            fittings.problems()::tell);
        }
    }

    private Added add(Imported imported) {
        return library.add(imported.document(), imported.fileName(), imported.bytes());
    }

    private void showAdded(Added added) {
        open(added.id());
        fittings.problems().say(added.existed() ? "This file is in the library already." : "Imported.", null, null);
    }

    @Override
    public void look(Node near) {
        fittings.overlay().show(new LookSheet(look), near.localToScene(near.getLayoutBounds()));
    }

    @Override
    public void keys() {
        fittings.overlay().show(new KeysSheet(), null);
    }

    private void askForClause() {
        if (open == null) {
            return;
        }
        Actions actions = open.actions();
        TextField field = new TextField();
        field.setId("go-to-field");
        field.setPromptText("2.2");
        Label label = new Label("Go to clause");
        label.getStyleClass().add("field-label");
        VBox sheet = new VBox(6, label, field);
        sheet.setId("go-to");
        field.setOnAction(e -> {
            fittings.overlay().hide();
            if (!actions.goTo(field.getText())) {
                fittings.problems()
                        .complain("There is no clause “" + field.getText().strip() + "”.");
            }
        });
        fittings.overlay().show(sheet, null);
        field.requestFocus();
    }

    @Override
    public void export(boolean letter) {
        if (open == null || !saveTyping()) {
            return;
        }
        Notebook notebook = open.actions().notebook();
        String name = notebook.document().id() + ".pdf";
        fittings.dialogs().save(stage, "Export annotated PDF", name).ifPresent(file -> {
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
                                    .say(
                                            String.format(
                                                    Locale.ROOT,
                                                    "Exported %s: %d pages, %d notes.",
                                                    file.getFileName(),
                                                    result.pages(),
                                                    notes.size()),
                                            null,
                                            null),
                            fittings.problems()::tell);
        });
    }

    @Override
    public void toggleSidebar() {
        if (open != null) {
            var shown = open.places().sidebarOpenProperty();
            shown.set(!shown.get());
        }
    }

    @Override
    public void toggleNotes() {
        if (open != null) {
            var shown = open.places().notesOpenProperty();
            shown.set(!shown.get());
        }
    }
}
