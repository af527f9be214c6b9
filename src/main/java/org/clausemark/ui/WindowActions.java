package org.clausemark.ui;

import java.util.List;
import javafx.stage.Stage;
import org.clausemark.library.Entry;
import org.clausemark.ui.matrix.MatrixPane;

/** What a reader can do with the window rather than with the document in it. */
interface WindowActions {
    /** The window itself. */
    Stage stage();

    /** The documents of the library. */
    List<Entry> documents();

    /** The documents that were read last, the latest first; no more than a menu holds. */
    List<Entry> recentDocuments();

    /** Shows a document, in a tab of its own. */
    void open(String documentId);

    /** Opens a document in a window of its own. */
    void openBeside(String documentId);

    /** Opens one more window on the same document. */
    void newWindow();

    /** Shows the library's list of documents in place of the text, or the text again. */
    void library();

    /** Takes what lies over the text off it, and gives it the keyboard. */
    void backToText();

    /** Shows the document in the tab to the right of this one, or to its left. */
    void nextTab(boolean right);

    /** Closes the tab of the document that is shown. */
    void closeTab();

    /** Opens the document again whose tab was closed last. */
    void reopenTab();

    /** Takes the library's last step back. */
    void undo();

    /** Asks for files and imports them. */
    void importFiles();

    /** Offers the text that was copied last for import. */
    void importClipboard();

    /** Opens the sheet of ground and typography. */
    void look();

    /** Opens the lists of words of commitment. */
    void commitmentWords();

    /** Asks for a file and exports the annotated PDF, for A4 paper or US Letter. */
    void export(boolean letter);

    /** Asks for a codebook's file and brings its themes in. */
    void importCodebook();

    /** Asks for a file and writes the codebook to it. */
    void exportCodebook();

    /** Shows what was removed from the library. */
    void bin();

    /** Shows or hides the sidebar. */
    void toggleSidebar();

    /** Shows or hides the notes. */
    void toggleNotes();

    /** Shows the matrix in place of the text, or the text again. */
    void matrix();

    /** Asks for a file and writes the matrix to it, shown or not; a format of {@link MatrixPane#FORMATS}. */
    void exportMatrix(String format);

    /** Shows the backups of the library. */
    void backups();

    /** Shows the list of keys. */
    void keys();

    /** Asks for a clause and goes there. */
    void goToClause();

    /** Opens the palette of all there is to do and to go to. */
    void palette();

    /** Opens the search over everything in the library. */
    void search();
}
