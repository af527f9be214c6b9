package org.clausemark.ui.sidebar;

/** A tree whose items are named by their index in its order, each before those under it. */
interface Branches {
    /** Whether any item stands under another. */
    boolean isTree();

    /** Whether others stand under an item. */
    boolean isParent(int item);

    /** Whether what stands under an item is shown. */
    boolean isOpen(int item);

    /** How many items stand above an item. */
    int depth(int item);
}
