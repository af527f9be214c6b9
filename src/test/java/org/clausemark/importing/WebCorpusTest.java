package org.clausemark.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.document.Passage.Kind;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real web pages and books, where the folder that holds them stands beside this one. */
class WebCorpusTest {
    private static final Path CORPUS = Path.of("../shared/corpus");

    @BeforeEach
    void onlyWithTheCorpus() {
        assumeTrue(Files.isDirectory(CORPUS), "no corpus here");
    }

    private static List<Path> in(String folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        for (String word : text.split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.merge(word, 1, Integer::sum);
            }
        }
        return words;
    }

    /** Twice the words in common of all the words of both; every word counts as often as it stands there. */
    private static double agreement(String found, String expected) {
        Map<String, Integer> ours = words(found);
        Map<String, Integer> theirs = words(expected);
        int common = ours.entrySet().stream()
                .mapToInt(word -> Math.min(word.getValue(), theirs.getOrDefault(word.getKey(), 0)))
                .sum();
        int all = ours.values().stream().mapToInt(count -> count).sum()
                + theirs.values().stream().mapToInt(count -> count).sum();
        return all == 0 ? 1 : 2.0 * common / all;
    }

    @Test
    void pagesGiveTheirArticles() throws Exception {
        Map<String, Double> scores = new TreeMap<>();
        for (Path page : in("html/readability", "source.html")) {
            Document document = new Importer().read(page).document();
            String expected = Jsoup.parse(Files.readString(page.resolveSibling("expected.html")))
                    .text();
            scores.put(String.valueOf(page.getName(page.getNameCount() - 2)), agreement(document.text(), expected));
        }
        List<Double> sorted =
                scores.values().stream().sorted(Comparator.naturalOrder()).toList();
        double median = sorted.get(sorted.size() / 2);
        System.out.printf(
                Locale.ROOT, "Web pages: median F1 %.3f, least %.3f of %d%n", median, sorted.getFirst(), sorted.size());
        assertThat(median).as("%s", scores).isGreaterThanOrEqualTo(0.92);
        assertThat(sorted.getFirst()).as("%s", scores).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void booksHaveTheirChapters() throws Exception {
        Document book = new Importer()
                .read(CORPUS.resolve("epub/epub3-samples/childrens-literature.epub"))
                .document();
        assertThat(book.title()).isEqualTo("Children's Literature");
        assertThat(book.imprint().language()).isEqualTo("en");
        assertThat(Texts.of(book, Kind.HEADING)).hasSizeGreaterThan(40);
        Document lessons = new Importer()
                .read(CORPUS.resolve("epub/epub3-samples/WCAG.epub"))
                .document();
        assertThat(lessons.title()).isEqualTo("World Cultures and Geography");
        assertThat(lessons.passages()).extracting(Passage::page).contains("14");
    }

    @Test
    void everyBookIsRead() throws Exception {
        for (Path file : in("epub", ".epub")) {
            assertThat(new Importer().read(file).document().passages())
                    .as(file.toString())
                    .isNotEmpty();
        }
    }
}
