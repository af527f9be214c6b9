package org.clausemark.ui;

import java.util.Locale;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.clausemark.ui.look.Look;
import org.clausemark.ui.look.Shade;
import org.kordamp.ikonli.javafx.FontIcon;

/** The “Aa” sheet: the ground and how the text is set, at once. */
final class LookSheet extends VBox {
    private static final double GAP = 8;
    private static final double ROW = 32;
    private static final double LABELS = 104;
    private static final double TILE = 80;

    private final GridPane rows = new GridPane(GAP, GAP);
    private Subscription watching = Subscription.EMPTY;

    LookSheet(Look look) {
        super(16);
        setId("look-sheet");
        getStyleClass().add("look-sheet");
        rows.getColumnConstraints().add(new ColumnConstraints(LABELS));
        row("Typeface", new FaceList(look.faceProperty()));
        row(
                "Text size",
                new Stepper("Text size", look.textSizeProperty(), Look.MIN_SIZE, Look.MAX_SIZE, 1, v -> v + " px"));
        row(
                "Line height",
                new Stepper(
                        "Line height",
                        look.leadingProperty(),
                        Look.MIN_LEADING,
                        Look.MAX_LEADING,
                        5,
                        v -> String.format(Locale.ROOT, "%.2f", v / 100.0)));
        row(
                "Column width",
                new Stepper(
                        "Column width",
                        look.measureProperty(),
                        Look.MIN_MEASURE,
                        Look.MAX_MEASURE,
                        2,
                        v -> v + " characters"));
        row("Alignment", alignment(look));
        Button reset = new Button("Set as at first");
        reset.setId("look-reset");
        reset.getStyleClass().add("quiet");
        reset.setOnAction(e -> look.resetText());
        HBox foot = new HBox(reset);
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(shades(look), rows, foot);
        sceneProperty().subscribe((before, scene) -> {
            if (scene == null) {
                watching.unsubscribe();
            }
        });
    }

    private void row(String name, Region control) {
        Label label = new Label(name);
        label.setMinHeight(ROW);
        label.setLabelFor(control);
        GridPane.setValignment(label, VPos.TOP);
        control.setMinHeight(ROW);
        control.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(control, Priority.ALWAYS);
        rows.addRow(rows.getRowCount(), label, control);
    }

    private HBox shades(Look look) {
        HBox shades = new HBox(GAP);
        ToggleGroup group = new ToggleGroup();
        for (Shade shade : Shade.values()) {
            String key = shade.name().toLowerCase(Locale.ROOT);
            ToggleButton tile = tile(shade.label(), key, sample("Aa", key));
            tile.setOnAction(e -> look.choose(shade));
            shades.getChildren().add(grouped(tile, group));
            watch(
                    look,
                    () -> tile.setSelected(look.shade() == shade
                            && !look.followingSystemProperty().get()));
        }
        HBox halves = new HBox(sample("A", "light"), sample("a", "dark"));
        ToggleButton system = tile("System", "system", halves);
        system.setOnAction(e -> look.followingSystemProperty().set(true));
        shades.getChildren().add(grouped(system, group));
        watch(look, () -> system.setSelected(look.followingSystemProperty().get()));
        return shades;
    }

    private void watch(Look look, Runnable action) {
        action.run();
        watching = Subscription.combine(
                watching,
                look.shadeProperty().subscribe(shade -> action.run()),
                look.followingSystemProperty().subscribe(following -> action.run()));
    }

    /** One of several that stays chosen when it is pressed again. */
    private static ToggleButton grouped(ToggleButton button, ToggleGroup group) {
        button.setToggleGroup(group);
        button.addEventHandler(ActionEvent.ACTION, e -> button.setSelected(true));
        return button;
    }

    private static ToggleButton tile(String name, String key, Node sample) {
        ToggleButton tile = new ToggleButton(name, sample);
        tile.setId("shade-" + key);
        tile.setAccessibleText(name);
        tile.getStyleClass().add("shade-tile");
        tile.setContentDisplay(ContentDisplay.TOP);
        tile.setGraphicTextGap(4);
        tile.setMinWidth(TILE);
        tile.setPrefWidth(TILE);
        return tile;
    }

    private static Label sample(String letters, String shade) {
        Label sample = new Label(letters);
        sample.getStyleClass().addAll("shade-sample", "shade-" + shade);
        sample.setMinWidth(letters.length() * (TILE - 16) / 2);
        return sample;
    }

    private HBox alignment(Look look) {
        ToggleGroup group = new ToggleGroup();
        ToggleButton left = new ToggleButton("Left", new FontIcon("fth-align-left"));
        ToggleButton justified = new ToggleButton("Justified", new FontIcon("fth-align-justify"));
        left.setId("align-left");
        justified.setId("align-justified");
        left.setOnAction(e -> look.justifiedProperty().set(false));
        justified.setOnAction(e -> look.justifiedProperty().set(true));
        HBox both = new HBox(grouped(left, group), grouped(justified, group));
        both.getStyleClass().add("segments");
        for (Node each : both.getChildren()) {
            each.getStyleClass().add("segment");
            HBox.setHgrow(each, Priority.ALWAYS);
            ((ToggleButton) each).setMaxWidth(Double.MAX_VALUE);
            ((ToggleButton) each).setPrefWidth(1);
            ((ToggleButton) each).setMaxHeight(Double.MAX_VALUE);
        }
        watching = watching.and(look.justifiedProperty().subscribe(on -> {
            left.setSelected(!on);
            justified.setSelected(on);
        }));
        return both;
    }
}
