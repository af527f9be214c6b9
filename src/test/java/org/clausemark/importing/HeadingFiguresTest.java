package org.clausemark.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.document.Passage.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whether the headings of real legal texts are found, against what a reader finds in them. */
@ExtendWith(FigureTable.class)
class HeadingFiguresTest {
    private static final double AIM = 0.95;

    /** The headings that a reader finds in texts whose files mark none, by their numbers in order. */
    private static final Map<String, List<String>> GOLD = Map.of(
            "txt/nltk_data/udhr2_eng.txt", articles(30),
            "txt/nltk_data/udhr2_arb.txt", articles(30),
            "txt/nltk_data/udhr_Chinese_Mandarin-GB2312.txt", articles(30),
            "txt/nltk_data/udhr_Chinese_Mandarin-UTF8.txt", articles(27),
            "txt/nltk_data/udhr_English-Latin1.txt", articles(29),
            "txt/nltk_data/udhr_German_Deutsch-Latin1.txt", articles(26),
            "txt/nltk_data/udhr_Hebrew_Ivrit-UTF8.txt", articles(24),
            "txt/doc-debian/debian_constitution.1.3.txt",
                    List.of(("1 2 2.1 3 3.1 3.2 3.3 4 4.1 4.2 5 5.1 5.2 5.3 6 6.1 6.2 6.3 7 7.1 7.2 7.3 8 8.1 8.2 8.3 "
                                    + "9 9.1 9.2 9.3 A A.1 A.1 A.2 A.3 A.4 A.5 A.6 B")
                            .split(" ", -1)),
            "txt/doc-debian/debian_social-contract.txt",
                    Stream.concat(articles(5).stream(), articles(10).stream()).toList());

    private static final Pattern STATUTE =
            Pattern.compile("^#+ (?:\\(XXXX\\) +)?(?:Art|§) (\\d+[a-z]?)(?: |$)", Pattern.MULTILINE);
    private static final Pattern MARKED = Pattern.compile("^#{1,6} +(\\S.*)$", Pattern.MULTILINE);

    private static List<String> articles(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toList();
    }

    @BeforeEach
    void onlyWithTheCorpus() {
        Corpus.assumed();
    }

    @Test
    void headingsOfLegalTexts() throws Exception {
        Score all = new Score();
        for (Map.Entry<String, List<String>> gold : GOLD.entrySet()) {
            Document document = new Importer().read(Corpus.file(gold.getKey())).document();
            all.add(gold.getKey(), gold.getValue(), numbers(document));
        }
        for (String law : List.of("markdown/gesetze/g_gg_index.md", "markdown/gesetze/i_ifg_index.md")) {
            Document document = new Importer().read(Corpus.file(law)).document();
            List<String> truth = STATUTE.matcher(Files.readString(Corpus.file(law)))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            List<String> found = new ArrayList<>();
            for (Passage heading : Texts.of(document, Kind.HEADING)) {
                Matcher number = Pattern.compile("(?:\\(XXXX\\) +)?(?:Art|§) (\\d+[a-z]?)(?: .*)?")
                        .matcher(heading.text());
                if (number.matches() && number.group(1).equals(heading.number())) {
                    found.add(number.group(1));
                }
            }
            all.add(law, truth, found);
        }
        for (Path file : Corpus.files("markdown/site-policy", ".md")) {
            Document document = new Importer().read(file).document();
            List<String> truth = MARKED.matcher(Files.readString(file))
                    .results()
                    .map(found -> words(found.group(1)))
                    .toList();
            all.add(
                    "markdown/site-policy/" + file.getFileName(),
                    truth,
                    Texts.of(document, Kind.HEADING).stream()
                            .map(heading -> words(heading.text()))
                            .toList());
        }
        FigureTable.add("headings of legal texts, precision", all.precision(), AIM);
        FigureTable.add("headings of legal texts, recall", all.recall(), AIM);
        assertThat(all.precision()).as(all.wrong.toString()).isGreaterThanOrEqualTo(AIM);
        assertThat(all.recall()).as(all.wrong.toString()).isGreaterThanOrEqualTo(AIM);
    }

    @Test
    void theDeclarationOfHumanRightsHasThirtyArticlesInEveryLanguage() throws Exception {
        int whole = 0;
        int all = 0;
        for (String file : List.of(
                "txt/nltk_data/udhr2_eng.txt",
                "txt/nltk_data/udhr2_arb.txt",
                "txt/nltk_data/udhr_Chinese_Mandarin-GB2312.txt")) {
            Document document = new Importer().read(Corpus.file(file)).document();
            all++;
            whole += numbers(document).equals(articles(30)) ? 1 : 0;
        }
        FigureTable.add("human rights in files that hold them whole: 30 articles", whole * 1.0 / all, 1);
        assertThat(whole).isEqualTo(all);
    }

    private static String words(String heading) {
        return heading.replaceAll("\\W+", "").toLowerCase(Locale.ROOT);
    }

    /** The numbers of the headings that have one. */
    private static List<String> numbers(Document document) {
        return Texts.of(document, Kind.HEADING).stream()
                .map(Passage::number)
                .filter(number -> number != null)
                .map(String::valueOf)
                .toList();
    }

    /** Headings found against those that there are, each counted as often as it stands there. */
    private static final class Score {
        private final List<String> wrong = new ArrayList<>();
        private int right;
        private int found;
        private int there;

        void add(String name, List<String> truth, List<String> seen) {
            Map<String, Integer> left = new HashMap<>();
            truth.forEach(number -> left.merge(number, 1, Integer::sum));
            for (String number : seen) {
                if (left.merge(number, -1, Integer::sum) >= 0) {
                    right++;
                } else {
                    wrong.add(name + " +" + number);
                }
            }
            left.forEach((number, count) -> {
                if (count > 0) {
                    wrong.add(name + " -" + number);
                }
            });
            found += seen.size();
            there += truth.size();
        }

        double precision() {
            return right * 1.0 / found;
        }

        double recall() {
            return right * 1.0 / there;
        }
    }
}
