package org.clausemark.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.clausemark.exporting.ExportException;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.library.LibraryException;
import org.clausemark.library.Seed;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

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
    public int run(String... typed) {
        String[] args = Arguments.asTyped(typed);
        List<String> words = afterLibrary(args);
        if (words != null && (words.isEmpty() || areFiles(words))) {
            Path library = args.length == words.size() ? defaultLibrary : Path.of(args[1]);
            return open(library, words.stream().map(Path::of).toList());
        }
        if (!first(args).isEmpty() && System.getProperty("java.awt.headless") == null) {
            // Setting a PDF asks Java's own graphics for nothing that needs a display.
            System.setProperty("java.awt.headless", "true");
        }
        CommandLine line = line(args);
        line.setOut(console.out());
        line.setErr(console.err());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        // A comment may begin with an at sign.
        line.setExpandAtFiles(false);
        line.setParameterExceptionHandler(this::misused);
        line.setExecutionExceptionHandler((e, command, parsed) -> couldNot(e));
        line.registerConverter(Path.class, Commands::path);
        int code = execute(line, args);
        console.flush();
        if (code == 0 && console.failed()) {
            console.complain("the output could not be written to its end");
            return COULD_NOT;
        }
        return code;
    }

    private int execute(CommandLine line, String... args) {
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            console.complain("there is not enough memory for this; nothing more was done");
        } catch (Error e) {
            couldNot(e);
        }
        return COULD_NOT;
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            // Java cannot name files beyond ASCII where no locale is set.
            throw new TypeConversionException("“" + name + "” cannot be the name of a file here; if it has letters"
                    + " beyond A to Z, set LC_ALL=C.UTF-8");
        }
    }

    /** What is said besides the library, where a window may be meant; null where it cannot. */
    private static @Nullable List<String> afterLibrary(String... args) {
        List<String> words = Arrays.asList(args);
        if (words.isEmpty() || !words.getFirst().equals("--library")) {
            return words;
        }
        boolean named = args.length > 1 && !args[1].isEmpty() && !args[1].startsWith("-");
        return named ? words.subList(2, args.length) : null;
    }

    /** Whether words name files, of which one at least is there, and no command. */
    private boolean areFiles(List<String> words) {
        try {
            return words.stream().noneMatch(word -> word.startsWith("-"))
                    && words.stream().anyMatch(word -> Files.isRegularFile(Path.of(word)))
                    && !commands(new Root(defaultLibrary, seed, window)).containsKey(words.getFirst());
        } catch (InvalidPathException e) {
            return false;
        }
    }

    // Reading a command line takes a tenth of a second, for which a window should not wait.
    private int open(Path library, List<Path> files) {
        try {
            return window.open(library, files);
        } catch (Exception e) {
            int code = couldNot(e);
            console.flush();
            return code;
        }
    }

    // Setting up all commands takes longer than running one: where it is plain which is called, only that one is.
    private CommandLine line(String... args) {
        Root root = new Root(defaultLibrary, seed, window);
        CommandLine line = new CommandLine(root);
        Map<String, Supplier<Object>> commands = commands(root);
        Supplier<Object> called = commands.get(first(args));
        if (called != null) {
            line.addSubcommand(first(args), called.get());
        } else {
            commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
        }
        return line;
    }

    private Map<String, Supplier<Object>> commands(Root root) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("documents", () -> new ListDocuments(root, console));
        commands.put("import", () -> new ImportFiles(root, console));
        commands.put("show", () -> new Show(root, console));
        commands.put("mark", () -> new Mark(root, console));
        commands.put("notes", () -> new ListNotes(root, console));
        commands.put("search", () -> new SearchLibrary(root, console));
        commands.put("export", () -> new Export(root, console));
        commands.put("themes", () -> new ListThemes(root, console));
        commands.put("suggest", () -> new Suggest(root, console));
        commands.put("coverage", () -> new ShowCoverage(root, console));
        commands.put("matrix", () -> new ShowMatrix(root, console));
        commands.put("history", () -> new ShowHistory(root, console));
        commands.put("undo", () -> new TakeBack(root, console));
        commands.put("bin", () -> new ShowBin(root, console));
        commands.put("check", () -> new Check(root, console));
        commands.put("backup", () -> new BackUp(root, console));
        commands.put("restore", () -> new Restore(root, console));
        commands.put("recover", () -> new Recover(root, console));
        commands.put("rebuild-index", () -> new RebuildIndex(root, console));
        commands.put("mirror", () -> new WriteMirror(root, console));
        commands.put("rebuild", () -> new Rebuild(root, console));
        commands.put("tour", () -> new TakeTour(tour));
        return commands;
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
        boolean unknown = e instanceof CommandLine.UnmatchedArgumentException
                && e.getCommandLine().getParent() == null
                && first(args).matches("[^-].*");
        String what = unknown ? "There is no command “" + first(args) + "”" : e.getMessage();
        console.complain(what + " (see " + command + " --help)");
        return MISUSED;
    }

    private int couldNot(Throwable e) {
        if (isExpected(e)) {
            console.complain(String.valueOf(e.getMessage()));
        } else {
            console.complain("something went wrong that should not have: " + e);
            LoggerFactory.getLogger(Commands.class).error("A command failed", e);
        }
        return COULD_NOT;
    }

    private static boolean isExpected(Throwable e) {
        return e instanceof CommandException
                || e instanceof LibraryException
                || e instanceof ImportException
                || e instanceof ExportException;
    }
}
