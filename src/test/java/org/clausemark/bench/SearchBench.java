package org.clausemark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.clausemark.Bundle;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.finding.Question;
import org.clausemark.library.Found;
import org.clausemark.library.Library;
import org.clausemark.library.Limits;
import org.clausemark.library.Seed;

/**
 * Measures the search over a library of ten million words, beside {@code grep -r} on the same texts as files and the
 * sqlite3 shell on a full-text table of the same words, and what the index costs when a document comes in. Prints a table
 * and writes a file.
 */
public final class SearchBench {
    private static final int DOCUMENTS = 50;
    private static final int TURNS = 11;
    private static final int IMPORTED = 400_000;
    /** What the window asks for. */
    private static final Limits LIMITS = new Limits(6, 200, null);

    private final Path folder;
    private final int words;
    private final Zipf zipf = new Zipf();
    private final Figures figures = new Figures();

    private SearchBench(Path folder, int words) {
        this.folder = folder;
        this.words = words;
    }

    /** Measures; the arguments are the file to write and, if not ten million, the number of words. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("bench");
        try {
            SearchBench bench =
                    new SearchBench(folder, arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000_000);
            bench.run();
            bench.figures.write(Path.of(arguments[0]));
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void run() throws IOException, InterruptedException, SQLException {
        figures.head();
        Path file = folder.resolve("library.db");
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Path shell = folder.resolve("shell.db");
        Seed seed = new Seed(Bundle.declaration(), "d.txt", Bundle.declarationSource(), Bundle.codebook());
        Document first = zipf.document(0, words / DOCUMENTS);
        try (Library library = Library.open(file, () -> seed)) {
            imports(library, file);
            try (Connection table = table(shell)) {
                long from = System.nanoTime();
                for (int i = 0; i < DOCUMENTS; i++) {
                    Document document = i == 0 ? first : zipf.document(i, words / DOCUMENTS);
                    library.add(document, document.id() + ".txt", Zipf.source(document));
                    Files.write(texts.resolve(document.id() + ".txt"), Zipf.source(document));
                    fill(table, document);
                }
                figures.add("made %,d words, all told".formatted(words), (System.nanoTime() - from) / 1e9, "s");
            }
        }
        String[] passage = first.passages().get(40).text().split(" ", -1);
        String phrase = passage[10] + " " + passage[11] + " " + passage[12];
        String chinese = zipf.document(11, 60).passages().get(1).text().substring(20, 22);
        try (Library library = Library.open(file, () -> seed)) {
            measure(library, texts, shell, "a word", zipf.word(2000), zipf.word(2000), true);
            measure(library, texts, shell, "a rare word", zipf.word(150_000), zipf.word(150_000), true);
            measure(library, texts, shell, "the commonest word", zipf.word(0), zipf.word(0), true);
            measure(library, texts, shell, "a phrase of three words", "\"" + phrase + "\"", phrase, true);
            String common = zipf.word(0) + " " + zipf.word(1);
            measure(library, texts, shell, "a phrase of the commonest words", "\"" + common + "\"", common, true);
            String begin = zipf.word(5000).substring(0, 4);
            measure(library, texts, shell, "words that begin with four letters", begin + "*", begin, false);
            measure(library, texts, shell, "words that begin with two letters", "pr*", "pr", false);
            measure(library, texts, shell, "two letters of Chinese", chinese, chinese, false);
            String both = zipf.word(30) + " " + zipf.word(300);
            measure(library, texts, shell, "two words in any order", both, "", true);
            String without = zipf.word(2000) + " -" + zipf.word(0);
            measure(library, texts, shell, "a word without another", without, "", true);
        }
    }

    private void measure(
            Library library, Path texts, Path shell, String what, String typed, String looked, boolean whole)
            throws IOException, InterruptedException {
        double[] own = new double[TURNS];
        double cold = 0;
        int hits = 0;
        for (int turn = -1; turn < TURNS; turn++) {
            long from = System.nanoTime();
            Found found = library.search(Question.of(typed), LIMITS, () -> false);
            double taken = (System.nanoTime() - from) / 1e6;
            hits = found.groups().stream().mapToInt(g -> g.hits().size()).sum();
            if (turn < 0) {
                cold = taken;
            } else {
                own[turn] = taken;
            }
        }
        if (hits == 0) {
            throw new IllegalStateException("Nothing found: " + typed);
        }
        double time = Frames.median(own);
        figures.add("search " + what + " (" + hits + " shown)", time, "ms", 50);
        figures.add("  the first time", cold, "ms");
        if (!looked.isEmpty()) {
            String match = "\""
                    + String.join(
                            " ", looked.codePointAt(0) > 0x4e00 - 1 ? looked.split("(?!^)", -1) : new String[] {looked})
                    + "\"" + (typed.endsWith("*") ? "*" : "");
            double asked = run(List.of(
                    "sqlite3",
                    shell.toString(),
                    "SELECT rowid FROM search WHERE search MATCH '" + match + "' LIMIT 300"));
            figures.add("  sqlite3 shell, against ours", asked / time, "times");
            double grep = run(
                    whole
                            ? List.of("grep", "-r", "-i", "-w", "-n", looked, texts.toString())
                            : List.of("grep", "-r", "-i", "-n", looked, texts.toString()));
            figures.add("  grep -r, against ours", grep / time, "times");
        }
    }

    /** How long a command takes, in milliseconds: the median of three. */
    private static double run(List<String> command) throws IOException, InterruptedException {
        double[] times = new double[3];
        for (int i = 0; i < times.length; i++) {
            long from = System.nanoTime();
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C.UTF-8");
            Process process =
                    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (process.waitFor() > 1) {
                throw new IOException("Failed: " + command);
            }
            times[i] = (System.nanoTime() - from) / 1e6;
        }
        return Frames.median(times);
    }

    /** A document of 400,000 words, with the index kept in step and without. */
    private void imports(Library library, Path file) throws SQLException {
        for (int turn = 0; turn < 2; turn++) {
            // The first turn warms up.
            double with = add(library, 1000 + turn);
            String trigger = drop(file);
            double without = add(library, 2000 + turn);
            restore(file, trigger);
            if (turn == 1) {
                figures.add("add a document of 400,000 words", with, "ms", 1000);
                figures.add("  the same without the index", without, "ms");
            }
        }
    }

    private double add(Library library, int number) {
        Document document = zipf.document(number, IMPORTED);
        byte[] source = Zipf.source(document);
        long from = System.nanoTime();
        library.add(document, "big.txt", source);
        return (System.nanoTime() - from) / 1e6;
    }

    private static final String TRIGGER = "document_listed";
    private static final String INDEXING =
            "INSERT INTO search\\(rowid, words\\)\\s+SELECT id, words FROM passage_words[^;]*;";

    private static String drop(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            String made = statement
                    .executeQuery("SELECT sql FROM sqlite_schema WHERE name = '" + TRIGGER + "'")
                    .getString(1);
            statement.execute("DROP TRIGGER " + TRIGGER);
            statement.execute(made.replaceFirst(INDEXING, ""));
            return made;
        }
    }

    private static void restore(Path file, String trigger) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER " + TRIGGER);
            statement.execute(trigger);
        }
    }

    /** The shell of this machine may be too old for the library's own table. */
    private static Connection table(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE VIRTUAL TABLE search USING fts5(words, content='',"
                    + " tokenize=\"unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'\")");
        }
        connection.setAutoCommit(false);
        return connection;
    }

    private static void fill(Connection table, Document document) throws SQLException {
        try (PreparedStatement statement = table.prepareStatement("INSERT INTO search(words) VALUES(?)")) {
            for (Passage passage : document.passages()) {
                statement.setString(1, passage.text().replaceAll("([\\u4e00-\\u9fff])", " $1 "));
                statement.executeUpdate();
            }
        }
        table.commit();
    }
}
