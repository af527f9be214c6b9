package org.clausemark.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clausemark.document.Document;
import org.clausemark.document.Inline;
import org.clausemark.document.Passage;
import org.clausemark.importing.flow.ImportException;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Whatever a Markdown file holds, it is read without a surprise, and the letters that a browser would show are there. */
class AnyMarkdownTest {
    private static final List<String> PIECES = List.of(
            "# ",
            "## ",
            "###### ",
            "Art 1",
            "§ 2",
            "1. ",
            "2. ",
            "- ",
            "* ",
            "+ ",
            "> ",
            ">",
            "    ",
            "  ",
            "\t",
            "```",
            "~~~\n",
            "|",
            "a|b",
            "-|-",
            "---",
            "===",
            "*",
            "**",
            "_",
            "~~",
            "`",
            "[",
            "]",
            "(",
            ")",
            "](x)",
            "![",
            "<b>",
            "</b>",
            "<br>",
            "<sup>",
            "<!-- ",
            " -->",
            "&amp;",
            "&#66;",
            "\\",
            ": ",
            "word",
            "Words.",
            "lower",
            "(a) ",
            "(1) ",
            "5a. ",
            "العربية",
            "\ud83d\udc1d",
            "e\u0301",
            "人人",
            "\u00a0",
            "\u2028",
            "\n",
            "\n",
            "\n\n",
            "\n\n",
            "\r\n",
            "\r",
            " ");

    /** Pieces that say nothing of what a browser shows: raw HTML and footnotes are left out. */
    private static final List<String> VISIBLE = PIECES.stream()
            .filter(p -> !p.contains("<") && !p.contains("]") && !p.contains("["))
            .toList();

    @Property(tries = 1_500)
    void anyMarkdown(@ForAll("markdown") String text) {
        check("# Title\n\n" + text);
        check(text);
        check("---\ntitle: Any\n---\n" + text + "\n\n[^1]: note " + text);
    }

    @Property(tries = 300)
    void anyCharacters(@ForAll String text) {
        check(text.replace("\0", ""));
    }

    @Property(tries = 1_500)
    void noLetterIsLost(@ForAll("visible") String text) {
        String source = "# A\n\n## B\n\n" + text + "\n";
        Document document = MarkdownTest.read(source);
        assertThat(letters(document.text())).isEqualTo(letters(shown(source)));
    }

    /** What a browser shows, the numbers of lists included. */
    private static String shown(String source) {
        var extensions = List.of(TablesExtension.create(), StrikethroughExtension.create());
        String html = HtmlRenderer.builder()
                .extensions(extensions)
                .build()
                .render(Parser.builder().extensions(extensions).build().parse(source));
        org.jsoup.nodes.Document page = Jsoup.parse(html);
        for (Element list : page.select("ol")) {
            String start = list.attr("start");
            long number = start.isEmpty() ? 1 : Long.parseLong(start);
            for (Element item : list.children()) {
                item.prepend(number + " ");
                number++;
            }
        }
        return page.wholeText();
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static void check(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Document document;
        try {
            document = new Importer().read("any.md", bytes);
        } catch (ImportException e) {
            assertThat(e)
                    .hasMessageMatching("any\\.md (is empty|has no text that could be read|is not a text file)\\.");
            return;
        }
        assertThat(document.passages()).extracting(Passage::id).doesNotHaveDuplicates();
        assertThat(document.clauses())
                .extracting(Passage::number)
                .doesNotHaveDuplicates()
                .doesNotContainNull();
        int at = 0;
        for (Passage passage : document.passages()) {
            assertThat(passage.start()).isEqualTo(at);
            assertThat(document.text().startsWith(passage.text(), at)).isTrue();
            at = passage.end() + 1;
            assertThat(passage.text()).isNotBlank().doesNotEndWith("\n").doesNotStartWith("\n");
            assertThat(passage.sourceStart()).isBetween(0, text.length());
            for (Inline inline : passage.set().inlines()) {
                assertThat(inline.end()).isLessThanOrEqualTo(passage.text().length());
            }
        }
    }

    @Provide
    Arbitrary<String> markdown() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> visible() {
        return Arbitraries.of(VISIBLE).list().ofMaxSize(30).map(pieces -> String.join("", pieces));
    }
}
