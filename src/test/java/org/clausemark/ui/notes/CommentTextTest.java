package org.clausemark.ui.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clausemark.ui.notes.CommentText.Look;
import org.clausemark.ui.notes.CommentText.Part;
import org.clausemark.ui.notes.CommentText.Run;

/** A comment is read as Markdown, and whatever was typed, its words are there to read. */
class CommentTextTest {
    private static final List<String> PIECES = List.of(
            "# ",
            "- ",
            "* ",
            "+ ",
            "1. ",
            "2) ",
            "> ",
            "    ",
            "\t",
            "```",
            "~~~",
            "---",
            "===",
            "*",
            "**",
            "_",
            "__",
            "`",
            "[",
            "]",
            "[[",
            "]]",
            "[[2.3]]",
            "(",
            ")",
            "![",
            "<",
            ">",
            "<!-- ",
            "\\",
            "word",
            "Words.",
            "العربية",
            "\ud83d\udc1d",
            "e\u0301",
            "人人",
            "\u00a0",
            "\n",
            "\n",
            "\n\n",
            "\r\n",
            " ",
            ":",
            "https://a.example/b");

    @Example
    void wordsAreSetApartAsTheirMarksSay() {
        List<Run> runs =
                only("so **bold** and *slanted* and ***both*** and `code`").runs();
        assertThat(looks(runs, "bold")).containsExactly(Look.STRONG);
        assertThat(looks(runs, "slanted")).containsExactly(Look.EMPHASIS);
        assertThat(looks(runs, "both")).containsExactlyInAnyOrder(Look.STRONG, Look.EMPHASIS);
        assertThat(looks(runs, "code")).containsExactly(Look.CODE);
        assertThat(looks(runs, "so ")).isEmpty();
    }

    @Example
    void itemsHaveTheirLabelsAndStandIn() {
        List<Part> parts = CommentText.of("Two things:\n\n- one\n  - inner\n- two\n\n3. third\n4. fourth")
                .parts();
        assertThat(parts)
                .extracting(Part::words)
                .containsExactly("Two things:", "one", "inner", "two", "third", "fourth");
        assertThat(parts).extracting(Part::label).containsExactly("", "•", "•", "•", "3.", "4.");
        assertThat(parts).extracting(Part::depth).containsExactly(0, 1, 2, 1, 1, 1);
    }

    @Example
    void linksLeadWhereTheySay() {
        List<Run> runs = only("See [the act](https://a.example/x), https://b.example/y. And [[2.3]]")
                .runs();
        assertThat(runs.stream().filter(r -> r.looks().contains(Look.LINK)).map(Run::target))
                .containsExactly("https://a.example/x", "https://b.example/y");
        assertThat(runs.stream().filter(r -> r.looks().contains(Look.CLAUSE)).map(Run::target))
                .containsExactly("2.3");
        assertThat(CommentText.clauses("See [[2.3]], `[[9.9]]` and **[[P.1]]**"))
                .containsExactly("2.3", "P.1");
    }

    @Example
    void linesStayWhereTheyWereTyped() {
        assertThat(only("One\ntwo").words()).isEqualTo("One\ntwo");
        assertThat(only("*One*\ntwo").words()).isEqualTo("One\ntwo");
        assertThat(CommentText.of("One\n\ntwo").parts()).hasSize(2);
    }

    @Example
    void whatIsNoMarkdownOfACommentStandsAsItIs() {
        assertThat(only("<b>bold</b> & 5 < 6").words()).isEqualTo("<b>bold</b> & 5 < 6");
        assertThat(only("[label]: something else").words()).contains("label", "something");
        assertThat(only("snake_case_name").words()).isEqualTo("snake_case_name");
        assertThat(CommentText.of("").parts()).isEmpty();
    }

    @Example
    void whatIsTooMuchForACardIsReadInTimeAndAsItWasTyped() {
        for (String piece :
                List.of("[", "*", "> ", "- ", "**a", "[[", "`", "<", "![](", "1. a\n", "- a\n", "_a_ ", "&", "\n\n")) {
            String typed = piece.repeat(CommentText.LONGEST / piece.length());
            List<Part> parts = CommentText.of(typed).parts();
            assertThat(parts.size()).as(piece).isLessThanOrEqualTo(201);
            assertThat(parts.stream().mapToInt(p -> p.runs().size()).sum())
                    .as(piece)
                    .isLessThanOrEqualTo(1_000);
        }
        String long1 = "word ".repeat(10_000);
        assertThat(only(long1).words()).hasSize(CommentText.LONGEST + 1).endsWith("…");
        assertThat(only("- a\n".repeat(300)).words()).isEqualTo("- a\n".repeat(300));
    }

    /** Addresses stand behind the words of a link, and are left out of what is made up here. */
    @Property(tries = 2000)
    void allWordsAreThereInTheirOrder(@ForAll("comments") String comment) {
        String said = CommentText.of(comment).parts().stream().map(Part::words).collect(Collectors.joining("\n"));
        assertThat(letters(said)).isEqualTo(letters(comment));
    }

    @Property(tries = 1000)
    void anyTextIsRead(@ForAll String comment) {
        List<Part> parts = CommentText.of(comment).parts();
        assertThat(parts)
                .allSatisfy(part -> assertThat(part.runs())
                        .allSatisfy(run -> assertThat(run.looks()).hasSizeLessThan(Look.values().length)));
        assertThat(CommentText.of(comment)).isEqualTo(new CommentText(parts));
    }

    @Provide
    Arbitrary<String> comments() {
        return Arbitraries.of(PIECES)
                .list()
                .ofMaxSize(40)
                .map(pieces -> String.join("", pieces))
                // It hides an address.
                // too.
                .filter(text -> !text.contains("]("));
    }

    /** Marks stand between letters that a reader sees side by side. */
    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Set<Look> looks(List<Run> runs, String words) {
        return runs.stream()
                .filter(r -> r.words().contains(words))
                .findFirst()
                .orElseThrow()
                .looks();
    }

    private static Part only(String comment) {
        List<Part> parts = CommentText.of(comment).parts();
        assertThat(parts).hasSize(1);
        return parts.getFirst();
    }
}
