package org.clausemark.ui;

import java.util.List;
import javafx.stage.Stage;
import org.clausemark.ui.look.Typefaces;

/** What is shown in place of the window where there is nothing to show in it: why, in one sentence. */
public final class Refusal {
    private final Stage stage;
    private final String sentence;

    /** A window, not shown yet, that says one sentence. */
    public Refusal(Stage stage, String sentence) {
        this.stage = stage;
        this.sentence = sentence;
        Typefaces.load();
    }

    /** Shows it. */
    public void show() {
        Instead instead = new Instead(stage, "refusal");
        instead.close().getStyleClass().add("accent");
        instead.close().setDefaultButton(true);
        instead.say(sentence);
        instead.show("The library was not opened", 480, List.of());
    }
}
