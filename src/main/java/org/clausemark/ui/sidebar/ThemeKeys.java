package org.clausemark.ui.sidebar;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.clausemark.annotation.Theme;
import org.clausemark.annotation.ThemeTree;
import org.jspecify.annotations.Nullable;

/** The keys of the themes: through the rows as in the contents, and what is done with the theme of the row. */
final class ThemeKeys {
    private final ThemesList list;
    private final ThemeOutline outline;
    private final ThemeActions actions;
    private final TypedAhead typed = new TypedAhead();

    ThemeKeys(ThemesList list, ThemeOutline outline, ThemeActions actions) {
        this.list = list;
        this.outline = outline;
        this.actions = actions;
    }

    void listen() {
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        list.addEventHandler(KeyEvent.KEY_TYPED, this::typeAhead);
    }

    private void pressed(KeyEvent event) {
        Theme theme = list.theme().orElse(null);
        if (list.isRenaming() || list.shown().isEmpty() || !takes(event, theme)) {
            return;
        }
        event.consume();
    }

    private boolean takes(KeyEvent event, @Nullable Theme theme) {
        if (theme != null && event.isAltDown() && !event.isShortcutDown()) {
            return event.isShiftDown() ? moves(event.getCode(), theme) : defines(event.getCode(), theme);
        }
        if (theme != null && event.isShortcutDown() && !event.isAltDown()) {
            return combines(event, theme);
        }
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        return steps(event.getCode(), theme) || (theme != null && does(event.getCode(), theme));
    }

    private boolean steps(KeyCode key, @Nullable Theme theme) {
        int row = theme == null ? -1 : list.shown().indexOf(outline.indexOf(theme.id()));
        switch (key) {
            case UP -> moveTo(row < 0 ? 0 : row - 1);
            case DOWN -> moveTo(row + 1);
            case PAGE_UP -> moveTo(row - list.page());
            case PAGE_DOWN -> moveTo(row + list.page());
            case HOME -> moveTo(0);
            case END -> moveTo(list.shown().size() - 1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void moveTo(int row) {
        List<Integer> shown = list.shown();
        list.select(outline.theme(shown.get(Math.clamp(row, 0, shown.size() - 1))));
    }

    /** Returns whether the key is one that does something with a theme. */
    private boolean does(KeyCode key, Theme theme) {
        int index = outline.indexOf(theme.id());
        boolean open = outline.isParent(index) && outline.isOpen(index);
        switch (key) {
            case ENTER -> list.toggleFocus(theme);
            case F2 -> list.rename(theme);
            case DELETE -> actions.remove(theme);
            case RIGHT -> {
                if (open) {
                    list.select(outline.theme(index + 1));
                } else if (outline.isParent(index)) {
                    list.open(theme, true);
                }
            }
            case LEFT -> {
                if (open) {
                    list.open(theme, false);
                } else if (outline.parent(index) >= 0) {
                    list.select(outline.theme(outline.parent(index)));
                }
            }
            case MULTIPLY, ASTERISK -> list.expandAll(true);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean defines(KeyCode key, Theme theme) {
        if (key == KeyCode.ENTER) {
            actions.define(theme, list.place(theme));
        }
        return key == KeyCode.ENTER;
    }

    private boolean combines(KeyEvent event, Theme theme) {
        if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
            list.exclude(theme);
        } else if (event.getCode() == KeyCode.ENTER) {
            list.combine(theme);
        } else if (event.getCode() == KeyCode.N && event.isShiftDown()) {
            actions.name(theme, list.place(theme));
        } else {
            return false;
        }
        return true;
    }

    private boolean moves(KeyCode key, Theme theme) {
        ThemeTree tree = outline.tree();
        Optional<ThemePlace> place = switch (key) {
            case UP -> ThemePlace.up(tree, theme.id());
            case DOWN -> ThemePlace.down(tree, theme.id());
            case RIGHT -> ThemePlace.in(tree, theme.id());
            case LEFT -> ThemePlace.out(tree, theme.id());
            default -> Optional.empty();
        };
        place.ifPresent(to -> {
            if (actions.move(theme, to.parent(), to.before())) {
                list.select(theme);
            }
        });
        return key.isArrowKey();
    }

    /** Letters go to the next theme in the list that begins with them. */
    private void typeAhead(KeyEvent event) {
        String letter = event.getCharacter();
        if (list.isRenaming()
                || letter.isEmpty()
                || letter.codePointAt(0) < ' '
                || letter.codePointAt(0) == 0x7f
                || event.isShortcutDown()
                || event.isAltDown()
                || (letter.isBlank() && typed.isOver())) {
            return;
        }
        String wanted = typed.with(letter).toLowerCase(Locale.ROOT);
        List<Integer> shown = list.shown();
        int now = list.theme().map(t -> shown.indexOf(outline.indexOf(t.id()))).orElse(-1);
        int from = Math.max(0, now) + (wanted.length() > 1 ? 0 : 1);
        for (int i = 0; i < shown.size(); i++) {
            Theme each = outline.theme(shown.get((from + i) % shown.size()));
            if (Theme.folded(each.name()).startsWith(wanted)) {
                list.select(each);
                break;
            }
        }
        event.consume();
    }
}
