package org.clausemark.ui.look;

import java.util.List;
import javafx.scene.paint.Color;
import org.clausemark.annotation.Colour;

/** The three grounds to read on. */
public enum Shade {
    /** Dark text on near white. */
    LIGHT("Light", "#bcd3ee", "#2b5c8f", List.of("#fde7a2", "#c8eac6", "#c4dffb", "#fbcddd", "#e0d5f7")),
    /** Brown text on cream. */
    SEPIA("Sepia", "#c3cfd8", "#2f5878", List.of("#f7db8c", "#c9dfb0", "#c2d8e2", "#f2c4c4", "#dccbe2")),
    /** Light text on near black. */
    DARK("Dark", "#3a5f8c", "#86b1e0", List.of("#62500f", "#27562f", "#1d4875", "#6a2845", "#48376f"));

    private final String label;
    private final Color selection;
    private final Color accent;
    private final List<Color> highlights;

    Shade(String label, String selection, String accent, List<String> highlights) {
        this.label = label;
        this.selection = Color.web(selection);
        this.accent = Color.web(accent);
        this.highlights = highlights.stream().map(Color::web).toList();
    }

    /** The name people read. */
    public String label() {
        return label;
    }

    /** What lies behind selected text. */
    public Color selection() {
        return selection;
    }

    /** The colour of outlines and the caret. */
    public Color accent() {
        return accent;
    }

    /** What lies behind highlighted text. */
    public Color highlight(Colour colour) {
        return highlights.get(colour.ordinal());
    }

    /** What lies behind text that several highlights cover: on light grounds as ink mixes, on dark ones as light. */
    public Color blend(List<Colour> colours) {
        Color mixed = highlight(colours.getFirst());
        for (Colour colour : colours.subList(1, Math.min(3, colours.size()))) {
            Color other = highlight(colour);
            mixed = this == DARK
                    ? mixed.interpolate(other, 0.5).deriveColor(0, 1, 1.18, 1)
                    : Color.color(
                            mixed.getRed() * other.getRed(),
                            mixed.getGreen() * other.getGreen(),
                            mixed.getBlue() * other.getBlue());
        }
        return mixed;
    }
}
