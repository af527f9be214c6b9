package org.clausemark.ui.importing;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clausemark.ui.importing.Candidate.State;
import org.jspecify.annotations.Nullable;

/** Files that may be imported: a list of them, what the chosen one would look like, and the say-so. */
public final class ImportSheet extends VBox {
    private static final double WIDTH = 980;
    private static final double HEIGHT = 620;
    private static final double FILES = 230;

    private final Doing doing;
    private final ListView<Candidate> files = new ListView<>();
    private final PreviewPane preview = new PreviewPane();
    private final Label count = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button importing = new Button("Import");
    private boolean left;

    /** What can be done from here. */
    public interface Doing {
        /** Closes the sheet, and brings the files in that are ready as soon as all are read. */
        void take();

        /** Reads a file again that opens with a password only. */
        void unlock(Candidate candidate, String password);

        /** Closes the sheet. */
        void leave();

        /** The sheet is gone, however that came about: nothing more need be read. */
        void left();
    }

    /** A sheet for files that are going to be read. */
    public ImportSheet(List<Candidate> candidates, Doing doing) {
        super(12);
        this.doing = doing;
        setId("import-sheet");
        getStyleClass().add("import-sheet");
        setPrefSize(WIDTH, HEIGHT);
        Label title = new Label(candidates.size() == 1 ? "Import a document" : "Import documents");
        title.getStyleClass().add("sheet-title");
        files.setId("import-files");
        files.getStyleClass().addAll("rows", "import-files");
        files.getItems().setAll(candidates);
        files.setCellFactory(list -> new FileCell());
        files.setMinWidth(FILES);
        files.setPrefWidth(FILES);
        files.setAccessibleText("Files");
        files.getSelectionModel().selectedItemProperty().subscribe(preview::show);
        HBox.setHgrow(preview, Priority.ALWAYS);
        HBox middle = candidates.size() == 1 ? new HBox(preview) : new HBox(16, files, preview);
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().setAll(title, middle, foot());
        preview.setOnAdjusted(this::refresh);
        preview.setOnUnlocking(doing::unlock);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        sceneProperty().subscribe((before, now) -> {
            if (now == null && !left) {
                doing.left();
            }
            left = now == null;
        });
        files.getSelectionModel().selectFirst();
        refresh();
    }

    private HBox foot() {
        count.getStyleClass().add("field-label");
        progress.setPrefWidth(120);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button cancel = new Button("Cancel");
        cancel.getStyleClass().add("quiet");
        cancel.setId("import-cancel");
        cancel.setOnAction(e -> doing.leave());
        importing.getStyleClass().add("accent");
        importing.setId("import-ready");
        importing.setOnAction(e -> importReady());
        HBox foot = new HBox(8, progress, count, space, cancel, importing);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    /** Puts the focus where Enter imports. */
    public void focusFirst() {
        importing.requestFocus();
    }

    private void key(KeyEvent event) {
        boolean itsOwn = (event.getTarget() instanceof TextInputControl field && !preview.isTitle(field))
                || (event.getTarget() instanceof Button && !event.getTarget().equals(importing));
        if (event.getCode() == KeyCode.ENTER && !itsOwn) {
            importReady();
            event.consume();
        }
    }

    /** Leaves the sheet for the documents it shows; what is still being read comes in when it is. */
    public void importReady() {
        preview.keepTitle();
        if (canImport()) {
            left = true;
            doing.take();
        } else if (!in(State.LOCKED).isEmpty()) {
            askPassword();
        }
    }

    /** Turns to the first file that has a password; there is one. */
    public void askPassword() {
        files.getSelectionModel().select(in(State.LOCKED).getFirst());
        preview.focusPassword();
    }

    private boolean canImport() {
        return files.getItems().stream()
                .anyMatch(each -> each.state() != State.REFUSED && each.state() != State.LOCKED);
    }

    private List<Candidate> in(State state) {
        return files.getItems().stream().filter(each -> each.state() == state).toList();
    }

    /** Shows what has become of the files. */
    public void refresh() {
        int all = files.getItems().size();
        int reading = in(State.READING).size();
        List<Candidate> ready = in(State.READY);
        List<Candidate> there = in(State.THERE);
        files.refresh();
        preview.show(files.getSelectionModel().getSelectedItem());
        progress.setVisible(reading > 0);
        progress.setManaged(reading > 0);
        progress.setProgress((double) (all - reading) / all);
        count.setText(
                reading > 0
                        ? "Reading " + (all - reading + 1) + " of " + all + "…"
                        : all == 1 ? "" : ready.size() + " of " + all + " ready");
        boolean open = ready.isEmpty() && !there.isEmpty();
        importing.setText(open ? "Open" : ready.size() > 1 ? "Import " + ready.size() + " documents" : "Import");
        // Disabled it would lose the focus, and Enter with it.
        importing.setOpacity(canImport() ? 1 : 0.5);
    }

    /** A file's line: its name and its state. */
    private static final class FileCell extends ListCell<Candidate> {
        @Override
        protected void updateItem(@Nullable Candidate item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setGraphic(null);
                return;
            }
            Label name = new Label(item.name());
            Label state = new Label(item.sentence());
            state.setWrapText(true);
            state.setPrefWidth(FILES - 40);
            state.setMinHeight(Region.USE_PREF_SIZE);
            state.getStyleClass().add(item.state() == State.REFUSED ? "field-wrong" : "field-label");
            VBox box = new VBox(2, name, state);
            box.setMaxWidth(FILES - 40);
            setGraphic(box);
        }
    }
}
