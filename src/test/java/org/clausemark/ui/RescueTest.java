package org.clausemark.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.clausemark.library.Library;
import org.clausemark.library.LibraryException;
import org.clausemark.library.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The library is damaged: the reader is told so, chooses what to go on with, and nothing is thrown away. */
class RescueTest {
    private static final FxRobot ROBOT = new FxRobot();

    @TempDir
    private Path folder;

    private final AtomicReference<Library> opened = new AtomicReference<>();
    private Path file;

    @BeforeEach
    void damage() throws IOException {
        file = folder.resolve("library.db");
        try (Library library = Library.open(file, Samples::seed)) {
            library.apply(Samples.edit(Samples.made(Samples.note("a1", "boats", "Kept in both"))));
            library.safekeeping().backUp();
            library.apply(Samples.edit(Samples.made(Samples.note("a2", "No toll", "Done since"))));
        }
        // A page of the index of all words.
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(4096), 19 * 4096L);
        }
        assertThat(Library.check(file)).isNotEmpty();
    }

    @Test
    void whatCouldBeReadIsOpened() throws Exception {
        Stage stage = show();
        press(KeyCode.SPACE);
        try (Library library = chosen(stage)) {
            assertThat(library.annotations("river-treaty")).hasSize(2);
            assertThat(Library.check(file)).isEmpty();
        }
        assertThat(asides()).hasSize(1);
    }

    @Test
    void theNewestBackupIsOpened() throws Exception {
        Stage stage = show();
        press(KeyCode.TAB);
        press(KeyCode.SPACE);
        try (Library library = chosen(stage)) {
            assertThat(library.annotations("river-treaty")).hasSize(1);
        }
        assertThat(asides()).hasSize(1);
    }

    @Test
    void whoDoesNotChooseFindsAllAsItWas() throws Exception {
        byte[] before = Files.readAllBytes(file);
        Stage stage = show();
        press(KeyCode.ESCAPE);
        Desk.await("it closed", () -> !stage.isShowing());
        assertThat(file).hasBinaryContent(before);
        assertThat(opened).hasNullValue();
    }

    private Stage show() throws TimeoutException {
        // As the program's own start finds out that it is damaged.
        LibraryException refused = assertThrows(
                LibraryException.class, () -> Library.open(file, Samples::seed).close());
        FxToolkit.registerPrimaryStage();
        Stage stage = Desk.onFx(() -> {
            Stage made = new Stage();
            new Rescue(made, refused.damagedFile().orElseThrow(), opened::set).show();
            return made;
        });
        Desk.await("the choice", () -> buttons(stage).size() == 3);
        Label said = (Label) Objects.requireNonNull(stage.getScene().lookup("#rescue"));
        assertThat(said.getText()).contains("is damaged", "the damaged file is kept");
        assertThat(Desk.onFx(() -> buttons(stage)))
                .containsExactly("Open what could be read", "Open the newest backup", "Close");
        Desk.settle();
        return stage;
    }

    private static List<String> buttons(Stage stage) {
        return stage.getScene().getRoot().lookupAll(".button").stream()
                .map(each -> ((Button) each).getText())
                .toList();
    }

    private static void press(KeyCode key) {
        ROBOT.robotContext().getKeyboardRobot().pressNoWait(key);
        ROBOT.robotContext().getKeyboardRobot().releaseNoWait(key);
        Desk.settle();
    }

    private Library chosen(Stage stage) {
        Desk.await("the library", () -> opened.get() != null && !stage.isShowing());
        return opened.get();
    }

    private List<Path> asides() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().matches("library\\.damaged-.*\\.db"))
                    .toList();
        }
    }
}
