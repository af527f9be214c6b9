package org.clausemark.ui.sidebar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * The sections of a document as a tree, and which of its branches are open.
 *
 * <p>What the reader opens or closes stays so. Of a long outline only the outermost sections and the branch the reader
 * is in are open by themselves. Sections are named by their index in the document's order.
 */
final class Outline implements Branches {
    /** An outline with more sections than this opens only where the reader is. */
    static final int LONG = 200;

    private final List<Section> sections;
    private final int[] parents;
    private final int[] depths;
    private final int[] pasts;
    private final boolean tree;
    private final BitSet opened = new BitSet();
    private final BitSet closed = new BitSet();
    private BitSet path = new BitSet();

    Outline(List<Section> sections) {
        this.sections = List.copyOf(sections);
        int size = sections.size();
        parents = new int[size];
        depths = new int[size];
        pasts = new int[size];
        Deque<Integer> above = new ArrayDeque<>();
        for (int i = 0; i < size; i++) {
            while (!above.isEmpty()
                    && sections.get(above.element()).level() >= sections.get(i).level()) {
                pasts[above.pop()] = i;
            }
            parents[i] = above.isEmpty() ? -1 : above.element();
            depths[i] = above.size();
            above.push(i);
        }
        above.forEach(i -> pasts[i] = size);
        // Every row asks at every layout.
        tree = Arrays.stream(depths).anyMatch(depth -> depth > 0);
    }

    int size() {
        return sections.size();
    }

    Section section(int index) {
        return sections.get(index);
    }

    /** The section a section is a part of; -1 if it is an outermost one. */
    int parent(int index) {
        return parents[index];
    }

    /** How deep it stands in the tree, whatever levels the document leaves out; 0 for an outermost one. */
    @Override
    public int depth(int index) {
        return depths[index];
    }

    /** The index just past the last section below it. */
    int past(int index) {
        return pasts[index];
    }

    /** Whether there are sections below it. */
    @Override
    public boolean isParent(int index) {
        return pasts[index] > index + 1;
    }

    /** Whether any section has others below it. */
    @Override
    public boolean isTree() {
        return tree;
    }

    /** The end of all it holds, in UTF-16 units of the document's text. */
    int end(int index) {
        return sections.get(pasts[index] - 1).end();
    }

    /** Whether what is below it is shown where it is shown itself. */
    @Override
    public boolean isOpen(int index) {
        return opened.get(index) || (!closed.get(index) && (size() <= LONG || path.get(index)));
    }

    /** Opens a section, or closes it, for good. */
    void open(int index, boolean open) {
        opened.set(index, open);
        closed.set(index, !open);
    }

    /** Opens a section with all below it, or closes them. */
    void openAll(int index, boolean open) {
        opened.set(index, pasts[index], open);
        closed.set(index, pasts[index], !open);
    }

    /** Opens or closes everything. */
    void openAll(boolean open) {
        opened.set(0, size(), open);
        closed.set(0, size(), !open);
    }

    /** The sections that are shown, in order. Takes as long as those are many. */
    List<Integer> shown() {
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < size(); i = isOpen(i) ? i + 1 : pasts[i]) {
            shown.add(i);
        }
        return shown;
    }

    /** The section itself if it is shown, else the one it is hidden in. */
    int shownFor(int index) {
        int shown = index;
        for (int i = parents[index]; i >= 0; i = parents[i]) {
            if (!isOpen(i)) {
                shown = i;
            }
        }
        return shown;
    }

    /** Takes note of the section the reader is in, -1 for none. Returns whether other sections are shown now. */
    boolean follow(int index) {
        BitSet before = path;
        path = new BitSet();
        for (int i = index; i >= 0; i = parents[i]) {
            path.set(i);
        }
        if (size() <= LONG) {
            return false;
        }
        before.xor(path);
        return before.stream().anyMatch(i -> isParent(i) && !opened.get(i) && !closed.get(i));
    }

    /** The section that covers an offset; -1 if none does. */
    int at(int offset) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sections.get(middle).start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && sections.get(low - 1).covers(offset) ? low - 1 : -1;
    }

    /** What the reader has opened and closed, to be kept; empty if nothing. */
    String kept() {
        return opened.isEmpty() && closed.isEmpty() ? "" : size() + " " + write(opened) + " " + write(closed);
    }

    /** Opens and closes what was {@link #kept}, unless that was of another outline. */
    void restore(String kept) {
        String[] parts = kept.split(" ", -1);
        if (parts.length == 3 && parts[0].equals(Integer.toString(size()))) {
            try {
                BitSet open = read(parts[1]);
                BitSet shut = read(parts[2]);
                opened.or(open);
                closed.or(shut);
            } catch (IllegalArgumentException e) {
                // As after any other loss of a setting the outline is as at first.
                opened.clear();
            }
        }
    }

    private static String write(BitSet bits) {
        return Base64.getEncoder().encodeToString(bits.toByteArray());
    }

    private static BitSet read(String text) {
        return BitSet.valueOf(Base64.getDecoder().decode(text));
    }
}
