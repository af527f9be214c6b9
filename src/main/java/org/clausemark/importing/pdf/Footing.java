package org.clausemark.importing.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the notes at the foot of pages out of the running text: lines of smaller type that begin with a label. */
final class Footing {
    private static final float SMALLER = 0.93f;
    private static final Pattern LABEL = Pattern.compile("(?:(\\d{1,3})|([*†‡§]{1,3})|\\[(\\d{1,3})])[.)]?\\s*(?=\\S)");

    /** A note: the label that its references show, the name they lead to, and its lines. */
    record Note(String name, int page, List<Line> lines, int skipped) {}

    private final Measures measures;
    private final List<Note> notes = new ArrayList<>();
    private final List<Map<String, String>> names = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    Footing(Measures measures) {
        this.measures = measures;
    }

    /** The notes, in their order. */
    List<Note> notes() {
        return notes;
    }

    /** For each page, the names of its notes by the labels that are printed. */
    List<Map<String, String>> names() {
        return names;
    }

    /** The columns of a page without its notes; pages come in their order. */
    List<Column> without(List<Column> columns, String page) {
        Map<String, String> named = new HashMap<>();
        names.add(named);
        List<Column> left = new ArrayList<>(columns.size());
        for (Column column : columns) {
            int from = start(column);
            if (from < column.lines().size()) {
                gather(column, from, page, named);
            }
            if (from > 0) {
                left.add(
                        from == column.lines().size()
                                ? column
                                : new Column(
                                        column.page(),
                                        List.copyOf(column.lines().subList(0, from))));
            }
        }
        return left;
    }

    /** Index of the first line of a column's notes; its number of lines if it has none. */
    private int start(Column column) {
        List<Line> lines = column.lines();
        int from = lines.size();
        while (from > 0 && lines.get(from - 1).size() < SMALLER * measures.size()) {
            from--;
        }
        boolean above = from > 0 || notes.stream().anyMatch(n -> n.page() == column.page());
        while (above && from < lines.size() && label(lines.get(from)) == null) {
            from++;
        }
        return above ? from : lines.size();
    }

    private static @org.jspecify.annotations.Nullable Matcher label(Line line) {
        Matcher match = LABEL.matcher(line.text());
        if (line.isRow() || !match.lookingAt()) {
            return null;
        }
        boolean raised = line.is(Letter.RAISED, 0);
        boolean apart = match.end() < line.text().length() && match.group().endsWith(" ");
        return raised || apart || match.group(2) != null ? match : null;
    }

    private void gather(Column column, int from, String page, Map<String, String> named) {
        List<Line> lines = new ArrayList<>();
        String name = "";
        int skipped = 0;
        for (Line line : column.lines().subList(from, column.lines().size())) {
            Matcher match = label(line);
            if (match != null) {
                if (!lines.isEmpty()) {
                    notes.add(new Note(name, column.page(), List.copyOf(lines), skipped));
                    lines.clear();
                }
                String label = match.group(1) != null
                        ? match.group(1)
                        : match.group(2) != null ? match.group(2) : match.group(3);
                name = taken.add(label) ? label : label + " (" + page + ")";
                taken.add(name);
                named.putIfAbsent(label, name);
                skipped = match.end();
            }
            lines.add(line);
        }
        notes.add(new Note(name, column.page(), List.copyOf(lines), skipped));
    }
}
