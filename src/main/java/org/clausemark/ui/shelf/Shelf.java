package org.clausemark.ui.shelf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clausemark.library.Entry;
import org.clausemark.notebook.Catalogue;

/**
 * Some of the documents: all, those of a collection, or those in the bin.
 *
 * @param kind which of these
 * @param path the collection's path; empty for the others
 */
record Shelf(Kind kind, String path) {
    /** All documents outside the bin. */
    static final Shelf ALL = new Shelf(Kind.ALL, "");

    /** What was put into the bin. */
    static final Shelf BIN = new Shelf(Kind.BIN, "");

    /** What a shelf is. */
    enum Kind {
        ALL,
        COLLECTION,
        BIN
    }

    /** A shelf with how many documents stand on it. */
    record Counted(Shelf shelf, int count) {}

    /** Whether a document stands on it. */
    boolean holds(Entry entry) {
        boolean removed = entry.listing().removed() != null;
        return switch (kind) {
            case ALL -> !removed;
            case BIN -> removed;
            case COLLECTION -> !removed && Catalogue.isIn(entry.listing().collection(), path);
        };
    }

    /** What it is called. */
    String label() {
        return switch (kind) {
            case ALL -> "All documents";
            case BIN -> "Bin";
            case COLLECTION -> path.substring(path.lastIndexOf('/') + 1);
        };
    }

    /** How deep it lies in other collections. */
    int depth() {
        return (int) path.chars().filter(c -> c == '/').count();
    }

    /** All shelves of some documents: all, the collections by name, each before those in it, the bin. */
    static List<Counted> of(Collection<Entry> entries) {
        Map<String, Integer> counts = new TreeMap<>();
        int removed = 0;
        for (Entry entry : entries) {
            if (entry.listing().removed() != null) {
                removed++;
                continue;
            }
            String path = entry.listing().collection();
            while (!path.isEmpty()) {
                counts.merge(path, 1, Integer::sum);
                path = path.substring(0, Math.max(0, path.lastIndexOf('/')));
            }
        }
        // A slash comes after a blank and before a letter: parts are to be compared, not letters.
        TreeSet<String> paths = new TreeSet<>((a, b) -> {
            int order = a.replace('/', '\u0000').compareToIgnoreCase(b.replace('/', '\u0000'));
            return order != 0 ? order : a.compareTo(b);
        });
        paths.addAll(counts.keySet());
        List<Counted> shelves = new ArrayList<>();
        shelves.add(new Counted(ALL, entries.size() - removed));
        for (String path : paths) {
            shelves.add(new Counted(new Shelf(Kind.COLLECTION, path), counts.getOrDefault(path, 0)));
        }
        shelves.add(new Counted(BIN, removed));
        return shelves;
    }
}
