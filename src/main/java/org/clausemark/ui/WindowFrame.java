package org.clausemark.ui;

import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.clausemark.ui.look.Look;
import org.jspecify.annotations.Nullable;

/** A window's frame: toolbar and tabs above, the status line below, in the middle what is read; over all, sheets. */
final class WindowFrame {
    private final Stage stage;
    private final BorderPane frame = new BorderPane();
    private final StackPane middle = new StackPane();
    private final VBox top = new VBox();
    private final Node foot;
    private final Subscription dressed;
    private @Nullable Node toolbar;
    private boolean furnished;
    private EventHandler<KeyEvent> keys = event -> {};
    private @Nullable Node keyWentTo;

    /** A frame in a stage that is not shown yet. */
    WindowFrame(Stage stage, Look look, Fittings fittings, StatusLine status) {
        this.stage = stage;
        this.foot = status;
        frame.setCenter(middle);
        frame.setBottom(empty("status-line"));
        frame.setOnKeyPressed(event -> keys.handle(event));
        StackPane.setAlignment(fittings.problems(), Pos.BOTTOM_CENTER);
        StackPane.setMargin(fittings.problems(), new Insets(0, 0, 44, 0));
        StackPane root = new StackPane(frame, fittings.overlay(), fittings.problems());
        root.getStyleClass().add("window");
        Scene scene = new Scene(root, 1440, 900);
        dressed = look.dress(scene);
        // The letter that opens a field is not typed into it.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> keyWentTo = scene.getFocusOwner());
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (!Objects.equals(scene.getFocusOwner(), keyWentTo)) {
                event.consume();
            }
        });
        // Where words are typed the toolkit would have these keys lead to the next field.
        frame.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && event.isControlDown()) {
                keys.handle(event);
            }
        });
        scene.addEventHandler(ScrollEvent.SCROLL, event -> {
            if (event.isShortcutDown() && event.getDeltaY() != 0) {
                look.textSizeProperty().set(look.textSizeProperty().get() + (event.getDeltaY() > 0 ? 1 : -1));
                event.consume();
            }
        });
        stage.setScene(scene);
    }

    /** Sets what gets the keys that nothing else has taken. */
    void setOnKey(EventHandler<KeyEvent> handler) {
        keys = handler;
    }

    /** What is read, or lies over that. */
    StackPane middle() {
        return middle;
    }

    /** All of the window but what opens over it. */
    BorderPane whole() {
        return frame;
    }

    /** Sets what stands above: the toolbar, and below it the tabs. */
    void setTop(Node bar, Node tabs) {
        toolbar = bar;
        top.getChildren().setAll(furnished ? bar : empty("toolbar"), tabs);
        frame.setTop(top);
    }

    /** A strip that keeps room for what comes with the second picture, as high and of the same colour. */
    private static Region empty(String style) {
        Region strip = new Region();
        strip.getStyleClass().add(style);
        return strip;
    }

    /**
     * Shows the window: the text with its first picture, toolbar and status line with the second.
     *
     * @param complete told when the first picture has been painted, for whatever else can wait for it: before, it would
     *     have taken the painter's processor
     */
    void show(Runnable complete) {
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        stage.show();
        afterPicture(() -> {
            furnish();
            // The toolkit does not hand over a second picture before the first is painted.
            afterPicture(() -> {
                icons(stage);
                complete.run();
            });
        });
    }

    private void furnish() {
        furnished = true;
        frame.setBottom(foot);
        if (toolbar != null) {
            top.getChildren().set(0, toolbar);
        }
    }

    private void afterPicture(Runnable then) {
        Scene scene = stage.getScene();
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                Platform.runLater(then);
            }
        });
    }

    /** Gives a window the program's icon. */
    static void icons(Stage stage) {
        for (int size : List.of(16, 32, 48, 128)) {
            var icon = WindowFrame.class.getResourceAsStream("/org/clausemark/icons/clausemark-" + size + ".png");
            if (icon != null) {
                stage.getIcons().add(new Image(icon));
            }
        }
    }

    /** Stops watching the look. */
    void close() {
        dressed.unsubscribe();
    }
}
