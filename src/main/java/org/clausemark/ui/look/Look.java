package org.clausemark.ui.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.clausemark.annotation.Colour;

/** The reader's choice of ground and text size, and the measures that follow from it. */
public final class Look {
    /** Text size to begin with, in pixels. */
    public static final int DEFAULT_SIZE = 18;

    /** The smallest text, in pixels. */
    public static final int MIN_SIZE = 12;

    /** The largest text, in pixels. */
    public static final int MAX_SIZE = 40;

    private final ObjectProperty<Shade> shade = new SimpleObjectProperty<>(Shade.LIGHT);
    private final ObjectProperty<Colour> pen = new SimpleObjectProperty<>(Colour.YELLOW);
    private final IntegerProperty textSize = new SimpleIntegerProperty(DEFAULT_SIZE) {
        @Override
        public void set(int size) {
            super.set(Math.clamp(size, MIN_SIZE, MAX_SIZE));
        }
    };

    /** The ground to read on. */
    public ObjectProperty<Shade> shadeProperty() {
        return shade;
    }

    /** The ground to read on, now. */
    public Shade shade() {
        return shade.get();
    }

    /** The colour that H marks with. */
    public ObjectProperty<Colour> penProperty() {
        return pen;
    }

    /** Size of the text in pixels, from {@value #MIN_SIZE} to {@value #MAX_SIZE}; other values are cut. */
    public IntegerProperty textSizeProperty() {
        return textSize;
    }

    /** Dresses a scene, now and whenever the shade changes. */
    public void dress(Scene scene) {
        String sheet = Objects.requireNonNull(Look.class.getResource("/org/clausemark/ui/clausemark.css"))
                .toExternalForm();
        scene.getStylesheets().add(sheet);
        shade.subscribe(now -> {
            // In the binary form, which need not be parsed at every start.
            Application.setUserAgentStylesheet(
                    now == Shade.DARK
                            ? new PrimerDark().getUserAgentStylesheetBSS()
                            : new PrimerLight().getUserAgentStylesheetBSS());
            for (Shade each : Shade.values()) {
                scene.getRoot().getStyleClass().remove(each.name().toLowerCase(Locale.ROOT));
            }
            scene.getRoot().getStyleClass().add(now.name().toLowerCase(Locale.ROOT));
        });
    }

    /** The widest column, in pixels: about 68 characters of the reading face. */
    public double columnWidth() {
        return Math.floor(textSize.get() * 35.5);
    }

    /** What to add between lines so that they stand 1.6 times the text size apart, in pixels. */
    public double lineSpacing(Font font) {
        Text sample = new Text("Hg");
        sample.setFont(font);
        return Math.rint(font.getSize() * 1.6)
                - Math.ceil(sample.getLayoutBounds().getHeight());
    }
}
