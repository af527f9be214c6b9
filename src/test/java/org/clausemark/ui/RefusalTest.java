package org.clausemark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The window of a library that cannot be opened. */
class RefusalTest {
    private static final String SENTENCE = "“library.db” was made by a newer Clausemark, and this one cannot read it. "
            .repeat(3)
            .strip();

    @ParameterizedTest
    @EnumSource(
            value = KeyCode.class,
            names = {"ESCAPE", "ENTER"})
    void saysItsSentenceAndCloses(KeyCode key) throws TimeoutException {
        Stage stage = show();
        Label why = (Label) Objects.requireNonNull(stage.getScene().lookup("#refusal"));
        assertThat(why.getText()).isEqualTo(SENTENCE);
        assertThat(stage.getTitle()).isEqualTo("Clausemark");
        Node text = Desk.onFx(() -> Objects.requireNonNull(why.lookup(".text")));
        assertThat(((Text) text).getText()).as("what is drawn").doesNotContain("…");

        FxRobot robot = new FxRobot();
        robot.robotContext().getKeyboardRobot().pressNoWait(key);
        robot.robotContext().getKeyboardRobot().releaseNoWait(key);
        Desk.await("it closed", () -> !stage.isShowing());
    }

    private static Stage show() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Stage stage = Desk.onFx(() -> {
            Stage made = new Stage();
            new Refusal(made, SENTENCE).show();
            return made;
        });
        Desk.settle();
        return stage;
    }
}
