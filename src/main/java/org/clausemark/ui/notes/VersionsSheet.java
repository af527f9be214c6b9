package org.clausemark.ui.notes;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Reply;
import org.clausemark.library.Logged;
import org.clausemark.notebook.Notebook;
import org.jspecify.annotations.Nullable;

/** What became of a note, the latest first, each with what it says and what differs; one goes back to any of them. */
public final class VersionsSheet extends VBox {
    private static final double WIDTH = 520;
    private static final double HEIGHT = 380;

    private final Notebook notebook;
    private final ListView<Version> list = new ListView<>();
    private final Button back = new Button("Go back to this");

    /** The note as a line of the log left it, and as it was before; null before it was made. */
    private record Version(
            Logged line, String what, @Nullable Annotation before, Annotation after) {}

    /** Shows the versions of a note; {@code goBack} gets the one that is chosen. */
    public VersionsSheet(Notebook notebook, Annotation note, Consumer<Annotation> goBack, Runnable close) {
        super(10);
        this.notebook = notebook;
        setId("versions-sheet");
        setPrefWidth(WIDTH);
        Label title = new Label("Earlier versions");
        title.getStyleClass().add("sheet-title");
        Label where = new Label(notebook.document().place(note.anchor()));
        where.getStyleClass().add("field-label");
        list.setId("versions");
        list.getStyleClass().add("versions");
        list.setPrefHeight(HEIGHT);
        list.setCellFactory(of -> new Cell());
        list.getItems().setAll(versions(notebook.versions(note.id())));
        list.setAccessibleText("Earlier versions of the note");
        VBox.setVgrow(list, Priority.ALWAYS);
        Button leave = new Button("Close");
        leave.getStyleClass().add("quiet");
        leave.setCancelButton(true);
        leave.setOnAction(e -> close.run());
        back.getStyleClass().add("accent");
        back.setId("go-back");
        back.setDefaultButton(true);
        back.setOnAction(
                e -> goBack.accept(list.getSelectionModel().getSelectedItem().after()));
        list.getSelectionModel().selectedIndexProperty().subscribe(row -> back.setDisable(row.intValue() <= 0));
        // A list keeps the key for itself.
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                back.fire();
                event.consume();
            }
        });
        // The first is as it is now: what is looked for is below it.
        list.getSelectionModel().select(Math.min(1, list.getItems().size() - 1));
        HBox foot = new HBox(8, leave, back);
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, where, list, foot);
    }

    private static List<Version> versions(List<Logged> lines) {
        Map<Integer, Logged> byLine = new HashMap<>();
        List<Version> versions = new ArrayList<>();
        for (Logged line : lines) {
            byLine.put(line.id(), line);
            for (Change<?> change : line.edit().changes()) {
                if (change instanceof Change.OfAnnotation of && of.after() != null) {
                    versions.add(new Version(line, what(line, byLine), of.before(), of.after()));
                }
            }
        }
        Collections.reverse(versions);
        return versions;
    }

    private static String what(Logged line, Map<Integer, Logged> earlier) {
        Integer takesBack = line.takesBack();
        if (takesBack == null) {
            return line.edit().name();
        }
        Logged undone = earlier.get(takesBack);
        boolean again = undone != null && undone.takesBack() != null;
        return (again ? "Redo: " : "Undo: ") + line.edit().name();
    }

    /** Gives the keyboard to the list. */
    public void focusFirst() {
        list.requestFocus();
    }

    private final class Cell extends ListCell<Version> {
        Cell() {
            // As wide as the list, whatever it says.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Version version, boolean empty) {
            super.updateItem(version, empty);
            setGraphic(empty || version == null ? null : row(version, getIndex() == 0));
        }
    }

    private Region row(Version version, boolean now) {
        Label what = new Label(version.what());
        what.getStyleClass().add("version-what");
        Label when = new Label((now ? "as it is now · " : "")
                + NoteTimes.of(version.line().made(), ZonedDateTime.now(ZoneId.systemDefault())));
        when.getStyleClass().add("note-time");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        VBox row = new VBox(4, new HBox(8, what, space, when));
        Annotation before = version.before();
        Annotation after = version.after();
        Annotation old = before == null ? after : before;
        if (!after.comment().isEmpty() || !old.comment().isEmpty()) {
            row.getChildren().add(flow(old.comment(), after.comment()));
        }
        row.getChildren().add(flow(manner(old), manner(after)));
        if (!old.anchor().equals(after.anchor())) {
            row.getChildren().add(flow(quote(old), quote(after)));
        }
        if (!old.replies().equals(after.replies())) {
            row.getChildren().add(flow(replies(old), replies(after)));
        }
        return row;
    }

    private String manner(Annotation note) {
        String themes = notebook.themesOf(note).stream().map(t -> t.name()).collect(Collectors.joining(", "));
        return note.colour().label() + " " + note.style().key().toLowerCase(Locale.ROOT)
                + (note.settled() ? ", settled" : "") + (themes.isEmpty() ? "" : " · " + themes);
    }

    private static String quote(Annotation note) {
        return "“" + note.anchor().exact().replace('\n', ' ') + "”";
    }

    private static String replies(Annotation note) {
        return note.replies().stream().map(Reply::text).collect(Collectors.joining("\n"));
    }

    private static TextFlow flow(String earlier, String later) {
        Difference differ = Difference.between(earlier, later);
        TextFlow flow = new TextFlow(
                text(differ.start(), "version-text"),
                text(differ.gone(), "version-gone"),
                text(differ.come(), "version-come"),
                text(differ.end(), "version-text"));
        flow.setMinHeight(Region.USE_PREF_SIZE);
        return flow;
    }

    private static Text text(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add(style);
        return text;
    }
}
