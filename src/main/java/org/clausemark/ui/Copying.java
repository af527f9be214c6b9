package org.clausemark.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.clausemark.annotation.Annotation;
import org.clausemark.document.Anchor;
import org.clausemark.document.Document;
import org.clausemark.exporting.markdown.MarkdownQuote;
import org.clausemark.notebook.Notebook;

/** Puts words on the clipboard: those selected, those of the selected notes, or the clause at the caret. */
final class Copying {
    private final Notebook notebook;
    private final Marker marker;
    private final Problems problems;

    /** In which form words are copied. */
    enum Form {
        /** The words alone. */
        PLAIN,
        /** In quotation marks, with their citation. */
        CITED,
        /** As a quotation in Markdown, with citation and comment. */
        MARKDOWN
    }

    Copying(Notebook notebook, Marker marker, Problems problems) {
        this.notebook = notebook;
        this.marker = marker;
        this.problems = problems;
    }

    void copy(Form form) {
        List<Annotation> notes = marker.notes();
        if (!notes.isEmpty()) {
            copy(notes, form);
            return;
        }
        Optional<Anchor> anchor = marker.reading().target();
        if (anchor.isEmpty()) {
            marker.askForPassage();
            return;
        }
        put(words(anchor.get(), form), notebook.document().place(anchor.get()));
    }

    private void copy(List<Annotation> notes, Form form) {
        put(
                notes.stream()
                        .map(note -> form == Form.MARKDOWN
                                ? MarkdownQuote.of(notebook.document(), note)
                                : words(note.anchor(), form))
                        .collect(Collectors.joining("\n\n")),
                notes.size() == 1 ? notebook.document().place(notes.getFirst().anchor()) : notes.size() + " notes");
    }

    private String words(Anchor anchor, Form form) {
        Document document = notebook.document();
        return switch (form) {
            case PLAIN -> anchor.exact();
            case CITED -> "“" + anchor.exact() + "” (" + document.cite(anchor) + ")";
            case MARKDOWN -> MarkdownQuote.of(document, anchor);
        };
    }

    private void put(String words, String what) {
        ClipboardContent content = new ClipboardContent();
        content.putString(words);
        Clipboard.getSystemClipboard().setContent(content);
        problems.say("Copied " + what);
    }
}
