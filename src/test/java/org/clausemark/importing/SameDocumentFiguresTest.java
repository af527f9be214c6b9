package org.clausemark.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.document.Passage.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whether one document is the same to a reader, whichever kind of file it came in. */
@ExtendWith(FigureTable.class)
class SameDocumentFiguresTest {
    private static final double BOOK = 0.99;
    private static final double PAGES = 0.97;

    @Test
    void aTextABookAndPagesGiveTheSameWordsAndHeadings() throws Exception {
        Packed charter = new Packed(Charter.lines());
        Document text = new Importer().read("charter.txt", charter.asText().getBytes(StandardCharsets.UTF_8));
        Document book = new Importer().read("charter.epub", charter.asBook());
        Document pages = new Importer().read("charter.pdf", charter.asPages());
        assertThat(text.passages())
                .extracting(Passage::text)
                .isEqualTo(Charter.lines().stream().map(Charter.Line::text).toList());
        double asBook = agreement(book, text);
        double asPages = agreement(pages, text);
        FigureTable.add("our charter: words of EPUB as in TXT (F1)", asBook, BOOK);
        FigureTable.add("our charter: words of PDF as in TXT (F1)", asPages, PAGES);
        assertThat(asBook).isGreaterThanOrEqualTo(BOOK);
        assertThat(asPages).isGreaterThanOrEqualTo(PAGES);
        assertThat(text.title()).isEqualTo("Charter of the Common Library");
        for (Document other : List.of(book, pages)) {
            assertThat(other.title()).isEqualTo(text.title());
            assertThat(headings(other)).isEqualTo(headings(text)).hasSize(19);
            assertThat(Texts.numbers(other)).isEqualTo(Texts.numbers(text));
        }
    }

    @Test
    void realDocumentsGiveTheSameWordsAsBookAndAsPages() throws Exception {
        Corpus.assumed();
        List<Double> books = new ArrayList<>();
        List<Double> sheets = new ArrayList<>();
        for (String name : List.of(
                "txt/nltk_data/udhr2_eng.txt",
                "txt/nltk_data/udhr_German_Deutsch-Latin1.txt",
                "txt/doc-debian/debian_constitution.1.3.txt",
                "txt/doc-debian/debian_social-contract.txt",
                "markdown/gesetze/i_ifg_index.md",
                "markdown/site-policy/github-acceptable-use-policies.md")) {
            Document text = new Importer().read(Corpus.file(name)).document();
            Packed packed = new Packed(lines(text));
            books.add(agreement(new Importer().read("a.epub", packed.asBook()), text));
            sheets.add(agreement(new Importer().read("a.pdf", packed.asPages()), text));
        }
        double book = books.stream().min(Double::compare).orElseThrow();
        double pages = sheets.stream().min(Double::compare).orElseThrow();
        FigureTable.add("real documents: words of EPUB as in TXT (F1), least of " + books.size(), book, BOOK);
        FigureTable.add("real documents: words of PDF as in TXT (F1), least of " + sheets.size(), pages, PAGES);
        assertThat(book).as("%s", books).isGreaterThanOrEqualTo(BOOK);
        assertThat(pages).as("%s", sheets).isGreaterThanOrEqualTo(PAGES);
    }

    private static double agreement(Document found, Document expected) {
        return WordCount.of(found.text()).agreement(WordCount.of(expected.text()));
    }

    private static List<String> headings(Document document) {
        return Texts.of(document, Kind.HEADING).stream().map(Passage::text).toList();
    }

    private static List<Charter.Line> lines(Document document) {
        return document.passages().stream()
                .map(passage -> new Charter.Line(
                        switch (passage.kind()) {
                            case TITLE -> 1;
                            case HEADING -> Math.min(passage.level() + 1, 6);
                            default -> 0;
                        },
                        passage.text()))
                .toList();
    }
}
