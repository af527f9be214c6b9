package org.clausemark.ui.shelf;

import java.util.Collection;
import java.util.List;
import javafx.geometry.Bounds;
import org.clausemark.library.Entry;

/** What the list of documents has the window do. */
public interface ShelfActions {
    /** Goes back to the text. */
    void leave();

    /** Opens a document in this window. */
    void open(String documentId);

    /** Opens a document in a window of its own. */
    void openBeside(String documentId);

    /** Asks for files and imports them. */
    void importFiles();

    /** Takes the library's last step back. */
    void undo();

    /** Opens the sheet with what a reader may change of a document's listing. */
    void edit(Entry entry);

    /** Asks for a collection near a place of the scene, and moves documents there. */
    void move(List<String> documentIds, Bounds nearInScene);

    /** Moves documents to a collection; to none with an empty one. */
    void moveTo(Collection<String> documentIds, String collection);

    /** Puts documents into the bin. */
    void bin(Collection<String> documentIds);

    /** Takes documents out of the bin. */
    void restore(Collection<String> documentIds);

    /** Asks for a file and saves there what a document was made from. */
    void saveSource(Entry entry);

    /** Whether a document's source is a web page that can be opened. */
    boolean canOpenSource(Entry entry);

    /** Asks whether to open a document's source in the browser. */
    void openSource(Entry entry);
}
