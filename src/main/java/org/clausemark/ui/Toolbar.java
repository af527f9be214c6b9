package org.clausemark.ui;

import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.util.Subscription;
import org.clausemark.annotation.Colour;
import org.clausemark.library.Entry;
import org.clausemark.ui.look.Hint;
import org.clausemark.ui.look.Look;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line at the top: menu, document, find, pens, look, export. */
final class Toolbar extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Button aa = new Button("Aa");
    private Subscription watching = Subscription.EMPTY;

    Toolbar(Actions actions, Look look, Commands commands, WindowActions window, Find find) {
        setId("toolbar");
        getStyleClass().add("toolbar");
        setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        aa.setId("look");
        Hint.on(aa, "How the text is set, and the ground it stands on");
        aa.setMinWidth(USE_PREF_SIZE);
        aa.setOnAction(e -> window.look());
        getChildren().addAll(menu(actions, commands), documents(actions, window), space, find);
        getChildren().add(pens(actions, look));
        getChildren().addAll(aa, export(window));
    }

    /** Stops watching the look. */
    void close() {
        watching.unsubscribe();
    }

    private static MenuButton menu(Actions actions, Commands commands) {
        MenuButton menu = new MenuButton(null, new FontIcon("fth-menu"));
        menu.setId("menu");
        menu.getStyleClass().add("icon-menu");
        menu.setAccessibleText("Menu");
        MenuItem undo = item(commands.named("Undo"));
        MenuItem redo = item(commands.named("Redo"));
        var history = actions.notebook().history();
        menu.setOnShowing(e -> {
            name(undo, "Undo", history.undoNameProperty().get());
            name(redo, "Redo", history.redoNameProperty().get());
        });
        menu.getItems().addAll(undo, redo);
        for (List<String> names : List.of(
                List.of(Commands.EVERYTHING, Commands.SEARCH, "Go to a clause…"),
                List.of("Contents and themes", "Notes", "Matrix", Commands.COMMITMENT),
                List.of("Import a document…", "Export annotated PDF…"),
                List.of("Bin…", "Backups…"),
                List.of("Keys"))) {
            menu.getItems().add(new SeparatorMenuItem());
            names.forEach(name -> menu.getItems().add(item(commands.named(name))));
        }
        return menu;
    }

    private static void name(MenuItem item, String verb, String what) {
        item.setText(what.isEmpty() ? verb : verb + " “" + what.toLowerCase(Locale.ROOT) + "”");
        item.setDisable(what.isEmpty());
    }

    /** The keys are handled by the window; the menu only shows them. */
    private static MenuItem item(Command command) {
        MenuItem item = new MenuItem(command.name());
        item.setOnAction(e -> command.action().run());
        command.keys().stream().findFirst().ifPresent(item::setAccelerator);
        return item;
    }

    private static MenuButton documents(Actions actions, WindowActions window) {
        MenuButton documents = new MenuButton(actions.notebook().document().title());
        documents.setId("documents");
        documents.getStyleClass().add("document-menu");
        Hint.on(documents, actions.notebook().document().imprint().citation());
        documents.setOnShowing(e -> {
            documents.getItems().clear();
            for (Entry entry : window.documents()) {
                MenuItem item = new MenuItem(entry.imprint().title());
                item.setOnAction(open -> window.open(entry.id()));
                if (entry.id().equals(actions.notebook().document().id())) {
                    item.setGraphic(new FontIcon("fth-check"));
                }
                documents.getItems().add(item);
            }
            MenuItem importing = new MenuItem("Import a document…", new FontIcon("fth-plus"));
            importing.setOnAction(open -> window.importFiles());
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
            Hint.on(button, colour.label() + ": the colour H highlights in");
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

    private static SplitMenuButton export(WindowActions window) {
        SplitMenuButton export = new SplitMenuButton();
        export.setText("Export PDF");
        export.setMinWidth(USE_PREF_SIZE);
        export.setId("export");
        export.getStyleClass().add("accent");
        export.setOnAction(e -> window.export(false));
        MenuItem a4 = new MenuItem("Annotated PDF, A4…");
        a4.setOnAction(e -> window.export(false));
        MenuItem letter = new MenuItem("Annotated PDF, US Letter…");
        letter.setOnAction(e -> window.export(true));
        export.getItems().addAll(a4, letter);
        return export;
    }
}
