package org.clausemark.ui;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.BoundingBox;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.clausemark.document.Document;
import org.clausemark.library.Entry;
import org.clausemark.library.Library;
import org.clausemark.library.LibraryException;
import org.clausemark.notebook.Notebook;
import org.clausemark.ui.look.Commitments;
import org.clausemark.ui.look.Look;
import org.clausemark.ui.look.Typefaces;
import org.clausemark.ui.palette.Palette;
import org.jspecify.annotations.Nullable;

/** The window on a library: one document open at a time, everything where it was left. */
public final class Window implements WindowActions {
    /** How far from the upper edge the palette stands, in pixels. */
    private static final double PALETTE_TOP = 50;

    private final Stage stage;
    private final Library library;
    private final String reader;
    private final InstantSource clock;
    private final Look look = new Look();
    private final Fittings fittings;
    private final BorderPane frame = new BorderPane();
    private final StatusLine status;
    private final Remembered remembered;
    private final FileWork files;
    private final BackupWork backups;
    private final PaletteOffers offers;
    private final SearchRoom search;
    private final BinWork bin;
    private @Nullable Open open;
    private @Nullable Node keyWentTo;
    private boolean warned;

    /** What belongs to the document that is open. */
    private record Open(Actions actions, List<Command> commands, Places places, MatrixRoom matrix, Runnable close) {}

    /**
     * A window that is not shown yet.
     *
     * @param reader the name that goes on new notes
     */
    public Window(Stage stage, Library library, Desktop desktop, String reader, InstantSource clock) {
        this.stage = stage;
        this.library = library;
        this.reader = reader;
        this.clock = clock;
        this.remembered = new Remembered(library, look);
        look.dressControls();
        Typefaces.load();
        Problems problems = new Problems();
        Background background = new Background();
        fittings = new Fittings(new Overlay(), problems, background, desktop);
        status = new StatusLine(background, look);
        files = new FileWork(stage, library, fittings, this::open);
        bin = new BinWork(library, fittings, clock);
        backups = new BackupWork(library.safekeeping(), fittings, this::openAnew);
        offers = new PaletteOffers(this, remembered.chosen());
        search = new SearchRoom(library, fittings, this::openAt);
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
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                Platform.runLater(Window.this::complete);
            }
        });
    }

    /** What can wait for the text: its frame is painted while the sides are being made up. */
    private void complete() {
        if (open != null) {
            open.places().showSides();
        }
        Typefaces.loadJoining();
        bin.clear();
        backups.begin();
    }

    /** Shows the library as it is after it was taken back to a backup. */
    private void openAnew() {
        String id = open == null ? "" : open.actions().notebook().document().id();
        List<Entry> documents = documents();
        documents.stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .or(() -> documents.stream().findFirst())
                .ifPresent(e -> open(e.id()));
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
                Actions actions = open.actions();
                remembered.keep(
                        stage,
                        open.places(),
                        new Remembered.Reading(
                                actions.notebook().document().id(),
                                actions.reading().place(),
                                actions.sidebar().openedContents()));
                remembered.keepMemoOpen(actions.notes().memoOpenProperty().get());
                remembered.keepChosen(offers.recent());
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

    private Optional<Actions> opened(String documentId) {
        open(documentId);
        return Optional.ofNullable(open)
                .map(Open::actions)
                .filter(there -> there.notebook().document().id().equals(documentId));
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
        Commands commands = new Commands(actions, look, find, this);
        Shortcuts shortcuts = new Shortcuts(commands.all());
        Places places = new Places(actions.sidebar(), actions.reading(), actions.notes());
        remembered.restore(places);
        actions.setUnfoldNotes(places::showNotes);
        MatrixRoom matrix =
                new MatrixRoom(stage, actions, places, fittings, new Shelf(this::documents, library, this::opened));
        actions.setCover(matrix);
        actions.sidebar().setOnMatrix(matrix::toggle);
        actions.notes().offerViews(remembered.views(), kept -> actions.attempt(() -> remembered.keepViews(kept)));
        actions.notes().memoOpenProperty().set(remembered.memoOpen());
        actions.reading().addEventHandler(KeyEvent.KEY_PRESSED, shortcuts::inText);
        actions.notes().addEventHandler(KeyEvent.KEY_PRESSED, event -> shortcuts.inNotes(event, actions));
        frame.setOnKeyPressed(shortcuts::anywhere);
        Toolbar toolbar = new Toolbar(actions, look, commands, this, find);
        frame.setTop(toolbar);
        frame.setCenter(places);
        if (stage.isShowing()) {
            places.showSides();
        }
        Runnable unfollow =
                status.follow(notebook, actions.reading(), actions.notes().unsavedProperty());
        var warning = actions.notes().unsavedProperty().subscribe(unsaved -> warned &= unsaved);
        open = new Open(actions, commands.all(), places, matrix, () -> {
            warning.unsubscribe();
            unfollow.run();
            toolbar.close();
            find.close();
            matrix.close();
            actions.close();
        });
        stage.setTitle(document.title() + " – Clausemark");
        actions.sidebar().openContents(remembered.contents(document.id()));
        actions.reading().showPlace(remembered.place(document.id()));
        actions.reading().requestFocus();
    }

    @Override
    public void importFiles() {
        files.importFiles();
    }

    @Override
    public void export(boolean letter) {
        if (open != null && saveTyping()) {
            files.export(open.actions().notebook(), letter);
        }
    }

    @Override
    public void importCodebook() {
        if (open != null) {
            files.importCodebook(open.actions());
        }
    }

    @Override
    public void exportCodebook() {
        if (open != null) {
            files.exportCodebook(open.actions().notebook().themes());
        }
    }

    @Override
    public void look() {
        Node button = frame.lookup("#look");
        fittings.overlay().show(new LookSheet(look), button.localToScene(button.getLayoutBounds()));
    }

    @Override
    public void commitmentWords() {
        Commitments now = look.commitmentsProperty().get();
        CommitmentSheet sheet = new CommitmentSheet(
                now.words(),
                words -> {
                    fittings.overlay().hide();
                    look.commitmentsProperty().set(now.with(words));
                },
                fittings.overlay()::hide);
        fittings.overlay().show(sheet, null);
        sheet.focusFirst();
    }

    @Override
    public void backups() {
        if (saveTyping()) {
            backups.show();
        }
    }

    @Override
    public void keys() {
        if (open != null) {
            fittings.overlay().show(new KeysSheet(open.commands()), null);
        }
    }

    @Override
    public void goToClause() {
        if (open == null) {
            return;
        }
        Actions actions = open.actions();
        GoToField field = new GoToField(named -> {
            fittings.overlay().hide();
            if (!actions.goTo(named)) {
                fittings.problems().complain("There is no clause “" + named.strip() + "”.");
            }
        });
        fittings.overlay().show(field, null);
        field.focusField();
    }

    @Override
    public void palette() {
        if (open == null) {
            return;
        }
        Palette palette = new Palette(offers.gather(open.commands(), open.actions()), offer -> {
            offers.chose(offer);
            fittings.overlay().hide();
            offer.action().run();
        });
        double left = (stage.getScene().getWidth() - Palette.WIDTH) / 2;
        fittings.overlay().show(palette, new BoundingBox(left, 0, Palette.WIDTH, PALETTE_TOP));
        palette.focusField();
    }

    @Override
    public void search() {
        if (open != null) {
            search.show(stage.getScene().getWidth());
        }
    }

    /** Opens a document unless it is open, or none for null, and does something in it. */
    private void openAt(@Nullable String documentId, Consumer<Actions> then) {
        if (documentId != null && !isOpen(documentId)) {
            open(documentId);
        }
        if (open != null && (documentId == null || isOpen(documentId))) {
            then.accept(open.actions());
        }
    }

    private boolean isOpen(String documentId) {
        return open != null && open.actions().notebook().document().id().equals(documentId);
    }

    @Override
    public void bin() {
        if (open != null && saveTyping()) {
            bin.open(open.actions().notebook());
        }
    }

    @Override
    public void toggleSidebar() {
        if (open != null) {
            var shown = open.places().sidebarOpenProperty();
            shown.set(!shown.get());
        }
    }

    @Override
    public void matrix() {
        if (open != null) {
            open.matrix().toggle();
        }
    }

    @Override
    public void exportMatrix(String format) {
        if (open != null) {
            open.matrix().export(format);
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
