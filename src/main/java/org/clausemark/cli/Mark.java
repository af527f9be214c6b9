package org.clausemark.cli;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.clausemark.anchoring.QuoteFinder;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Style;
import org.clausemark.document.Anchor;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.finding.Reference;
import org.clausemark.library.Library;
import org.clausemark.notebook.Notebook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code mark}: makes a note. */
@Command(
        description =
                "Highlights or underlines words of a clause, or notes something on the whole, with a comment and themes.")
final class Mark implements Callable<Integer> {
    private final Root root;
    private final Console console;

    @Mixin
    private DocumentChoice choice = new DocumentChoice();

    @Option(names = "--clause", required = true, paramLabel = "NUMBER", description = "The clause, such as 2.2 or P.1.")
    private String clause = "";

    @Option(names = "--quote", paramLabel = "TEXT", description = "The words to mark; the whole clause without it.")
    private @Nullable String quote;

    @Option(
            names = "--colour",
            paramLabel = "COLOUR",
            converter = ColourConverter.class,
            description = "yellow (unless you say otherwise), green, blue, pink or purple.")
    private Colour colour = Colour.YELLOW;

    @Option(
            names = "--style",
            paramLabel = "STYLE",
            converter = StyleConverter.class,
            description = "highlight (unless you say otherwise), underline, or clause: a note on the whole clause that"
                    + " marks no words.")
    private Style style = Style.HIGHLIGHT;

    @Option(names = "--comment", paramLabel = "TEXT", description = "What you have to say about it.")
    private String comment = "";

    @Option(
            names = "--theme",
            paramLabel = "NAME",
            description = "A theme to code it with; one that is not there yet is made. May be given again.")
    private List<String> themes = List.of();

    Mark(Root root, Console console) {
        this.root = root;
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Library library = root.openToChange(console)) {
            Document document = choice.in(library);
            Passage passage = Reference.findNumbered(document, clause)
                    .filter(Passage::isNumbered)
                    .orElseThrow(
                            () -> new CommandException("there is no clause “" + clause + "” in " + document.title()));
            if (quote != null && quote.isBlank()) {
                throw new CommandException("there are no words in --quote; leave it out to mark the whole clause");
            }
            if (quote != null && style == Style.CLAUSE) {
                throw new CommandException("a note on the whole clause marks no words; leave out --quote or --style");
            }
            if (document.anchor(passage.start(), passage.end()).isEmpty()) {
                throw new CommandException("there are no words in " + Document.place(passage));
            }
            Anchor anchor = quote == null ? document.anchor(passage) : find(document, passage, quote);
            Notebook notebook =
                    new Notebook(library, document, System.getProperty("user.name", ""), InstantSource.system());
            ThemeChoice codes = new ThemeChoice(library.themes());
            List<String> chosen =
                    themes.stream().map(codes::idOrNewName).distinct().toList();
            Annotation note = notebook.mark(anchor, colour, style, comment, chosen);
            print(new NotePrint(document, library.themes()), note, codes.made());
        }
        return 0;
    }

    private void print(NotePrint print, Annotation note, List<String> made) {
        if (root.json()) {
            made.forEach(name -> console.remark("New theme: " + name));
            console.json(json -> print.json(json, note));
        } else {
            print.text(console, note);
            made.forEach(name -> console.line("  New theme: " + name));
        }
    }

    private static Anchor find(Document document, Passage passage, String quote) {
        String where = Document.place(passage);
        QuoteFinder.Result result = QuoteFinder.find(document, passage, quote);
        if (result instanceof QuoteFinder.Found found) {
            return found.anchor();
        }
        if (result instanceof QuoteFinder.Ambiguous ambiguous) {
            throw new CommandException(
                    "these words stand " + ambiguous.count() + " times in " + where + "; quote more of them");
        }
        String elsewhere = result instanceof QuoteFinder.Missing missing
                ? missing.elsewhere()
                        .map(place -> ", but in " + document.place(place))
                        .orElse("")
                : "";
        throw new CommandException("these words are not in " + where + elsewhere);
    }

    /** Reads a colour's name. */
    static final class ColourConverter implements ITypeConverter<Colour> {
        @Override
        public Colour convert(String name) {
            return Colour.named(name)
                    .orElseThrow(() -> new TypeConversionException("there is no colour “" + name + "”; choose "
                            + Arrays.stream(Colour.values()).map(Colour::key).collect(Collectors.joining(", "))));
        }
    }

    /** Reads a style's name. */
    static final class StyleConverter implements ITypeConverter<Style> {
        @Override
        public Style convert(String name) {
            return Style.named(name.toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> new TypeConversionException("there is no style “" + name + "”; choose "
                            + Arrays.stream(Style.values()).map(Style::key).collect(Collectors.joining(", "))));
        }
    }
}
