package org.clausemark.ui;

import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.DIGIT3;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.END;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.F3;
import static javafx.scene.input.KeyCode.F7;
import static javafx.scene.input.KeyCode.G;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.M;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.PAGE_DOWN;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.T;
import static javafx.scene.input.KeyCode.U;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.clausemark.annotation.Style;
import org.clausemark.document.Passage;
import org.clausemark.importing.Importer;
import org.clausemark.importing.flow.ImportException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Long documents of other people, read, marked and searched from beginning to end without a mouse, where the folder that
 * holds them stands beside this one.
 */
class CorpusJourneyTest extends Journey {
    private static final Path CORPUS = Path.of("../shared/corpus");

    @BeforeEach
    void onlyWithTheCorpus() {
        assumeTrue(Files.isDirectory(CORPUS), "no corpus here");
    }

    @Test
    void theGermanConstitution() throws ImportException {
        sitDownAt("markdown/gesetze/g_gg_index.md");
        goTo("art 5 abs 3");
        assertThat(eyes.words("#status")).contains("§ 5.3");
        readMarkAndFind("Kunst", "Grundrecht ohne Schranke?", "Würde");
        reader.press(CONTROL, K);
        reader.type("Bundesrat");
        reader.press(ENTER);
        readToTheEnd();
    }

    @Test
    void theArabicDeclarationOfHumanRights() throws ImportException {
        sitDownAt("txt/nltk_data/udhr2_arb.txt");
        Passage third = desk.document().clauses().get(3);
        goTo(String.valueOf(third.number()));
        assertThat(eyes.words("#status")).contains("§ " + third.number());
        readMarkAndFind(third.title().split(" ", 2)[0], "ملاحظة", "الحق");
        readToTheEnd();
    }

    @Test
    void theCommonMarkSpecification() throws ImportException {
        sitDownAt("markdown/commonmark-spec/spec.txt");
        goTo("6.2.3");
        assertThat(eyes.words("#status")).contains("§ 6.2.3");
        String word = desk.clause("6.2.3").title().split(" ", 2)[0];
        readMarkAndFind(word, "What of this?", "thematic break");
        readToTheEnd();
    }

    private void sitDownAt(String file) throws ImportException {
        moveTo(new Importer().read(CORPUS.resolve(file)).document());
    }

    private void goTo(String number) {
        reader.press(CONTROL, G);
        reader.type(number);
        reader.press(ENTER);
    }

    /** The caret stands before {@code word}, the first of a clause. */
    private void readMarkAndFind(String word, String comment, String sought) {
        boolean leftwards = Character.getDirectionality(word.charAt(0)) != Character.DIRECTIONALITY_LEFT_TO_RIGHT;
        reader.press(CONTROL, SHIFT, leftwards ? LEFT : RIGHT);
        assertThat(desk.selectedWords())
                .hasValueSatisfying(words -> assertThat(word).startsWith(words));
        reader.press(H);
        assertThat(desk.note().style()).isEqualTo(Style.HIGHLIGHT);
        reader.press(C);
        reader.type(comment);
        reader.press(ESCAPE);
        assertThat(desk.note().comment()).isEqualTo(comment);
        reader.press(DIGIT3);
        reader.press(U);
        assertThat(desk.note().style()).isEqualTo(Style.UNDERLINE);
        reader.press(T);
        reader.type("rights and duties");
        reader.press(ENTER);
        assertThat(desk.note().themes()).hasSize(1);
        reader.press(ALT, DOWN);
        reader.press(M);
        reader.type(comment);
        reader.press(ESCAPE);
        assertThat(desk.notes()).hasSize(2);

        reader.press(CONTROL, F);
        reader.type(sought);
        reader.press(ENTER);
        assertThat(desk.selectedWords())
                .hasValueSatisfying(words -> assertThat(words).isEqualToIgnoringCase(sought));
        reader.press(F3);
        reader.press(5, ESCAPE);
        reader.press(N);
        assertThat(eyes.selectedCard().words()).contains(comment);
        reader.press(DELETE);
        assertThat(desk.notes()).hasSize(1);
        reader.press(CONTROL, Z);
        assertThat(desk.notes()).hasSize(2);
    }

    /** By the caret, by pages and at one go, selecting. */
    private void readToTheEnd() {
        reader.press(CONTROL, HOME);
        reader.press(F7);
        reader.press(20, DOWN);
        reader.press(3, PAGE_DOWN);
        reader.press(3, SHIFT, PAGE_DOWN);
        assertThat(desk.selectedWords()).isPresent();
        reader.press(CONTROL, SHIFT, END);
        reader.press(CONTROL, END);
        assertThat(eyes.words("#status")).contains("100 %");
    }
}
