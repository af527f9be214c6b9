package org.clausemark.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.clausemark.document.Document;
import org.clausemark.document.Inline;
import org.clausemark.document.Passage;
import org.clausemark.document.Passage.Kind;
import org.clausemark.document.Typesetting.Form;
import org.clausemark.finding.Reference;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.importing.markdown.MarkdownSigns;
import org.junit.jupiter.api.Test;

/** What Markdown marks survives, and is cited by the numbers that are printed. */
class MarkdownTest {
    private final Document garden = garden();

    private static Document garden() {
        try (InputStream in = MarkdownTest.class.getResourceAsStream("garden.md")) {
            return new Importer().read("garden.md", Objects.requireNonNull(in).readAllBytes());
        } catch (IOException | ImportException e) {
            throw new AssertionError(e);
        }
    }

    static Document read(String text) {
        try {
            return new Importer().read("text.md", text.getBytes(StandardCharsets.UTF_8));
        } catch (ImportException e) {
            throw new AssertionError(e);
        }
    }

    private Passage clause(String number) {
        return garden.numbered(number).orElseThrow(() -> new AssertionError("no " + number));
    }

    /** What is set apart in a passage, {@code kind:words}, and where it leads. */
    private static List<String> inlines(Passage passage) {
        return passage.set().inlines().stream()
                .map(i -> i.kind().key() + ":" + passage.text().substring(i.start(), i.end())
                        + (i.target().isEmpty() ? "" : ">" + i.target()))
                .toList();
    }

    @Test
    void theFirstLinesSayWhatItIs() {
        assertThat(garden.title()).isEqualTo("Code of the Shared Garden");
        assertThat(garden.imprint().date()).isEqualTo(LocalDate.of(2031, 5, 3));
        assertThat(garden.imprint().source()).isEqualTo("The gardeners");
        assertThat(garden.imprint().edition()).isEqualTo("Version 2.1 · Imported from garden.md");
        assertThat(Texts.of(garden, Kind.FRONT)).extracting(Passage::text).contains("version: 2.1", "- gardens");
        assertThat(Texts.of(garden, Kind.TITLE)).extracting(Passage::text).containsExactly("Code of the Shared Garden");
        assertThat(clause("P.1").text()).isEqualTo("In force since: 3 May 2031");
        assertThat(inlines(clause("P.1"))).containsExactly("strong:In force since");
        assertThat(inlines(clause("P.2"))).containsExactly("strong:Kept by", "emphasis:elder");
    }

    @Test
    void headingsKeepTheirNumbersAndLevels() {
        assertThat(Texts.of(garden, Kind.HEADING))
                .extracting(p -> p.level() + " " + p.number() + " " + p.title())
                .containsExactly(
                        "1 null Preamble",
                        "1 I Of plots",
                        "2 1 Art 1",
                        "2 1a Tools",
                        "2 2 (repealed)",
                        "3 null Water",
                        "4 null Fifth",
                        "5 null Sixth & last",
                        "2 A Annex of seeds");
        assertThat(Reference.find(garden, "art 1"))
                .get()
                .extracting(Passage::text)
                .isEqualTo("Art 1");
        assertThat(garden.heading("§ 1a")).get().extracting(Passage::title).isEqualTo("Tools");
        assertThat(garden.heading("i")).get().extracting(Passage::title).isEqualTo("Of plots");
    }

    @Test
    void whatIsSetApartSurvives() {
        assertThat(clause("P.3").text())
                .isEqualTo("We, who dig here, have agreed.1 Water is H2O, and a plot is 25 m2.");
        assertThat(inlines(clause("P.3")))
                .containsExactly("strong:here", "reference:1>" + note("1").id(), "subscript:2", "superscript:2");
        assertThat(inlines(clause("1.1")))
                .containsExactly(
                        "link:the rules>https://example.org/rules",
                        "link:https://example.org/more>https://example.org/more");
        assertThat(clause("1.3").text()).isEqualTo("(3) All dogs cats are welcome.\nDogs wait outside. They may bark.");
        assertThat(inlines(clause("1.3"))).containsExactly("strike:dogs");
        assertThat(garden.text()).contains("A drawing of the pump", "Line one\nline two", "Peas — and beans.");
        assertThat(garden.text()).doesNotContain("for now", "alert", "ref]", "pump.png");
    }

    @Test
    void paragraphsAndItemsAreCitedAsTheyArePrinted() {
        assertThat(Reference.find(garden, "1 (3)")).contains(clause("1.3"));
        assertThat(Reference.find(garden, "Art. 1 Abs. 2")).contains(clause("1.2"));
        assertThat(clause("1.2(1)").set().form()).isEqualTo(Form.ITEM);
        assertThat(clause("1.2(1)").text()).isEqualTo("1. at night;");
        assertThat(clause("1.2(1)").labelLength()).isEqualTo(3);
        assertThat(clause("1.2(2)(a)").title()).isEqualTo("the plot is flooded, or");
        assertThat(clause("1.2(2)(a)").set().form()).isEqualTo(Form.CONTINUATION);
        assertThat(inlines(clause("1.2(2)(b)"))).containsExactly("code:spade --dry");
        assertThat(clause("1.2(2a)").title()).isEqualTo("on the first of May;");
        assertThat(clause("1.2(3)").title()).isEqualTo("in the plots of others.");
        assertThat(clause("1.2/2").title()).isEqualTo("This binds guests too.");
        assertThat(clause("A.1").text()).isEqualTo("Peas — and beans.");
    }

    @Test
    void quotationsAndListsKeepTheirDepth() {
        assertThat(List.of("1a.1", "1a.2", "1a.3", "1a.4", "1a.4.1", "1a.4.1/2", "1a.4.2"))
                .extracting(n -> clause(n).set().form() + " " + clause(n).set().depth() + " "
                        + clause(n).text())
                .containsExactly(
                        "QUOTATION 1 Who borrows a rake brings back a rake.",
                        "QUOTATION 2 And cleans it.",
                        "ITEM 2 • even in winter",
                        "ITEM 1 • Rakes",
                        "ITEM 2 • large ones",
                        "CONTINUATION 2 with long handles",
                        "ITEM 2 • small ones");
        Passage spades = garden.passages().stream()
                .filter(p -> p.title().equals("Spades"))
                .findFirst()
                .orElseThrow();
        assertThat(spades.text()).isEqualTo("(a) Spades");
    }

    @Test
    void tablesAreRowsAndListingsKeepTheirLines() {
        assertThat(clause("2.1").set().form()).isEqualTo(Form.TABLE_HEAD);
        assertThat(clause("2.1").text()).isEqualTo("Month\tLitres\tNote");
        assertThat(clause("2.1(1)").text()).isEqualTo("May\t1 000\twet year");
        assertThat(inlines(clause("2.1(1)"))).containsExactly("emphasis:wet");
        assertThat(clause("2.1(2)").text()).isEqualTo("\t2 000\tsee rain");
        assertThat(clause("2.2").text()).isEqualTo("dig   --deep\n\n  water");
        assertThat(clause("2.2").set().form()).isEqualTo(Form.PREFORMATTED);
        assertThat(clause("2.3").text()).isEqualTo("indented\nlisting");
        assertThat(garden.passages())
                .filteredOn(p -> p.text().startsWith("Tool") || p.text().startsWith("Rake "))
                .extracting(p -> p.set().form() + " " + p.text())
                .containsExactly("TABLE_HEAD Tool\tShed", "TABLE_ROW Rake big\tA");
        assertThat(garden.passages())
                .filteredOn(p -> p.text().equals("A boxed line"))
                .extracting(MarkdownTest::inlines)
                .containsExactly(List.of("emphasis:boxed"));
    }

    @Test
    void footnotesStandAtTheEndAndAreReferredTo() {
        assertThat(Texts.of(garden, Kind.FOOTNOTE))
                .extracting(p -> p.number() + " " + p.text())
                .containsExactly("1 On a wet day.", "1 It rained hard.", "rain Measured in the barrel.");
        assertThat(inlines(clause("2.1(2)")))
                .containsExactly("reference:rain>" + note("rain").id());
        assertThat(garden.passages().getLast().kind()).isEqualTo(Kind.FOOTNOTE);
    }

    private Passage note(String label) {
        return Texts.of(garden, Kind.FOOTNOTE).stream()
                .filter(p -> label.equals(p.number()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void placesInTheSource() throws Exception {
        try (InputStream in = MarkdownTest.class.getResourceAsStream("garden.md")) {
            String source = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            for (String number : List.of("P.1", "1.1", "1.2", "1a.1", "2.2")) {
                Passage passage = clause(number);
                String first = passage.text().split("[\\s:]", 2)[0];
                assertThat(source.substring(passage.sourceStart())).startsWith(first);
            }
            assertThat(source.startsWith(
                            "Art 1", garden.heading("1").orElseThrow().sourceStart()))
                    .isTrue();
        }
    }

    @Test
    void headingsWithoutNumbersAreNumberedByTheirPlace() {
        Document document = read("""
                # Bees

                Bees are good.

                ## Honey

                So is honey.

                ### Comb

                Wax.

                # Wasps

                Less so.
                """);
        assertThat(Texts.headings(document)).containsExactly("1", "1.1", "1.1.1", "2");
        assertThat(Texts.numbers(document)).containsExactly("1.0.1", "1.1.0.1", "1.1.1.1", "2.1");
    }

    @Test
    void numbersInCirclesCountAsDigitsDo() {
        Document document = read("# A\n\n## 1. One\n\n① First.\n\n② Second.\n");
        assertThat(Texts.numbers(document)).containsExactly("1.1", "1.2");
    }

    @Test
    void listsInHtmlCountAsTheySay() {
        Document document = read("# A\n\n<ol start=\"4\"><li>four<ol><li>one</li></ol></li><li value=\"7\">seven</li>"
                + "<li>eight</li></ol>\n");
        assertThat(document.clauses())
                .extracting(Passage::text)
                .containsExactly("4. four", "1. one", "7. seven", "8. eight");
    }

    @Test
    void aPlaceToLeadToWithinALinkDoesNotEndIt() {
        Document document = read("# A\n\n[<a id=\"rules\"></a>The rules](https://example.org/rules) bind.\n");
        assertThat(inlines(document.clauses().getFirst())).containsExactly("link:The rules>https://example.org/rules");
    }

    @Test
    void markdownIsKnownByItsMarksWhereItsNameIsSilent() {
        String marked = "# One\n\nWords.\n\n## Two\n\nWords.\n\n## Three\n\n*Words.*\n";
        assertThat(MarkdownSigns.in("spec.txt", marked)).isTrue();
        assertThat(MarkdownSigns.in("spec.txt", marked.replace("#", "§"))).isFalse();
        assertThat(MarkdownSigns.in("a.MD", "words")).isTrue();
        assertThat(MarkdownSigns.in("notes.txt", "# a comment\n# and another\n# a third\nrun\n"))
                .isFalse();
        assertThat(MarkdownSigns.in("mail.txt", "Do:\n\n   # a\n\n   # b\n\n   # c\n"))
                .isFalse();
        assertThat(MarkdownSigns.in("text.txt", "---\ntitle: A\n---\n\n# A\n\nWords.\n"))
                .isTrue();
        assertThat(MarkdownSigns.in("declaration.txt", Texts.declaration())).isFalse();
    }

    @Test
    void plainTextUnderTheNameOfMarkdownIsReadAsEver() {
        Document law = read("Harbour Act\n\nArticle 1\n\nShips are quiet.\n\nArticle 2\n\nSo are crews.\n");
        assertThat(law.title()).isEqualTo("Harbour Act");
        assertThat(Texts.headings(law)).containsExactly("1", "2");
        assertThat(Texts.numbers(law)).containsExactly("1.1", "2.1");
    }

    @Test
    void listingsAreCutBeforeTheyAreTooLongToLayOut() {
        Document document = read("# A\n\n```\n" + "line\n".repeat(1_000) + "```\n");
        assertThat(document.clauses())
                .hasSize(5)
                .allSatisfy(p -> assertThat(p.set().form()).isEqualTo(Form.PREFORMATTED));
    }

    /** Seconds where the time is bounded, hours where it is not; and a deep stack where something recurses. */
    @Test
    void hostileTextIsReadInTheEnd() {
        String[] units = {
            ">",
            "> ",
            "[",
            "]",
            "*",
            "**a ",
            "_a ",
            "~~a ",
            "`",
            "![",
            "[]",
            "[a](b",
            "<",
            "<a ",
            "<!--",
            "&",
            "\\",
            "- ",
            "1. ",
            "# ",
            "|a",
            "|a|\n",
            "a|b\n-|-\n",
            "[^a]",
            "[^a]: ",
            "[a]: b\n",
            "[a\n",
            "![[]()",
            "a**b",
            "*a_ ",
            "    a\n",
            "> - ",
            "```\n",
            "a\n===\n",
            "<div>",
            "<sup>",
            "<b><i>",
            "<table><tr><td>",
            "a\n: b\n",
            "(1) ",
            "1. a\n\n   - b\n\n",
            "---\na: |\n",
            "*a **b ",
            "(a"
        };
        for (String unit : units) {
            byte[] bytes = ("# A\n\n" + unit.repeat(100_000)).getBytes(StandardCharsets.UTF_8);
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> readOrRefuse(bytes), () -> "100,000 times " + unit);
        }
        String nested = "[".repeat(50_000) + "a" + "](b)".repeat(50_000);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> readOrRefuse(nested.getBytes(StandardCharsets.UTF_8)));
    }

    private static void readOrRefuse(byte[] bytes) {
        try {
            assertThat(new Importer().read("any.md", bytes).passages()).isNotEmpty();
        } catch (ImportException e) {
            assertThat(e).hasMessageMatching("any\\.md [a-z].*\\.");
        }
    }

    @Test
    void refusesWithOneSentence() {
        assertThatThrownBy(() -> new Importer().read("a.md", "<!-- nothing -->\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ImportException.class)
                .hasMessage("a.md has no text that could be read.");
        byte[] many = ("# A\n\n" + "a\n\n".repeat(200_001)).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new Importer().read("a.md", many))
                .hasMessage("a.md has more than 200,000 paragraphs and was not opened.");
        byte[] wide = ("# A\n\n" + "|a".repeat(2_000) + "\n" + "|-".repeat(2_000) + "\n" + "|b\n\n|c\n".repeat(2)
                        + "|b\n".repeat(1_000))
                .getBytes(StandardCharsets.UTF_8);
        readOrRefuse(wide);
    }

    @Test
    void ideographsAreJoinedWhereALineOnlyEnds() {
        assertThat(read("# 法\n\n人人生而\n自由 and\nequal\n").clauses())
                .extracting(Passage::text)
                .containsExactly("人人生而自由 and equal");
    }

    @Test
    void onlyAddressesThatLeadOutsideAreLinks() {
        Document document =
                read("# A\n\n[a](javascript:x) [b](#c) [d](@) [e](mailto:f@g.h) <a href='http://i'>j</a>\n");
        assertThat(inlines(document.clauses().getFirst())).containsExactly("link:e>mailto:f@g.h", "link:j>http://i");
        assertThat(document.clauses().getFirst().set().inlines())
                .extracting(Inline::kind)
                .containsOnly(Inline.Kind.LINK);
    }

    @Test
    void halfASignIsShownAsMissing() {
        for (String half : List.of("&#xD800;", "&#xDC00;")) {
            Document document = read("# A\n\na " + half + " b [c](http://x.org/" + half + ")\n\n<p>d " + half
                    + " <a href=\"http://x.org/" + half + "\">e</a></p>\n");
            assertThat(document.text()).contains("\ufffd");
            assertThat(document.passages().stream()
                            .flatMap(p -> p.set().inlines().stream())
                            .map(Inline::target)
                            .toList())
                    .allMatch(StandardCharsets.UTF_8.newEncoder()::canEncode);
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(document.text()))
                    .isTrue();
        }
    }

    @Test
    void paragraphThatIsOnlyCountedIsCitedByItsOwnSign() {
        Document document = read("Words.\n\n- An item\n- Another\n");
        Passage first = document.clauses().getFirst();
        Passage last = document.clauses().getLast();
        assertThat(Document.place(first)).isEqualTo("¶1");
        assertThat(document.place(document.anchor(first.start(), last.end()).orElseThrow()))
                .isEqualTo("¶1–¶3");
    }
}
