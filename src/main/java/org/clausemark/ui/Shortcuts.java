package org.clausemark.ui;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.clausemark.annotation.Colour;
import org.clausemark.ui.look.Look;

/** The keys. Single letters act only while the text has the keyboard. */
final class Shortcuts {
    private final Actions actions;
    private final Look look;
    private final Toolbar.Commands commands;
    private final Find find;
    private final Runnable goToClause;

    Shortcuts(Actions actions, Look look, Toolbar.Commands commands, Find find, Runnable goToClause) {
        this.actions = actions;
        this.look = look;
        this.commands = commands;
        this.find = find;
        this.goToClause = goToClause;
    }

    /** A key pressed while the text has the keyboard. */
    void inText(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isMetaDown() || event.isConsumed()) {
            return;
        }
        KeyCode code = event.getCode();
        if (code.isDigitKey() && code.getName().length() == 1) {
            int number = code.getName().charAt(0) - '0';
            if (number < 1 || number > Colour.values().length) {
                return;
            }
            actions.marker().highlight(Colour.values()[number - 1]);
        } else if (code == KeyCode.N) {
            actions.notes().step(!event.isShiftDown());
        } else if (!event.isShiftDown()) {
            switch (code) {
                case H -> actions.marker().highlight();
                case U -> actions.marker().underline();
                case C -> actions.marker().comment();
                case M -> actions.marker().noteOnClause();
                case T -> actions.marker().theme();
                case J -> actions.marker().join();
                case R -> actions.marker().reshape();
                case ENTER -> {
                    if (!actions.reading().isReshaping()) {
                        return;
                    }
                    actions.marker().keepRange();
                }
                case DELETE, BACK_SPACE -> actions.deleteSelected();
                case ESCAPE -> actions.dismiss();
                default -> {
                    return;
                }
            }
        } else {
            return;
        }
        event.consume();
    }

    /** A key that works wherever the keyboard is, once nothing there has taken it. */
    void anywhere(KeyEvent event) {
        if (event.isConsumed()) {
            return;
        }
        KeyCode code = event.getCode();
        // AltGr comes as Ctrl and Alt on some systems, and writes letters.
        boolean done = event.isShortcutDown()
                ? !event.isAltDown() && withShortcut(code, event.isShiftDown())
                : plain(code, event);
        if (done) {
            event.consume();
        }
    }

    private boolean withShortcut(KeyCode code, boolean shift) {
        switch (code) {
            case Z -> {
                if (shift) {
                    actions.redo();
                } else {
                    actions.undo();
                }
            }
            case Y -> actions.redo();
            case C -> actions.copying().copy(shift ? Copying.Form.CITED : Copying.Form.PLAIN);
            case M -> {
                if (!shift) {
                    return false;
                }
                actions.copying().copy(Copying.Form.MARKDOWN);
            }
            case F -> {
                find.requestFocus();
                find.selectAll();
            }
            case G -> goToClause.run();
            case E -> commands.export(false);
            case O -> commands.importFiles();
            case PLUS, EQUALS, ADD -> size(look.textSizeProperty().get() + 1);
            case MINUS, SUBTRACT -> size(look.textSizeProperty().get() - 1);
            case DIGIT0, NUMPAD0 -> size(Look.DEFAULT_SIZE);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean plain(KeyCode code, KeyEvent event) {
        if (event.isAltDown()) {
            switch (code) {
                case UP -> actions.reading().stepClause(false);
                case DOWN -> actions.reading().stepClause(true);
                case LEFT -> actions.reading().back();
                case RIGHT -> actions.reading().forward();
                default -> {
                    return false;
                }
            }
            return true;
        }
        switch (code) {
            case F1 -> commands.keys();
            case F3 -> find.step(!event.isShiftDown());
            case F6 -> Rounds.step(actions.reading().getScene(), !event.isShiftDown());
            case F7 -> actions.reading().toggleCaret();
            case F9 -> commands.toggleSidebar();
            case F10 -> commands.toggleNotes();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void size(int pixels) {
        look.textSizeProperty().set(pixels);
    }
}
