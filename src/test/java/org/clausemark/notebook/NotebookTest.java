package org.clausemark.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Dismissal;
import org.clausemark.annotation.Style;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Anchor;
import org.clausemark.library.Library;
import org.clausemark.library.LibraryException;
import org.clausemark.library.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which themes are meant when a note is coded, and which are made. */
class NotebookTest {
    @TempDir
    private Path folder;

    private Library library;
    private Notebook notebook;
    private Anchor place;

    @BeforeEach
    void open() {
        library = Library.open(folder.resolve("l.db"), Samples::seed);
        notebook = new Notebook(library, library.document("river-treaty"), "A. Reader", InstantSource.system());
        place = notebook.document().anchor(notebook.document().clauses().getFirst());
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void newThemesOfOneStepAreToldApartAndFoundAgain() {
        Annotation note =
                notebook.mark(place, Colour.BLUE, Style.HIGHLIGHT, "", List.of("Ice", " ICE ", "fish", "Snow"));

        assertThat(notebook.themesOf(note)).extracting(Theme::name).containsExactly("Ice", "Fish", "Snow");
        Theme ice = notebook.codebook().named("ice").orElseThrow();
        Theme snow = notebook.codebook().named("SNOW").orElseThrow();
        assertThat(ice.colour()).isNotEqualTo(snow.colour());
        assertThat(notebook.themes()).endsWith(ice, snow);

        notebook.undo();
        assertThat(notebook.themes()).hasSize(3);
        assertThat(notebook.annotations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Équité, E\u0301quite\u0301",
        "Fair trade, FAIR\u00a0 TRADE",
        "Fair trade, '\u3000Fair\ttrade\u00a0'",
        "안전, \u110b\u1161\u11ab\u110c\u1165\u11ab",
        "İz, I\u0307z"
    })
    void whatLooksAlikeIsOneName(String name, String again) {
        Theme theme = notebook.codebook().add(name);
        assertThat(notebook.codebook().add(again)).isEqualTo(theme);
        Annotation note = notebook.mark(place, Colour.BLUE, Style.HIGHLIGHT, "", List.of(again));
        assertThat(note.themes()).containsExactly(theme.id());

        List<Theme> before = List.copyOf(notebook.themes());
        Theme other = notebook.themes().getFirst();
        assertThatThrownBy(() -> notebook.codebook().add(again, other.id()))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("already a theme");
        assertThatThrownBy(() -> notebook.codebook().change("Rename theme", other.withName(again)))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("already a theme");
        assertThat(notebook.themes()).isEqualTo(before);
        assertThat(library.themes()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"''", "' \u00a0\u3000'", "\u200b", "\u200d\ufeff"})
    void whatNobodyCanSeeIsNoName(String name) {
        assertThatThrownBy(() -> notebook.codebook().add(name))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("needs a name");
        assertThat(notebook.themes()).hasSize(3);
    }

    @Test
    void aNewNameThatIsAnotherThemesIdIsANameAllTheSame() {
        Theme named = notebook.codebook().add("T1");
        assertThat(named.id()).isNotEqualTo("T1");
        assertThat(named.name()).isEqualTo("T1");
    }

    @Test
    void themesUnderARemovedOneComeToStandWhereItStood() {
        Codebook codebook = notebook.codebook();
        Theme middle = codebook.add("Middle");
        Theme last = codebook.add("Last");
        for (String name : List.of("One", "Two")) {
            codebook.add(name, middle.id());
        }
        // A move counts the siblings anew: these are the first and the second.
        codebook.move(
                codebook.named("Two").orElseThrow().id(),
                middle.id(),
                codebook.named("One").orElseThrow().id());
        List<Theme> before = List.copyOf(notebook.themes());
        codebook.remove(middle.id());
        assertThat(codebook.tree().tops())
                .extracting(Theme::name)
                .containsExactly("Care of rivers", "Tolls & dues", "Two", "One", last.name());
        notebook.undo();
        assertThat(notebook.themes()).isEqualTo(before);
    }

    @Test
    void themesUnderAMergedOneComeBehindThoseThatAreThere() {
        Codebook codebook = notebook.codebook();
        Theme from = codebook.add("From");
        codebook.add("From's", from.id());
        Theme into = codebook.add("Into");
        codebook.add("Into's first", into.id());
        codebook.add("Into's second", into.id());
        codebook.merge(from.id(), into.id());
        assertThat(codebook.tree().children(into.id()))
                .extracting(Theme::name)
                .containsExactly("Into's first", "Into's second", "From's");
    }

    @Test
    void whatIsCodedInOtherDocumentsIsMergedRemovedAndBroughtBackToo() {
        String far = library.add(Samples.treaty(), "far.txt", new byte[] {1}).id();
        Notebook other = new Notebook(library, library.document(far), "B. Reader", InstantSource.system());
        Annotation both = other.mark(place, Colour.BLUE, Style.HIGHLIGHT, "", List.of("T2", "T3"));
        Annotation one = other.mark(place, Colour.BLUE, Style.HIGHLIGHT, "", List.of("T2"));
        other.codebook().dismiss(new Dismissal("T2", far, "c1"));
        other.codebook().dismiss(new Dismissal("T3", far, "c1"));
        other.codebook().dismiss(new Dismissal("T2", far, "c2"));
        notebook = new Notebook(library, notebook.document(), "A. Reader", InstantSource.system());
        Object before = List.of(library.annotations(far), library.themes(), library.dismissals());

        notebook.codebook().merge("T2", "T3");
        assertThat(library.annotations(far))
                .extracting(Annotation::id, Annotation::themes)
                .containsExactlyInAnyOrder(tuple(both.id(), List.of("T3")), tuple(one.id(), List.of("T3")));
        assertThat(library.dismissals())
                .containsExactlyInAnyOrder(new Dismissal("T3", far, "c1"), new Dismissal("T3", far, "c2"));
        notebook.codebook().remove("T3");
        assertThat(library.annotations(far)).allMatch(note -> note.themes().isEmpty());
        assertThat(library.dismissals()).isEmpty();
        // Nothing of the other document shows here.
        assertThat(notebook.annotations()).isEmpty();

        notebook.undo();
        notebook.undo();
        assertThat(List.of(library.annotations(far), library.themes(), library.dismissals()))
                .isEqualTo(before);
        assertThat(notebook.themes()).isEqualTo(library.themes());
        assertThat(notebook.annotations()).isEmpty();
    }

    @Test
    void whatTheLibraryTakesForTwoNamesAreTwoThemes() {
        // In Turkish ı and i are two letters, although both are an I in capitals.
        Theme dotless = notebook.codebook().add("ılık");
        assertThat(notebook.codebook().add("ILIK")).isNotEqualTo(dotless);
        assertThat(notebook.codebook().add("Ilik"))
                .isEqualTo(notebook.codebook().named("ILIK").orElseThrow());
    }
}
