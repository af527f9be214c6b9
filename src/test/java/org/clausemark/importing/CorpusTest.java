package org.clausemark.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.document.Passage.Kind;
import org.clausemark.document.Typesetting.Form;
import org.clausemark.finding.Reference;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.importing.markdown.MarkdownSigns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real documents, where the folder that holds them stands beside this one. */
class CorpusTest {
    @BeforeEach
    void onlyWithTheCorpus() {
        Corpus.assumed();
    }

    private static Document read(String file) throws ImportException {
        return new Importer().read(Corpus.file(file)).document();
    }

    @Test
    void theGermanConstitution() throws Exception {
        Document law = read("markdown/gesetze/g_gg_index.md");
        assertThat(law.title()).isEqualTo("Grundgesetz für die Bundesrepublik Deutschland (GG)");
        assertThat(law.imprint().date()).isEqualTo(LocalDate.of(1949, 5, 23));
        assertThat(law.imprint().language()).isEqualTo("de");
        assertThat(law.numbered("P.1")).get().extracting(Passage::text).isEqualTo("Ausfertigungsdatum: 1949-05-23");
        for (String typed : List.of("5.3", "5 (3)", "art 5 (3)", "Art. 5 Abs. 3")) {
            assertThat(Reference.find(law, typed))
                    .as(typed)
                    .get()
                    .extracting(Passage::title)
                    .satisfies(words -> assertThat(words).startsWith("Kunst und Wissenschaft"));
        }
        assertThat(Reference.find(law, "art 5")).get().extracting(Passage::text).isEqualTo("Art 5");
        assertThat(law.heading("IVa")).get().extracting(Passage::title).isEqualTo("Gemeinsamer Ausschuß");
        assertThat(law.numbered("73.1(6)")).get().extracting(Passage::title).isEqualTo("den Luftverkehr;");
        assertThat(law.numbered("73.1(9a)")).isPresent();
        assertThat(law.numbered("115l.3")).isPresent();
        assertThat(Texts.of(law, Kind.HEADING)).extracting(Passage::level).containsOnly(1, 2);
    }

    @Test
    void theCommonMarkSpecification() throws Exception {
        Document spec = read("markdown/commonmark-spec/spec.txt");
        assertThat(spec.title()).isEqualTo("CommonMark Spec");
        assertThat(spec.imprint().date()).isEqualTo(LocalDate.of(2024, 1, 28));
        assertThat(spec.heading("5.2.1")).get().extracting(Passage::text).isEqualTo("Motivation");
        assertThat(spec.heading("7.3.1.2")).get().extracting(Passage::text).isEqualTo("process emphasis");
        assertThat(spec.numbered("5.2.0.4(6)"))
                .get()
                .extracting(Passage::title)
                .satisfies(words -> assertThat(words).startsWith("That's all."));
        long examples = spec.passages().stream()
                .filter(p -> p.set().form() == Form.PREFORMATTED)
                .filter(p -> p.text().contains("\n.\n") || p.text().startsWith(".\n"))
                .count();
        assertThat(examples).isGreaterThan(640);
        assertThat(spec.text()).doesNotContain("````````````````````````````````");
    }

    @Test
    void plainTextIsReadAsPlainText() throws Exception {
        for (Path file : Corpus.files("txt", "")) {
            String name = file.getFileName().toString();
            byte[] bytes = Files.readAllBytes(file);
            assertThat(MarkdownSigns.in(name, Importer.decoded(name, bytes).text()))
                    .as(name)
                    .isFalse();
            assertThat(new Importer().read(name, bytes).passages())
                    .isEqualTo(new Importer().readPlain(name, bytes).passages());
        }
    }

    @Test
    void everyMarkdownFileIsRead() throws Exception {
        for (Path file : Corpus.files("markdown", "")) {
            Document document = new Importer().read(file).document();
            assertThat(document.clauses()).as(file.toString()).isNotEmpty();
            boolean aboutMarkdown = file.endsWith("spec.txt");
            assertThat(aboutMarkdown ? "" : document.text()).as(file.toString()).doesNotContain("**", "](http");
        }
    }

    @Test
    void booksHaveTheirChapters() throws Exception {
        Document book = new Importer()
                .read(Corpus.file("epub/epub3-samples/childrens-literature.epub"))
                .document();
        assertThat(book.title()).isEqualTo("Children's Literature");
        assertThat(book.imprint().language()).isEqualTo("en");
        assertThat(Texts.of(book, Kind.HEADING)).hasSizeGreaterThan(40);
        Document lessons =
                new Importer().read(Corpus.file("epub/epub3-samples/WCAG.epub")).document();
        assertThat(lessons.title()).isEqualTo("World Cultures and Geography");
        assertThat(lessons.passages()).extracting(Passage::page).contains("14");
    }

    @Test
    void everyBookIsRead() throws Exception {
        for (Path file : Corpus.files("epub", ".epub")) {
            assertThat(new Importer().read(file).document().passages())
                    .as(file.toString())
                    .isNotEmpty();
        }
    }
}
