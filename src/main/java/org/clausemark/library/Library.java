package org.clausemark.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Dismissal;
import org.clausemark.annotation.Edit;
import org.clausemark.annotation.Listing;
import org.clausemark.annotation.Memo;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Document;
import org.clausemark.finding.Question;

/**
 * A library file: documents with the files they came from, the annotations made on them, one codebook, and a log of
 * every edit.
 *
 * <p>What a method that changes something was given is on disk when it returns; when it throws, nothing has changed and
 * the library can be used on. Every method throws {@link LibraryException}, whose message is a sentence for the reader.
 * Safe for use by several threads, one at a time; other programs may have the same file open.
 */
public final class Library implements AutoCloseable {
    private final Database database;
    private final Documents documents;
    private final Annotations annotations;
    private final Themes themes;
    private final Asides asides;
    private final Log log;
    private final Edits edits;
    private final Searching searching;
    private final Bin bin;
    private final Safekeeping safekeeping;

    private Library(Database database, Path file, List<List<String>> steps, Database.Watch watch, Whereabouts where) {
        this.database = database;
        this.safekeeping = new Safekeeping(new Safekeeping.Opened(file, steps, watch, where, this), database);
        this.documents = new Documents(database);
        this.annotations = new Annotations(database);
        this.themes = new Themes(database);
        this.asides = new Asides(database);
        this.log = new Log(database);
        this.edits = new Edits(log, annotations, themes, asides, documents);
        this.searching = new Searching(database);
        this.bin = new Bin(database, documents, themes);
    }

    /**
     * Opens a library. Where there is no file one is made, readable by its owner only, with the seed in it. A file that
     * is foreign, newer, damaged or read-only is refused and left untouched.
     */
    public static Library open(Path file, Supplier<Seed> seed) {
        return open(file, seed, Schema.STEPS, sql -> {});
    }

    static Library open(Path named, Supplier<Seed> seed, List<List<String>> steps, Database.Watch watch) {
        // SQLite's journal lies beside the file itself, not beside a link to it.
        Path file = LibraryFile.followed(named);
        return open(file, seed, steps, watch, Whereabouts.of(file));
    }

    static Library open(
            Path file, Supplier<Seed> seed, List<List<String>> steps, Database.Watch watch, Whereabouts where) {
        if (!Files.exists(file)) {
            LibraryFile.refuseLeft(file);
            Path draft = LibraryFile.draft(file);
            try {
                make(draft, file, seed.get(), steps, watch);
                LibraryFile.place(draft, file);
            } finally {
                LibraryFile.discard(draft);
            }
        }
        try {
            LibraryFile.check(file, steps.size());
        } catch (LibraryException e) {
            throw LibraryFile.newer(file).equals(e.getMessage()) ? e : new Backups(file, steps, watch).isOurs(e);
        }
        LibraryFile.checkWritable(file);
        return new Opening(file, steps, watch, where).open();
    }

    // A library is made aside and put in place when it is whole: a crash leaves either none or all of it.
    private static void make(Path draft, Path file, Seed seed, List<List<String>> steps, Database.Watch watch) {
        try (Database database = Database.open(draft, watch)) {
            Library library = new Library(database, draft, steps, watch, Whereabouts.OWN);
            database.transaction(() -> {
                database.run("PRAGMA application_id = " + Schema.APPLICATION_ID);
                Schema.migrate(database, 0, steps);
                library.documents.add(seed.document(), seed.fileName(), seed.source(), Instant.now());
                for (Theme theme : seed.themes()) {
                    library.themes.insert(theme);
                }
                return seed;
            });
        } catch (SQLException e) {
            throw new LibraryException("No library could be made at “" + file + "”: " + Failure.reason(e) + ".", e);
        }
    }

    /** Of a library file that has been looked at and is as it should be. */
    static Library of(Database database, Path file, List<List<String>> steps, Database.Watch watch, Whereabouts where) {
        return new Library(database, file, steps, watch, where);
    }

    /**
     * What is wrong with a library file, a sentence each; empty if nothing is. The file is only looked at: its pages, what
     * refers to what, the search index, and whether each text, note and line of the log can be read.
     */
    public static List<String> check(Path file) {
        return new Examination(Schema.STEPS, sql -> {}).of(LibraryFile.followed(file));
    }

    /** Makes a library where there is none yet of a mirror, whole or not at all. Returns what is in it. */
    public static Counts rebuild(Path mirror, Path file) {
        return new Rebuilding(mirror, Schema.STEPS, sql -> {}).into(file);
    }

    /** What keeps the library safe: backups, going back to one, the mirror, the index made anew. */
    public Safekeeping safekeeping() {
        return safekeeping;
    }

    /**
     * A number that changes when the library was taken back to a backup: then all that was read from it has to be read
     * again, and the log's lines count from another past.
     */
    public int generation() {
        return read(() -> Restoring.generation(database));
    }

    /** All documents but those in the bin, by title. */
    public List<Entry> documents() {
        return byTitle(read(documents::all));
    }

    /** The documents in the bin, by title. */
    public List<Entry> removedDocuments() {
        return byTitle(read(documents::removed));
    }

    /** The documents outside the bin that were read last, the latest first, then those added last. */
    public List<Entry> recentDocuments(int most) {
        return read(() -> documents.recent(most));
    }

    /** A document's line of the list, in the bin or not; empty if there is none of that id. */
    public Optional<Entry> entry(String documentId) {
        return read(() -> documents.entry(documentId));
    }

    private static List<Entry> byTitle(List<Entry> entries) {
        List<Entry> all = new ArrayList<>(entries);
        all.sort(Comparator.comparing((Entry e) -> e.imprint().title().toLowerCase(Locale.ROOT))
                .thenComparing(Entry::id));
        return List.copyOf(all);
    }

    /** How a document is listed, in the bin or not; empty if there is none of that id. */
    public Optional<Listing> listing(String documentId) {
        return read(() -> documents.listing(documentId));
    }

    /**
     * Keeps when a document was read last, and how far: from 0 to 1.
     *
     * @param opened to the millisecond
     */
    public void reading(String documentId, Instant opened, double progress) {
        write(() -> {
            documents.read(documentId, opened, progress);
            return documentId;
        });
    }

    /** A document just as it was added. */
    public Document document(String id) {
        return read(() -> documents.find(id)).orElseThrow(() -> unknown(id));
    }

    /** The file a document was made from, byte for byte. */
    public byte[] source(String documentId) {
        return sourceFile(documentId).bytes();
    }

    /** The file a document was made from, with its name. */
    public SourceFile sourceFile(String documentId) {
        return read(() -> documents.source(documentId)).orElseThrow(() -> unknown(documentId));
    }

    /** Whether a document was made of the very same file, in the bin or not. */
    public boolean holds(byte[] source) {
        return read(() -> documents.holds(source));
    }

    /**
     * Adds a document with the file it was made from. Where its id is taken it gets another, ending in -2, -3 and so on;
     * where the very same file is there already, nothing is added, but it is taken out of the bin.
     */
    public Added add(Document document, String fileName, byte[] source) {
        return add(document, fileName, source, List.of());
    }

    /**
     * Adds a document with the notes that its file held, all or nothing; where the very same file is there already no
     * note is added.
     *
     * @param notes their document is the one that is added, whatever id they give
     */
    public Added add(Document document, String fileName, byte[] source, List<Annotation> notes) {
        return write(() -> {
            Instant now = now();
            Added added = documents.add(document, fileName, source, now);
            Listing listing = documents.listing(added.id()).orElseThrow();
            if (!added.existed()) {
                edits.imported(listing, now);
                if (!notes.isEmpty()) {
                    List<Change<?>> changes = new ArrayList<>();
                    notes.forEach(note -> changes.add(new Change.OfAnnotation(null, note.in(added.id()))));
                    edits.apply(new Edit("Import notes", changes), now);
                }
            } else if (listing.removed() != null) {
                edits.apply(
                        new Edit("Restore", List.of(new Change.OfListing(listing, listing.withRemoved(null)))), now);
            }
            return added;
        });
    }

    /** A document's annotations, in document order. */
    public List<Annotation> annotations(String documentId) {
        return read(() -> annotations.of(documentId));
    }

    /** The annotations of all documents that are coded with a theme: by document id, then in document order. */
    public List<Annotation> annotationsCoded(String themeId) {
        return read(() -> annotations.codedWith(themeId));
    }

    /** The codebook of the whole library, each theme before those under it. */
    public List<Theme> themes() {
        return read(themes::all);
    }

    /** What the reader noted of a document as a whole; empty if nothing. */
    public Optional<Memo> memo(String documentId) {
        return read(() -> asides.memo(documentId));
    }

    /** What is not to be suggested, in all documents. */
    public List<Dismissal> dismissals() {
        return read(asides::dismissals);
    }

    /**
     * Carries out an edit and logs it, all or nothing. Refused where a value is no longer what the edit takes it to be,
     * where a theme's name is taken (whatever its case), and where something would refer to what is not there.
     *
     * @return the number of its line in the log
     */
    public int apply(Edit edit) {
        return write(() -> edits.apply(edit, now()));
    }

    /**
     * Takes the latest edit back that any program made in this library, on whatever document, now or before a restart.
     * Returns what was done for that; nothing if there is nothing to undo.
     */
    public Optional<Logged> undo() {
        return write(() -> edits.undo(now()));
    }

    /** Makes the edit that was undone last again. Returns what was done; nothing if there is nothing to make again. */
    public Optional<Logged> redo() {
        return write(() -> edits.redo(now()));
    }

    /** What can be undone and made again. */
    public Steps steps() {
        return read(log::steps);
    }

    /** The number of the last line of the log; 0 if nothing was ever done. */
    public int latest() {
        return read(log::latest);
    }

    /** What was done after a line of the log, by whatever program, the earliest first. */
    public List<Logged> since(int line) {
        return read(() -> log.since(line));
    }

    /** What became of a note, the earliest first: each line with its changes of that note only. */
    public List<Logged> historyOfNote(String annotationId) {
        return read(() -> log.of("annotation", annotationId));
    }

    /**
     * Looks for words in the texts, quotes, comments, memos and titles of all documents that are not in the bin, and in
     * the themes. May be called from any thread; a later search waits for the one before.
     *
     * @param cancelled asked again and again whether nobody wants to know any more; nothing is handed back then
     */
    public Found search(Question question, Limits limits, BooleanSupplier cancelled) {
        Found found = searching.find(question, limits, cancelled);
        return found != null ? found : read(() -> searching.findThere(question, limits, cancelled));
    }

    /** What became of a note, or of a document with its notes, memo and listing, as JSON; the earliest first. */
    public List<Version> versions(String noteOrDocumentId) {
        return read(() -> log.versions(noteOrDocumentId));
    }

    /** What is in the bin: documents, and notes that were removed; the latest first. */
    public List<Binned> bin() {
        return read(bin::contents);
    }

    /**
     * The edit that takes a document or a note out of the bin, by its id; a note comes back without those of its themes
     * that are gone. Refused where there is no such thing in the bin, or where the note's document is there too.
     */
    public Edit restoration(String id) {
        return read(() -> bin.restoration(id));
    }

    /**
     * Deletes for good what was put into the bin before a moment, and every word the log has of it. What was done until
     * then can no longer be undone.
     *
     * @return how many documents and notes that were
     */
    public int emptyBin(Instant before) {
        // Mostly there is nothing, and then nobody has to wait for the file.
        boolean nothing = bin().stream().noneMatch(each -> each.removed().isBefore(before));
        return nothing ? 0 : write(() -> bin.empty(before));
    }

    /** What was kept under a key; empty if nothing. */
    public Optional<String> setting(String key) {
        return read(() -> database.query("SELECT value FROM setting WHERE key = ?", row -> row.getString(1), key))
                .stream()
                .findFirst();
    }

    /** Keeps values, such as a reading position, each under its key; all or none. */
    public void settings(Map<String, String> values) {
        write(() -> {
            for (Map.Entry<String, String> each : values.entrySet()) {
                database.update(
                        "INSERT OR REPLACE INTO setting(key, value) VALUES(?, ?)", each.getKey(), each.getValue());
            }
            return values.size();
        });
    }

    @Override
    public synchronized void close() {
        searching.close();
        try {
            database.close();
        } catch (SQLException e) {
            throw new LibraryException("The library could not be closed: " + Failure.reason(e) + ".", e);
        }
    }

    private synchronized <T> T read(Database.Work<T> work) {
        try {
            database.ready();
            return work.run();
        } catch (SQLException e) {
            throw new LibraryException("The library could not be read: " + Failure.reason(e) + ".", e);
        } catch (IllegalArgumentException | DateTimeException e) {
            // A colour, a kind or a date that this program would never have written.
            throw new LibraryException("The library could not be read: it holds something unknown.", e);
        }
    }

    private synchronized <T> T write(Database.Work<T> work) {
        try {
            return database.transaction(work);
        } catch (SQLException e) {
            throw new LibraryException("Nothing was saved: " + Failure.reason(e) + ".", e);
        } catch (IllegalArgumentException | DateTimeException e) {
            // What is to be changed, or the line of the log that is to be taken back, was not written by this program.
            throw new LibraryException("Nothing was saved: the library holds something unknown.", e);
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private static LibraryException unknown(String id) {
        return new LibraryException("There is no document “" + id + "” in the library.");
    }
}
