package org.clausemark.ui;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.clausemark.importing.Imported;
import org.clausemark.importing.Importer;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.importing.flow.LockedException;
import org.clausemark.library.Added;
import org.clausemark.library.Library;
import org.clausemark.ui.importing.Candidate;
import org.clausemark.ui.importing.ImportSheet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files are looked at before they come in: reads them in the background, shows the sheet, adds what is wanted. */
final class ImportWork {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

    private final Library library;
    private final Fittings fittings;
    private final BiConsumer<List<Added>, List<String>> done;
    private @Nullable Round round;

    /** Into a library; {@code done} gets what was added, at least one, and why others could not be read. */
    ImportWork(Library library, Fittings fittings, BiConsumer<List<Added>, List<String>> done) {
        this.library = library;
        this.fittings = fittings;
        this.done = done;
    }

    /** How a file is read, with a password or none; on another thread. */
    private record Work(Candidate candidate, Reading reading) {}

    /** Reads a file. */
    private interface Reading {
        Imported with(Importer importer) throws ImportException;
    }

    /** Opens the sheet with files. */
    void open(List<Path> files) {
        if (!files.isEmpty()) {
            start(works(files));
        }
    }

    /** Brings files in without a look at them first, unless others are being looked at or one has a password. */
    void take(List<Path> files) {
        if (isOpen()) {
            open(files);
        } else if (!files.isEmpty()) {
            Round taking = new Round(works(files));
            taking.wanted = true;
            taking.read();
        }
    }

    private static List<Work> works(List<Path> files) {
        return files.stream()
                .map(file ->
                        new Work(new Candidate(String.valueOf(file.getFileName())), importer -> importer.read(file)))
                .toList();
    }

    /** Opens the sheet with a text that was copied. */
    void openText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        start(List.of(new Work(new Candidate("Clipboard"), importer -> importer.imported("Clipboard.txt", bytes))));
    }

    /** Files that come while others are being looked at join them. */
    private void start(List<Work> works) {
        List<Work> all = new ArrayList<>();
        if (round != null && isOpen()) {
            all.addAll(round.works);
        }
        all.addAll(works);
        Round next = new Round(all);
        next.show();
        next.read();
    }

    private boolean isOpen() {
        return round != null && !round.over && !round.wanted;
    }

    /** One opening of the sheet. */
    private final class Round implements ImportSheet.Doing {
        private final List<Work> works;
        private final ImportSheet sheet;
        private boolean wanted;
        private boolean asked;
        private volatile boolean over;
        private final Set<Thread> readers = ConcurrentHashMap.newKeySet();

        private Round(List<Work> works) {
            this.works = works;
            this.sheet = new ImportSheet(works.stream().map(Work::candidate).toList(), this);
        }

        private void show() {
            round = this;
            fittings.overlay().show(sheet, null);
            sheet.focusFirst();
        }

        /** One file after the other: they share the memory there is. */
        private void read() {
            List<Work> unread = works.stream()
                    .filter(work -> work.candidate().state() == Candidate.State.READING)
                    .toList();
            fittings.background()
                    .run(
                            unread.size() == 1
                                    ? "Reading " + unread.getFirst().candidate().name() + "…"
                                    : "Reading " + unread.size() + " files…",
                            () -> unread.stream()
                                    .mapToInt(work -> read(work, new Importer()))
                                    .sum(),
                            nothing -> {},
                            fittings.problems()::tell);
        }

        private int read(Work work, Importer importer) {
            Candidate candidate = work.candidate();
            readers.add(Thread.currentThread());
            try {
                if (!over) {
                    Imported read = work.reading().with(importer);
                    boolean there = library.holds(read.bytes());
                    tell(() -> candidate.read(read, there));
                }
            } catch (LockedException e) {
                tell(() -> candidate.lock(String.valueOf(e.getMessage())));
            } catch (ImportException e) {
                tell(() -> candidate.refuse(String.valueOf(e.getMessage())));
            } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
                // One file that cannot be read keeps no other out.
                LOG.warn("A file was not read", e);
                tell(() -> candidate.refuse(candidate.name() + " could not be read."));
            } finally {
                readers.remove(Thread.currentThread());
            }
            return 1;
        }

        @Override
        public void unlock(Candidate candidate, String password) {
            Work work = works.stream()
                    .filter(each -> each.candidate().equals(candidate))
                    .findFirst()
                    .orElseThrow();
            candidate.unlock();
            sheet.refresh();
            fittings.background()
                    .run(
                            "Reading " + candidate.name() + "…",
                            () -> read(work, new Importer(password)),
                            nothing -> {},
                            fittings.problems()::tell);
        }

        private void tell(Runnable change) {
            Platform.runLater(() -> {
                if (!over) {
                    change.run();
                    sheet.refresh();
                    openIfThere();
                    addIfRead();
                }
            });
        }

        /** There is nothing to look at before a document that is in the library is opened. */
        private void openIfThere() {
            if (works.size() == 1 && !wanted && !in(Candidate.State.THERE).isEmpty()) {
                sheet.importReady();
            }
        }

        @Override
        public void take() {
            wanted = true;
            fittings.overlay().hide();
            addIfRead();
        }

        private void addIfRead() {
            if (!wanted || over || !in(Candidate.State.READING).isEmpty()) {
                return;
            }
            if (!in(Candidate.State.LOCKED).isEmpty() && !asked) {
                asked = true;
                wanted = false;
                show();
                sheet.askPassword();
                return;
            }
            over = true;
            List<Candidate> ready = in(Candidate.State.READY);
            List<Candidate> taken = ready.isEmpty() ? in(Candidate.State.THERE) : ready;
            List<String> refused = Stream.of(Candidate.State.REFUSED, Candidate.State.LOCKED)
                    .flatMap(state -> in(state).stream())
                    .map(Candidate::sentence)
                    .toList();
            if (taken.isEmpty()) {
                fittings.problems().complain(refused.getFirst());
                return;
            }
            fittings.background()
                    .run(
                            taken.size() == 1
                                    ? "Importing " + taken.getFirst().name() + "…"
                                    : "Importing " + taken.size() + " files…",
                            () -> addAll(taken),
                            added -> done.accept(added, refused),
                            fittings.problems()::tell);
        }

        private List<Candidate> in(Candidate.State state) {
            return works.stream()
                    .map(Work::candidate)
                    .filter(each -> each.state() == state)
                    .toList();
        }

        private List<Added> addAll(List<Candidate> ready) {
            List<Added> added = new ArrayList<>();
            for (Candidate each : ready) {
                Imported imported = each.imported().orElseThrow();
                added.add(library.add(
                        each.document().orElseThrow(), imported.fileName(), imported.bytes(), each.notes()));
            }
            return added;
        }

        @Override
        public void leave() {
            fittings.overlay().hide();
        }

        @Override
        public void left() {
            over = true;
            readers.forEach(Thread::interrupt);
        }
    }
}
