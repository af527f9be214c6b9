package org.clausemark.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.ThemeTree;
import org.clausemark.document.Document;
import org.clausemark.exporting.ExportException;
import org.clausemark.exporting.table.Captions;
import org.clausemark.exporting.table.TableExport;
import org.clausemark.exporting.table.TableFormat;
import org.clausemark.library.Entry;
import org.clausemark.library.Library;
import org.clausemark.theming.CoOccurrence;
import org.clausemark.theming.Heading;
import org.clausemark.theming.Matrix;
import org.clausemark.theming.PlaceColumns;
import org.clausemark.theming.ThemeRows;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code matrix}: themes by clauses, sections or documents, and how often they stand together. */
@Command(
        description =
                "Counts how often each theme is coded in each clause, section or document; prints the table unless a file is named.")
final class ShowMatrix implements Callable<Integer> {
    private final Root root;
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..*",
            paramLabel = "DOC",
            description = "Ids of documents, or parts of their titles; all documents where none is named.")
    private List<String> documents = new ArrayList<>();

    @Option(names = "--by", paramLabel = "BY", description = "clause, section (unless you say otherwise) or document.")
    private PlaceColumns.By by = PlaceColumns.By.SECTION;

    @Option(
            names = "--level",
            paramLabel = "N",
            description = "The depth of the headings that begin a section, 1 for the outermost.")
    private int level;

    @Option(names = "--with-children", description = "Count a theme's children with it.")
    private boolean withChildren;

    @Option(
            names = "--together",
            description = "Themes by themes: in how many clauses, sections or documents both are.")
    private boolean together;

    @Option(names = "--hide-empty", description = "Leave out the themes and places without a coding.")
    private boolean hideEmpty;

    @Option(names = "--format", paramLabel = "FORMAT", description = "csv, xlsx or svg; else as the file's name ends.")
    private @Nullable String format;

    @Mixin
    private Output output = new Output();

    ShowMatrix(Root root, Console console) {
        this.root = root;
        this.console = console;
    }

    @Override
    public Integer call() throws ExportException {
        Path target = output.file();
        TableFormat written = checked(target);
        List<Document> read = new ArrayList<>();
        List<Annotation> notes = new ArrayList<>();
        ThemeTree tree;
        try (Library library = root.open()) {
            for (String id : ids(library)) {
                read.add(library.document(id));
                notes.addAll(library.annotations(id));
            }
            tree = new ThemeTree(library.themes());
        }
        Matrix all = matrix(read, notes, tree);
        Matrix matrix = hideEmpty ? all.withoutEmpty() : all;
        if (written != null && target != null) {
            new TableExport(matrix, new Captions(title(read), "Theme")).write(written, target, output.overwrite());
            tell(matrix, target);
        } else if (root.json()) {
            json(matrix);
        } else {
            print(matrix);
        }
        return 0;
    }

    /** The format to write; null where the table is printed. */
    private @Nullable TableFormat checked(@Nullable Path target) {
        if (level < 0) {
            throw misused("--level", "the outermost headings are of level 1");
        }
        if (target == null) {
            if (format != null) {
                throw misused("--format", "a file is needed for it; name one with -o");
            }
            return null;
        }
        String name = target.toString();
        String wanted = format == null ? name.substring(name.lastIndexOf('.') + 1) : format;
        return TableFormat.named(wanted)
                .orElseThrow(() -> misused("--format", "there is no format “" + wanted + "”; choose csv, xlsx or svg"));
    }

    private ParameterException misused(String option, String why) {
        return new ParameterException(spec.commandLine(), "Invalid value for option '" + option + "': " + why);
    }

    private List<String> ids(Library library) {
        return documents.isEmpty()
                ? library.documents().stream().map(Entry::id).toList()
                : documents.stream()
                        .map(words -> DocumentChoice.in(library, words).id())
                        .distinct()
                        .toList();
    }

    private Matrix matrix(List<Document> read, List<Annotation> notes, ThemeTree tree) {
        ThemeRows rows = new ThemeRows(tree, withChildren);
        PlaceColumns columns = PlaceColumns.of(by, read, notes, level);
        return together ? CoOccurrence.onPlaces(rows, columns, notes) : Matrix.of(rows, columns, notes);
    }

    private String title(List<Document> read) {
        String of = read.size() == 1 ? read.getFirst().title() : read.size() + " documents";
        return of + ": themes by " + (together ? "themes in the same " : "")
                + by.name().toLowerCase(Locale.ROOT);
    }

    private void tell(Matrix matrix, Path file) {
        if (root.json()) {
            console.json(json -> {
                json.writeStartObject();
                json.writeStringProperty("file", file.toString());
                json.writeNumberProperty("themes", matrix.height());
                json.writeNumberProperty("columns", matrix.width());
                json.writeNumberProperty("codings", matrix.total());
                json.writeEndObject();
            });
        } else {
            console.line("Wrote " + file + ": " + matrix.height() + " themes by " + matrix.width() + " columns.");
        }
    }

    private void print(Matrix matrix) {
        List<List<String>> rows = new ArrayList<>();
        List<String> line = new ArrayList<>(List.of("Theme"));
        matrix.columns().forEach(column -> line.add(column.label()));
        line.add("Total");
        rows.add(List.copyOf(line));
        for (int row = 0; row < matrix.height(); row++) {
            line.clear();
            line.add("  ".repeat(matrix.row(row).depth()) + matrix.row(row).title());
            for (int column = 0; column < matrix.width(); column++) {
                line.add(dashed(matrix.count(row, column)));
            }
            line.add(dashed(matrix.rowTotal(row)));
            rows.add(List.copyOf(line));
        }
        line.clear();
        line.add("Total");
        for (int column = 0; column < matrix.width(); column++) {
            line.add(dashed(matrix.columnTotal(column)));
        }
        line.add(dashed(matrix.total()));
        rows.add(List.copyOf(line));
        Columns.print(console, rows);
    }

    private static String dashed(long count) {
        return count == 0 ? "–" : String.valueOf(count);
    }

    private void json(Matrix matrix) {
        console.json(json -> {
            json.writeStartObject();
            json.writeName("columns");
            json.writeStartArray();
            matrix.columns().stream().map(Heading::title).forEach(json::writeString);
            json.writeEndArray();
            json.writeName("themes");
            json.writeStartArray();
            for (int row = 0; row < matrix.height(); row++) {
                json.writeStartObject();
                json.writeStringProperty("id", matrix.row(row).id());
                json.writeStringProperty("name", matrix.row(row).title());
                json.writeName("counts");
                json.writeStartArray();
                for (int column = 0; column < matrix.width(); column++) {
                    json.writeNumber(matrix.count(row, column));
                }
                json.writeEndArray();
                json.writeNumberProperty("total", matrix.rowTotal(row));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberProperty("total", matrix.total());
            json.writeEndObject();
        });
    }
}
