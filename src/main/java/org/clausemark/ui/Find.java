package org.clausemark.ui;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.clausemark.document.Anchor;
import org.clausemark.document.Document;
import org.clausemark.finding.Matches;
import org.clausemark.finding.Query;
import org.clausemark.finding.Query.Option;
import org.clausemark.finding.Search;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.javafx.FontIcon;

/** Finds words in the text as one types, on a thread of its own; what is typed last counts. */
final class Find extends CustomTextField {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final double NARROW = 250;
    private static final double WIDE = 350;

    private final Actions actions;
    private final Label hint = new Label("Ctrl F");
    private final HBox toggles = new HBox(1);
    private final Map<Option, ToggleButton> options = new EnumMap<>(Option.class);
    private final Map<KeyCode, ToggleButton> keys = new EnumMap<>(KeyCode.class);
    /** The number of the search that counts; an older one that sees another number gives up. */
    private final AtomicInteger latest = new AtomicInteger();

    private Matches matches = Matches.NONE;
    private boolean searching;
    private int at = -1;
    /** Steps asked for before the search came back. */
    private int pending;

    Find(Actions actions) {
        this.actions = actions;
        setId("find");
        setPromptText("Find in the text…");
        hint.getStyleClass().add("field-hint");
        hint.setMinWidth(USE_PREF_SIZE);
        setLeft(new FontIcon("fth-search"));
        toggles.setAlignment(Pos.CENTER_RIGHT);
        toggles.setCursor(Cursor.DEFAULT);
        add(Option.CASE, "Aa", "Match case", KeyCode.C);
        add(Option.ACCENTS, "é", "Match accents", KeyCode.A);
        add(Option.WHOLE_WORDS, "[ab]", "Whole words", KeyCode.W);
        add(Option.PATTERN, ".*", "Regular expression", KeyCode.R);
        HBox right = new HBox(6, hint, toggles);
        right.setAlignment(Pos.CENTER_RIGHT);
        setRight(right);
        textProperty().subscribe(this::search);
        focusedProperty().subscribe(this::fit);
        textProperty().subscribe(this::fit);
        setOnAction(e -> step(true));
        setOnKeyPressed(this::pressed);
        fit();
    }

    private void add(Option option, String sign, String name, KeyCode key) {
        ToggleButton toggle = new ToggleButton(sign);
        toggle.setId("find-" + option.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        toggle.getStyleClass().setAll("toggle-button", "find-option");
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setFocusTraversable(false);
        toggle.setAccessibleText(name);
        toggle.setTooltip(new Tooltip(name + "  Alt+" + key.getName()));
        toggle.setOnAction(e -> {
            // Or it would reach the field, whose own action is to go to the next match.
            e.consume();
            requestFocus();
            search();
        });
        options.put(option, toggle);
        keys.put(key, toggle);
        toggles.getChildren().add(toggle);
    }

    /** There is room for the options while something is being looked for. */
    private void fit() {
        boolean wide = isFocused() || !getText().isEmpty();
        toggles.setVisible(wide);
        toggles.setManaged(wide);
        setPrefWidth(wide ? WIDE : NARROW);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            clear();
            actions.leave();
        } else if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
            step(false);
        } else if (event.isAltDown() && !event.isShortcutDown() && keys.containsKey(event.getCode())) {
            keys.get(event.getCode()).fire();
        } else {
            return;
        }
        event.consume();
    }

    /** Puts the keyboard into the field, over what was looked for last. */
    void begin() {
        requestFocus();
        selectAll();
    }

    private void search() {
        int mine = latest.incrementAndGet();
        at = -1;
        pending = 0;
        Set<Option> exactly = EnumSet.noneOf(Option.class);
        options.forEach((option, toggle) -> {
            if (toggle.isSelected()) {
                exactly.add(option);
            }
        });
        if (getText().isBlank()) {
            show(Matches.NONE);
            return;
        }
        searching = true;
        Query query = new Query(getText(), exactly);
        Document document = actions.notebook().document();
        Thread.ofPlatform().daemon().name("Finding").start(() -> {
            Matches found = Search.find(document, query, PATIENCE, () -> latest.get() != mine);
            Platform.runLater(() -> {
                if (latest.get() == mine) {
                    show(found);
                }
            });
        });
    }

    private void show(Matches found) {
        searching = false;
        matches = found;
        actions.reading().showFound(matches);
        count();
        int steps = pending;
        pending = 0;
        for (int i = 0; i < Math.abs(steps); i++) {
            step(steps > 0);
        }
    }

    private void count() {
        NumberFormat number = NumberFormat.getIntegerInstance(Locale.UK);
        String all = number.format(matches.size());
        String counted = (at < 0 ? "" : number.format(at + 1L) + "/") + all;
        String words = switch (matches.ending()) {
            case NOT_A_PATTERN -> "not a pattern";
            case TOO_MANY -> counted + "+";
            case UNFINISHED -> counted + ", unfinished";
            default -> matches.isEmpty() ? "none" : counted;
        };
        hint.setText(getText().isBlank() ? "Ctrl F" : words);
    }

    /** Goes to the next match, or the one before; round from the last to the first. */
    void step(boolean forward) {
        if (searching) {
            pending += forward ? 1 : -1;
            return;
        }
        if (matches.isEmpty()) {
            return;
        }
        at = at < 0 ? first(forward) : Math.floorMod(at + (forward ? 1 : -1), matches.size());
        Document document = actions.notebook().document();
        document.anchor(matches.start(at), matches.end(at)).ifPresent(actions.reading()::select);
        count();
    }

    /** The match nearest to where the reader is. */
    private int first(boolean forward) {
        int here = actions.reading()
                .selected()
                .map(Anchor::start)
                .orElseGet(() -> actions.reading().place());
        return Math.floorMod(matches.from(here) - (forward ? 0 : 1), matches.size());
    }
}
