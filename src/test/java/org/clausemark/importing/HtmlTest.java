package org.clausemark.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.clausemark.document.Document;
import org.clausemark.document.Inline;
import org.clausemark.document.Passage;
import org.clausemark.document.Passage.Kind;
import org.clausemark.document.Typesetting.Form;
import org.clausemark.importing.flow.ImportException;
import org.junit.jupiter.api.Test;

/** Web pages as they are saved. */
class HtmlTest {
    private static final String LONG =
            "Everyone has the right to a nationality, to a name, and to be recognised as a person before the law; "
                    + "no one shall be deprived of these, whether in peace, in war, or under any other circumstance.";

    private static Document read(String html) throws ImportException {
        return new Importer().read("page.html", html.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> texts(Document document) {
        return document.passages().stream().map(Passage::text).toList();
    }

    @Test
    void onlyTheArticleIsRead() throws Exception {
        Document page = read("""
                <!DOCTYPE html><html lang="en-GB"><head><title>A Declaration of Names | The Daily Paper</title>
                <meta property="og:site_name" content="The Daily Paper">
                <meta property="article:published_time" content="2024-03-05T10:00:00Z">
                <meta name="author" content="Ada Example"><link rel="canonical" href="https://paper.example/a/b.html">
                <script>document.write("never run")</script></head><body>
                <nav><a href="/">Home</a> <a href="/news">News</a></nav>
                <div class="cookie-banner">We use cookies, and more cookies, and we ask you to accept all of them.</div>
                <div id="content"><h1>A Declaration of Names</h1>
                <div class="share-buttons"><a href="#">Share on everything</a></div>
                <p>%s</p><p>%s See <a href="../c.html">the other page</a>.</p>
                <h2>What follows</h2><p>%s</p><ul><li>one thing that is, as it were, listed</li><li>another</li></ul>
                <p hidden>Not shown.</p><p style="display: none">Nor this.</p><template>Nor that.</template>
                <blockquote><p>%s</p></blockquote></div>
                <aside class="related"><h3>Related</h3><ul><li><a href="/x">Something else</a></li></ul></aside>
                <div id="comments"><p>First comment, which is long, and has commas, and goes on and on.</p></div>
                <footer>All rights reserved.</footer></body></html>""".formatted(LONG, LONG, LONG, LONG));
        assertThat(page.title()).isEqualTo("A Declaration of Names");
        assertThat(page.imprint().date()).isEqualTo(LocalDate.of(2024, 3, 5));
        assertThat(page.imprint().language()).isEqualTo("en-GB");
        assertThat(page.imprint().source()).isEqualTo("Ada Example, The Daily Paper");
        assertThat(texts(page))
                .containsExactly(
                        "A Declaration of Names",
                        LONG,
                        LONG + " See the other page.",
                        "What follows",
                        LONG,
                        "• one thing that is, as it were, listed",
                        "• another",
                        LONG);
        assertThat(page.passages().get(2).set().inlines())
                .extracting(Inline::target)
                .containsExactly("https://paper.example/c.html");
    }

    @Test
    void footnotesAreFootnotesWhereverTheyStand() throws Exception {
        Document page = read("<h1>On notes</h1><article><p>" + LONG
                + "<sup id=r1><a href='#n1'>1</a></sup></p><p>" + LONG
                + "<a class='footnote-ref' href='#n2'>[2]</a></p></article>"
                + "<section class=footer><h2>Notes</h2><ol><li id=n1>The first note. <a href='#r1'>↩</a></li>"
                + "<li><p id=n2>[2] The second.</p></li></ol></section>");
        assertThat(Texts.of(page, Kind.FOOTNOTE))
                .extracting(Passage::text)
                .containsExactly("The first note.", "The second.");
        assertThat(page.passages().stream()
                        .flatMap(passage -> passage.set().inlines().stream())
                        .filter(inline -> inline.kind() == Inline.Kind.REFERENCE)
                        .map(Inline::target))
                .containsExactlyElementsOf(
                        Texts.of(page, Kind.FOOTNOTE).stream().map(Passage::id).toList());
        assertThat(texts(page)).doesNotContain("Notes");
    }

    @Test
    void tablesThatOnlyPlaceTextAreNoTables() throws Exception {
        Document page = read("<table><tr><td><p>" + LONG + "</p><table><tr><td>(1)</td><td>The first.</td></tr>"
                + "<tr><td>(2)</td><td>The second.</td></tr></table></td></tr></table>"
                + "<table><tr><th>State</th><th>Votes</th></tr><tr><td>A</td><td>3</td></tr></table>");
        assertThat(page.passages())
                .extracting(passage -> passage.set().form())
                .containsExactly(Form.PARAGRAPH, Form.ITEM, Form.ITEM, Form.TABLE_HEAD, Form.TABLE_ROW);
        assertThat(texts(page)).contains("(1) The first.", "(2) The second.", "State\tVotes", "A\t3");
    }

    @Test
    void articlesInBoldAreHeadings() throws Exception {
        for (String heading : List.of("<h3>Article %d</h3>", "<p><b>Article %d</b></p>", "<p>Article %d</p>")) {
            StringBuilder html = new StringBuilder(
                    "<title>Universal Declaration</title><h1>Universal Declaration</h1><h2>Preamble</h2><p>" + LONG
                            + "</p>");
            for (int i = 1; i <= 30; i++) {
                html.append(heading.formatted(i)).append("<p>").append(LONG).append("</p>");
            }
            Document page = read(html.toString());
            assertThat(Texts.of(page, Kind.HEADING).stream()
                            .filter(passage -> passage.text().startsWith("Article")))
                    .as(heading)
                    .hasSize(30);
            assertThat(page.heading("30")).isPresent();
        }
    }

    @Test
    void breaksAreParagraphs() throws Exception {
        assertThat(texts(read("<div><b>One<br><br>two</b><br>three<br><br><br>" + LONG + "</div>")))
                .containsExactly("One", "two\nthree", LONG);
    }

    @Test
    void whatAPolicySaysOfCookiesIsNoBanner() throws Exception {
        Document page = read(
                "<main><h1>Policy</h1><div id=toc><ul><li><a href='#consent'>Consent</a><li><a href='#cookies'>Cookies</a></ul></div>"
                        + "<section id=consent><h2><span id=promotion>Consent</span><span class=mw-editsection>[edit]</span></h2><p>"
                        + LONG + "</p></section><section id=cookies><h2>Cookies</h2><p>" + LONG
                        + "</p></section></main>"
                        + "<div id=cookies-box><h2>Cookies</h2><p>" + LONG + "</p><p>" + LONG + "</p></div>");
        assertThat(texts(page)).containsExactly("Policy", "Consent", LONG, "Cookies", LONG);
    }

    @Test
    void listsCountAsTheySay() throws Exception {
        assertThat(
                        texts(
                                read(
                                        "<ol type=a start=3><li>x</li><li>y</li></ol><ol type=I><li>z<ol><li value=7>w</li></ol></li></ol>")))
                .containsExactly("c. x", "d. y", "I. z", "7. w");
    }

    @Test
    void everyEncodingThatAPageNames() throws Exception {
        for (String name : List.of("windows-1251", "koi8-r", "utf-8", "utf-16")) {
            String html = "<meta http-equiv='Content-Type' content='text/html; charset=" + name
                    + "'><p>Все люди рождаются</p>";
            Document page = new Importer().read("page.html", html.getBytes(Charset.forName(name)));
            assertThat(texts(page)).as(name).containsExactly("Все люди рождаются");
        }
        String html = "<meta charset=shift_jis><p>第一条　すべての人間は</p>";
        assertThat(texts(new Importer().read("page.html", html.getBytes(Charset.forName("windows-31j")))))
                .containsExactly("第一条　すべての人間は");
    }

    @Test
    void nothingThatADocumentTypeDefinesIsUsed() throws Exception {
        Document page = read(
                "<?xml version='1.0'?><!DOCTYPE html [<!ENTITY a 'bomb'><!ENTITY b SYSTEM 'file:///etc/passwd'>]>"
                        + "<html xmlns='http://www.w3.org/1999/xhtml'><head><title/></head><body><p>Words &a; &b;<span/> end</p></body></html>");
        assertThat(page.text()).isEqualTo("Words &a; &b; end");
    }

    @Test
    void whatIsDeepIsRead() throws Exception {
        Document page = read("<div>".repeat(20_000) + "deep down" + "<table><tr><td>".repeat(3_000) + "x");
        assertThat(page.text()).startsWith("deep down");
    }

    @Test
    void whatABoxIsCalledIsNoHeadingAndAHeadingsOwnLinkNoWord() throws Exception {
        Document page = read("""
                <title>5. Mooring - Harbour</title><h1>5. Mooring<a class="headerlink" href="#x">¶</a></h1>
                <h3 class="author">Ada Example</h3><p>%s</p>
                <h2>5.1. ropes</h2><p>%s</p>
                <div class="note"><h3 class="title">Note</h3><p>%s</p></div>
                <h2>5.2. Anchors</h2><p>%s</p>""".formatted(LONG, LONG, LONG, LONG));
        assertThat(page.title()).isEqualTo("5. Mooring");
        assertThat(Texts.headings(page)).containsExactly("5.1", "5.2");
        assertThat(texts(page)).contains("Note").doesNotContain("Ada Example");
    }

    @Test
    void theBracketsAroundANotesNumberGoWithIt() throws Exception {
        Document page = read("""
                <title>Ropes</title><h1>Ropes</h1><p>%s<a class="footnote-reference" id="i1" href="#n1">[1]</a></p>
                <p>%s<a class="footnote-reference" id="i2" href="#n2">[2]</a></p><h2>Knots</h2><p>%s</p>
                <aside id="n1" role="doc-footnote"><span class="label"><span>[</span><a role="doc-backlink" href="#i1">1</a>
                <span>]</span></span><p>Of hemp.</p></aside>
                <dl class="footnote"><dt id="n2"><span><a class="fn-backref" href="#i2">2</a></span></dt>
                <dd><p>Of wire.</p></dd></dl>""".formatted(LONG, LONG, LONG));
        assertThat(Texts.of(page, Kind.FOOTNOTE))
                .extracting(Passage::number, Passage::text)
                .map(Object::toString)
                .containsExactly("(\"1\", \"Of hemp.\")", "(\"2\", \"Of wire.\")");
        assertThat(texts(page)).noneMatch(text -> text.matches("[\\[\\]12 ]+"));
    }
}
