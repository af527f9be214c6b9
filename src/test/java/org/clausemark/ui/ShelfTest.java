package org.clausemark.ui;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.F2;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.L;
import static javafx.scene.input.KeyCode.M;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.TAB;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import org.clausemark.annotation.Listing;
import org.clausemark.importing.Importer;
import org.clausemark.importing.flow.ImportException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The library's documents: looked through, put in order, and taken away, with the keyboard and with the mouse. */
class ShelfTest extends Journey {
    private static final String SHANGHAI = "Shanghai Declaration";
    private static final String FENS = "Treaty of Fens";
    private static final String ROADS = "Treaty of Roads";

    private String fens = "";
    private String roads = "";

    @BeforeEach
    void fill() {
        fens = add("fens.txt", FENS + "\n\n3 May 2021\n\n1. The fens stay wet.\n\n2. The dykes are kept.\n");
        roads = add("roads.txt", ROADS + "\n\n1. Roads are for all.\n");
        reader.press(CONTROL, L);
        Desk.await("all three", () -> rows().size() == 3);
    }

    private String add(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            return desk.library()
                    .add(new Importer().readPlain(name, bytes), name, bytes)
                    .id();
        } catch (ImportException e) {
            throw new AssertionError(e);
        }
    }

    /** The titles in the list, from top to bottom. */
    private List<String> rows() {
        return eyes.all("#shelf-rows .shelf-title").stream().map(Eyes::words).toList();
    }

    private Node row(String words) {
        return eyes.row("#shelf-rows", words);
    }

    private void choose(String words) {
        reader.click(row(words));
    }

    private List<String> shelves() {
        return eyes.rows("#shelf-collections");
    }

    private Listing listing(String id) {
        return desk.library().listing(id).orElseThrow();
    }

    private void type(String field, String words) {
        reader.click(field);
        reader.press(CONTROL, A);
        reader.type(words);
    }

    @Test
    void controlLShowsTheDocumentsAndEscapeTheTextAgain() {
        assertThat(rows()).containsExactly("Shanghai Declaration on Global AI Governance", FENS, ROADS);
        assertThat(eyes.words("#shelf-count")).isEqualTo("3 documents");
        assertThat(Eyes.words(row(FENS))).contains("3 May 2021", "English", "2", "0");
        assertThat(Eyes.words(row(SHANGHAI))).contains("today");
        assertThat(eyes.keyboardIsIn("#shelf-rows")).isTrue();
        reader.press(ESCAPE);
        assertThat(eyes.see("#shelf")).isFalse();
        assertThat(eyes.keyboardIsIn("#reading")).isTrue();
        reader.press(CONTROL, L);
        reader.press(CONTROL, L);
        assertThat(eyes.see("#shelf")).isFalse();
    }

    @Test
    void enterAndADoubleClickOpenADocument() {
        choose(FENS);
        reader.press(ENTER);
        assertThat(eyes.see("#shelf")).isFalse();
        assertThat(desk.stage().getTitle()).startsWith(FENS);
        reader.press(CONTROL, L);
        reader.doubleClick(row(ROADS));
        assertThat(desk.stage().getTitle()).startsWith(ROADS);
        assertThat(eyes.keyboardIsIn("#reading")).isTrue();
    }

    @Test
    void aFilterAndAHeadSayWhichAndInWhatOrder() {
        reader.press(CONTROL, F);
        reader.type("of ROADS");
        assertThat(rows()).containsExactly(ROADS);
        reader.type("x");
        assertThat(eyes.words("#shelf-empty")).contains("Nothing here has “of ROADSx”");
        reader.press(ESCAPE);
        assertThat(rows()).hasSize(3);
        reader.click("#shelf-by-date");
        assertThat(rows().getFirst()).startsWith(SHANGHAI);
        reader.click("#shelf-by-date");
        assertThat(rows().getLast()).startsWith(SHANGHAI);
        reader.click("#shelf-by-clauses");
        assertThat(rows()).containsExactly("Shanghai Declaration on Global AI Governance", FENS, ROADS);
    }

    @Test
    void detailsAreChangedInASheetAndTakenBack() {
        choose(FENS);
        reader.press(F2);
        type("#document-title", "The Fens");
        type("#document-date", "31 February 2021");
        reader.press(ENTER);
        assertThat(eyes.words("#document-wrong")).contains("“31 February 2021” is no date");
        type("#document-date", "2021-02-28");
        type("#document-language", "x y");
        reader.press(ENTER);
        assertThat(eyes.words("#document-wrong")).contains("“x y” is no language");
        type("#document-language", "nl");
        type("#document-source", "https://example.org/fens");
        type("#document-collection", " Water / Fens/");
        type("#document-keywords", "peat, dykes,, peat");
        reader.press(ENTER);
        assertThat(eyes.see("#document-sheet")).isFalse();
        Listing now = listing(fens);
        assertThat(now.imprint().title()).isEqualTo("The Fens");
        assertThat(now.imprint().date()).isEqualTo(LocalDate.of(2021, 2, 28));
        assertThat(now.imprint().language()).isEqualTo("nl");
        assertThat(now.collection()).isEqualTo("Water/Fens");
        assertThat(now.keywords()).containsExactly("peat", "dykes");
        assertThat(Eyes.words(row("The Fens"))).contains("Water / Fens", "peat", "dykes", "28 Feb 2021");
        assertThat(shelves()).containsExactly("All documents 3", "Water 1", "Fens 1", "Bin 0");
        reader.press(CONTROL, Z);
        assertThat(listing(fens).imprint().title()).isEqualTo(FENS);
        Desk.settle();
        assertThat(rows()).contains(FENS);
        assertThat(shelves()).containsExactly("All documents 3", "Bin 0");
    }

    @Test
    void renamingTheOpenDocumentRenamesItInTheWindow() {
        choose(SHANGHAI);
        reader.press(F2);
        type("#document-title", "The Declaration");
        reader.press(ENTER);
        assertThat(desk.stage().getTitle()).isEqualTo("The Declaration – Clausemark");
        assertThat(eyes.words("#documents")).isEqualTo("The Declaration");
        reader.press(ESCAPE);
        reader.select("2.2", "auditable");
        reader.press(CONTROL, SHIFT, javafx.scene.input.KeyCode.C);
        assertThat(Eyes.clipboard()).contains("The Declaration").doesNotContain("Shanghai Declaration");
    }

    @Test
    void deleteMovesToTheBinAndUndoBringsItBack() {
        choose(FENS);
        reader.press(DELETE);
        assertThat(rows()).doesNotContain(FENS).hasSize(2);
        assertThat(eyes.notice()).contains("Moved to the bin.", "Undo");
        assertThat(listing(fens).removed()).isNotNull();
        assertThat(shelves()).containsExactly("All documents 2", "Bin 1");
        reader.click(eyes.row("#shelf-collections", "Bin"));
        assertThat(rows()).containsExactly(FENS);
        reader.press(CONTROL, Z);
        assertThat(listing(fens).removed()).isNull();
        Desk.settle();
        assertThat(rows()).isEmpty();
        assertThat(eyes.words("#shelf-empty")).contains("The bin is empty");
        reader.press(CONTROL, SHIFT, Z);
        Desk.settle();
        choose(FENS);
        reader.press(ENTER);
        assertThat(listing(fens).removed()).isNull();
    }

    @Test
    void whenTheOpenDocumentGoesTheWindowTurnsToAnotherAndToTheListAtLast() {
        choose(SHANGHAI);
        reader.press(DELETE);
        assertThat(eyes.see("#shelf")).isTrue();
        assertThat(desk.stage().getTitle()).doesNotContain(SHANGHAI);
        reader.press(ESCAPE);
        assertThat(eyes.see("#shelf")).isFalse();
        reader.press(CONTROL, L);
        reader.click(row(FENS));
        reader.press(CONTROL, A);
        reader.press(DELETE);
        assertThat(eyes.words("#shelf-empty")).contains("no documents yet", "Drop files");
        desk.restart();
        assertThat(eyes.see("#shelf")).isTrue();
        Desk.await("empty", () -> eyes.words("#shelf-empty").contains("no documents yet"));
        reader.press(CONTROL, Z);
        Desk.await("back", () -> rows().size() == 2);
    }

    @Test
    void documentsAreMovedToCollectionsByKeyAndByMouse() {
        choose(FENS);
        reader.press(CONTROL, M);
        reader.type("Water/Land");
        reader.press(ENTER);
        assertThat(listing(fens).collection()).isEqualTo("Water/Land");
        Desk.settle();
        reader.drag(row(ROADS), eyes.row("#shelf-collections", "Water"), 0.5);
        assertThat(listing(roads).collection()).isEqualTo("Water");
        Desk.settle();
        assertThat(shelves()).containsExactly("All documents 3", "Water 2", "Land 1", "Bin 0");
        reader.click(eyes.row("#shelf-collections", "Land"));
        assertThat(rows()).containsExactly(FENS);
        reader.drag(row(FENS), eyes.row("#shelf-collections", "Bin"), 0.5);
        assertThat(listing(fens).removed()).isNotNull();
        Desk.settle();
        assertThat(rows()).hasSize(2);
        choose(ROADS);
        reader.press(CONTROL, M);
        reader.press(DOWN);
        reader.press(ENTER);
        assertThat(listing(roads).collection()).isEmpty();
    }

    @Test
    void theSourceIsSavedByteForByteAndItsPageOpenedOnceAgreed() throws IOException {
        Path saved = folder.resolve("saved.txt");
        desk.answers().saveAs(saved);
        choose(FENS);
        reader.press(CONTROL, S);
        Desk.await("saved", () -> eyes.notice().equals("Saved saved.txt."));
        assertThat(Files.readAllBytes(saved)).isEqualTo(desk.library().source(fens));
        assertThat(desk.answers().suggested()).containsExactly("fens.txt");
        reader.press(F2);
        type("#document-source", "https://example.org/fens");
        reader.press(ENTER);
        reader.rightClick(row(FENS));
        reader.choose("Open the source");
        assertThat(desk.visited()).isEmpty();
        reader.press(ENTER);
        assertThat(desk.visited()).containsExactly("https://example.org/fens");
    }

    @Test
    void theKeyboardGoesRoundThroughCollectionsAndRows() {
        reader.press(javafx.scene.input.KeyCode.F6);
        assertThat(eyes.keyboardIsIn("#toolbar")).isTrue();
        reader.press(SHIFT, javafx.scene.input.KeyCode.F6);
        assertThat(eyes.keyboardIsIn("#shelf-rows")).isTrue();
        reader.press(SHIFT, javafx.scene.input.KeyCode.F6);
        assertThat(eyes.keyboardIsIn("#shelf-collections")).isTrue();
        reader.press(TAB);
        assertThat(eyes.keyboardIsIn("#shelf")).isTrue();
    }

    @Test
    void notesAreCountedAndWhatIsReadIsKept() {
        reader.press(ESCAPE);
        reader.select("2.2", "auditable");
        reader.press(H);
        reader.press(CONTROL, javafx.scene.input.KeyCode.G);
        reader.type("5.2");
        reader.press(ENTER);
        reader.press(CONTROL, L);
        assertThat(Eyes.words(row(SHANGHAI))).contains("1");
        double progress = desk.library()
                .entry("shanghai-declaration-on-global-ai-governance")
                .orElseThrow()
                .progress();
        assertThat(progress).isGreaterThan(0.3);
        String percent = Math.round(progress * 100) + " %";
        Desk.await("read " + percent, () -> Eyes.words(row(SHANGHAI)).contains(percent));
    }
}
