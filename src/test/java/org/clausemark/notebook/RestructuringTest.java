package org.clausemark.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Dismissal;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.document.Passage.Kind;
import org.clausemark.document.Structuring;
import org.clausemark.library.Library;
import org.clausemark.library.Samples;
import org.clausemark.library.Sound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document's structure is put right, word for word, and taken back. */
class RestructuringTest {
    private static final int KINDS = 10;

    @TempDir
    private Path folder = Path.of("");

    /** Something a reader does; {@code at} chooses where. */
    record Step(int kind, int at) {}

    private record State(List<Passage> passages, List<Annotation> notes, Set<Dismissal> dismissals) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, KINDS - 1),
                        Arbitraries.integers().between(0, 400))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(15);
    }

    @Property(tries = 40)
    void everyWordStaysWhereItIs(@ForAll("steps") List<Step> steps) throws IOException, SQLException {
        Path own = Files.createTempDirectory("structure");
        Path file = own.resolve("l.db");
        try (Library library = Library.open(file, Samples::seed)) {
            Notebook notebook = notebook(library);
            Document treaty = notebook.document();
            notebook.highlight(
                    treaty.anchor(
                                    treaty.text().indexOf("parties"),
                                    treaty.text().indexOf("open"))
                            .orElseThrow(),
                    Colour.BLUE);
            notebook.highlight(treaty.anchor(treaty.numbered("2.1").orElseThrow()), Colour.PINK);
            String theme = notebook.themes().getFirst().id();
            notebook.codebook()
                    .dismiss(new Dismissal(
                            theme,
                            treaty.id(),
                            treaty.numbered("1.2").orElseThrow().id()));
            String words = words(treaty);
            List<State> states = new ArrayList<>();
            for (Step step : steps) {
                State before = state(library, notebook);
                if (notebook.restructure("Step", changed(notebook.document(), step))) {
                    states.add(before);
                }
                assertThat(state(library, notebook).passages())
                        .isEqualTo(notebook.document().passages());
                assertThat(words(notebook.document())).isEqualTo(words);
                for (Annotation note : library.annotations(treaty.id())) {
                    assertThat(note.anchor().quote().exact())
                            .isEqualTo(notebook.document()
                                    .text()
                                    .substring(
                                            note.anchor().start(), note.anchor().end()));
                }
            }
            State last = state(library, notebook);
            for (State state : states.reversed()) {
                notebook.undo();
                assertThat(state(library, notebook)).isEqualTo(state);
                assertThat(notebook.document().passages()).isEqualTo(state.passages());
            }
            states.forEach(state -> notebook.redo());
            assertThat(state(library, notebook)).isEqualTo(last);
        }
        Sound.check(file);
        assertThat(Library.check(file)).isEmpty();
        List<Path> left;
        try (Stream<Path> all = Files.walk(own)) {
            left = all.toList();
        }
        for (Path each : left.reversed()) {
            Files.delete(each);
        }
    }

    private static Notebook notebook(Library library) {
        AtomicLong clock = new AtomicLong(Samples.NOON.toEpochMilli());
        InstantSource time = () -> Instant.ofEpochMilli(clock.incrementAndGet());
        return new Notebook(library, library.document("river-treaty"), "A. Reader", time);
    }

    private static String words(Document document) {
        return document.text().replace('\n', ' ');
    }

    private static State state(Library library, Notebook notebook) {
        String id = notebook.document().id();
        return new State(library.document(id).passages(), library.annotations(id), Set.copyOf(library.dismissals()));
    }

    private static Document changed(Document document, Step step) {
        int index = step.at() % document.passages().size();
        int offset = step.at() % document.text().length();
        return switch (step.kind()) {
            case 0, 1 -> Structuring.join(document, index);
            case 2, 3 -> Structuring.split(document, offset);
            case 4 -> Structuring.heading(document, index, 1 + step.at() % 3);
            case 5 -> Structuring.paragraph(document, index);
            case 6 -> Structuring.deeper(document, index, step.at() % 2 == 0 ? 1 : -1);
            case 7 -> Structuring.begin(document, index);
            case 8 -> Structuring.end(document, index);
            default -> Structuring.number(document, index, "7." + step.at());
        };
    }

    private static String outline(Document document) {
        return document.passages().stream()
                .map(p -> (p.number() == null
                        ? p.kind().key()
                        : p.kind() == Kind.HEADING ? "h" + p.number() : p.number()))
                .collect(Collectors.joining(" "));
    }

    @Test
    void whatIsCountedIsCountedOn() {
        Document treaty = Samples.treaty();
        assertThat(outline(treaty)).isEqualTo("front title P.1 h1 1.1 1.2 h2 2.1 back");
        Document split = Structuring.split(treaty, treaty.text().indexOf("boats"));
        assertThat(outline(split)).isEqualTo("front title P.1 h1 1.1 1.2 1.3 h2 2.1 back");
        assertThat(split.numbered("1.2").orElseThrow().text()).isEqualTo("boats of both parties.");
        Document joined = Structuring.join(split, 5);
        assertThat(joined.passages()).isEqualTo(treaty.passages());
        assertThat(outline(Structuring.paragraph(treaty, 6))).isEqualTo("front title P.1 h1 1.1 1.2 2 1.3 back");
        assertThat(outline(Structuring.begin(treaty, 3))).isEqualTo("front front front h1 1.1 1.2 h2 2.1 back");
        assertThat(outline(Structuring.end(treaty, 5))).isEqualTo("front title P.1 h1 1.1 1.2 back back back");
        assertThat(outline(Structuring.end(treaty, 8))).isEqualTo("front title P.1 h1 1.1 1.2 h2 2.1 2.2");
        assertThat(outline(Structuring.number(treaty, 6, "5"))).isEqualTo("front title P.1 h1 1.1 1.2 h5 5.1 back");
        assertThat(Structuring.number(treaty, 4, "2.1")).isSameAs(treaty);
    }

    @Test
    void aNoteIsNeverLeftOutsideTheDocument() {
        try (Library library = Library.open(folder.resolve("l.db"), Samples::seed)) {
            Notebook notebook = notebook(library);
            Document treaty = notebook.document();
            notebook.highlight(treaty.anchor(treaty.numbered("2.1").orElseThrow()), Colour.PINK);
            assertThat(notebook.restructure("End", Structuring.end(treaty, 5))).isFalse();
            assertThat(notebook.document()).isSameAs(treaty);
            assertThat(notebook.restructure("End", Structuring.end(treaty, 7))).isFalse();
            assertThat(notebook.restructure("Begin", Structuring.begin(treaty, 3)))
                    .isTrue();
            assertThat(library.versions(treaty.id()).getLast().kind()).isEqualTo("outline");
        }
    }
}
