package org.clausemark.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Style;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Anchor;
import org.clausemark.library.Library;
import org.clausemark.library.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void whatTheLibraryTakesForTwoNamesAreTwoThemes() {
        // In Turkish ı and i are two letters, although both are an I in capitals.
        Theme dotless = notebook.codebook().add("ılık");
        assertThat(notebook.codebook().add("ILIK")).isNotEqualTo(dotless);
        assertThat(notebook.codebook().add("Ilik"))
                .isEqualTo(notebook.codebook().named("ILIK").orElseThrow());
    }
}
