package org.clausemark.ui;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.clausemark.library.Backup;
import org.clausemark.library.Library;
import org.clausemark.library.LibraryException;
import org.clausemark.library.Recovery;
import org.clausemark.ui.look.Typefaces;
import org.clausemark.ui.look.Wrapping;

/** What is shown in place of the window where the library is damaged: what could be saved, and what to open. */
public final class Rescue {
    private final Stage stage;
    private final Path file;
    private final Consumer<Library> opened;
    private final Background background = new Background();
    private final Instead instead;
    private final VBox choices = new VBox(10);

    /**
     * A window, not shown yet.
     *
     * @param file the damaged library
     * @param opened gets the library that was put in its place, once the reader has chosen
     */
    public Rescue(Stage stage, Path file, Consumer<Library> opened) {
        this.stage = stage;
        this.instead = new Instead(stage, "rescue");
        this.file = file;
        this.opened = opened;
        Typefaces.load();
    }

    /** Shows it, and looks meanwhile for what can be saved. */
    public void show() {
        instead.close().getStyleClass().add("quiet");
        instead.say("“" + file + "” cannot be read to its end. Reading what can be read…");
        instead.show("The library is damaged", 560, List.of(choices));
        background.run("Reading…", () -> Recovery.of(file), this::offer, this::tell);
    }

    private void offer(Recovery recovery) {
        recovery.counts()
                .ifPresent(counts ->
                        choice("Open what could be read", "It holds " + counts.words() + ".", recovery::useRecovered));
        recovery.backup().ifPresent(backup -> choice("Open the newest backup", words(backup), recovery::useBackup));
        if (!choices.getChildren().isEmpty() && choices.getChildren().getFirst() instanceof VBox first) {
            Button button = (Button) first.getChildren().getFirst();
            button.getStyleClass().add("accent");
            button.requestFocus();
        }
        instead.say(
                recovery.recovered().isEmpty() && recovery.backup().isEmpty()
                        ? "“" + file
                                + "” is damaged. Nothing in it could be read, and there is no backup. It was left as"
                                + " it is."
                        : "“" + file
                                + "” is damaged. Choose what to go on with: the damaged file is kept, whichever you"
                                + " choose, and so is what you do not choose.");
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
        instead.say(sentence == null ? "That could not be done; the log says why." : sentence);
    }
}
