package org.clausemark.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What a few letters find, and what of it comes first. */
class FuzzyTest {
    private static final List<String> NAMES = List.of(
            "Copy",
            "Copy with citation",
            "Go to a clause…",
            "Next clause",
            "Previous clause",
            "Export annotated PDF…",
            "Contents and themes",
            "Code with a theme",
            "Safety, reliability and risk",
            "Égalité devant la loi");

    @Test
    void theBestFitComesFirst() {
        assertThat(ranked("copy")).startsWith("Copy", "Copy with citation");
        assertThat(ranked("cwc")).startsWith("Copy with citation");
        assertThat(ranked("cite")).isEmpty();
        assertThat(ranked("citation copy")).containsExactly("Copy with citation");
        assertThat(ranked("expdf")).containsExactly("Export annotated PDF…");
        assertThat(ranked("exprt")).containsExactly("Export annotated PDF…");
        assertThat(ranked("clause")).startsWith("Next clause").hasSize(3);
        assertThat(ranked("them")).containsExactlyInAnyOrder("Code with a theme", "Contents and themes");
        assertThat(ranked("egalite")).containsExactly("Égalité devant la loi");
        assertThat(ranked("srr")).containsExactly("Safety, reliability and risk");
    }

    @Test
    void lettersStrewnAboutAreNoFit() {
        assertThat(ranked("oea")).isEmpty();
        assertThat(ranked("xyz")).isEmpty();
        assertThat(ranked("copycopy")).isEmpty();
    }

    @Test
    void runningTextHasTheWordsAsTheyWereTyped() {
        String text = "We recognize the necessity of strengthening supervision";
        assertThat(new Fuzzy("necess super").ofText(text)).isPositive();
        assertThat(new Fuzzy("wrtn").ofText(text)).isEqualTo(Fuzzy.NONE);
        assertThat(new Fuzzy("of").ofText(text)).isPositive();
        assertThat(new Fuzzy("es").ofText(text)).isEqualTo(Fuzzy.NONE);
    }

    @Test
    void theLettersThatFitAreMarked() {
        assertThat(marked("cwc", "Copy with citation")).isEqualTo("[C]opy [w]ith [c]itation");
        assertThat(marked("cit", "Copy with citation")).isEqualTo("Copy with [cit]ation");
        assertThat(marked("egal", "Égalité")).isEqualTo("[Égal]ité");
    }

    @Property(tries = 500)
    void whatIsTypedInFullIsFoundAndMarkedWithin(@ForAll String typed, @ForAll String name) {
        Fuzzy fuzzy = new Fuzzy(typed);
        int score = fuzzy.ofName(name);
        assertThat(score).isGreaterThanOrEqualTo(Fuzzy.NONE);
        int last = 0;
        for (int[] mark : fuzzy.marks(name)) {
            assertThat(mark[0]).isBetween(last, mark[1] - 1);
            last = mark[1];
        }
        assertThat(last).isLessThanOrEqualTo(name.length());
    }

    private static List<String> ranked(String typed) {
        Fuzzy fuzzy = new Fuzzy(typed);
        return NAMES.stream()
                .filter(n -> fuzzy.ofName(n) >= 0)
                .sorted(Comparator.comparingInt(fuzzy::ofName).reversed())
                .toList();
    }

    private static String marked(String typed, String name) {
        StringBuilder marked = new StringBuilder(name);
        for (int[] mark : new Fuzzy(typed).marks(name).reversed()) {
            marked.insert(mark[1], ']').insert(mark[0], '[');
        }
        return marked.toString();
    }
}
