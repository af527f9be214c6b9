package org.clausemark.ui.look;

import java.util.List;
import javafx.scene.paint.Color;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Palette;

/** The grounds to read on. */
public enum Shade {
    /** Dark text on near white. */
    LIGHT("Light", "#1f1e1b", "#bcd3ee", "#2b5c8f", List.of("#fde7a2", "#c8eac6", "#c4dffb", "#fbcddd", "#e0d5f7")),
    /** Brown text on cream. */
    SEPIA("Sepia", "#33281a", "#c3cfd8", "#2f5878", List.of("#f7db8c", "#c9dfb0", "#c2d8e2", "#f2c4c4", "#dccbe2")),
    /** Light text on near black. */
    DARK("Dark", "#e6e4de", "#3a5f8c", "#86b1e0", List.of("#62500f", "#27562f", "#1d4875", "#6a2845", "#48376f")),
    /** Black on white, with strong lines. */
    CONTRAST(
            "High contrast",
            "#000000",
            "#a8d4ff",
            "#00308f",
            List.of("#ffe03a", "#8de58a", "#8ccbff", "#ffa6c6", "#d3b8ff"));

    /** What text keeps on any ground where contrast is high, as WCAG counts it for its highest level. */
    private static final double HIGH = 7;

    /** What it keeps on every other ground. */
    private static final double ENOUGH = 4.5;

    private final String label;
    private final Color ink;
    private final Color selection;
    private final Color accent;
    private final List<Color> highlights;

    Shade(String label, String ink, String selection, String accent, List<String> highlights) {
        this.label = label;
        this.ink = Color.web(ink);
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
        while (contrast(ink, mixed) < (this == CONTRAST ? HIGH : ENOUGH)) {
            mixed = mixed.interpolate(this == DARK ? Color.BLACK : Color.WHITE, 0.1);
        }
        return mixed;
    }

    /** How clear the text stands back where another theme is focused, from 0 to 1. */
    public double dimmed() {
        return this == CONTRAST ? 0.64 : 0.38;
    }

    /** The contrast of two colours, from 1 to 21, as WCAG 2 defines it. */
    static double contrast(Color one, Color other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(Color colour) {
        return 0.2126 * Palette.linear(colour.getRed())
                + 0.7152 * Palette.linear(colour.getGreen())
                + 0.0722 * Palette.linear(colour.getBlue());
    }
}
