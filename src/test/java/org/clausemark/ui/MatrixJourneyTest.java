package org.clausemark.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.END;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.F3;
import static javafx.scene.input.KeyCode.F6;
import static javafx.scene.input.KeyCode.G;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.M;
import static javafx.scene.input.KeyCode.O;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.T;
import static javafx.scene.input.KeyCode.UP;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clausemark.ui.Desk.onFx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javax.imageio.ImageIO;
import org.clausemark.theming.Heading;
import org.clausemark.ui.matrix.Cells;
import org.clausemark.ui.matrix.Picture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the text to the matrix and back, with the keyboard and with the mouse. */
class MatrixJourneyTest extends Journey {
    private static final String SAFETY = "Safety, reliability and risk";
    private static final String PRIVACY = "Privacy and personal information";

    @BeforeEach
    void code() {
        reader.code("2.1", "data security and privacy protection", "privacy");
        reader.code("2.2", "auditable, supervised", "safety");
        reader.code("2.2", "technology ethics review system", "safety");
        reader.code("2.2", "self-regulatory", "privacy");
        reader.press(ESCAPE);
        reader.press(ESCAPE);
    }

    private <R> R cells(Function<Cells, R> asked) {
        return onFx(() -> asked.apply(new Cells(eyes.find("#matrix-grid"))));
    }

    private List<String> rows() {
        return cells(c -> c.matrix().rows().stream().map(Heading::label).toList());
    }

    private List<String> columns() {
        return cells(c -> c.matrix().columns().stream().map(Heading::label).toList());
    }

    private void click(String theme, String column) {
        Point2D at = cells(c -> c.on(theme, column));
        reader.press(at);
        reader.release(at);
    }

    private int count(String theme, String column) {
        return cells(c -> c.count(theme, column));
    }

    private String focus() {
        return cells(Cells::focus);
    }

    private String focusOwner() {
        return onFx(() -> String.valueOf(desk.scene().getFocusOwner().getId()));
    }

    @Test
    void controlMShowsTheMatrixInPlaceOfTheTextAndEscapeTheTextAgain() {
        reader.press(CONTROL, M);
        assertThat(eyes.see("#matrix")).isTrue();
        assertThat(count(SAFETY, "2.2")).isEqualTo(2);
        assertThat(count(PRIVACY, "2.1")).isEqualTo(1);
        assertThat(focusOwner()).isEqualTo("matrix-grid");
        reader.press(ESCAPE);
        assertThat(eyes.see("#matrix")).isFalse();
        assertThat(focusOwner()).isEqualTo("reading");
        reader.press(CONTROL, M);
        reader.press(CONTROL, M);
        assertThat(eyes.see("#matrix")).isFalse();
        reader.press(CONTROL, M);
        reader.click("#look");
        reader.press(ESCAPE);
        reader.press(ESCAPE);
        assertThat(eyes.see("#matrix")).isFalse();
    }

    @Test
    void arrowsGoFromCellToCellAndEnterOpensThePassages() {
        reader.press(CONTROL, M);
        int down = rows().indexOf(SAFETY);
        reader.press(down, DOWN);
        reader.press(columns().indexOf("2.2"), RIGHT);
        assertThat(focus()).isEqualTo(SAFETY + " × 2.2");
        assertThat(eyes.words("#matrix-detail"))
                .contains(SAFETY, "§ 2.2", "2 notes", "auditable, supervised", "technology ethics review system");
        assertThat(onFx(() -> eyes.find("#matrix-grid").getAccessibleText()))
                .contains(SAFETY, "§ 2.2", "2 notes", "auditable, supervised");
        reader.press(ENTER);
        assertThat(eyes.see("#matrix")).isFalse();
        assertThat(focusOwner()).isEqualTo("reading");
        assertThat(eyes.selectedCard().words()).contains("auditable, supervised");
        assertThat(eyes.cards()).hasSize(2);
    }

    @Test
    void aClickOpensThePassagesAndOnAnEmptyCellOnlyLooks() {
        reader.press(CONTROL, M);
        click(SAFETY, "2.1");
        assertThat(eyes.see("#matrix")).isTrue();
        assertThat(eyes.words("#matrix-detail")).contains("§ 2.1", "no notes");
        click(PRIVACY, "2.1");
        assertThat(eyes.see("#matrix")).isFalse();
        assertThat(eyes.selectedCard().words()).contains("data security");
    }

    @Test
    void enterOnAnEmptyCellGoesToItsClause() {
        reader.press(CONTROL, M);
        reader.press(columns().indexOf("3.1"), RIGHT);
        reader.press(ENTER);
        assertThat(eyes.see("#matrix")).isFalse();
        assertThat(onFx(() -> desk.reading().bounds(desk.anchor("3.1", "United Nations"))))
                .isPresent();
    }

    @Test
    void headsSortByClickAndByKey() {
        desk.resize(1700, 900);
        reader.press(CONTROL, M);
        List<String> before = rows();
        click("", "2.2");
        assertThat(rows().getFirst()).isEqualTo(SAFETY);
        click("", "2.2");
        assertThat(rows()).isEqualTo(before);
        click(PRIVACY, "");
        assertThat(columns().subList(0, 2)).containsExactly("2.1", "2.2");
        reader.click("#matrix-own-order");
        assertThat(columns().getFirst()).isEqualTo("P.1");
        reader.press(CONTROL, HOME);
        reader.press(UP);
        assertThat(focus()).isEqualTo("columns × P.1");
        reader.press(columns().indexOf("2.2"), RIGHT);
        reader.press(ENTER);
        assertThat(rows().getFirst()).isEqualTo(SAFETY);
        assertThat(focus()).isEqualTo("columns × 2.2");
        reader.press(ESCAPE);
        reader.press(CONTROL, M);
        assertThat(rows().getFirst()).isEqualTo(SAFETY);
    }

    @Test
    void whatIsEmptyCanBeHiddenAndSectionsShown() {
        reader.press(CONTROL, M);
        reader.click("#matrix-hide-empty");
        assertThat(rows()).containsExactly(PRIVACY, SAFETY);
        assertThat(columns()).containsExactly("2.1", "2.2");
        reader.click("#matrix-by-section");
        assertThat(columns()).containsExactly("2");
        assertThat(count(PRIVACY, "2")).isEqualTo(2);
    }

    @Test
    void themesTogetherCountsClausesAndNotes() {
        reader.press(CONTROL, M);
        reader.click("#matrix-themes");
        assertThat(count(SAFETY, PRIVACY)).isEqualTo(1);
        assertThat(count(PRIVACY, PRIVACY)).isEqualTo(2);
        click(SAFETY, PRIVACY);
        assertThat(eyes.see("#matrix")).isFalse();
        reader.press(CONTROL, M);
        reader.click("#matrix-by-note");
        assertThat(count(SAFETY, PRIVACY)).isZero();
        reader.click("#matrix-places");
        assertThat(eyes.see("#matrix-by-note")).isFalse();
        assertThat(columns()).contains("2.2");
    }

    @Test
    void itChangesAsNotesChangeAndUndoLeavesItOpen() {
        reader.press(CONTROL, M);
        assertThat(count(PRIVACY, "2.2")).isEqualTo(1);
        reader.press(CONTROL, Z);
        assertThat(eyes.see("#matrix")).isTrue();
        assertThat(count(PRIVACY, "2.2")).isZero();
        reader.press(CONTROL, SHIFT, Z);
        assertThat(count(PRIVACY, "2.2")).isEqualTo(1);
    }

    @Test
    void whateverShowsSomethingInTheTextLeadsBackToIt() {
        reader.press(CONTROL, M);
        reader.click(eyes.card("data security").node());
        assertThat(eyes.see("#matrix")).isFalse();
        reader.press(CONTROL, F);
        reader.type("cooperation");
        Desk.await("found", () -> !eyes.words("#find").isBlank());
        reader.press(CONTROL, M);
        assertThat(eyes.see("#matrix")).isTrue();
        reader.press(F3);
        assertThat(eyes.see("#matrix")).isFalse();
        reader.press(CONTROL, M);
        reader.press(CONTROL, G);
        reader.type("3.1");
        reader.press(ENTER);
        assertThat(eyes.see("#matrix")).isFalse();
    }

    @Test
    void theKeyboardsRoundStopsAtTheMatrix() {
        reader.press(CONTROL, M);
        reader.press(F6);
        assertThat(focusOwner()).isEqualTo("cards");
        assertThat(eyes.see("#matrix")).isTrue();
        reader.press(SHIFT, F6);
        assertThat(focusOwner()).isEqualTo("matrix-grid");
    }

    @Test
    void whereNothingIsCodedItSaysHow() {
        reader.press(8, CONTROL, Z);
        reader.press(CONTROL, M);
        assertThat(eyes.see("#matrix-grid")).isTrue();
        reader.click("#matrix-hide-empty");
        assertThat(eyes.words("#matrix-empty")).contains("Nothing is coded yet", "press T");
        assertThat(eyes.see("#matrix-grid")).isFalse();
    }

    @Test
    void eachFormatIsWrittenWhereTheDialogWasTold() throws IOException {
        reader.press(CONTROL, M);
        for (String format : List.of("csv", "xlsx", "svg", "png")) {
            Path file = folder.resolve("m." + format);
            desk.answers().saveAs(file);
            onFx(() -> {
                MenuButton menu = (MenuButton) eyes.find("#matrix-export");
                menu.getItems().stream()
                        .filter(i -> ("matrix-export-" + format).equals(i.getId()))
                        .forEach(MenuItem::fire);
                return true;
            });
            Desk.await("the notice", () -> eyes.notice().equals("Exported m." + format + "."));
            assertThat(file).isNotEmptyFile();
        }
        assertThat(desk.answers().suggested())
                .containsExactly(
                        "shanghai-declaration-on-global-ai-governance-matrix.csv",
                        "shanghai-declaration-on-global-ai-governance-matrix.xlsx",
                        "shanghai-declaration-on-global-ai-governance-matrix.svg",
                        "shanghai-declaration-on-global-ai-governance-matrix.png");
        assertThat(Files.readString(folder.resolve("m.csv"))).contains("§ 2.2", PRIVACY);
        assertThat(ImageIO.read(folder.resolve("m.png").toFile()).getWidth()).isGreaterThan(1500);
    }

    @Test
    void thePaletteExportsItShownOrNot() throws IOException {
        for (String format : List.of("csv", "xlsx", "svg", "png")) {
            Path file = folder.resolve("p." + format);
            desk.answers().saveAs(file);
            reader.press(CONTROL, K);
            reader.type("export matrix as " + format);
            reader.press(ENTER);
            Desk.await("the notice", () -> eyes.notice().equals("Exported p." + format + "."));
            assertThat(file).isNotEmptyFile();
            // A picture is taken of what is to be seen.
            assertThat(eyes.see("#matrix")).isEqualTo(format.equals("png"));
        }
        assertThat(Files.readString(folder.resolve("p.csv"))).contains("§ 2.2", PRIVACY);
        var picture = ImageIO.read(folder.resolve("p.png").toFile());
        assertThat(picture.getRGB(2, 2) >>> 24).as("it has a ground").isEqualTo(255);
    }

    @Test
    void whatIsCodedSinceIsInTheFile() throws IOException {
        reader.press(CONTROL, M);
        reader.press(ESCAPE);
        reader.code("3.1", "diverse", "privacy");
        Path file = folder.resolve("since.csv");
        desk.answers().saveAs(file);
        reader.press(CONTROL, K);
        reader.type("export matrix as csv");
        reader.press(ENTER);
        Desk.await("the file", () -> Files.exists(file));
        assertThat(Files.readString(file).lines().filter(line -> line.startsWith(PRIVACY)))
                .singleElement()
                .asString()
                .endsWith(",3");
    }

    @Test
    void documentsAreColumnsWhereThereAreSeveralAndACellOpensItsDocument() throws IOException {
        reader.press(CONTROL, M);
        assertThat(eyes.see("#matrix-by-document")).isFalse();
        reader.press(ESCAPE);
        String declaration = desk.stage().getTitle();
        desk.answers().open(file("charter.txt", "Charter\n\n1. Rules\n\n1.1 Each party shall keep its data safe.\n"));
        reader.press(CONTROL, O);
        reader.press(ENTER);
        Desk.await("the charter", () -> desk.stage().getTitle().startsWith("Charter"));
        reader.press(CONTROL, G);
        reader.type("1.1");
        reader.press(ENTER);
        reader.press(T);
        reader.type("privacy");
        reader.press(ENTER);

        reader.press(CONTROL, M);
        reader.click("#matrix-by-document");
        Desk.await(
                "two documents",
                () -> new Cells(eyes.find("#matrix-grid")).matrix().width() == 2);
        String other =
                columns().stream().filter(c -> !c.equals("Charter")).findFirst().orElseThrow();
        assertThat(declaration).startsWith(other);
        assertThat(count(PRIVACY, "Charter")).isEqualTo(1);
        assertThat(count(PRIVACY, other)).isEqualTo(2);
        assertThat(count(SAFETY, "Charter")).isZero();

        Path table = folder.resolve("documents.csv");
        desk.answers().saveAs(table);
        reader.press(CONTROL, K);
        reader.type("export matrix as csv");
        reader.press(ENTER);
        Desk.await("the file", () -> Files.exists(table));
        assertThat(Files.readString(table)).contains("Charter", other);
        assertThat(desk.answers().suggested()).containsExactly("library-matrix.csv");

        click(SAFETY, other);
        Desk.await("the declaration", () -> desk.stage().getTitle().equals(declaration));
        assertThat(eyes.cards()).hasSize(2);
        assertThat(eyes.selectedCard().words()).contains("auditable, supervised");
    }

    @Test
    void themesOnTheSameDocumentMeet() {
        desk.answers().open(file("charter.txt", "Charter\n\n1. Rules\n\n1.1 Each party shall keep its data safe.\n"));
        reader.press(CONTROL, O);
        reader.press(ENTER);
        Desk.await("the charter", () -> desk.stage().getTitle().startsWith("Charter"));
        reader.press(CONTROL, M);
        reader.click("#matrix-themes");
        assertThat(count(SAFETY, PRIVACY)).isZero();
        reader.click("#matrix-by-document");
        Desk.await("counted", () -> new Cells(eyes.find("#matrix-grid")).count(SAFETY, PRIVACY) == 1);
        click(SAFETY, PRIVACY);
        Desk.await("the declaration", () -> desk.stage().getTitle().startsWith("Shanghai"));
        assertThat(eyes.cards()).hasSize(4);
    }

    @Test
    void twentyThousandClausesAreNoMoreNodesAndEndBringsTheLastIntoView() {
        StringBuilder text = new StringBuilder("Charter\n\n1. Rules\n\n");
        for (int i = 1; i <= 20_000; i++) {
            text.append("1.")
                    .append(i)
                    .append(" Each party shall keep rule ")
                    .append(i)
                    .append(".\n\n");
        }
        moveTo(text.toString());
        reader.press(CONTROL, M);
        Desk.await("counted", () -> cells(c -> c.matrix().width()) > 19_000);
        int nodes = cells(Cells::nodes);
        assertThat(nodes).isLessThan(10);
        reader.press(CONTROL, END);
        String last = columns().getLast();
        String theme = rows().getLast();
        assertThat(focus()).isEqualTo(theme + " × " + last);
        boolean seen = cells(c -> c.isSeen(theme, last));
        assertThat(seen).isTrue();
        Optional<Picture> picture = cells(Cells::picture);
        assertThat(picture).isEmpty();
    }

    @Test
    void theButtonBesideTheThemesShowsItAndTheTextAgain() {
        reader.click("#sidebar-matrix");
        assertThat(eyes.see("#matrix")).isTrue();
        assertThat(eyes.keyboardIsIn("#matrix-grid")).isTrue();
        reader.click("#sidebar-matrix");
        assertThat(eyes.see("#matrix")).isFalse();
        assertThat(eyes.keyboardIsIn("#reading")).isTrue();
        assertThat(eyes.find("#sidebar-matrix").isFocusTraversable()).isTrue();
    }

    @Test
    void theLastCellsCanBeSeenWhole() {
        desk.resize(1000, 620);
        reader.press(CONTROL, M);
        String lastTheme = cells(c -> c.matrix().rows().getLast().label());
        String lastClause = cells(c -> c.matrix().columns().getLast().label());
        assertThat(this.<Boolean>cells(c -> c.isSeen(lastTheme, lastClause))).isFalse();
        reader.press(CONTROL, END);
        reader.press(CONTROL, DOWN);
        assertThat(this.<Boolean>cells(c -> c.isSeen(lastTheme, lastClause))).isTrue();
        assertThat(cells(Cells::focus)).isEqualTo(lastTheme + " × " + lastClause);
        // Cells begin where the heads end: none is cut there either.
        assertThat(this.<Boolean>cells(Cells::isAligned)).isTrue();
        reader.scroll(eyes.find("#matrix-grid"), -1);
        assertThat(this.<Boolean>cells(Cells::isAligned)).isTrue();
    }

    @Test
    void themesHaveTheirLettersThere() {
        reader.press(CONTROL, M);
        List<String> letters =
                cells(c -> c.matrix().rows().stream().map(Heading::letters).toList());
        assertThat(letters).doesNotContain("").doesNotHaveDuplicates();
        String ofPlace = cells(c -> c.matrix().columns().getFirst().letters());
        assertThat(ofPlace).isEmpty();
    }
}
