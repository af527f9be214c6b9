package org.clausemark.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Document;
import org.clausemark.exporting.ExportException;
import org.clausemark.exporting.pdf.PdfExport;
import org.clausemark.library.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code export}: a document with its notes as a file for other programs. */
@Command(description = "Writes a document with its notes to a file for other programs.")
final class Export implements Callable<Integer> {
    private final Root root;
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DocumentChoice choice = new DocumentChoice();

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "pdf: an annotated PDF.")
    private String format = "";

    @Mixin
    private Output output = new Output();

    @Option(names = "--paper", paramLabel = "PAPER", description = "a4 (unless you say otherwise) or letter.")
    private PdfExport.Paper paper = PdfExport.Paper.A4;

    Export(Root root, Console console) {
        this.root = root;
        this.console = console;
    }

    @Override
    public Integer call() throws ExportException {
        if (!format.toLowerCase(Locale.ROOT).equals("pdf")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for option '--format': there is no format “" + format + "”; choose pdf");
        }
        Path target = output.needed();
        Document document;
        List<Annotation> notes;
        List<Theme> themes;
        try (Library library = root.open()) {
            document = choice.in(library);
            notes = library.annotations(document.id());
            themes = library.themes();
        }
        PdfExport.Result written = new PdfExport()
                .write(document, notes, themes, target, new PdfExport.Options(paper, output.overwrite()));
        if (root.json()) {
            console.json(json -> {
                json.writeStartObject();
                json.writeStringProperty("file", target.toString());
                json.writeStringProperty("id", document.id());
                json.writeNumberProperty("notes", notes.size());
                json.writeNumberProperty("pages", written.pages());
                json.writeNumberProperty("highlights", written.highlights());
                json.writeNumberProperty("substituted", written.substituted());
                json.writeEndObject();
            });
        } else {
            console.line("Wrote " + target + ": " + count(written.pages(), "page") + ", " + count(notes.size(), "note")
                    + ".");
            if (written.substituted() > 0) {
                console.line(count(written.substituted(), "sign") + " that no font has "
                        + (written.substituted() == 1 ? "is" : "are") + " printed as □.");
            }
        }
        return 0;
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
