package org.clausemark.exporting.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Style;
import org.clausemark.document.Anchor;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.document.Passage;
import org.clausemark.library.Samples;
import org.junit.jupiter.api.Test;

/** Quotations in Markdown are read as they stand in the document. */
class MarkdownQuoteTest {
    private static final Document TREATY = Samples.treaty();

    @Test
    void eachPassageIsAParagraphAndTheCitationNamesAll() {
        int start = TREATY.text().indexOf("boats of");
        int end = TREATY.text().indexOf("small fish") + "small fish".length();
        assertThat(MarkdownQuote.of(TREATY, TREATY.anchor(start, end).orElseThrow()))
                .isEqualTo("> boats of both parties.\n>\n> Nets shall let small fish\n>\n"
                        + "> — River Treaty, 4 May 1920, §§ 1.1–1.2");
    }

    @Test
    void aNoteHasItsCommentBehindItAndOneOnAClauseNoQuotation() {
        Annotation note = Samples.note("a", "No toll is taken twice.", "Why *twice*?");
        assertThat(MarkdownQuote.of(TREATY, note))
                .isEqualTo("> No toll is taken twice.\n>\n> — River Treaty, 4 May 1920, § 2.1\n\nWhy *twice*?");
        assertThat(MarkdownQuote.of(TREATY, note.withStyle(Style.CLAUSE, Samples.NOON)))
                .isEqualTo("**§ 2.1** — River Treaty, 4 May 1920, § 2.1\n\nWhy *twice*?");
    }

    @Test
    void whatMarkdownWouldReadOtherwiseIsEscaped() {
        assertThat(quoted("1. a *b* [c](d) <e> \\f `g` & h_i"))
                .isEqualTo("1\\. a \\*b\\* \\[c\\](d) \\<e\\> \\\\f \\`g\\` \\& h\\_i");
        assertThat(quoted("# head")).isEqualTo("\\# head");
        assertThat(quoted("- item")).isEqualTo("\\- item");
        assertThat(quoted("12) item")).isEqualTo("12\\) item");
        assertThat(quoted("1.1 is no list, and 5 - 3 is 2.")).isEqualTo("1.1 is no list, and 5 - 3 is 2.");
    }

    private static String quoted(String words) {
        Document document = Document.builder("d", new Imprint("D", "en", "", null, ""))
                .add(Passage.Kind.CLAUSE, 0, "1", 0, words, 0)
                .build();
        Anchor anchor = document.anchor(0, words.length()).orElseThrow();
        return MarkdownQuote.of(document, anchor)
                .lines()
                .findFirst()
                .orElseThrow()
                .substring(2);
    }
}
