package org.clausemark.ui.sidebar;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Passage;
import org.clausemark.ui.look.Hint;
import org.clausemark.ui.look.Wrapping;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A list at the foot of the sidebar that is opened for a while: suggestions, or what is bare. */
final class Ledger extends Region {
    private static final double ABOVE = 8;

    private final Label title = new Label();
    private final Label subject = new Label();
    private final Label empty = new Label();
    private final Button close = new Button(null, new FontIcon("fth-x"));
    private final HBox head;
    private final Rows list = new Rows();
    private final RowPane<LedgerRow> rows;
    private final Runnable closed;
    private List<Line> lines = List.of();
    private int selected = -1;
    private @Nullable Contents contents;

    /**
     * A line.
     *
     * @param theme the theme it is about; null if about none
     * @param clause the clause it is about; null if about none
     * @param label what it says first: a clause's number, a theme's name, or a heading over lines
     * @param words what it says besides, may be empty
     * @param open whether it waits for a yes or a no
     */
    record Line(@Nullable Theme theme, @Nullable Passage clause, String label, String words, boolean open) {
        /** Whether it only stands over others. */
        boolean isHeading() {
            return theme == null && clause == null;
        }
    }

    /** What is listed. */
    interface Contents {
        String title();

        /** What it is about, or how much there is; may be empty. */
        String subject();

        /** What to say where there are no lines. */
        String empty();

        List<Line> lines();

        /** The letters of a theme. */
        String emblem(Theme theme);

        /** The reader came to a line. */
        void reached(Line line);

        /** Enter, or a click on a line that was reached before. */
        default void entered(Line line) {
            reached(line);
        }

        /** Says yes to a line that waits for it. */
        default void accept(Line line) {}

        /** Says no to a line that waits for it. */
        default void dismiss(Line line) {}
    }

    /** A list that is closed; {@code closed} is told when the reader closes it. */
    Ledger(Runnable closed) {
        this.closed = closed;
        this.rows = new RowPane<>(() -> new LedgerRow(this), i -> LedgerRow.height(lines.get(i), list.getWidth()));
        setId("ledger");
        getStyleClass().add("ledger");
        title.getStyleClass().add("pane-title");
        subject.getStyleClass().add("pane-count");
        subject.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(subject, Priority.ALWAYS);
        close.getStyleClass().addAll("icon-menu", "small-menu");
        close.setAccessibleText("Close");
        close.setFocusTraversable(false);
        Hint.on(close, "Close: Esc");
        close.setOnAction(e -> end());
        title.setMinWidth(USE_PREF_SIZE);
        head = new HBox(6, title, subject, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("pane-head");
        // Above the rows, which keep the keyboard where there is nothing to show any more.
        empty.setMouseTransparent(true);
        empty.getStyleClass().add("field-hint");
        Wrapping.whereSafe(empty.wrapTextProperty(), empty.textProperty());
        getChildren().addAll(head, list, empty);
        setVisible(false);
    }

    /** The rows, which take the keyboard. */
    private final class Rows extends Region {
        Rows() {
            setId("ledger-rows");
            getStyleClass().add("rows");
            setAccessibleRole(AccessibleRole.LIST_VIEW);
            setFocusTraversable(true);
            setManaged(false);
            addEventHandler(KeyEvent.KEY_PRESSED, Ledger.this::key);
        }

        @Override
        protected void layoutChildren() {
            if (getChildren().isEmpty()) {
                getChildren().add(rows);
            }
            rows.resizeRelocate(0, 0, getWidth(), getHeight());
            rows.layout();
        }

        @Override
        public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            return switch (attribute) {
                case ITEM_COUNT -> lines.size();
                case FOCUS_ITEM -> rows.row(selected).orElse(null);
                default -> super.queryAccessibleAttribute(attribute, parameters);
            };
        }
    }

    /** Opens the list on some contents, with the keyboard on the first line that is no heading. */
    void open(Contents some) {
        contents = some;
        selected = -1;
        setVisible(true);
        refresh();
        list.requestFocus();
        step(0, 1);
    }

    /** Lists other contents, if it is open; the keyboard stays where it is. */
    void change(Contents some) {
        if (contents != null) {
            contents = some;
            selected = -1;
            refresh();
        }
    }

    /** What is listed; nothing while it is closed. */
    Optional<Contents> contents() {
        return Optional.ofNullable(contents);
    }

    /** Lists what there is now; the selected row stays where it is though its line be another. */
    void refresh() {
        if (contents == null) {
            return;
        }
        lines = contents.lines();
        title.setText(contents.title());
        subject.setText(contents.subject());
        empty.setText(lines.isEmpty() ? contents.empty() : "");
        empty.setVisible(lines.isEmpty());
        list.setAccessibleText(contents.title());
        rows.list(IntStream.range(0, lines.size()).boxed().toList());
        if (selected >= lines.size() || (selected >= 0 && lines.get(selected).isHeading())) {
            selected = lastLine();
        }
        if (getParent() != null) {
            getParent().requestLayout();
        }
        rows.requestLayout();
    }

    private int lastLine() {
        int last = Math.min(selected, lines.size() - 1);
        while (last >= 0 && lines.get(last).isHeading()) {
            last--;
        }
        return last;
    }

    /** Closes it. */
    void end() {
        if (contents != null) {
            contents = null;
            lines = List.of();
            rows.list(List.of());
            setVisible(false);
            closed.run();
        }
    }

    /** Goes on to the next line, after the last to the first. */
    void next() {
        list.requestFocus();
        if (!step(selected + 1, 1)) {
            step(0, 1);
        }
    }

    /** Goes to the first line from an index on that is no heading. Returns whether there is one. */
    private boolean step(int from, int by) {
        int to = from;
        while (to >= 0 && to < lines.size() && lines.get(to).isHeading()) {
            to += by;
        }
        boolean there = to >= 0 && to < lines.size();
        if (there) {
            select(to);
        }
        return there;
    }

    private void select(int index) {
        selected = index;
        rows.reveal(index);
        list.notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
        contents().ifPresent(c -> c.reached(lines.get(index)));
    }

    Line line(int index) {
        return lines.get(index);
    }

    boolean isSelected(int index) {
        return index == selected;
    }

    String emblem(Theme theme) {
        return contents().map(c -> c.emblem(theme)).orElse("");
    }

    /** A row was clicked. */
    void clicked(int index) {
        list.requestFocus();
        if (!lines.get(index).isHeading()) {
            boolean again = index == selected;
            select(index);
            if (again) {
                contents().ifPresent(c -> c.entered(lines.get(index)));
            }
        }
    }

    /** Says yes to the line of a row, or no. */
    void answer(int index, boolean yes) {
        selected = index;
        list.requestFocus();
        answer(yes);
    }

    private void answer(boolean yes) {
        Contents now = Objects.requireNonNull(contents);
        Line line = lines.get(selected);
        if (!line.open()) {
            return;
        }
        if (yes) {
            now.accept(line);
        } else {
            now.dismiss(line);
        }
        // What stands in its place now is what the next key is about.
        if (selected >= 0 && selected < lines.size() && !lines.get(selected).equals(line)) {
            select(selected);
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            end();
        } else if (!moves(event.getCode()) && !answers(event.getCode())) {
            return;
        }
        event.consume();
    }

    private boolean moves(KeyCode key) {
        switch (key) {
            case UP -> step(selected - 1, -1);
            case DOWN -> step(selected + 1, 1);
            case HOME -> step(0, 1);
            case END -> step(lines.size() - 1, -1);
            case PAGE_UP -> step(Math.max(0, selected - rows.page()), 1);
            case PAGE_DOWN -> step(Math.min(lines.size() - 1, selected + rows.page()), 1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean answers(KeyCode key) {
        if (selected < 0 || selected >= lines.size()) {
            return false;
        }
        boolean open = lines.get(selected).open();
        switch (key) {
            case ENTER -> {
                if (open) {
                    answer(true);
                } else {
                    contents().ifPresent(c -> c.entered(lines.get(selected)));
                }
            }
            case A -> answer(true);
            case D, DELETE, BACK_SPACE -> answer(false);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** How high it would be at a width, in pixels; no more than {@code most}. */
    double wantedHeight(double width, double most) {
        double height = ABOVE + head.prefHeight(width);
        if (lines.isEmpty()) {
            return Math.min(most, height + empty.prefHeight(width - 16) + ABOVE);
        }
        for (int i = 0; i < lines.size() && height < most; i++) {
            height += LedgerRow.height(lines.get(i), width);
        }
        return Math.min(most, height + 4);
    }

    @Override
    protected void layoutChildren() {
        double headHeight = head.prefHeight(getWidth());
        head.resizeRelocate(0, ABOVE, getWidth(), headHeight);
        double y = ABOVE + headHeight;
        empty.resizeRelocate(8, y, getWidth() - 16 - Lines.MARGIN, empty.prefHeight(getWidth() - 16 - Lines.MARGIN));
        list.resizeRelocate(0, y, getWidth(), Math.max(0, getHeight() - y));
        list.layout();
    }
}
