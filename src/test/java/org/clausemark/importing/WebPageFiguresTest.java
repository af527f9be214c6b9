package org.clausemark.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausemark.document.Document;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How much of real web pages is read as their article, against what readers of the collection took for it. */
@ExtendWith(FigureTable.class)
class WebPageFiguresTest {
    @BeforeEach
    void onlyWithTheCorpus() {
        Corpus.assumed();
    }

    @Test
    void pagesGiveTheirArticles() throws Exception {
        Map<String, Double> scores = new TreeMap<>();
        for (Path page : Corpus.files("html/readability", "source.html")) {
            Document document = new Importer().read(page).document();
            String expected = Jsoup.parse(Files.readString(page.resolveSibling("expected.html")))
                    .text();
            scores.put(
                    String.valueOf(page.getName(page.getNameCount() - 2)),
                    WordCount.of(document.text()).agreement(WordCount.of(expected)));
        }
        List<Double> sorted =
                scores.values().stream().sorted(Comparator.naturalOrder()).toList();
        double median = sorted.get(sorted.size() / 2);
        FigureTable.add("web pages: words as expected (F1), median of " + sorted.size(), median, 0.92);
        FigureTable.add("web pages: words as expected (F1), least", sorted.getFirst(), 0.85);
        assertThat(median).as("%s", scores).isGreaterThanOrEqualTo(0.92);
        assertThat(sorted.getFirst()).as("%s", scores).isGreaterThanOrEqualTo(0.85);
    }
}
