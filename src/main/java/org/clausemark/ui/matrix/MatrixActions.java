package org.clausemark.ui.matrix;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.clausemark.annotation.Annotation;
import org.clausemark.notebook.ThemeFocus;
import org.clausemark.theming.Heading;
import org.jspecify.annotations.Nullable;

/** What the matrix has done elsewhere. */
public interface MatrixActions {
    /** Goes back to the text, as it was left. */
    void leave();

    /** Goes back to the text and shows the first of some notes, in its document, narrowed to their themes. */
    void open(ThemeFocus focus, List<Annotation> notes);

    /** Goes back to the text of a document at an offset, in UTF-16 units. */
    void open(String documentId, int offset);

    /** The library's documents, as heads of columns: their ids and titles. */
    List<Heading> documents();

    /** The notes on a document of the library; reads them, on any thread. */
    List<Annotation> notes(String documentId);

    /** Counts on another thread and hands what comes of it to this one. */
    void count(Callable<Sheet> counting, Consumer<Sheet> counted);

    /** Asks for a file and writes the table to it. */
    void export(Exported table);

    /**
     * A table that is to be written.
     *
     * @param format one of {@link MatrixPane#FORMATS}
     * @param sheet what is counted, in the order it is shown in
     * @param picture the pixels of a PNG; null for the other formats
     */
    record Exported(String format, Sheet sheet, @Nullable Picture picture) {}
}
