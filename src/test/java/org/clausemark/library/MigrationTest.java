package org.clausemark.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Dismissal;
import org.clausemark.annotation.Memo;
import org.clausemark.annotation.Reply;
import org.clausemark.annotation.Style;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Document;
import org.clausemark.document.Inline;
import org.clausemark.document.Passage;
import org.clausemark.document.Typesetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library that an earlier version of the program wrote opens with all that is in it; a file of each is kept. */
class MigrationTest {
    @TempDir
    private Path folder;

    @Test
    void fromTheFirstVersion() throws IOException {
        try (Library library = Library.open(kept("version-1.db"), Samples::seed)) {
            String id = library.documents().getFirst().id();
            Document document = library.document(id);
            assertThat(document.clauses().stream().filter(p -> p.kind() == Passage.Kind.CLAUSE))
                    .hasSize(20);
            assertThat(document.passages()).allMatch(p -> p.set().equals(Typesetting.PLAIN));
            List<Annotation> notes = library.annotations(id);
            assertThat(notes)
                    .extracting(a -> document.place(a.anchor()), Annotation::colour, Annotation::comment)
                    .containsExactly(
                            tuple("§ P.1", Colour.PURPLE, ""),
                            tuple("§ 1.1", Colour.YELLOW, "Naïve ✓"),
                            tuple("§ 2.2", Colour.GREEN, "Who audits?"));
            assertThat(notes).allMatch(a -> a.style() == Style.HIGHLIGHT);
            assertThat(library.themes()).extracting(t -> t.name()).contains("技术", "Auditability");
        }
    }

    @Test
    void fromTheSecondVersion() throws IOException {
        try (Library library = Library.open(kept("version-2.db"), Samples::seed)) {
            Document document = library.document("a-short-charter");
            assertThat(document.passages().stream().flatMap(p -> p.set().inlines().stream()))
                    .extracting(Inline::kind)
                    .contains(Inline.Kind.EMPHASIS, Inline.Kind.LINK, Inline.Kind.STRONG);
            List<Annotation> notes = library.annotations("a-short-charter");
            assertThat(notes)
                    .extracting(a -> document.place(a.anchor()), Annotation::style, Annotation::comment)
                    .containsExactly(tuple("§ 1.1", Style.UNDERLINE, "Naïve ✓"), tuple("§ 2.1", Style.CLAUSE, ""));
            assertThat(notes).allMatch(a -> !a.settled() && a.replies().isEmpty());
            assertThat(library.themes()).extracting(Theme::name).contains("Rest", "技术");
            assertThat(library.themes())
                    .allMatch(t -> t.memo().isEmpty() && t.key().isEmpty());
            assertThat(library.memo("a-short-charter")).isEmpty();
            assertThat(library.dismissals()).isEmpty();
        }
    }

    @Test
    void fromTheThirdVersion() throws IOException {
        try (Library library = Library.open(kept("version-3.db"), Samples::seed)) {
            Annotation asked = library.documents().stream()
                    .flatMap(e -> library.annotations(e.id()).stream())
                    .filter(Annotation::settled)
                    .findFirst()
                    .orElseThrow();
            assertThat(asked.comment()).isEqualTo("Who audits?");
            assertThat(asked.replies()).extracting(Reply::text).containsExactly("The council.");
            assertThat(library.memo("a-short-charter")).map(Memo::text).contains("Read **twice**.");
            assertThat(library.dismissals()).extracting(Dismissal::passageId).containsExactly("2.1-4bd79eb1");
            assertThat(library.themes())
                    .filteredOn(t -> t.name().equals("Openness"))
                    .extracting(Theme::memo, Theme::key)
                    .containsExactly(tuple("Ask why", "o"));
            // It could not be undone over a restart then.
            assertThat(library.steps()).isEqualTo(new Steps("", ""));
            assertThat(library.historyOfNote(asked.id())).hasSize(1);
            assertThat(library.documents()).allMatch(e -> e.opened() == null && e.progress() == 0);
        }
    }

    @Test
    void fromTheFourthVersion() throws IOException {
        try (Library library = Library.open(kept("version-4.db"), Samples::seed)) {
            Document charter = library.document("a-short-charter");
            assertThat(charter.passages()).allMatch(p -> p.page() == null);
            assertThat(library.annotations("a-short-charter"))
                    .extracting(a -> charter.place(a.anchor()), Annotation::comment)
                    .containsExactly(tuple("§ 1.2", "Who audits?"));
            // What was undone then can be made again now.
            assertThat(library.steps().redo()).isEqualTo("Highlight");
            library.redo();
            assertThat(library.annotations("a-short-charter")).hasSize(2);
        }
    }

    /** Taken forward whole or not at all, from each version that shipped, whichever statement fails. */
    @Test
    void aStepThatFailsLeavesTheFileAsItWas() throws IOException, SQLException {
        for (int version = 1; version < Schema.STEPS.size(); version++) {
            Path file = kept("version-" + version + ".db");
            byte[] bytes = Files.readAllBytes(file);
            Fault fault = new Fault();
            int statement = 1;
            for (boolean failed = true; failed; statement++) {
                fault.at(statement);
                try (Library library = Library.open(file, Samples::seed, Schema.STEPS, fault)) {
                    fault.none();
                    assertThat(library.documents()).isNotEmpty();
                    failed = false;
                } catch (LibraryException e) {
                    assertThat(e).hasMessageEndingWith("the disk is full.");
                    // The field of the header that only the whole step changes.
                    assertThat(ByteBuffer.wrap(Files.readAllBytes(file)).getInt(60))
                            .isEqualTo(version);
                }
            }
            assertThat(statement).isGreaterThan(4);
            try (Library library = Library.open(file, Samples::seed);
                    Library whole = Library.open(Files.write(folder.resolve("w.db"), bytes), Samples::seed)) {
                assertThat(Samples.contents(library)).isEqualTo(Samples.contents(whole));
                library.add(Samples.treaty(), "t.txt", new byte[] {1});
            }
            Files.delete(folder.resolve("w.db"));
            Sound.check(file);
        }
    }

    @Test
    void whatIsSetApartComesBack() {
        Passage last = Samples.treaty().passages().getLast();
        Typesetting set = new Typesetting(
                Typesetting.Form.ITEM,
                2,
                List.of(
                        new Inline(Inline.Kind.STRONG, 2, 5, ""),
                        new Inline(Inline.Kind.LINK, 0, 5, "https://example.org/a?b=1")));
        Document made = Document.builder("set", Samples.treaty().imprint())
                .add(last.kind(), 0, last.number(), 0, "A treaty", 0, set)
                .add(Passage.Kind.FOOTNOTE, 0, "1", 0, "See there.", 9)
                .build();
        Path file = folder.resolve("l.db");
        try (Library library = Library.open(file, Samples::seed)) {
            library.add(made, "set.md", "A treaty".getBytes(UTF_8));
        }
        try (Library library = Library.open(file, Samples::seed)) {
            assertThat(library.document("set").passages()).isEqualTo(made.passages());
        }
    }

    private Path kept(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(name))) {
            Files.copy(in, file);
        }
        return file;
    }
}
