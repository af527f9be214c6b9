package org.clausemark.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clausemark.annotation.Theme;
import org.clausemark.ui.look.ThemeEmblem;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Picks a theme by typing: narrows as one types, offers to make what does not exist. */
final class ThemePicker extends VBox {
    private static final double ROW = 30;

    private final List<Theme> themes;
    private final Map<String, String> emblems;
    private final Collection<String> on;
    private final boolean making;
    private final Consumer<String> picked;
    private final TextField field = new TextField();
    private final ObservableList<Choice> choices = FXCollections.observableArrayList();
    private final ListView<Choice> list = new ListView<>(choices);

    /** A theme, or where there is none the name of one to make. */
    private record Choice(@Nullable Theme theme, String name) {}

    /**
     * Offers themes in the given order; one whose shortcut is typed comes first.
     *
     * @param emblems the letters of the themes, by their ids
     * @param on ids of the themes that are on the note already, which get a mark
     * @param making whether a name that is new is offered
     * @param picked gets an id, or a name that is new
     */
    ThemePicker(
            List<Theme> themes,
            Map<String, String> emblems,
            Collection<String> on,
            boolean making,
            Consumer<String> picked) {
        this.themes = themes;
        this.emblems = emblems;
        this.on = on;
        this.making = making;
        this.picked = picked;
        setId("theme-picker");
        getStyleClass().add("picker");
        field.setId("theme-picker-field");
        field.setPromptText(making ? "Theme…" : "Into which theme?");
        list.setFixedCellSize(ROW);
        list.getStyleClass().add("rows");
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label("No theme of that name."));
        list.setCellFactory(view -> new Row());
        field.textProperty().subscribe(this::narrow);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getChildren().addAll(field, list);
        setPrefWidth(300);
        narrow();
    }

    /** Puts the keyboard into the field. */
    void focusField() {
        field.requestFocus();
    }

    private void narrow() {
        String typed = Theme.folded(field.getText());
        List<String> words = List.of(typed.split("\\s+", -1));
        List<Choice> fitting = new ArrayList<>();
        boolean exact = !making || typed.isEmpty();
        for (Theme theme : themes) {
            String name = Theme.folded(theme.name());
            if (words.stream().allMatch(name::contains) || hasKey(theme, typed)) {
                fitting.add(new Choice(theme, theme.name()));
            }
            exact |= theme.isNamed(field.getText());
        }
        // Sorting keeps the order of the rest.
        fitting.sort(Comparator.comparing(choice -> choice.theme() == null || !hasKey(choice.theme(), typed)));
        if (!exact) {
            fitting.add(new Choice(null, field.getText().strip()));
        }
        choices.setAll(fitting);
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(Math.clamp(choices.size(), 1, 8) * ROW + 4);
    }

    private static boolean hasKey(Theme theme, String typed) {
        return !typed.isEmpty() && Theme.folded(theme.key()).equals(typed);
    }

    private void key(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> list.getSelectionModel().select(Math.min(at + 1, choices.size() - 1));
            case UP -> list.getSelectionModel().select(Math.max(at - 1, 0));
            case ENTER -> pick(list.getSelectionModel().getSelectedItem());
            default -> {
                return;
            }
        }
        if (event.getCode() != KeyCode.ENTER) {
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
        }
        event.consume();
    }

    private void pick(@Nullable Choice choice) {
        if (choice != null) {
            picked.accept(
                    choice.theme() == null ? choice.name() : choice.theme().id());
        }
    }

    private final class Row extends ListCell<Choice> {
        Row() {
            setPrefWidth(0);
            setOnMouseClicked(e -> pick(getItem()));
        }

        @Override
        protected void updateItem(@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            if (choice == null || empty) {
                setText(null);
                setGraphic(null);
                return;
            }
            Theme theme = choice.theme();
            if (theme == null) {
                setText("Create “" + choice.name() + "”");
                setGraphic(new FontIcon("fth-plus"));
            } else {
                Label name = new Label(theme.name());
                name.setMaxWidth(Double.MAX_VALUE);
                HBox.setHgrow(name, Priority.ALWAYS);
                HBox line = new HBox(8, new ThemeEmblem(theme.colour(), emblems.getOrDefault(theme.id(), "")), name);
                line.setAlignment(Pos.CENTER_LEFT);
                if (!theme.key().isEmpty()) {
                    Label key = new Label(theme.key());
                    key.getStyleClass().add("row-count");
                    key.setMinWidth(USE_PREF_SIZE);
                    line.getChildren().add(key);
                }
                if (on.contains(theme.id())) {
                    line.getChildren().add(new FontIcon("fth-check"));
                }
                setText(null);
                setGraphic(line);
            }
        }
    }
}
