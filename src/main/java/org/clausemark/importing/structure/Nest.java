package org.clausemark.importing.structure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The items of lists that the next paragraph may stand in or go on, the outermost first. */
final class Nest {
    private final List<Item> items = new ArrayList<>();
    private boolean interrupted;

    /** An item of a list. */
    static final class Item {
        private final int depth;
        private final String shape;
        private final int value;
        private final String number;
        private final @Nullable String under;
        private int inner;

        /**
         * An item.
         *
         * @param depth how many lists it stands in; 0 for a numbered paragraph that no list holds
         * @param shape that of its label; empty for a bullet
         * @param value what its label counts; 0 where it does not
         * @param number what it is cited by
         * @param under what its own number was added to; null where it stands alone
         */
        Item(int depth, String shape, int value, String number, @Nullable String under) {
            this.depth = depth;
            this.shape = shape;
            this.value = value;
            this.number = number;
            this.under = under;
        }

        int depth() {
            return depth;
        }

        String number() {
            return number;
        }

        @Nullable
        String under() {
            return under;
        }

        /** The number of the next item without a label in it. */
        String nextInner() {
            inner++;
            return number + "." + inner;
        }
    }

    /** The outermost; null if there is none. */
    @Nullable
    Item outermost() {
        return items.isEmpty() ? null : items.getFirst();
    }

    /** The innermost; null if there is none. */
    @Nullable
    Item innermost() {
        return items.isEmpty() ? null : items.getLast();
    }

    void enter(Item item) {
        items.add(item);
    }

    void clear() {
        items.clear();
    }

    /** A paragraph of no list has come. */
    void interrupt() {
        interrupted = true;
    }

    /** Leaves a list that other paragraphs have ended; only its next number would take it up again. */
    void leaveInterrupted() {
        if (interrupted) {
            items.removeIf(item -> item.depth > 0);
            interrupted = false;
        }
    }

    /** Leaves all items that stand deeper. */
    void leaveBelow(int depth) {
        while (!items.isEmpty() && items.getLast().depth > depth) {
            items.removeLast();
        }
    }

    /** Leaves an item and those within it, because its list goes on. */
    void leave(Item item) {
        items.subList(items.indexOf(item), items.size()).clear();
        interrupted = false;
    }

    /** Leaves the list that counts in this shape at this depth. */
    void leaveList(int depth, String shape) {
        items.removeIf(item -> item.depth == depth && item.shape.equals(shape));
    }

    /** The item that a label counts on from: at its own depth, or else where it was put in without its list. */
    @Nullable
    Item sibling(String shape, int value, int depth) {
        Item other = null;
        for (Item before : items.reversed()) {
            if (before.shape.equals(shape)) {
                boolean next = value == before.value || value == before.value + 1;
                if (before.depth == depth && (next || !interrupted)) {
                    return before;
                }
                other = depth == 0 && next && other == null ? before : other;
            }
        }
        return other;
    }
}
