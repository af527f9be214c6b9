package org.clausemark.importing.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausemark.importing.office.Counting;
import org.clausemark.importing.office.Element;

/** Numbers footnotes and endnotes in the order in which the text refers to them. */
final class WordNotes {
    private final Map<String, String> ways = new HashMap<>();
    private final Map<String, Integer> next = new HashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** As the settings of a document have it. */
    WordNotes(Element settings) {
        set("footnote", settings.at("footnotePr"), "decimal");
        set("endnote", settings.at("endnotePr"), "lowerRoman");
    }

    private void set(String kind, Element how, String usual) {
        String way = how.at("numFmt").get("val");
        ways.put(kind, way == null ? usual : way);
        next.put(kind, how.at("numStart").number("val", 1));
    }

    /** The label of the note that is referred to. */
    String refer(String kind, String id) {
        String known = labels.get(kind + ' ' + id);
        if (known != null) {
            return known;
        }
        int number = next.merge(kind, 1, Integer::sum) - 1;
        return label(kind, id, Counting.write(ways.getOrDefault(kind, "decimal"), number));
    }

    /** The label of a note that is referred to by a sign of its own. */
    String refer(String kind, String id, String sign) {
        String known = labels.get(kind + ' ' + id);
        return known == null ? label(kind, id, sign) : known;
    }

    /** Two notes with one label could not be told apart. */
    private String label(String kind, String id, String wanted) {
        String label = wanted;
        for (int i = 2; !taken.add(label); i++) {
            label = wanted + (wanted.isEmpty() || Character.isDigit(wanted.charAt(0)) ? "-" : "") + i;
        }
        labels.put(kind + ' ' + id, label);
        return label;
    }

    /** The ids of the notes of a kind that are referred to, with their labels, in order. */
    Map<String, String> labels(String kind) {
        Map<String, String> found = new LinkedHashMap<>();
        labels.forEach((key, label) -> {
            if (key.startsWith(kind + ' ')) {
                found.put(key.substring(kind.length() + 1), label);
            }
        });
        return found;
    }

    /** The labels of all notes, in the order of the references. */
    List<String> inOrder() {
        return new ArrayList<>(labels.values());
    }
}
