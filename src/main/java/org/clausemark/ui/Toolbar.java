package org.clausemark.ui;

import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.util.Subscription;
import org.clausemark.annotation.Colour;
import org.clausemark.library.Entry;
import org.clausemark.ui.look.Look;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line at the top: menu, document, find, pens, look, export. */
final class Toolbar extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Button aa = new Button("Aa");
    private Subscription watching = Subscription.EMPTY;

    Toolbar(Actions actions, Look look, Commands commands, Find find) {
        setId("toolbar");
        getStyleClass().add("toolbar");
        setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        aa.setId("look");
        aa.setTooltip(new Tooltip("How the text is set, and the ground it stands on"));
        aa.setMinWidth(USE_PREF_SIZE);
        aa.setOnAction(e -> commands.look(aa));
        getChildren().addAll(menu(actions, commands), documents(actions, commands), space, find);
        getChildren().add(pens(actions, look));
        getChildren().addAll(aa, export(commands));
    }

    /** Stops watching the look. */
    void close() {
        watching.unsubscribe();
    }

    /** What the toolbar asks of the window. */
    interface Commands {
        /** The documents of the library. */
        List<Entry> documents();

        /** Opens a document. */
        void open(String documentId);

        /** Asks for files and imports them. */
        void importFiles();

        /** Opens the sheet of ground and typography near a button. */
        void look(Node near);

        /** Asks for a file and exports the annotated PDF, for A4 paper or US Letter. */
        void export(boolean letter);

        /** Shows or hides the sidebar. */
        void toggleSidebar();

        /** Shows or hides the notes. */
        void toggleNotes();

        /** Shows the list of keys. */
        void keys();
    }

    private static MenuButton menu(Actions actions, Commands commands) {
        MenuButton menu = new MenuButton(null, new FontIcon("fth-menu"));
        menu.setId("menu");
        menu.getStyleClass().add("icon-menu");
        menu.setAccessibleText("Menu");
        MenuItem undo = item("Undo", "Shortcut+Z", actions::undo);
        MenuItem redo = item("Redo", "Shortcut+Shift+Z", actions::redo);
        var history = actions.notebook().history();
        menu.setOnShowing(e -> {
            name(undo, "Undo", history.undoNameProperty().get());
            name(redo, "Redo", history.redoNameProperty().get());
        });
        menu.getItems()
                .addAll(
                        undo,
                        redo,
                        new SeparatorMenuItem(),
                        item("Contents and themes", "F9", commands::toggleSidebar),
                        item("Notes", "F10", commands::toggleNotes),
                        new SeparatorMenuItem(),
                        item("Import a document…", "Shortcut+O", commands::importFiles),
                        item("Export annotated PDF…", "Shortcut+E", () -> commands.export(false)),
                        new SeparatorMenuItem(),
                        item("Keys", "F1", commands::keys));
        return menu;
    }

    private static void name(MenuItem item, String verb, String what) {
        item.setText(what.isEmpty() ? verb : verb + " “" + what.toLowerCase(Locale.ROOT) + "”");
        item.setDisable(what.isEmpty());
    }

    /** The keys are handled by the window; the menu only shows them. */
    private static MenuItem item(String name, String key, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setOnAction(e -> action.run());
        item.setAccelerator(KeyCombination.valueOf(key));
        return item;
    }

    private static MenuButton documents(Actions actions, Commands commands) {
        MenuButton documents = new MenuButton(actions.notebook().document().title());
        documents.setId("documents");
        documents.getStyleClass().add("document-menu");
        documents.setTooltip(new Tooltip(actions.notebook().document().imprint().citation()));
        documents.setOnShowing(e -> {
            documents.getItems().clear();
            for (Entry entry : commands.documents()) {
                MenuItem item = new MenuItem(entry.imprint().title());
                item.setOnAction(open -> commands.open(entry.id()));
                if (entry.id().equals(actions.notebook().document().id())) {
                    item.setGraphic(new FontIcon("fth-check"));
                }
                documents.getItems().add(item);
            }
            MenuItem importing = new MenuItem("Import a document…", new FontIcon("fth-plus"));
            importing.setOnAction(open -> commands.importFiles());
            documents.getItems().addAll(new SeparatorMenuItem(), importing);
        });
        // A button without items opens no menu, and so never asks for them.
        documents.getItems().add(new MenuItem());
        return documents;
    }

    private HBox pens(Actions actions, Look look) {
        HBox pens = new HBox(2);
        pens.setAlignment(Pos.CENTER);
        pens.getStyleClass().add("pens");
        for (Colour colour : Colour.values()) {
            Circle dot = new Circle(8);
            dot.getStyleClass().addAll("swatch", colour.key());
            Button button = new Button(null, dot);
            button.setId("pen-" + colour.key());
            button.getStyleClass().add("pen");
            button.setFocusTraversable(false);
            button.setAccessibleText(colour.label() + " pen");
            button.setTooltip(new Tooltip(colour.label() + ": the colour H highlights in"));
            watching = watching.and(
                    look.penProperty().subscribe(pen -> button.pseudoClassStateChanged(CHOSEN, pen == colour)));
            button.setOnAction(e -> {
                look.penProperty().set(colour);
                if (actions.reading().hasSelection()) {
                    actions.marker().highlight(colour);
                }
            });
            pens.getChildren().add(button);
        }
        return pens;
    }

    private static SplitMenuButton export(Commands commands) {
        SplitMenuButton export = new SplitMenuButton();
        export.setText("Export PDF");
        export.setMinWidth(USE_PREF_SIZE);
        export.setId("export");
        export.getStyleClass().add("accent");
        export.setOnAction(e -> commands.export(false));
        MenuItem a4 = new MenuItem("Annotated PDF, A4…");
        a4.setOnAction(e -> commands.export(false));
        MenuItem letter = new MenuItem("Annotated PDF, US Letter…");
        letter.setOnAction(e -> commands.export(true));
        export.getItems().addAll(a4, letter);
        return export;
    }
}
