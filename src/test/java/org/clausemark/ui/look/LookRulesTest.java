package org.clausemark.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.paint.Color;
import org.clausemark.annotation.Colour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of every ground and of every way to set the text. */
class LookRulesTest {
    private static final List<String> GROUNDS = List.of("ground", "panel", "hover", "chosen");
    private static final List<String> INKS = List.of("text", "soft", "muted", "accent");

    private final SimpleObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.LIGHT);
    private final Look look = new Look(system);

    @Test
    void theSystemsGroundIsFollowedUntilTheReaderChooses() {
        system.set(ColorScheme.DARK);
        assertThat(look.shade()).isEqualTo(Shade.LIGHT);
        look.followingSystemProperty().set(true);
        assertThat(look.shade()).isEqualTo(Shade.DARK);
        system.set(ColorScheme.LIGHT);
        assertThat(look.shade()).isEqualTo(Shade.LIGHT);
        look.choose(Shade.SEPIA);
        system.set(ColorScheme.DARK);
        assertThat(look.shade()).isEqualTo(Shade.SEPIA);
    }

    @Test
    void aWindowThatIsClosedFollowsNothing() {
        look.followingSystemProperty().set(true);
        look.close();
        system.set(ColorScheme.DARK);
        assertThat(look.shade()).isEqualTo(Shade.LIGHT);
    }

    @ParameterizedTest
    @CsvSource({"1, 130", "130, 130", "185, 185", "200, 200", "201, 200"})
    void linesStandNoCloserAndNoWiderThanCanBeRead(int wanted, int got) {
        look.leadingProperty().set(wanted);
        assertThat(look.leadingProperty().get()).isEqualTo(got);
    }

    @ParameterizedTest
    @CsvSource({"-3, 50", "50, 50", "77, 77", "90, 90", "1000, 90"})
    void theColumnIsNoNarrowerAndNoWiderThanCanBeRead(int wanted, int got) {
        look.measureProperty().set(wanted);
        assertThat(look.measureProperty().get()).isEqualTo(got);
    }

    @ParameterizedTest
    @EnumSource(Shade.class)
    void textKeepsItsContrastOnEveryHighlightAndEveryBand(Shade shade) {
        Color ink = Objects.requireNonNull(colour(shade, "text"));
        double least = shade == Shade.CONTRAST ? 7 : 4.5;
        assertThat(Shade.contrast(ink, shade.selection())).isGreaterThanOrEqualTo(least);
        for (Colour colour : Colour.values()) {
            for (Color behind : List.of(shade.highlight(colour), shade.band(colour))) {
                assertThat(Shade.contrast(ink, behind)).as("%s", colour).isGreaterThanOrEqualTo(least);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Shade.class)
    void anUnderlineIsSeenOnTheGroundAndOnEveryHighlight(Shade shade) {
        assertThat(shade.ground()).isEqualTo(colour(shade, "ground"));
        for (Colour line : Colour.values()) {
            assertThat(Shade.contrast(shade.strong(line), shade.ground()))
                    .as("%s", line)
                    .isGreaterThanOrEqualTo(3);
            for (Colour under : Colour.values()) {
                assertThat(Shade.contrast(shade.strong(line), shade.highlight(under)))
                        .as("%s on %s", line, under)
                        .isGreaterThanOrEqualTo(3);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Shade.class)
    void aQuietLineIsSeenTooWhereItIsLookedFor(Shade shade) {
        assertThat(Shade.contrast(shade.quiet(), shade.ground())).isGreaterThanOrEqualTo(4.5);
        for (Colour under : Colour.values()) {
            assertThat(Shade.contrast(shade.quiet(), shade.highlight(under)))
                    .as("on %s", under)
                    .isGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Shade.class)
    void wordsAndLinesOfControlsKeepTheirContrast(Shade shade) {
        double lines = shade == Shade.CONTRAST ? 4.5 : 3;
        for (String ground : GROUNDS) {
            for (String ink : INKS) {
                assertThat(Shade.contrast(colour(shade, ink), colour(shade, ground)))
                        .as("%s on %s", ink, ground)
                        .isGreaterThanOrEqualTo(shade == Shade.CONTRAST && ink.equals("text") ? 7 : 4.5);
            }
        }
        for (String line : List.of("control-line", "accent")) {
            assertThat(Shade.contrast(colour(shade, line), colour(shade, "ground")))
                    .as(line)
                    .isGreaterThanOrEqualTo(lines);
        }
        assertThat(Shade.contrast(colour(shade, "on-accent"), colour(shade, "accent")))
                .isGreaterThanOrEqualTo(4.5);
        assertThat(Shade.contrast(colour(shade, "bar-text"), colour(shade, "bar")))
                .isGreaterThanOrEqualTo(4.5);
    }

    /** A colour as the style sheet names it for a shade. */
    private static Color colour(Shade shade, String name) {
        String sheet = sheet();
        String block =
                shade == Shade.LIGHT ? ".window {" : ".window." + shade.name().toLowerCase(Locale.ROOT) + " {";
        for (String head : List.of(block, ".window {")) {
            String rules = sheet.substring(sheet.indexOf(head), sheet.indexOf('}', sheet.indexOf(head)));
            Matcher found = Pattern.compile("-cm-" + name + ": (#\\w{6});").matcher(rules);
            if (found.find()) {
                return Color.web(found.group(1));
            }
        }
        throw new AssertionError("No " + name + " for " + shade);
    }

    private static String sheet() {
        try (var in = Look.class.getResourceAsStream("/org/clausemark/ui/clausemark.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
