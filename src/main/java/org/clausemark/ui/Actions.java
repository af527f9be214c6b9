package org.clausemark.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Edit;
import org.clausemark.document.Anchor;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.finding.Reference;
import org.clausemark.notebook.Notebook;
import org.clausemark.notebook.ThemeFocus;
import org.clausemark.ui.look.Look;
import org.clausemark.ui.notes.NoteActions;
import org.clausemark.ui.notes.NotesPane;
import org.clausemark.ui.notes.VersionsSheet;
import org.clausemark.ui.reading.BackLinks;
import org.clausemark.ui.reading.ReadingPane;
import org.clausemark.ui.sidebar.Sidebar;

/** What a reader can do with the open document, whichever pane, key or menu it comes from. Owns the three panes. */
final class Actions implements NoteActions, Marker.Cards {
    private final Notebook notebook;
    private final Fittings fittings;
    private final ThemePicking picking;
    private final Marker marker;
    private final Copying copying;
    private final ReadingPane reading;
    private final NotesPane notes;
    private final Sidebar sidebar;
    private final NoteExport exporting;
    private final Following following;
    private final CommitmentSteps commitments;
    private Runnable unfoldNotes = () -> {};
    private Cover cover = Cover.NONE;
    private Consumer<Annotation> elsewhere = note -> {};

    /** What may lie over the text in its place. */
    interface Cover {
        /** No cover. */
        Cover NONE = new Cover() {
            @Override
            public boolean isShown() {
                return false;
            }

            @Override
            public void lift() {}
        };

        /** Whether the text is covered. */
        boolean isShown();

        /** Lets the text be seen. */
        void lift();
    }

    private final StructureWork structure;

    Actions(Notebook notebook, Look look, Fittings fittings) {
        this.notebook = notebook;
        this.fittings = fittings;
        this.picking = new ThemePicking(notebook, fittings.overlay(), fittings.problems());
        this.marker = new Marker(notebook, look, fittings.problems(), this);
        this.copying = new Copying(notebook, marker, fittings.problems());
        this.reading = marker.reading();
        this.notes = new NotesPane(notebook, this);
        this.exporting = new NoteExport(notebook, fittings);
        Carrying carrying = new Carrying(notebook, reading);
        ThemeWork themes = new ThemeWork(notebook, fittings, picking, this, carrying);
        this.sidebar = new Sidebar(notebook, this::goTo, themes);
        carrying.listen(notes, sidebar, themes::code);
        reading.currentProperty().subscribe(sidebar::follow);
        reading.currentProperty().subscribe(notes::follow);
        reading.setOnContextMenuRequested(event -> {
            if (reading.target().isPresent() || !marker.notes().isEmpty()) {
                menu(reading, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
        notes.setOnLinks(() -> reading.showLinks(new LinksHere()));
        reading.showLinks(new LinksHere());
        following = new Following(notebook.document(), reading, look, fittings);
        reading.setOnLead(following::follow);
        commitments = new CommitmentSteps(this, look, fittings);
        structure = new StructureWork(notebook, reading, fittings);
    }

    Notebook notebook() {
        return notebook;
    }

    ReadingPane reading() {
        return reading;
    }

    /** Sets what may lie over the text. */
    void setCover(Cover other) {
        cover = other;
    }

    /** Whether something lies over the text. */
    boolean isCovered() {
        return cover.isShown();
    }

    /** The text, in view: what covers it is lifted off. */
    ReadingPane text() {
        cover.lift();
        return reading;
    }

    /** What marks text and changes marks. */
    Marker marker() {
        return marker;
    }

    /** What puts the document's structure right. */
    StructureWork structure() {
        return structure;
    }

    /** What goes from one word of commitment to another. */
    CommitmentSteps commitments() {
        return commitments;
    }

    /** What puts words on the clipboard. */
    Copying copying() {
        return copying;
    }

    /** Sets what shows a change to a note on another document. */
    void setElsewhere(Consumer<Annotation> shown) {
        elsewhere = shown;
    }

    /** Sets what brings the notes into view where they are folded away: comments are typed there. */
    void setUnfoldNotes(Runnable action) {
        unfoldNotes = action;
    }

    NotesPane notes() {
        return notes;
    }

    Sidebar sidebar() {
        return sidebar;
    }

    void close() {
        reading.close();
        notes.close();
        sidebar.close();
    }

    @Override
    public List<String> chosen() {
        return notes.chosen();
    }

    @Override
    public void edit(String id) {
        unfoldNotes.run();
        notes.edit(id);
    }

    @Override
    public void code(List<Annotation> chosen) {
        picking.forNotes(chosen, place(chosen.getLast().anchor()));
    }

    @Override
    public void code(Anchor anchor) {
        picking.pick(place(anchor), List.of(), choice -> marker.code(anchor, choice));
    }

    @Override
    public void code(Passage clause) {
        picking.pick(place(notebook.document().anchor(clause)), List.of(), choice -> marker.code(clause, choice));
    }

    @Override
    public void copyCited() {
        copying.copy(Copying.Form.CITED);
    }

    private boolean guard(Runnable doing) {
        return fittings.problems().guard(doing);
    }

    private Bounds place(Anchor anchor) {
        return reading.bounds(anchor)
                .map(r -> reading.localToScene(new BoundingBox(r.getMinX(), r.getMinY(), r.getWidth(), r.getHeight())))
                .orElse(reading.localToScene(reading.getLayoutBounds()));
    }

    @Override
    public void pickTheme(Annotation annotation, Bounds nearInScene) {
        List<Annotation> chosen = marker.notes();
        picking.forNotes(chosen.contains(annotation) ? chosen : List.of(annotation), nearInScene);
    }

    @Override
    public void reveal(Annotation annotation) {
        text().reveal(annotation.anchor());
    }

    @Override
    public boolean attempt(Runnable change) {
        return guard(change);
    }

    @Override
    public void follow(String address, Bounds nearInScene) {
        following.ask(address, nearInScene);
    }

    @Override
    public void delete(List<String> ids) {
        // What is typed under it has to come back with it.
        if (!ids.isEmpty() && notes.saveTyping() && guard(() -> notebook.delete(ids))) {
            fittings.problems()
                    .offer(ids.size() == 1 ? "Note deleted." : ids.size() + " notes deleted.", "Undo", this::undo);
            leave();
        }
    }

    @Override
    public void underline(String annotationId) {
        reading.clearSelection();
        notebook.selectedProperty().set(annotationId);
        marker.underline();
    }

    @Override
    public void menu(Node owner, double screenX, double screenY) {
        if (owner != reading) {
            // The notes are meant, not what is selected in the text.
            reading.clearSelection();
        }
        new MarkMenu(this).show(owner, screenX, screenY);
    }

    /** Answers the selected note. */
    void reply() {
        chosen().stream().findFirst().ifPresent(id -> {
            unfoldNotes.run();
            notes.reply(id);
        });
    }

    /** Shows the earlier versions of the selected note. */
    void versions() {
        Optional<Annotation> note = marker.notes().stream().findFirst();
        if (note.isEmpty()) {
            fittings.problems().hint("Select a note first.");
        } else if (notes.saveTyping()) {
            guard(() -> {
                VersionsSheet sheet = new VersionsSheet(notebook, note.get(), this::goBack, fittings.overlay()::hide);
                fittings.overlay().show(sheet, null);
                sheet.focusFirst();
            });
        }
    }

    private void goBack(Annotation earlier) {
        if (guard(() -> notebook.goBack(earlier))) {
            fittings.overlay().hide();
            fittings.problems().offer("The note is as it was.", "Undo", this::undo);
        }
    }

    /** Opens the memo on the document. */
    void memo() {
        unfoldNotes.run();
        notes.editMemo();
    }

    /** Shows which notes link to the clause the reader is at. */
    void links() {
        Passage here = reading.currentProperty().get();
        if (notes.linksTo(here) == 0) {
            fittings.problems().hint("No note links to " + Document.place(here) + " yet.");
        } else {
            new LinksHere().show(here);
        }
    }

    /** What leads to a passage, for its margin. */
    private final class LinksHere implements BackLinks {
        @Override
        public int count(Passage passage) {
            return notes.linksTo(passage);
        }

        @Override
        public String words(Passage passage) {
            return "Linked from " + notes.placesLinkingTo(passage) + "  L";
        }

        @Override
        public void show(Passage passage) {
            unfoldNotes.run();
            notes.showLinksTo(passage);
        }
    }

    /** Goes through the notes one by one. */
    void review() {
        unfoldNotes.run();
        notes.review();
    }

    /** Asks for a file and writes the chosen notes to it, or all that the panel shows. */
    void export(NoteExport.Form form, boolean chosenOnly) {
        // What is still being typed is a part of them.
        if (notes.saveTyping()) {
            List<Annotation> written = chosenOnly
                    ? chosen().stream()
                            .map(notebook::annotation)
                            .flatMap(Optional::stream)
                            .toList()
                    : notes.shown();
            exporting.export(written, form, reading.getScene().getWindow());
        }
    }

    /** Removes the selected notes. */
    void deleteSelected() {
        delete(chosen());
    }

    @Override
    public void leave() {
        reading.requestFocus();
    }

    @Override
    public void goTo(Passage passage) {
        // What is done next is done to the clause, not to a note left behind.
        notebook.selectedProperty().set(null);
        text().goTo(passage);
        leave();
    }

    /** Goes to what some words name, as {@link Reference} understands them; false if they name nothing. */
    boolean goTo(String words) {
        Optional<Passage> named = Reference.find(notebook.document(), words);
        named.ifPresent(this::goTo);
        return named.isPresent();
    }

    @Override
    public void show(Annotation note) {
        unfoldNotes.run();
        notes.show(note.id());
        reveal(note);
    }

    /** Takes the last step back and shows where it was. */
    void undo() {
        again(notebook::undo);
    }

    /** Makes the step undone last again and shows where it is. */
    void redo() {
        again(notebook::redo);
    }

    private void again(Supplier<Optional<Edit>> step) {
        Optional<Edit> edit = fittings.problems().guard(step);
        if (edit == null || edit.isEmpty()) {
            return;
        }
        List<Annotation> places = new ArrayList<>();
        for (Change<?> change : edit.get().changes()) {
            if (change instanceof Change.OfAnnotation of) {
                Stream.of(Optional.ofNullable(of.after()), Optional.ofNullable(of.before()))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .ifPresent(places::add);
            } else if (change instanceof Change.OfListing of && of.after() != null) {
                fittings.problems()
                        .say(edit.get().name() + ": “" + of.after().imprint().title() + "”.");
            }
        }
        places.stream()
                .filter(a -> a.documentId().equals(notebook.document().id()))
                .findFirst()
                .ifPresentOrElse(
                        this::showChanged, () -> places.stream().findFirst().ifPresent(elsewhere));
    }

    /** Shows where a note was made, changed or taken away. */
    void showChanged(Annotation changed) {
        notebook.selectedProperty()
                .set(notebook.annotation(changed.id()).map(Annotation::id).orElse(null));
        if (!cover.isShown()) {
            reading.reveal(changed.anchor());
        }
    }

    /** Takes away, one a call: the selection, the caret and the selected note, what themes narrow. */
    void dismiss() {
        if (reading.dismiss()) {
            return;
        }
        if (notebook.selectedProperty().get() != null) {
            notebook.selectedProperty().set(null);
        } else {
            notebook.focusProperty().set(ThemeFocus.NONE);
        }
    }
}
