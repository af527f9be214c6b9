package org.clausemark.ui.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.util.Subscription;
import org.clausemark.annotation.Colour;

/** The reader's choice of ground and of how the text is set, and the measures that follow from it. */
public final class Look {
    /** Text size to begin with, in pixels. */
    public static final int DEFAULT_SIZE = 18;

    /** The smallest text, in pixels. */
    public static final int MIN_SIZE = 12;

    /** The largest text, in pixels. */
    public static final int MAX_SIZE = 40;

    /** From line to line to begin with, in hundredths of the text size. */
    public static final int DEFAULT_LEADING = 160;

    /** The closest lines, in hundredths of the text size. */
    public static final int MIN_LEADING = 130;

    /** The widest apart lines, in hundredths of the text size. */
    public static final int MAX_LEADING = 200;

    /** The column to begin with, in characters. */
    public static final int DEFAULT_MEASURE = 68;

    /** The narrowest column, in characters. */
    public static final int MIN_MEASURE = 50;

    /** The widest column, in characters. */
    public static final int MAX_MEASURE = 90;

    private final ObjectProperty<Shade> shade = new SimpleObjectProperty<>(Shade.LIGHT);
    private final BooleanProperty followingSystem = new SimpleBooleanProperty();
    private final ObjectProperty<Colour> pen = new SimpleObjectProperty<>(Colour.YELLOW);
    private final StringProperty face = new SimpleStringProperty(Typefaces.READING);
    private final IntegerProperty textSize = within(DEFAULT_SIZE, MIN_SIZE, MAX_SIZE);
    private final IntegerProperty leading = within(DEFAULT_LEADING, MIN_LEADING, MAX_LEADING);
    private final IntegerProperty measure = within(DEFAULT_MEASURE, MIN_MEASURE, MAX_MEASURE);
    private final BooleanProperty justified = new SimpleBooleanProperty();
    private final ObjectProperty<Commitments> commitments = new SimpleObjectProperty<>(Commitments.NONE);
    private Subscription watchingSystem = Subscription.EMPTY;

    /** The look a reader begins with. */
    public Look() {
        this(Platform.getPreferences().colorSchemeProperty());
    }

    /** The same, with something else to follow than the platform's colours. */
    Look(ObservableValue<ColorScheme> system) {
        followingSystem.subscribe(following -> {
            watchingSystem.unsubscribe();
            watchingSystem = following
                    ? system.subscribe(scheme -> shade.set(scheme == ColorScheme.DARK ? Shade.DARK : Shade.LIGHT))
                    : Subscription.EMPTY;
        });
    }

    private static IntegerProperty within(int value, int least, int most) {
        return new SimpleIntegerProperty(value) {
            @Override
            public void set(int wanted) {
                super.set(Math.clamp(wanted, least, most));
            }
        };
    }

    /** The ground to read on: the reader's, or the system's while that is followed. */
    public ObjectProperty<Shade> shadeProperty() {
        return shade;
    }

    /** The ground to read on, now. */
    public Shade shade() {
        return shade.get();
    }

    /** Whether the ground is light or dark as the system is, and changes with it. */
    public BooleanProperty followingSystemProperty() {
        return followingSystem;
    }

    /** Takes a ground of the reader's own and no longer the system's. */
    public void choose(Shade own) {
        followingSystem.set(false);
        shade.set(own);
    }

    /** The colour that H marks with. */
    public ObjectProperty<Colour> penProperty() {
        return pen;
    }

    /** The family the text is set in; where it is not installed another stands in for it. */
    public StringProperty faceProperty() {
        return face;
    }

    /** Size of the text in pixels, from {@value #MIN_SIZE} to {@value #MAX_SIZE}; other values are cut. */
    public IntegerProperty textSizeProperty() {
        return textSize;
    }

    /** From line to line in hundredths of the size, {@value #MIN_LEADING} to {@value #MAX_LEADING}; others are cut. */
    public IntegerProperty leadingProperty() {
        return leading;
    }

    /** Width of the column in characters, {@value #MIN_MEASURE} to {@value #MAX_MEASURE}; other values are cut. */
    public IntegerProperty measureProperty() {
        return measure;
    }

    /** Whether lines end at the column's edge. */
    public BooleanProperty justifiedProperty() {
        return justified;
    }

    /** Which words of commitment are underlined; none to begin with. */
    public ObjectProperty<Commitments> commitmentsProperty() {
        return commitments;
    }

    /** Sets the text again as at first; the ground stays. */
    public void resetText() {
        face.set(Typefaces.READING);
        textSize.set(DEFAULT_SIZE);
        leading.set(DEFAULT_LEADING);
        measure.set(DEFAULT_MEASURE);
        justified.set(false);
    }

    /** Tells whenever the text is to be set in another way. */
    public Subscription whenSetAnew(Runnable told) {
        return Subscription.combine(
                face.subscribe(told),
                textSize.subscribe(told),
                leading.subscribe(told),
                measure.subscribe(told),
                justified.subscribe(told));
    }

    /**
     * Gives every control its style, now and whenever the shade changes. Before the first control is made: else the
     * toolkit reads its own style first, for nothing.
     */
    public void dressControls() {
        // In the binary form, which need not be parsed at every start.
        shade.subscribe(now -> Application.setUserAgentStylesheet(
                now == Shade.DARK
                        ? new PrimerDark().getUserAgentStylesheetBSS()
                        : new PrimerLight().getUserAgentStylesheetBSS()));
    }

    /** Dresses a scene, now and whenever the shade changes until that is ended. */
    public Subscription dress(Scene scene) {
        String sheet = Objects.requireNonNull(Look.class.getResource("/org/clausemark/ui/clausemark.css"))
                .toExternalForm();
        scene.getStylesheets().add(sheet);
        return shade.subscribe(now -> {
            for (Shade each : Shade.values()) {
                scene.getRoot().getStyleClass().remove(each.name().toLowerCase(Locale.ROOT));
            }
            scene.getRoot().getStyleClass().add(now.name().toLowerCase(Locale.ROOT));
        });
    }

    /** Stops watching the system, which outlives every window. */
    public void close() {
        watchingSystem.unsubscribe();
    }

    /** The widest column, in pixels: as many characters of the text's face as its measure says. */
    public double columnWidth() {
        return Math.floor(textSize.get() * measure.get() * Typefaces.characterWidth(face.get()));
    }

    /** What to add between lines so that they stand as far apart as the reader likes, in pixels; negative if less. */
    public double lineSpacing(Font font) {
        return Math.rint(font.getSize() * leading.get() / 100) - Typefaces.lineHeight(font);
    }
}
