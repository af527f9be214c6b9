package org.clausemark.anchoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.clausemark.Bundle;
import org.clausemark.anchoring.QuoteFinder.Ambiguous;
import org.clausemark.anchoring.QuoteFinder.Found;
import org.clausemark.anchoring.QuoteFinder.Missing;
import org.clausemark.anchoring.QuoteFinder.Result;
import org.clausemark.document.Anchor;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.document.Passage;
import org.clausemark.document.Passage.Kind;
import org.junit.jupiter.api.Test;

class QuoteFinderTest {
    private static final Document DECLARATION = Bundle.declaration();

    @Test
    void theExactWords() {
        Anchor anchor = found(QuoteFinder.find(
                DECLARATION, clause("2.2"), "auditable, supervised, traceable and trustworthy AI technology"));
        assertThat(anchor.exact()).isEqualTo("auditable, supervised, traceable and trustworthy AI technology");
        assertThat(DECLARATION.place(anchor)).isEqualTo("§ 2.2");
    }

    @Test
    void aCloserMatchWinsOverALooserOne() {
        Document document = document("Who wrote “We” and who wrote \"We\" or \"we\"?");
        assertThat(found(QuoteFinder.find(document, "\"We\"")).start())
                .isEqualTo(document.text().indexOf("\"We\""));
        assertThat(QuoteFinder.find(document, "“WE”")).isEqualTo(new Ambiguous(3));
    }

    @Test
    void whatKeyboardsAndClipboardsChange() {
        Document document = document("The so\u00adcalled “long\u2011term”  plan\u00a0– “it’s fine” – re\ufb01ned.");
        for (String quote : new String[] {
            "the socalled \"long-term\" plan - \"it's fine\"",
            "  THE SOCALLED “LONG–TERM” PLAN — “IT'S FINE”\n",
            "The so\u00adcalled “long\u2011term” plan – “it’s fine”"
        }) {
            assertThat(found(QuoteFinder.find(document, quote)).exact())
                    .isEqualTo("The so\u00adcalled “long\u2011term”  plan\u00a0– “it’s fine”");
        }
        assertThat(found(QuoteFinder.find(document, "refined.")).exact()).isEqualTo("re\ufb01ned.");
        // Half a ligature cannot be marked.
        assertThat(QuoteFinder.find(document, "ref")).isInstanceOf(Missing.class);
    }

    @Test
    void accentsBelongToTheirLetters() {
        Document document = document("caf\u00e9 cafe\u0301s");
        assertThat(found(QuoteFinder.find(document, "cafe\u0301s")).start()).isEqualTo(5);
        assertThat(QuoteFinder.find(document, "cafe")).isInstanceOf(Missing.class);
        assertThat(QuoteFinder.find(document, "CAFÉ")).isEqualTo(new Ambiguous(2));
    }

    @Test
    void acrossParagraphs() {
        Anchor anchor = found(
                QuoteFinder.find(DECLARATION, "literacy and skills worldwide. We call on all countries to uphold"));
        assertThat(DECLARATION.place(anchor)).isEqualTo("§§ 1.5–1.6");
    }

    @Test
    void severalPlaces() {
        assertThat(QuoteFinder.find(DECLARATION, "We are willing to")).isInstanceOf(Ambiguous.class);
        assertThat(found(QuoteFinder.find(DECLARATION, clause("2.3"), "We are willing to")))
                .extracting(DECLARATION::place)
                .isEqualTo("§ 2.3");
    }

    @Test
    void notThereButPerhapsElsewhere() {
        Result result = QuoteFinder.find(DECLARATION, clause("2.1"), "under human decision-making");
        assertThat(result).isInstanceOf(Missing.class);
        if (result instanceof Missing missing) {
            assertThat(missing.elsewhere()).map(DECLARATION::place).hasValue("§ 2.2");
        }
        Missing nowhere = new Missing(Optional.empty());
        assertThat(QuoteFinder.find(DECLARATION, clause("2.1"), "We are willing to build"))
                .isEqualTo(nowhere);
        assertThat(QuoteFinder.find(DECLARATION, "")).isEqualTo(nowhere);
        assertThat(QuoteFinder.find(DECLARATION, " \n")).isEqualTo(nowhere);
        assertThat(QuoteFinder.find(DECLARATION, "\u00ad")).isEqualTo(nowhere);
    }

    @Test
    void frontAndBackMatterAreNotSearched() {
        assertThat(QuoteFinder.find(DECLARATION, "The full text is as follows:"))
                .isInstanceOf(Missing.class);
        Passage front = DECLARATION.passages().get(5);
        assertThat(QuoteFinder.find(DECLARATION, front, "full text")).isInstanceOf(Missing.class);
    }

    /** Whatever is copied from the body and mangled on its way is found where it came from, or said to be repeated. */
    @Property(tries = 1_000)
    void mangledQuotationsAreFoundWhereTheyCameFrom(
            @ForAll @DoubleRange(min = 0, max = 1) double place,
            @ForAll @IntRange(min = 1, max = 300) int length,
            @ForAll long seed) {
        int bodyStart = DECLARATION.clauses().get(0).start();
        int bodyEnd = DECLARATION.clauses().get(21).end();
        int start = bodyStart + (int) (place * (bodyEnd - bodyStart - 1));
        int end = Math.min(bodyEnd, start + length);
        Optional<Anchor> wanted = DECLARATION.anchor(start, end);
        if (wanted.isEmpty()) {
            return;
        }
        Result result = QuoteFinder.find(DECLARATION, mangled(wanted.get().exact(), new Random(seed)));
        assertThat(result).isNotInstanceOf(Missing.class);
        boolean here = result instanceof Found found && found.anchor().equals(wanted.get());
        if (!here) {
            String text = loosely(DECLARATION.text());
            String quote = loosely(wanted.get().exact());
            assertThat(text.indexOf(quote)).as(quote).isNotEqualTo(text.lastIndexOf(quote));
        }
    }

    private static String loosely(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('\n', ' ')
                .replace('’', '\'')
                .replace('“', '"')
                .replace('”', '"');
    }

    private static String mangled(String quote, Random random) {
        StringBuilder out = new StringBuilder(random.nextBoolean() ? "\n " : "");
        for (int i = 0; i < quote.length(); i++) {
            char c = quote.charAt(i);
            boolean change = random.nextInt(4) == 0;
            switch (c) {
                case ' ', '\n' -> out.append(change ? "\u00a0 \n" : " ");
                case '\'', '’' -> out.append(change ? '’' : '\'');
                case '"', '“', '”' -> out.append(change ? '„' : '"');
                case '-' -> out.append(change ? '\u2011' : '–');
                default -> out.append(change ? Character.toUpperCase(c) : c);
            }
            if (random.nextInt(20) == 0) {
                out.append('\u00ad');
            }
        }
        return out.toString();
    }

    private static Passage clause(String number) {
        return DECLARATION.numbered(number).orElseThrow();
    }

    private static Anchor found(Result result) {
        assertThat(result).isInstanceOf(Found.class);
        return ((Found) result).anchor();
    }

    private static Document document(String text) {
        return Document.builder("d", new Imprint("D", "en", "", null, ""))
                .add(Kind.CLAUSE, 0, "1", 0, text, 0)
                .build();
    }
}
