package org.clausemark.ui;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import org.clausemark.importing.Imported;
import org.clausemark.importing.Importer;
import org.clausemark.importing.flow.ImportException;
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

    /** Into a library; {@code done} gets what was added, at least one, and why others could not be read. */
    ImportWork(Library library, Fittings fittings, BiConsumer<List<Added>, List<String>> done) {
        this.library = library;
        this.fittings = fittings;
        this.done = done;
    }

    /** How a file is read; on another thread. */
    private record Work(Candidate candidate, Callable<Imported> reading) {}

    /** Opens the sheet with files. */
    void open(List<Path> files) {
        List<Work> works = new ArrayList<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            works.add(new Work(new Candidate(name), () -> new Importer().read(file)));
        }
        if (!works.isEmpty()) {
            start(works);
        }
    }

    /** Opens the sheet with a text that was copied. */
    void openText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        start(List.of(new Work(new Candidate("Clipboard"), () -> new Importer().imported("Clipboard.txt", bytes))));
    }

    private void start(List<Work> works) {
        Round round = new Round(works);
        fittings.overlay().show(round.sheet, null);
        round.sheet.focusFirst();
        round.read();
    }

    /** One opening of the sheet. */
    private final class Round implements ImportSheet.Doing {
        private final List<Work> works;
        private final ImportSheet sheet;
        private boolean wanted;
        private volatile boolean over;
        private volatile @Nullable Thread reader;

        private Round(List<Work> works) {
            this.works = works;
            this.sheet = new ImportSheet(works.stream().map(Work::candidate).toList(), this);
        }

        /** One file after the other: they share the memory there is. */
        private void read() {
            fittings.background()
                    .run(
                            works.size() == 1
                                    ? "Reading " + works.getFirst().candidate().name() + "…"
                                    : "Reading " + works.size() + " files…",
                            this::readAll,
                            nothing -> {},
                            fittings.problems()::tell);
        }

        private int readAll() {
            reader = Thread.currentThread();
            for (Work work : works) {
                if (over) {
                    break;
                }
                try {
                    Imported read = work.reading().call();
                    boolean there = library.holds(read.bytes());
                    tell(() -> work.candidate().read(read, there));
                } catch (ImportException e) {
                    tell(() -> work.candidate().refuse(String.valueOf(e.getMessage())));
                } catch (Exception | OutOfMemoryError | StackOverflowError e) {
                    // One file that cannot be read keeps no other out.
                    LOG.warn("A file was not read", e);
                    tell(() -> work.candidate().refuse(work.candidate().name() + " could not be read."));
                }
            }
            reader = null;
            return works.size();
        }

        private void tell(Runnable change) {
            Platform.runLater(() -> {
                if (!over) {
                    change.run();
                    sheet.refresh();
                    addIfRead();
                }
            });
        }

        @Override
        public void take() {
            wanted = true;
            fittings.overlay().hide();
            addIfRead();
        }

        private void addIfRead() {
            if (!wanted || !in(Candidate.State.READING).isEmpty()) {
                return;
            }
            over = true;
            List<Candidate> ready = in(Candidate.State.READY);
            List<Candidate> taken = ready.isEmpty() ? in(Candidate.State.THERE) : ready;
            List<String> refused = in(Candidate.State.REFUSED).stream()
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
            Thread reading = reader;
            if (reading != null) {
                reading.interrupt();
            }
        }
    }
}
