package org.clausemark.ui;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.clausemark.library.Backup;
import org.clausemark.library.Library;
import org.clausemark.library.LibraryException;
import org.clausemark.library.Recovery;
import org.clausemark.ui.look.Look;
import org.clausemark.ui.look.Typefaces;
import org.clausemark.ui.look.Wrapping;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is shown in place of the window where the library is damaged: what could be saved, and what to open. */
public final class Rescue {
    private final Stage stage;
    private final Path file;
    private final Consumer<Library> opened;
    private final Background background = new Background();
    private final Label said = new Label();
    private final VBox choices = new VBox(10);

    /**
     * A window, not shown yet.
     *
     * @param file the damaged library
     * @param opened gets the library that was put in its place, once the reader has chosen
     */
    public Rescue(Stage stage, Path file, Consumer<Library> opened) {
        this.stage = stage;
        this.file = file;
        this.opened = opened;
        Typefaces.load();
    }

    /** Shows it, and looks meanwhile for what can be saved. */
    public void show() {
        Look look = new Look();
        look.dressControls();
        Label title = new Label("The library is damaged", new FontIcon("fth-alert-circle"));
        title.getStyleClass().add("sheet-title");
        title.setGraphicTextGap(10);
        said.setId("rescue");
        Wrapping.whereSafe(said.wrapTextProperty(), said.textProperty());
        said.setText("“" + file + "” cannot be read to its end. Reading what can be read…");
        Button close = new Button("Close");
        close.getStyleClass().add("quiet");
        close.setCancelButton(true);
        close.setOnAction(e -> stage.close());
        HBox foot = new HBox(close);
        foot.setAlignment(Pos.CENTER_RIGHT);
        VBox root = new VBox(16, title, said, choices, foot);
        root.getStyleClass().addAll("window", "refusal");
        root.setPrefWidth(560);
        Scene scene = new Scene(root);
        look.dress(scene);
        stage.setTitle("Clausemark");
        stage.setScene(scene);
        stage.setResizable(false);
        WindowFrame.icons(stage);
        stage.show();
        background.run("Reading…", () -> Recovery.of(file), this::offer, this::tell);
    }

    private void offer(Recovery recovery) {
        said.setText(
                recovery.recovered().isEmpty() && recovery.backup().isEmpty()
                        ? "“" + file
                                + "” is damaged. Nothing in it could be read, and there is no backup. It was left as"
                                + " it is."
                        : "“" + file
                                + "” is damaged. Choose what to go on with: the damaged file is kept, whichever you"
                                + " choose, and so is what you do not choose.");
        recovery.counts()
                .ifPresent(counts ->
                        choice("Open what could be read", "It holds " + counts.words() + ".", recovery::useRecovered));
        recovery.backup().ifPresent(backup -> choice("Open the newest backup", words(backup), recovery::useBackup));
        if (!choices.getChildren().isEmpty() && choices.getChildren().getFirst() instanceof VBox first) {
            Button button = (Button) first.getChildren().getFirst();
            button.getStyleClass().add("accent");
            button.requestFocus();
        }
        stage.sizeToScene();
    }

    private static String words(Backup backup) {
        String date = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(Locale.UK)
                .format(backup.made().atZone(ZoneId.systemDefault()));
        return "Made on " + date + "; it holds "
                + (backup.counts() == null ? "" : backup.counts().words()) + ".";
    }

    private void choice(String name, String what, Runnable use) {
        Button button = new Button(name);
        button.setOnAction(e -> {
            choices.setDisable(true);
            background.run("Opening…", () -> opened(use), this::open, this::tell);
        });
        Label about = new Label(what);
        about.getStyleClass().add("field-label");
        Wrapping.whereSafe(about.wrapTextProperty(), about.textProperty());
        choices.getChildren().add(new VBox(4, button, about));
    }

    private Library opened(Runnable use) {
        use.run();
        return Library.open(file, () -> {
            throw new LibraryException("“" + file + "” is no longer there.");
        });
    }

    private void open(Library library) {
        // First the one, then the other goes: with no window left the program would end.
        opened.accept(library);
        stage.close();
    }

    private void tell(Throwable failure) {
        choices.setDisable(false);
        String sentence = failure instanceof LibraryException ? failure.getMessage() : null;
        said.setText(sentence == null ? "That could not be done; the log says why." : sentence);
        stage.sizeToScene();
    }
}
