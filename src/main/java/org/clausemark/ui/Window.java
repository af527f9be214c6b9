package org.clausemark.ui;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Listing;
import org.clausemark.document.Document;
import org.clausemark.library.Entry;
import org.clausemark.library.Library;
import org.clausemark.library.LibraryException;
import org.clausemark.notebook.Notebook;
import org.clausemark.ui.look.Look;
import org.clausemark.ui.look.Typefaces;
import org.jspecify.annotations.Nullable;

/** A window on a library: documents in tabs, one of them shown, everything where it was left. */
public final class Window implements WindowActions {
    /** How far a new window stands from the one before, in pixels. */
    private static final double ASIDE = 32;

    private final Stage stage;
    private final Windows windows;
    private final Library library;
    private final Look look;
    private final Fittings fittings;
    private final WindowFrame frame;
    private final TabWork tabs;
    private final StatusLine status;
    private final Remembered remembered;
    private final FileWork files;
    private final PaletteOffers offers;
    private final WindowSheets sheets;
    private final ShelfRoom shelf;
    private final LibraryRooms rooms;
    private final DocumentLists lists;
    private @Nullable OpenDocument open;
    private boolean warned;

    /**
     * The first window on a library; it is not shown yet.
     *
     * @param reader the name that goes on new notes
     */
    public Window(Stage stage, Library library, Desktop desktop, String reader, InstantSource clock) {
        this(stage, new Windows(library, desktop, reader, clock));
    }

    /** One window of several; it is not shown yet. */
    Window(Stage stage, Windows windows) {
        this.stage = stage;
        this.windows = windows;
        this.library = windows.library();
        this.look = windows.look();
        this.remembered = windows.remembered();
        Background background = new Background();
        fittings = new Fittings(new Overlay(), new Problems(), background, windows.desktop());
        status = new StatusLine(background, look);
        frame = new WindowFrame(stage, look, fittings, status);
        frame.setOnKey(key -> Shortcuts.withoutDocument(key, this));
        lists = new DocumentLists(library, windows.catalogue(), fittings.problems());
        files = new FileWork(stage, library, fittings, this::open);
        offers = new PaletteOffers(this, remembered.chosen());
        sheets = new WindowSheets(look, fittings, offers);
        shelf = new ShelfRoom(frame.middle(), windows.catalogue(), fittings, files, this);
        tabs = new TabWork(this, new Shown(), windows, lists, shelf);
        rooms = new LibraryRooms(library, fittings, windows.clock(), this::openAt, windows::changed);
        fittings.problems().setOnRefused(windows::changed);
        Dropping.listen(stage.getScene().getRoot(), files::offer);
    }

    /** Shows the window with the documents that were open last, or the first one. */
    public void show() {
        windows.opened(this);
        remembered.restore(stage);
        tabs.restore(remembered.tabs());
        lists.listed(remembered.lastDocument())
                .map(Listing::documentId)
                .or(() -> tabs.ids().stream().findFirst())
                .or(() -> library.documents().stream().map(Entry::id).findFirst())
                .ifPresentOrElse(this::turnTo, shelf::show);
        bringUp();
    }

    /** Shows the window with a document, a little aside from the one that was used last. */
    void showWith(String documentId) {
        Window before = windows.front();
        before.remember();
        windows.opened(this);
        remembered.restore(stage);
        if (!stage.isMaximized()) {
            stage.setX(before.stage.getX() + ASIDE);
            stage.setY(before.stage.getY() + ASIDE);
        }
        turnTo(documentId);
        bringUp();
    }

    private void bringUp() {
        stage.focusedProperty().subscribe(focused -> {
            if (focused) {
                windows.focused(this);
            }
        });
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
            shelf.close();
            frame.close();
            windows.closed(this);
        });
        frame.show(this::complete);
    }

    /** What can wait for the text: its frame is painted while the sides are being made up. */
    private void complete() {
        if (open != null) {
            open.places().showSides();
        }
        Typefaces.loadJoining();
        if (windows.watch()) {
            rooms.begin();
        }
    }

    /** Shows the library as it is after it was taken back to a backup. */
    void openAnew() {
        tabs.sweep();
        Optional.ofNullable(open)
                .map(OpenDocument::id)
                .filter(id -> lists.listed(id).isPresent())
                .or(() -> library.documents().stream().map(Entry::id).findFirst())
                .ifPresent(id -> turnTo(library.document(id)));
    }

    /** The scene, for those who take pictures of it. */
    public Scene scene() {
        return stage.getScene();
    }

    @Override
    public Stage stage() {
        return stage;
    }

    /** Comes to the front and imports files, as another start of the program asks of this one. */
    public void take(List<Path> paths) {
        Window front = windows.front();
        front.stage.setIconified(false);
        front.stage.toFront();
        front.stage.requestFocus();
        front.files.take(paths);
    }

    void tell(Throwable failure) {
        fittings.problems().tell(failure);
    }

    /** Shows what was done in the library since. */
    void follow() {
        if (open != null) {
            open.notebook().follow();
        }
    }

    /** Documents are listed differently: tabs get their titles, and those of documents that are gone are closed. */
    void listedAnew(Set<String> documentIds) {
        tabs.listedAnew(documentIds);
    }

    /** Saves a comment that is being typed. False if it could not be saved; the reader has been told. */
    private boolean saveTyping() {
        return open == null || open.actions().notes().saveTyping();
    }

    /** Keeps what has to be there after a restart. Called when the window closes and when a document is left. */
    private void remember() {
        if (open != null) {
            try {
                remembered.keep(stage, open.places(), open.reading());
                remembered.keepMemoOpen(
                        open.actions().notes().memoOpenProperty().get());
                remembered.keepChosen(offers.recent());
                remembered.keepTabs(tabs.ids());
                var now = windows.clock().instant().truncatedTo(ChronoUnit.MILLIS);
                library.reading(open.id(), now, open.progress());
            } catch (LibraryException e) {
                fittings.problems().tell(e);
            }
        }
    }

    @Override
    public List<Entry> documents() {
        return lists.documents();
    }

    @Override
    public List<Entry> recentDocuments() {
        return lists.recent();
    }

    @Override
    public void open(String documentId) {
        if (turnTo(documentId)) {
            backToText();
        }
    }

    private Optional<Actions> opened(String documentId) {
        open(documentId);
        return Optional.ofNullable(open)
                .filter(there -> there.id().equals(documentId))
                .map(OpenDocument::actions);
    }

    /** Makes a document the one that belongs to the window, under the list of documents where that is shown. */
    private boolean turnTo(String documentId) {
        if (open != null && open.id().equals(documentId)) {
            // It may have been in the bin meanwhile.
            tabs.select(documentId, open.notebook().document().title());
            return true;
        }
        try {
            return turnTo(library.document(documentId));
        } catch (LibraryException e) {
            fittings.problems().tell(e);
            return false;
        }
    }

    private boolean turnTo(Document document) {
        if (!saveTyping()) {
            return false;
        }
        fittings.overlay().hide();
        fittings.problems().withdraw();
        if (open != null) {
            remember();
            open.close();
        }
        Notebook notebook = new Notebook(library, document, windows.reader(), windows.clock());
        notebook.setOnCommitted(windows::changed);
        OpenDocument shown =
                new OpenDocument(notebook, look, fittings, this, new Shelf(this::documents, library, this::opened));
        open = shown;
        Actions actions = shown.actions();
        remembered.restore(shown.places());
        actions.setCover(new Covers(shown.matrix(), shelf));
        actions.setElsewhere(this::showElsewhere);
        actions.notes().offerViews(remembered.views(), kept -> actions.attempt(() -> remembered.keepViews(kept)));
        actions.notes().memoOpenProperty().set(remembered.memoOpen());
        frame.setOnKey(shown::anywhere);
        frame.setTop(shown.toolbar(), tabs.strip());
        shelf.cover(shown.places());
        if (stage.isShowing()) {
            shown.places().showSides();
        }
        Runnable unfollow =
                status.follow(notebook, actions.reading(), actions.notes().unsavedProperty());
        shown.until(unfollow::run);
        shown.until(actions.notes().unsavedProperty().subscribe(unsaved -> warned &= unsaved));
        tabs.select(document.id(), document.title());
        // After what is told of the change now: all panes are made of a document that stays what it is.
        shown.until(notebook.outlinedProperty().subscribe((before, now) -> Platform.runLater(() -> showAnew(shown))));
        shown.until(notebook.listingProperty()
                .subscribe(listing -> stage.setTitle(listing.imprint().title() + " – Clausemark")));
        actions.sidebar().openContents(remembered.contents(document.id()));
        actions.reading().showPlace(remembered.place(document.id()));
        actions.reading().requestFocus();
        return true;
    }

    /** Turns to the document again where its structure has changed, at the same place. */
    private void showAnew(OpenDocument changed) {
        if (changed.equals(open)) {
            try {
                turnTo(library.document(changed.id()));
            } catch (LibraryException e) {
                fittings.problems().tell(e);
            }
        }
    }

    /** Shows a change that was taken back or made again in another document. */
    private void showElsewhere(Annotation changed) {
        if (turnTo(changed.documentId()) && open != null) {
            backToText();
            open.actions().showChanged(changed);
        }
    }

    @Override
    public void openBeside(String documentId) {
        windows.add(documentId);
    }

    @Override
    public void newWindow() {
        if (open != null) {
            windows.add(open.id());
        }
    }

    @Override
    public void library() {
        if (shelf.isShown()) {
            backToText();
        } else {
            remember();
            shelf.show();
        }
    }

    @Override
    public void backToText() {
        shelf.lift();
        if (open != null) {
            open.matrix().leave();
        }
    }

    @Override
    public void nextTab(boolean right) {
        tabs.next(right);
    }

    @Override
    public void closeTab() {
        if (open != null) {
            tabs.close(open.id());
        }
    }

    @Override
    public void reopenTab() {
        tabs.reopen();
    }

    @Override
    public void undo() {
        if (open != null) {
            open.actions().undo();
        } else if (fittings.problems().guard(library::undo) != null) {
            windows.follow();
        }
    }

    @Override
    public void importFiles() {
        files.importFiles();
    }

    @Override
    public void importClipboard() {
        files.offerClipboard();
    }

    @Override
    public void export(boolean letter) {
        if (open != null && saveTyping()) {
            files.export(open.notebook(), letter);
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
            files.exportCodebook(open.notebook().themes());
        }
    }

    @Override
    public void look() {
        sheets.look(frame.whole().lookup("#look"));
    }

    @Override
    public void commitmentWords() {
        sheets.commitmentWords();
    }

    @Override
    public void keys() {
        if (open != null) {
            sheets.keys(open);
        }
    }

    @Override
    public void goToClause() {
        if (open != null) {
            sheets.goToClause(open);
        }
    }

    @Override
    public void palette() {
        if (open != null) {
            sheets.palette(open, stage.getScene());
        }
    }

    @Override
    public void search() {
        rooms.search(stage.getScene().getWidth());
    }

    /** Opens a document, or stays in the one that is open for null, and does something in it. */
    private void openAt(@Nullable String documentId, Consumer<Actions> then) {
        if (documentId != null) {
            opened(documentId).ifPresent(then);
        } else if (open != null) {
            backToText();
            then.accept(open.actions());
        }
    }

    @Override
    public void bin() {
        if (open != null && saveTyping()) {
            rooms.bin(open.notebook());
        }
    }

    @Override
    public void backups() {
        if (saveTyping()) {
            rooms.backups();
        }
    }

    @Override
    public void toggleSidebar() {
        if (open != null) {
            open.places().toggleSidebar();
        }
    }

    @Override
    public void matrix() {
        if (open != null) {
            shelf.lift();
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
            open.places().toggleNotes();
        }
    }

    private final class Shown implements TabWork.Showing {
        @Override
        public Optional<String> current() {
            return Optional.ofNullable(open).map(OpenDocument::id);
        }

        @Override
        public boolean saveTyping() {
            return Window.this.saveTyping();
        }

        @Override
        public boolean turnTo(String documentId) {
            return Window.this.turnTo(documentId);
        }
    }
}
