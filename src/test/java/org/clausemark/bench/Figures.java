package org.clausemark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What was measured, beside what was aimed at. */
final class Figures {
    private final List<Figure> all = new ArrayList<>();

    /**
     * One figure.
     *
     * @param value null where it could not be measured; the name then says why
     * @param limit the most it should be; null where nothing is aimed at
     * @param met whether it keeps its limit; null without value or limit
     */
    record Figure(
            String name,
            @Nullable Double value,
            String unit,
            @Nullable Double limit,
            @Nullable Boolean met) {}

    void add(String name, double value, String unit) {
        take(new Figure(name, rounded(value), unit, null, null));
    }

    void add(String name, double value, String unit, double limit) {
        take(new Figure(name, rounded(value), unit, limit, rounded(value) <= limit));
    }

    void missing(String name, String why, String unit, double limit) {
        take(new Figure(name + " (" + why + ")", null, unit, limit, null));
    }

    private void take(Figure figure) {
        all.add(figure);
        // A table that appears at once at the end would leave one waiting for minutes.
        System.out.println(line(
                figure.name(),
                figure.value() == null ? "–" : number(figure.value()),
                figure.unit(),
                figure.limit() == null ? "" : number(figure.limit()),
                figure.met() == null ? "" : figure.met() ? "met" : "missed"));
    }

    void head() {
        System.out.println(line("figure", "value", "unit", "limit", ""));
    }

    private static String line(String name, String value, String unit, String limit, String met) {
        return String.format(Locale.ROOT, "%-66s %9s  %-6s %7s  %s", name, value, unit, limit, met)
                .stripTrailing();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.1f", value);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(all));
    }
}
