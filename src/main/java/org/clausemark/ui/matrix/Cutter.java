package org.clausemark.ui.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Measures words, and cuts those that have no room. What was measured is remembered: the same heads are drawn again. */
final class Cutter {
    private static final int MOST = 20_000;
    private static final int LINES = 3;

    private final Text measure = new Text();
    private final Map<String, Double> widths = new HashMap<>();
    private final Font font;

    Cutter(Font font) {
        this.font = font;
        measure.setFont(font);
    }

    Font font() {
        return font;
    }

    /** How wide some words are, in pixels. */
    double width(String words) {
        if (widths.size() > MOST) {
            widths.clear();
        }
        return widths.computeIfAbsent(words, w -> {
            measure.setText(w);
            return measure.getLayoutBounds().getWidth();
        });
    }

    /** Words no wider than a room in pixels, with an ellipsis where something was cut. */
    String cut(String words, double room) {
        if (width(words) <= room) {
            return words;
        }
        int low = 0;
        int high = words.codePointCount(0, words.length());
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (width(begun(words, middle)) <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return begun(words, low);
    }

    private static String begun(String words, int letters) {
        return words.substring(0, words.offsetByCodePoints(0, letters)).stripTrailing() + "…";
    }

    /** Words in up to three lines no wider than a room, the last one cut where it has to be. */
    List<String> lines(String words, double room) {
        List<String> lines = new ArrayList<>();
        String left = words;
        while (lines.size() < LINES - 1 && width(left) > room) {
            int at = left.length();
            while (at > 0 && width(left.substring(0, at)) > room) {
                at = left.lastIndexOf(' ', at - 1);
            }
            if (at <= 0) {
                break;
            }
            lines.add(left.substring(0, at));
            left = left.substring(at + 1);
        }
        lines.add(cut(left, room));
        return lines;
    }
}
