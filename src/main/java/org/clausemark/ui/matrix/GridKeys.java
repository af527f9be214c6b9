package org.clausemark.ui.matrix;

import javafx.scene.input.KeyEvent;
import org.clausemark.theming.Matrix;

/** The keys of the grid: arrows from cell to cell and to the heads, Ctrl to the ends, Enter for what a click does. */
final class GridKeys {
    private final Grid grid;

    GridKeys(Grid grid) {
        this.grid = grid;
    }

    void pressed(KeyEvent event) {
        if (event.isAltDown() || event.isShiftDown()) {
            return;
        }
        Matrix matrix = grid.sheet().matrix();
        Spot now = grid.focus();
        int row = now.row();
        int column = now.column();
        boolean far = event.isShortcutDown();
        switch (event.getCode()) {
            case UP, KP_UP -> row = far ? 0 : row - 1;
            case DOWN, KP_DOWN -> row = far ? matrix.height() - 1 : row + 1;
            case LEFT, KP_LEFT -> column = far ? 0 : column - 1;
            case RIGHT, KP_RIGHT -> column = far ? matrix.width() - 1 : column + 1;
            case HOME -> {
                column = 0;
                row = far ? 0 : row;
            }
            case END -> {
                column = matrix.width() - 1;
                row = far ? matrix.height() - 1 : row;
            }
            case PAGE_UP -> row = Math.max(0, row - grid.rowsInView());
            case PAGE_DOWN -> row += grid.rowsInView();
            case ENTER, SPACE -> {
                grid.enter();
                event.consume();
                return;
            }
            default -> {
                return;
            }
        }
        grid.focus(row, column);
        event.consume();
    }
}
