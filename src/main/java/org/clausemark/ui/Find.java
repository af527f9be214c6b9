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
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.clausemark.annotation.Annotation;
import org.clausemark.document.Anchor;
import org.clausemark.finding.Matches;
import org.clausemark.finding.Query;
import org.clausemark.finding.Query.Option;
import org.clausemark.ui.Findings.Scope;
import org.clausemark.ui.look.Hint;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Finds words in text and notes as one types, on a thread of its own; what is typed last counts. */
final class Find extends CustomTextField {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final double NARROW = 250;
    private static final double WIDE = 480;
    private static final double LEAST_WIDE = 350;
    /** What else stands in the toolbar, in pixels. */
    private static final double BESIDE = 700;

    private final Actions actions;
    private final Label hint = new Label("Ctrl F");
    private final HBox toggles = new HBox(1);
    private final Map<Option, ToggleButton> options = new EnumMap<>(Option.class);
    private final Map<KeyCode, ToggleButton> keys = new EnumMap<>(KeyCode.class);
    /** The number of the search that counts; an older one that sees another number gives up. */
    private final AtomicInteger latest = new AtomicInteger();

    private final MenuButton where = new MenuButton();
    private final ListChangeListener<Annotation> notesChanged = change -> notesChanged();

    private Scope scope = Scope.BOTH;
    private Findings found = Findings.NONE;
    private boolean searching;
    private boolean roomy;
    private int at = -1;
    /** Steps asked for before the search came back. */
    private int pending;

    Find(Actions actions) {
        this.actions = actions;
        setId("find");
        hint.getStyleClass().add("field-hint");
        hint.setMinWidth(USE_PREF_SIZE);
        HBox left = new HBox(2, new FontIcon("fth-search"), where);
        left.setAlignment(Pos.CENTER_LEFT);
        left.setCursor(Cursor.DEFAULT);
        setLeft(left);
        addScopes();
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
        sceneProperty().flatMap(Scene::widthProperty).subscribe(this::fit);
        actions.notebook().annotations().addListener(notesChanged);
        fit();
    }

    /** Gives up what is being looked for, and stops watching the notebook. */
    void close() {
        latest.incrementAndGet();
        actions.notebook().annotations().removeListener(notesChanged);
    }

    private void addScopes() {
        where.setId("find-scope");
        where.getStyleClass().setAll("menu-button", "find-scope");
        where.setFocusTraversable(false);
        where.setMinWidth(USE_PREF_SIZE);
        Hint.on(where, "Where to look  Alt+N");
        ToggleGroup group = new ToggleGroup();
        for (Scope each : Scope.values()) {
            RadioMenuItem item = new RadioMenuItem("In " + each.words());
            item.setToggleGroup(group);
            item.setUserData(each);
            item.setOnAction(e -> lookIn(each));
            where.getItems().add(item);
        }
        lookIn(scope);
    }

    private void lookIn(Scope chosen) {
        scope = chosen;
        where.setText(chosen.label());
        where.setAccessibleText("Where to look: " + chosen.words());
        setPromptText("Find in " + chosen.words() + "…");
        ((RadioMenuItem) where.getItems().get(chosen.ordinal())).setSelected(true);
        search();
    }

    private void add(Option option, String sign, String name, KeyCode key) {
        ToggleButton toggle = new ToggleButton(sign);
        toggle.setId("find-" + option.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        toggle.getStyleClass().setAll("toggle-button", "find-option");
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setFocusTraversable(false);
        toggle.setAccessibleText(name);
        Hint.on(toggle, name + "  Alt+" + key.getName());
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
        where.setVisible(wide);
        where.setManaged(wide);
        Scene scene = getScene();
        double room = scene == null ? WIDE : scene.getWidth() - BESIDE;
        roomy = room >= WIDE;
        setPrefWidth(wide ? Math.clamp(room, LEAST_WIDE, WIDE) : NARROW);
        count();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            clear();
            actions.leave();
        } else if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
            step(false);
        } else if (event.isAltDown() && !event.isShortcutDown() && event.getCode() == KeyCode.N) {
            lookIn(Scope.values()[(scope.ordinal() + 1) % Scope.values().length]);
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
        at = -1;
        pending = 0;
        look(-1, "");
    }

    /** A note that is written, changed or gone may be found, or no more; where the reader is stays. */
    private void notesChanged() {
        if (!getText().isBlank() && scope != Scope.TEXT) {
            int here = at < 0 ? -1 : found.start(at);
            look(here, at < 0 ? "" : found.note(at).map(Annotation::id).orElse(""));
        }
    }

    /** Looks again; what began {@code here}, and was that note or none, is where the reader is then. */
    private void look(int here, String note) {
        int mine = latest.incrementAndGet();
        if (getText().isBlank()) {
            show(Findings.NONE, null);
            return;
        }
        Set<Option> exactly = EnumSet.noneOf(Option.class);
        options.forEach((option, toggle) -> {
            if (toggle.isSelected()) {
                exactly.add(option);
            }
        });
        searching = true;
        Query query = new Query(getText(), exactly);
        Findings.Ground ground = Findings.Ground.of(actions.notebook());
        Scope in = scope;
        Thread.ofPlatform().daemon().name("Finding").start(() -> {
            Findings now = ground.find(in, query, PATIENCE, () -> latest.get() != mine);
            Platform.runLater(() -> {
                if (latest.get() == mine) {
                    at = here < 0 ? -1 : now.at(here, note);
                    show(now, query);
                }
            });
        });
    }

    private void show(Findings now, @Nullable Query query) {
        searching = false;
        found = now;
        actions.reading().showFound(now.inText());
        actions.notes().showFound(scope == Scope.TEXT ? null : query);
        count();
        int steps = pending;
        pending = 0;
        for (int i = 0; i < Math.abs(steps); i++) {
            step(steps > 0);
        }
    }

    private void count() {
        NumberFormat number = NumberFormat.getIntegerInstance(Locale.UK);
        String all = number.format(found.size());
        String counted = (at < 0 ? "" : number.format(at + 1L) + " of ") + all;
        String words = switch (found.ending()) {
            case NOT_A_PATTERN -> "not a pattern";
            case TOO_MANY -> counted + "+";
            case UNFINISHED -> counted + ", unfinished";
            default -> found.size() == 0 ? "none" : counted;
        };
        boolean both = roomy && scope == Scope.BOTH && found.notes() > 0;
        hint.setText(
                getText().isBlank()
                        ? "Ctrl F"
                        : words + (both ? " (" + number.format(found.notes()) + " in notes)" : ""));
    }

    /** Goes to the next match or note, or the one before; round from the last to the first. */
    void step(boolean forward) {
        if (searching) {
            pending += forward ? 1 : -1;
            return;
        }
        if (found.size() == 0) {
            return;
        }
        at = at < 0 ? first(forward) : Math.floorMod(at + (forward ? 1 : -1), found.size());
        found.note(at).ifPresentOrElse(this::showNote, () -> showMatch(found.match(at)));
        count();
    }

    private void showNote(Annotation note) {
        // It may have gone since it was found.
        actions.notebook().annotation(note.id()).ifPresent(actions::show);
    }

    private void showMatch(int match) {
        Matches text = found.inText();
        actions.notebook().document().anchor(text.start(match), text.end(match)).ifPresent(actions.text()::select);
    }

    /** The match nearest to where the reader is. */
    private int first(boolean forward) {
        int here = actions.reading()
                .selected()
                .map(Anchor::start)
                .orElseGet(() -> actions.reading().place());
        return Math.floorMod(found.from(here) - (forward ? 0 : 1), found.size());
    }
}
