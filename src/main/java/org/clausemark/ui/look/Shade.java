package org.clausemark.ui.look;

import java.util.List;
import javafx.scene.paint.Color;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Palette;

/** The grounds to read on. */
public enum Shade {
    /** Dark text on near white. */
    LIGHT(
            "Light",
            "#fefdf9",
            "#bcd3ee",
            "#2b5c8f",
            List.of("#fde7a2", "#c8eac6", "#c4dffb", "#fbcddd", "#e0d5f7"),
            List.of("#eebd18", "#6dc06b", "#66a3e8", "#ee7fa8", "#a68ae2"),
            List.of("#96700a", "#2f8a35", "#2a74c0", "#c8326e", "#7d52c8")),
    /** Brown text on cream. */
    SEPIA(
            "Sepia",
            "#f7eedc",
            "#c3cfd8",
            "#2f5878",
            List.of("#f7db8c", "#c9dfb0", "#c2d8e2", "#f2c4c4", "#dccbe2"),
            List.of("#d9a82c", "#86b557", "#6ea8c8", "#dc8788", "#b28ec9"),
            List.of("#8a640a", "#4a7a22", "#2f6c96", "#b23a52", "#7a4f96")),
    /** Light text on near black. */
    DARK(
            "Dark",
            "#1c1d21",
            "#3a5f8c",
            "#86b1e0",
            List.of("#62500f", "#27562f", "#1d4875", "#6a2845", "#48376f"),
            List.of("#7b630d", "#33733d", "#2a67a4", "#9c3c67", "#6f55ab"),
            List.of("#dcb733", "#6fc274", "#6fb0f0", "#f08cb4", "#b79cf0")),
    /** Black on white, with strong lines. */
    CONTRAST(
            "High contrast",
            "#ffffff",
            "#a8d4ff",
            "#00308f",
            List.of("#ffe03a", "#8de58a", "#8ccbff", "#ffa6c6", "#d3b8ff"),
            List.of("#c9a800", "#3fb63c", "#3d9dfa", "#ff6599", "#ac7dff"),
            List.of("#6e5300", "#0b6414", "#0a4da0", "#a3003f", "#5b24b8"));

    private final String label;
    private final Color ground;
    private final Color selection;
    private final Color accent;
    private final List<Color> highlights;
    private final List<Color> bands;
    private final List<Color> strong;

    Shade(
            String label,
            String ground,
            String selection,
            String accent,
            List<String> highlights,
            List<String> bands,
            List<String> strong) {
        this.label = label;
        this.ground = Color.web(ground);
        this.selection = Color.web(selection);
        this.accent = Color.web(accent);
        this.highlights = highlights.stream().map(Color::web).toList();
        this.bands = bands.stream().map(Color::web).toList();
        this.strong = strong.stream().map(Color::web).toList();
    }

    /** The name people read. */
    public String label() {
        return label;
    }

    /** What lies behind all text. */
    public Color ground() {
        return ground;
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

    /** The deeper tone of a highlight, for a band that goes on under another; text on it is as clear. */
    public Color band(Colour colour) {
        return bands.get(colour.ordinal());
    }

    /** The strong tone of a colour: a thin line in it is seen on the ground and on every highlight. */
    public Color strong(Colour colour) {
        return strong.get(colour.ordinal());
    }

    /** A grey for lines that are to be seen when looked for, on the ground and on every highlight. */
    public Color quiet() {
        return switch (this) {
            case LIGHT, SEPIA -> Color.gray(0.38);
            case DARK -> Color.gray(0.78);
            case CONTRAST -> Color.BLACK;
        };
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
