package org.clausemark.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Gathers the figures of all the tests of a run, and prints them as one table when the last of them has ended. */
final class FigureTable implements BeforeAllCallback {
    private static final List<String> LINES = new ArrayList<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.create(FigureTable.class))
                .getOrComputeIfAbsent("table", key -> (AutoCloseable) FigureTable::print, AutoCloseable.class);
    }

    /** Takes up a figure that has an aim. */
    static void add(String name, double value, double aim) {
        boolean met = value >= aim;
        LINES.add(String.format(
                Locale.ROOT, "figure: %-72s %7.3f  (at least %.2f: %s)", name, value, aim, met ? "met" : "missed"));
    }

    /** Takes up what was counted. */
    static void add(String name, String counted) {
        LINES.add(String.format(Locale.ROOT, "figure: %-72s %s", name, counted));
    }

    private static void print() {
        LINES.stream().sorted().forEach(System.out::println);
        LINES.clear();
    }
}
