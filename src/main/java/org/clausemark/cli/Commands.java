package org.clausemark.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.clausemark.exporting.pdf.ExportException;
import org.clausemark.importing.ImportException;
import org.clausemark.library.LibraryException;
import org.clausemark.library.Seed;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** The command line: {@code documents}, {@code import}, {@code show}, {@code mark} and the rest. */
public final class Commands {
    /** The program's version. */
    public static final String VERSION = "0.1.0";

    private static final int COULD_NOT = 1;
    private static final int MISUSED = 2;

    private final Path defaultLibrary;
    private final Supplier<Seed> seed;
    private final Tour tour;
    private final Window window;
    private final Console console;

    /**
     * Made by the composition root.
     *
     * @param defaultLibrary the library file where {@code --library} names no other
     * @param seed what a new library begins with; asked for only when one is made
     * @param tour what {@code tour} runs
     * @param window what opens when no command is given
     */
    public Commands(Path defaultLibrary, Supplier<Seed> seed, Tour tour, Window window, Console console) {
        this.defaultLibrary = defaultLibrary;
        this.seed = seed;
        this.tour = tour;
        this.window = window;
        this.console = console;
    }

    /** Runs a command. Returns the exit code: 0 done, 1 could not, 2 wrongly used. */
    public int run(String... words) {
        String[] args = Arguments.asTyped(words);
        CommandLine line = line(args);
        line.setOut(console.out());
        line.setErr(console.err());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        // A comment may begin with an at sign.
        line.setExpandAtFiles(false);
        line.setParameterExceptionHandler(this::misused);
        line.setExecutionExceptionHandler((e, command, parsed) -> couldNot(e));
        int code = line.execute(args);
        console.flush();
        return code;
    }

    // Setting up all commands takes longer than running one: where it is plain which is called, only that one is.
    private CommandLine line(String... args) {
        Root root = new Root(defaultLibrary, seed, window);
        CommandLine line = new CommandLine(root);
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("documents", () -> new ListDocuments(root, console));
        commands.put("import", () -> new ImportFiles(root, console));
        commands.put("show", () -> new Show(root, console));
        commands.put("mark", () -> new Mark(root, console));
        commands.put("notes", () -> new ListNotes(root, console));
        commands.put("export", () -> new Export(root, console));
        commands.put("themes", () -> new ListThemes(root, console));
        commands.put("tour", () -> new TakeTour(tour));
        Supplier<Object> called = commands.get(first(args));
        if (called != null) {
            line.addSubcommand(first(args), called.get());
        } else {
            commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
        }
        return line;
    }

    /** The first word that is neither a shared option nor its value; empty if there is none. */
    private static String first(String... args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--library")) {
                i++;
            } else if (!args[i].equals("--json") && !args[i].startsWith("--library=")) {
                return args[i];
            }
        }
        return "";
    }

    private int misused(CommandLine.ParameterException e, String... args) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        console.complain(e.getMessage() + " (see " + command + " --help)");
        return MISUSED;
    }

    private int couldNot(Exception e) {
        if (isExpected(e)) {
            console.complain(String.valueOf(e.getMessage()));
        } else {
            console.complain("something went wrong that should not have: " + e);
            LoggerFactory.getLogger(Commands.class).error("A command failed", e);
        }
        return COULD_NOT;
    }

    private static boolean isExpected(Exception e) {
        return e instanceof CommandException
                || e instanceof LibraryException
                || e instanceof ImportException
                || e instanceof ExportException;
    }
}
