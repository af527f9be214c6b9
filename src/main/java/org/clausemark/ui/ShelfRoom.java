package org.clausemark.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.clausemark.annotation.Listing;
import org.clausemark.library.Entry;
import org.clausemark.library.LibraryException;
import org.clausemark.notebook.Catalogue;
import org.clausemark.ui.shelf.DocumentSheet;
import org.clausemark.ui.shelf.MoveSheet;
import org.clausemark.ui.shelf.ShelfActions;
import org.clausemark.ui.shelf.ShelfPane;
import org.jspecify.annotations.Nullable;

/** The library's list of documents in place of the open document, and the way back. */
final class ShelfRoom implements ShelfActions {
    private final StackPane middle;
    private final Catalogue catalogue;
    private final Fittings fittings;
    private final FileWork files;
    private final WindowActions window;
    private @Nullable ShelfPane pane;
    private @Nullable Node covered;
    private boolean shown;

    /** A room in the middle of a window. */
    ShelfRoom(StackPane middle, Catalogue catalogue, Fittings fittings, FileWork files, WindowActions window) {
        this.middle = middle;
        this.catalogue = catalogue;
        this.fittings = fittings;
        this.files = files;
        this.window = window;
    }

    boolean isShown() {
        return shown;
    }

    /** What the window shows while the list is not in its place. */
    void cover(Node document) {
        covered = document;
        arrange();
    }

    /** What is covered stays in the scene, where others look for it. */
    private void arrange() {
        List<Node> both = new ArrayList<>();
        if (covered != null) {
            covered.setVisible(!shown);
            both.add(covered);
        }
        if (shown && pane != null) {
            both.add(pane);
        }
        middle.getChildren().setAll(both);
    }

    /** Shows the list, read anew: how far documents were read is in no log. */
    void show() {
        ShelfPane list = pane == null ? new ShelfPane(catalogue, this) : pane;
        pane = list;
        shown = true;
        arrange();
        list.enter();
        fittings.background().run("Reading the library…", catalogue::read, this::arrived, fittings.problems()::tell);
    }

    private void arrived(Catalogue.Contents read) {
        try {
            catalogue.show(read);
        } catch (LibraryException e) {
            fittings.problems().tell(e);
        }
    }

    /** Lets the document be seen, if there is one. */
    void lift() {
        if (shown && covered != null) {
            shown = false;
            arrange();
        }
    }

    void close() {
        if (pane != null) {
            pane.close();
        }
    }

    @Override
    public void leave() {
        window.backToText();
    }

    @Override
    public void open(String documentId) {
        window.open(documentId);
    }

    @Override
    public void openBeside(String documentId) {
        window.openBeside(documentId);
    }

    @Override
    public void importFiles() {
        window.importFiles();
    }

    @Override
    public void undo() {
        window.undo();
    }

    @Override
    public void edit(Entry entry) {
        DocumentSheet sheet = new DocumentSheet(
                entry.listing(),
                listing -> {
                    if (attempt(() -> catalogue.list(listing))) {
                        fittings.overlay().hide();
                    }
                },
                fittings.overlay()::hide);
        fittings.overlay().show(sheet, null);
        sheet.focusFirst();
    }

    @Override
    public void move(List<String> documentIds, Bounds nearInScene) {
        MoveSheet sheet = new MoveSheet(documentIds.size(), collections(), to -> {
            if (attempt(() -> catalogue.move(documentIds, to))) {
                fittings.overlay().hide();
            }
        });
        fittings.overlay().show(sheet, nearInScene);
        sheet.focusFirst();
    }

    private Set<String> collections() {
        Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Entry entry : catalogue.entries()) {
            Listing listing = entry.listing();
            if (listing.removed() == null && !listing.collection().isEmpty()) {
                all.add(listing.collection());
            }
        }
        return all;
    }

    @Override
    public void moveTo(Collection<String> documentIds, String collection) {
        attempt(() -> catalogue.move(documentIds, collection));
    }

    @Override
    public void bin(Collection<String> documentIds) {
        if (!documentIds.isEmpty() && attempt(() -> catalogue.bin(documentIds))) {
            String what = documentIds.size() == 1 ? "Moved to the bin." : documentIds.size() + " moved to the bin.";
            fittings.problems().offer(what, "Undo", window::undo);
        }
    }

    @Override
    public void restore(Collection<String> documentIds) {
        if (!documentIds.isEmpty() && attempt(() -> catalogue.restore(documentIds))) {
            fittings.problems().say(documentIds.size() == 1 ? "Put back." : documentIds.size() + " put back.");
        }
    }

    @Override
    public void saveSource(Entry entry) {
        files.saveSource(entry);
    }

    @Override
    public boolean canOpenSource(Entry entry) {
        return LinkSheet.opened(entry.imprint().source())
                .filter(uri -> !uri.isOpaque())
                .isPresent();
    }

    @Override
    public void openSource(Entry entry) {
        new Addresses(fittings).ask(entry.imprint().source(), null);
    }

    private boolean attempt(Runnable change) {
        return fittings.problems().guard(change);
    }
}
