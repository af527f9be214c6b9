package org.clausemark.ui.matrix;

/**
 * A cell, or a head: the heads of the rows are the column −1, those of the columns the row −1.
 *
 * @param row from −1
 * @param column from −1
 */
record Spot(int row, int column) {
    boolean isCell() {
        return row >= 0 && column >= 0;
    }
}
