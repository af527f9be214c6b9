package org.clausemark.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.clausemark.annotation.Palette;
import org.clausemark.annotation.Theme;
import org.clausemark.ui.look.ThemeEmblem;
import org.kordamp.ikonli.javafx.FontIcon;

/** The colours a theme can have, by name, with those marked that other themes have already. */
final class ColourSheet extends VBox {
    private static final int COLUMNS = 2;

    private final List<Button> tiles = new ArrayList<>();
    private int start;

    /**
     * For a theme with some letters.
     *
     * @param used the colours that other themes have
     * @param picked gets the colour, {@code #rrggbb}
     */
    ColourSheet(Theme theme, String letters, List<String> used, Consumer<String> picked) {
        super(8);
        setId("colour-sheet");
        Label head = new Label("Colour");
        head.getStyleClass().add("sheet-title");
        GridPane grid = new GridPane();
        grid.setHgap(4);
        grid.setVgap(2);
        for (String colour : Palette.COLOURS) {
            boolean present = colour.equalsIgnoreCase(theme.colour());
            boolean taken = used.contains(colour.toLowerCase(Locale.ROOT));
            Button tile = new Button(
                    Palette.nameOf(colour) + (taken && !present ? " · in use" : ""), new ThemeEmblem(colour, letters));
            tile.getStyleClass().add("colour-tile");
            tile.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
            tile.setOnAction(e -> picked.accept(colour));
            tile.setPrefWidth(136);
            if (present) {
                start = tiles.size();
                grid.add(new FontIcon("fth-check"), tiles.size() % COLUMNS * 2, tiles.size() / COLUMNS);
            }
            grid.add(tile, tiles.size() % COLUMNS * 2 + 1, tiles.size() / COLUMNS);
            tiles.add(tile);
        }
        grid.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getChildren().addAll(head, grid);
    }

    private void key(KeyEvent event) {
        int now = tiles.indexOf(event.getTarget());
        int step = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            case UP -> -COLUMNS;
            case DOWN -> COLUMNS;
            default -> 0;
        };
        if (now >= 0 && event.getCode() == KeyCode.ENTER) {
            tiles.get(now).fire();
            event.consume();
        } else if (now >= 0 && step != 0) {
            tiles.get(Math.clamp(now + step, 0, tiles.size() - 1)).requestFocus();
            event.consume();
        }
    }

    void focusFirst() {
        tiles.get(start).requestFocus();
    }
}
