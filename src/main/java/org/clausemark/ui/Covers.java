package org.clausemark.ui;

/** What may lie over the text: the matrix, and over that the list of documents. */
record Covers(MatrixRoom matrix, ShelfRoom shelf) implements Actions.Cover {
    @Override
    public boolean isShown() {
        return shelf.isShown() || matrix.isShown();
    }

    @Override
    public void lift() {
        shelf.lift();
        matrix.lift();
    }
}
