package org.clausemark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.clausemark.Bundle;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Edit;
import org.clausemark.document.Document;
import org.clausemark.library.Library;
import org.clausemark.notebook.Notebook;
import org.clausemark.ui.look.Look;
import org.clausemark.ui.look.Typefaces;
import org.clausemark.ui.reading.Marking;
import org.clausemark.ui.reading.ReadingPane;

/** Measures size and speed in a real window without a display, prints a table and writes {@code bench.json}. */
public final class Bench {
    private static final List<Integer> SIZES = List.of(20, 10_000, 200_000);
    private static final int NOTES = 20_000;
    /** About 250 characters, so that the largest document has 50 MB of text. */
    private static final int WORDS = 31;

    private static final int OPENINGS = 9;

    private final Path folder;
    private final Figures figures = new Figures();

    private Bench(Path folder) {
        this.folder = folder;
    }

    /** Measures; the argument is the file to write. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("bench");
        Bench bench = new Bench(folder);
        try {
            bench.run();
            bench.figures.write(Path.of(arguments[0]));
        } finally {
            Platform.exit();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        // Threads that wait for a next task would keep Maven waiting too.
        System.exit(0);
    }

    private void run() throws IOException, InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        figures.head();
        for (int size : SIZES) {
            try (Library library = Library.open(file(size), () -> MadeUp.seed(MadeUp.document(size, WORDS)))) {
                // Made before anything is measured, and let go of.
                library.documents();
            }
        }
        openings();
        heap();
        int largest = SIZES.getLast();
        try (Library library = library(largest)) {
            gestures(library, "");
        }
        try (Library library = library(largest)) {
            Document document = library.document(library.documents().getFirst().id());
            library.apply(new Edit(
                    "Bench",
                    MadeUp.notes(document, NOTES, Bundle.codebook()).stream()
                            .<Change<?>>map(note -> new Change.OfAnnotation(null, note))
                            .toList()));
        }
        try (Library library = library(largest)) {
            gestures(library, ", 20,000 notes");
        }
        ImportBench.measure(figures);
        try (Library library = library(SIZES.get(1))) {
            PdfImportBench.measureWindow(figures, library);
        }
        new Peers(folder).measure(figures);
    }

    private Path file(int passages) {
        return folder.resolve(passages + ".db");
    }

    private Library library(int passages) {
        return Library.open(file(passages), () -> {
            throw new IllegalStateException("It was made before");
        });
    }

    private void gestures(Library library, String with) {
        try (Sitting sitting = new Sitting(library)) {
            sitting.measure(figures, with);
        }
    }

    /** The reading surface alone, put into a window that is there; the sizes in turn, so that all run equally warm. */
    private void openings() {
        List<Library> libraries = SIZES.stream().map(this::library).toList();
        List<Notebook> notebooks = libraries.stream()
                .map(l ->
                        new Notebook(l, l.document(l.documents().getFirst().id()), "A. Reader", InstantSource.system()))
                .toList();
        double[][] costs = new double[SIZES.size()][OPENINGS];
        Look look = Frames.onFx(Look::new);
        StackPane root = new StackPane();
        Stage stage = Frames.onFx(() -> {
            Typefaces.load();
            root.getStyleClass().add("window");
            Scene scene = new Scene(root, 1000, 900);
            look.dressControls();
            look.dress(scene);
            Stage made = new Stage();
            made.setScene(scene);
            made.show();
            return made;
        });
        for (int turn = -3; turn < OPENINGS; turn++) {
            for (int i = 0; i < SIZES.size(); i++) {
                Notebook notebook = notebooks.get(i);
                double cost =
                        Frames.cost(() -> root.getChildren().setAll(new ReadingPane(notebook, look, new NoMarking())));
                if (turn >= 0) {
                    costs[i][turn] = cost;
                }
                Frames.onFx(() -> {
                    ((ReadingPane) root.getChildren().getFirst()).close();
                    root.getChildren().clear();
                    return root;
                });
                Frames.settle();
            }
        }
        Frames.onFx(() -> {
            stage.close();
            return stage;
        });
        libraries.forEach(Library::close);
        for (int i = 0; i < SIZES.size(); i++) {
            figures.add(String.format("open %,d passages, reading surface", SIZES.get(i)), median(costs[i]), "ms");
        }
        figures.add("the same, 200,000 against 20", median(costs[SIZES.size() - 1]) / median(costs[0]), "times", 1.5);
    }

    private static double median(double[] values) {
        return Frames.median(values);
    }

    /** What the window keeps beside the document it shows. */
    private void heap() {
        double[] beyond = new double[SIZES.size()];
        for (int i = -1; i < SIZES.size(); i++) {
            // The first turn loads what every window needs.
            int size = SIZES.get(Math.max(0, i));
            try (Library library = library(size)) {
                double before = used();
                Document document =
                        library.document(library.documents().getFirst().id());
                double ofDocument = used() - before;
                double characters = document.text().length();
                document = null;
                try (Sitting sitting = new Sitting(library)) {
                    if (i >= 0) {
                        figures.add(
                                String.format("open %,d passages, whole window from disk", size),
                                sitting.opening(),
                                "ms");
                        beyond[i] = used() - before - ofDocument;
                        figures.add(
                                String.format(
                                        "heap of the document, %,d passages of %,.1f million characters",
                                        size, characters / 1e6),
                                ofDocument,
                                "MiB");
                        figures.add(
                                String.format("heap of the window beyond it, %,d passages", size), beyond[i], "MiB");
                    }
                }
            }
        }
    }

    private static double used() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            Frames.settle();
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least / 1048576.0;
    }

    /** Where nothing is to be done with selected text. */
    private static final class NoMarking implements Marking {
        @Override
        public void highlight(Colour colour) {}

        @Override
        public void comment() {}

        @Override
        public void theme() {}

        @Override
        public void underline() {}

        @Override
        public void noteOnClause() {}

        @Override
        public void changeRange(Annotation reshaped) {}

        @Override
        public void copyCited() {}
    }
}
