package org.clausemark.ui;

import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.document.Structuring;
import org.clausemark.notebook.Notebook;
import org.clausemark.ui.reading.ReadingPane;

/** Puts the structure of the open document right at the place that is selected, or that the caret or reader is at. */
final class StructureWork {
    private final Notebook notebook;
    private final ReadingPane reading;
    private final Fittings fittings;

    StructureWork(Notebook notebook, ReadingPane reading, Fittings fittings) {
        this.notebook = notebook;
        this.reading = reading;
        this.fittings = fittings;
    }

    /** What can be done, with the name of the step it is. */
    enum Step {
        HEADING("Make heading", (d, at) -> Structuring.heading(d, d.indexAt(at), 1)),
        SUBHEADING("Make heading of level 2", (d, at) -> Structuring.heading(d, d.indexAt(at), 2)),
        PARAGRAPH("Make paragraph", (d, at) -> Structuring.paragraph(d, d.indexAt(at))),
        PROMOTE("Promote heading", (d, at) -> Structuring.deeper(d, d.indexAt(at), -1)),
        DEMOTE("Demote heading", (d, at) -> Structuring.deeper(d, d.indexAt(at), 1)),
        JOIN("Join with the paragraph above", (d, at) -> Structuring.join(d, d.indexAt(at))),
        SPLIT("Split here", Structuring::split),
        BEGIN("Document begins here", (d, at) -> Structuring.begin(d, d.indexAt(at))),
        END("Document ends here", (d, at) -> Structuring.end(d, d.indexAt(at)));

        private final String label;
        private final BiFunction<Document, Integer, Document> change;

        Step(String label, BiFunction<Document, Integer, Document> change) {
            this.label = label;
            this.change = change;
        }

        /** The name of the command and of the edit. */
        String label() {
            return label;
        }
    }

    /** Does it, in one step that can be undone; says so where nothing comes of it. */
    void make(Step step) {
        change(step.label, document -> step.change.apply(document, at()));
    }

    private interface Change {
        Document of(Document document);
    }

    private void change(String name, Change change) {
        fittings.problems().guard(() -> {
            if (!notebook.restructure(name, change.of(notebook.document()))) {
                fittings.problems()
                        .hint("“" + name + "” would change nothing here, or leave a note outside the document.");
            }
        });
    }

    /** Asks for the number of the passage at the place. */
    void number() {
        Passage passage = notebook.document().passageAt(at());
        int index = notebook.document().indexAt(passage.start());
        NameSheet sheet = new NameSheet("Number of " + Document.place(passage), wanted -> {
            if (Structuring.number(notebook.document(), index, wanted).equals(notebook.document())) {
                return "It cannot have that number, or another has it.";
            }
            fittings.overlay().hide();
            change("Set number", document -> Structuring.number(document, index, wanted));
            return "";
        });
        fittings.overlay().show(sheet, null);
        sheet.focusFirst();
    }

    /** A menu of it all. */
    Menu menu() {
        Menu menu = new Menu("Structure");
        for (Step step : Step.values()) {
            MenuItem item = new MenuItem(step.label);
            item.setOnAction(e -> make(step));
            menu.getItems().add(item);
        }
        MenuItem number = new MenuItem("Set number…");
        number.setOnAction(e -> number());
        menu.getItems().add(number);
        return menu;
    }

    private int at() {
        return Optional.of(reading)
                .flatMap(ReadingPane::target)
                .map(anchor -> anchor.start())
                .orElseGet(() -> reading.currentProperty().get().start());
    }
}
