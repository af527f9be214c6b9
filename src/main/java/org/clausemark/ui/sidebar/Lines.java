package org.clausemark.ui.sidebar;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.clausemark.ui.look.Typefaces;

/** How high a row of the sidebar is: a name that does not fit into one line takes two, and is cut at their end. */
final class Lines {
    /** A row of one line, in pixels. */
    static final double ONE = 26;

    /** A row of two lines, in pixels. */
    static final double TWO = 41;

    /** One line of a name, in pixels. */
    static final double LINE = 16;

    /** Free at the right of a list, wide enough for its scroll bar, in pixels. */
    static final double MARGIN = 12;

    /** No window shows as many names at once. */
    private static final int REMEMBERED = 4_000;

    private static final Text SAMPLE = new Text();
    private static final Map<Words, Double> WIDTHS = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Words, Double> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Words(String words, double size) {}

    private Lines() {}

    /** The height of a row whose name has so much room, in pixels. */
    static double height(String name, double room) {
        return width(name, 13) <= room ? ONE : TWO;
    }

    /** How wide words are in the size of a font, in pixels. On the JavaFX thread. */
    static double width(String words, double size) {
        // Asked for every row in view at every layout.
        return WIDTHS.computeIfAbsent(new Words(words, size), Lines::measured);
    }

    private static double measured(Words of) {
        SAMPLE.setFont(Font.font(Typefaces.SANS, of.size()));
        SAMPLE.setText(of.words());
        return Math.ceil(SAMPLE.getLayoutBounds().getWidth()) + 1;
    }
}
