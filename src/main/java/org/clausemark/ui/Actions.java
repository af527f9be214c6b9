package org.clausemark.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Edit;
import org.clausemark.annotation.Style;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Anchor;
import org.clausemark.document.Passage;
import org.clausemark.notebook.Notebook;
import org.clausemark.ui.look.Look;
import org.clausemark.ui.notes.NoteActions;
import org.clausemark.ui.notes.NotesPane;
import org.clausemark.ui.reading.Marking;
import org.clausemark.ui.reading.ReadingPane;
import org.clausemark.ui.sidebar.Sidebar;
import org.clausemark.ui.sidebar.ThemeActions;
import org.jspecify.annotations.Nullable;

/** What a reader can do with the open document, whichever pane, key or menu it comes from. Owns the three panes. */
final class Actions implements Marking, NoteActions, ThemeActions {
    private static final int RECENT = 5;

    private final Notebook notebook;
    private final Look look;
    private final Fittings fittings;
    private final ReadingPane reading;
    private final NotesPane notes;
    private final Sidebar sidebar;
    private final Deque<String> recentThemes = new ArrayDeque<>();
    private Runnable unfoldNotes = () -> {};

    Actions(Notebook notebook, Look look, Fittings fittings) {
        this.notebook = notebook;
        this.look = look;
        this.fittings = fittings;
        this.reading = new ReadingPane(notebook, look, this);
        this.notes = new NotesPane(notebook, this);
        this.sidebar = new Sidebar(notebook, this::goTo, this);
        reading.currentProperty().subscribe(sidebar::follow);
    }

    Notebook notebook() {
        return notebook;
    }

    ReadingPane reading() {
        return reading;
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
    public void highlight(Colour colour) {
        Optional<Annotation> note = selectedNote();
        if (!reading.hasSelection() && note.isPresent()) {
            guard(() -> notebook.recolour(note.get().id(), colour));
        } else {
            mark(colour);
        }
    }

    @Override
    public void comment() {
        Annotation note = noteOrMark();
        if (note != null) {
            unfoldNotes.run();
            notes.edit(note.id());
        }
    }

    @Override
    public void theme() {
        Optional<Annotation> note = selectedNote();
        if (!reading.hasSelection() && note.isPresent()) {
            pickTheme(note.get(), place(note.get().anchor()));
        } else {
            reading.target()
                    .ifPresentOrElse(
                            anchor -> pick(
                                    place(anchor),
                                    List.of(),
                                    choice -> mark(anchor, look.penProperty().get(), List.of(choice))),
                            this::askForPassage);
        }
    }

    @Override
    public void copyCited() {
        copy(anchor -> "“" + anchor.exact() + "” (" + notebook.document().cite(anchor) + ")");
    }

    /** Puts the words alone on the clipboard. */
    void copyPlain() {
        copy(Anchor::exact);
    }

    private void copy(Function<Anchor, String> form) {
        Optional<Anchor> anchor = reading.selected()
                .or(() -> selectedNote().map(Annotation::anchor))
                .or(reading::target);
        if (anchor.isEmpty()) {
            askForPassage();
            return;
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(form.apply(anchor.get()));
        Clipboard.getSystemClipboard().setContent(content);
        fittings.problems().say("Copied " + notebook.document().place(anchor.get()), null, null);
    }

    private Optional<Annotation> selectedNote() {
        return notebook.annotation(notebook.selectedProperty().get());
    }

    /** The note meant: a new one on selected text, the selected one, or a new one on the clause at the caret. */
    private @Nullable Annotation noteOrMark() {
        Optional<Annotation> note = selectedNote();
        return !reading.hasSelection() && note.isPresent()
                ? note.get()
                : mark(look.penProperty().get());
    }

    private @Nullable Annotation mark(Colour colour) {
        Optional<Anchor> target = reading.target();
        if (target.isEmpty()) {
            askForPassage();
            return null;
        }
        return mark(target.get(), colour, List.of());
    }

    private @Nullable Annotation mark(Anchor anchor, Colour colour, List<String> themes) {
        Annotation made = fittings.problems().guard(() -> notebook.mark(anchor, colour, Style.HIGHLIGHT, "", themes));
        if (made != null) {
            reading.clearSelection();
            notebook.selectedProperty().set(made.id());
        }
        return made;
    }

    private void askForPassage() {
        fittings.problems().say("Select a passage first, or click into a clause.", null, null);
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
        pick(
                nearInScene,
                annotation.themes(),
                choice -> guard(() -> {
                    if (annotation.themes().contains(choice)) {
                        notebook.uncode(annotation.id(), choice);
                    } else {
                        notebook.code(annotation.id(), choice);
                    }
                }));
    }

    private void pick(Bounds near, List<String> on, Consumer<String> picked) {
        List<Theme> offered = new ArrayList<>(recentThemes.stream()
                .map(notebook::theme)
                .flatMap(Optional::stream)
                .toList());
        notebook.themes().stream().filter(t -> !offered.contains(t)).forEach(offered::add);
        ThemePicker picker = new ThemePicker(offered, on, choice -> {
            fittings.overlay().hide();
            picked.accept(choice);
            remember(choice);
        });
        fittings.overlay().show(picker, near);
        picker.focusField();
    }

    private void remember(String choice) {
        notebook.theme(choice).or(() -> notebook.themeNamed(choice)).ifPresent(theme -> {
            recentThemes.remove(theme.id());
            recentThemes.addFirst(theme.id());
            if (recentThemes.size() > RECENT) {
                recentThemes.removeLast();
            }
        });
    }

    @Override
    public void reveal(Annotation annotation) {
        reading.reveal(annotation.anchor());
    }

    @Override
    public boolean comment(String annotationId, String text) {
        return notebook.annotation(annotationId).isEmpty() || guard(() -> notebook.comment(annotationId, text));
    }

    @Override
    public void uncode(String annotationId, String themeId) {
        guard(() -> notebook.uncode(annotationId, themeId));
    }

    @Override
    public void delete(String annotationId) {
        // What is typed under it has to come back with it.
        if (notes.saveTyping() && guard(() -> notebook.delete(annotationId))) {
            fittings.problems().say("Note deleted.", "Undo", this::undo);
            leave();
        }
    }

    /** Removes the selected note. */
    void deleteSelected() {
        selectedNote().ifPresent(note -> delete(note.id()));
    }

    @Override
    public void leave() {
        reading.requestFocus();
    }

    @Override
    public void add(String name) {
        guard(() -> notebook.addTheme(name));
    }

    @Override
    public boolean change(String what, Theme after) {
        return guard(() -> notebook.changeTheme(what, after));
    }

    @Override
    public void define(Theme theme, Bounds nearInScene) {
        ThemeSheet sheet = new ThemeSheet(
                theme,
                after -> {
                    if (change("Define theme", after)) {
                        fittings.overlay().hide();
                    }
                },
                fittings.overlay()::hide);
        fittings.overlay().show(sheet, nearInScene);
        sheet.focusFirst();
    }

    @Override
    public void remove(Theme theme) {
        if (guard(() -> notebook.removeTheme(theme.id()))) {
            fittings.problems().say("Theme “" + theme.name() + "” deleted with its codings.", "Undo", this::undo);
        }
    }

    @Override
    public void goTo(Passage passage) {
        reading.goTo(passage);
        leave();
    }

    /** Goes to the clause or section of that number; false if there is none. */
    boolean goTo(String number) {
        Optional<Passage> clause = notebook.document()
                .numbered(number)
                .or(() -> notebook.document().heading(number));
        clause.ifPresent(this::goTo);
        return clause.isPresent();
    }

    /** Takes the last step back and shows where it was. */
    void undo() {
        again(notebook::undo, Edit::inverse);
    }

    /** Makes the step undone last again and shows where it is. */
    void redo() {
        again(notebook::redo, edit -> edit);
    }

    private void again(Supplier<Optional<Edit>> step, UnaryOperator<Edit> asApplied) {
        Optional<Edit> edit = fittings.problems().guard(step);
        if (edit != null && edit.isPresent()) {
            for (Change<?> change : asApplied.apply(edit.get()).changes()) {
                if (change instanceof Change.OfAnnotation of) {
                    Annotation shown = of.after() != null ? of.after() : of.before();
                    if (shown != null
                            && shown.documentId().equals(notebook.document().id())) {
                        notebook.selectedProperty().set(of.after() == null ? null : shown.id());
                        reading.reveal(shown.anchor());
                        return;
                    }
                }
            }
        }
    }

    /** Takes away, one a call: the selection, the caret and the selected note, the focused theme. */
    void dismiss() {
        if (reading.dismiss()) {
            return;
        }
        if (notebook.selectedProperty().get() != null) {
            notebook.selectedProperty().set(null);
        } else {
            notebook.focusedThemeProperty().set(null);
        }
    }
}
