package org.clausemark.ui;

import java.util.function.IntFunction;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A number between two buttons: one stop for Tab, in which the arrows, Home and End change it. */
final class Stepper extends HBox {
    private final IntegerProperty value;
    private final int least;
    private final int most;
    private final int step;
    private final Label shown = new Label();
    private final Button less;
    private final Button more;
    private final Subscription watching;

    /** A stepper for what {@code name} says; {@code words} says each value. */
    Stepper(String name, IntegerProperty value, int least, int most, int step, IntFunction<String> words) {
        this.value = value;
        this.least = least;
        this.most = most;
        this.step = step;
        less = button("−", "Less", -1);
        more = button("+", "More", 1);
        shown.getStyleClass().add("step-value");
        shown.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        HBox.setHgrow(shown, Priority.ALWAYS);
        getStyleClass().add("stepper");
        setAlignment(Pos.CENTER);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SPINNER);
        getChildren().addAll(less, shown, more);
        watching = value.subscribe(now -> {
            shown.setText(words.apply(now.intValue()));
            setAccessibleText(name + ", " + shown.getText());
            less.setDisable(now.intValue() <= least);
            more.setDisable(now.intValue() >= most);
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING);
        });
        sceneProperty().subscribe((before, scene) -> {
            if (scene == null) {
                watching.unsubscribe();
            }
        });
        addEventFilter(MouseEvent.MOUSE_PRESSED, e -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private Button button(String sign, String spoken, int direction) {
        Button button = new Button(sign);
        button.getStyleClass().add("step");
        button.setAccessibleText(spoken);
        button.setFocusTraversable(false);
        button.setMaxHeight(Double.MAX_VALUE);
        button.setOnAction(e -> to(value.get() + direction * step));
        return button;
    }

    private void to(int wanted) {
        value.set(Math.clamp(wanted, least, most));
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT, DOWN, MINUS, SUBTRACT -> to(value.get() - step);
            case RIGHT, UP, PLUS, EQUALS, ADD -> to(value.get() + step);
            case HOME -> to(least);
            case END -> to(most);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.VALUE_STRING
                ? shown.getText()
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
