package org.clausemark.exporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Reply;
import org.clausemark.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every highlight covers its words and no other letter, and says what its note says. */
class PdfHighlightsTest {
    private static final PdfExport.Options LETTER = new PdfExport.Options(PdfExport.Paper.LETTER, true);

    @TempDir
    Path folder;

    @Test
    void fortyOverlappingHighlightsAreExactAcrossLinesAndPages() throws Exception {
        Document document = Charters.charter(40);
        List<Annotation> notes = Charters.randomNotes(document, 40, 7);
        Path file = folder.resolve("charter.pdf");

        PdfExport.Result result = new PdfExport().write(document, notes, List.of(), file, PdfExport.Options.USUAL);

        assertThat(ReadBack.quotes(file)).containsExactlyInAnyOrderEntriesOf(quotes(notes));
        List<ReadBack.Found> found = ReadBack.highlights(file);
        assertThat(found).hasSize(result.highlights()).hasSizeGreaterThan(notes.size());
        assertThat(found).extracting(f -> f.annotation().getAnnotationName()).doesNotHaveDuplicates();
        assertThat(found).anySatisfy(f -> assertThat(f.page()).isGreaterThan(3));
        assertThat(Conformance.faults(file)).isEmpty();
    }

    @Property(tries = 6)
    void anyRangesOfAnyCharterAreExact(@ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int clauses)
            throws Exception {
        Document document = Charters.charter(clauses);
        List<Annotation> notes = Charters.randomNotes(document, 12, seed);
        Path file = Files.createTempFile("highlights", ".pdf");
        try {
            new PdfExport().write(document, notes, List.of(), file, LETTER);
            assertThat(ReadBack.quotes(file)).containsExactlyInAnyOrderEntriesOf(quotes(notes));
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void aNoteOnNothingThatIsPrintedStandsInTheAppendixOnly() throws Exception {
        Document document = Charters.of("en", "Fisher\u200bmen and their boats.");
        Annotation unseen = Charters.note(document, "\u200b", "A break that nobody sees");
        Annotation seen = Charters.note(document, "Fisher\u200bmen", "Who?");
        Path file = folder.resolve("unseen.pdf");

        PdfExport.Result result =
                new PdfExport().write(document, List.of(unseen, seen), List.of(), file, PdfExport.Options.USUAL);

        assertThat(result.highlights()).isEqualTo(1);
        assertThat(ReadBack.quotes(file)).containsOnlyKeys(seen.id());
        assertThat(ReadBack.text(file)).contains("A break that nobody sees");
        assertThat(Conformance.faults(file)).isEmpty();
    }

    @Test
    void twoHundredClausesWithThreeHundredNotes() throws Exception {
        Document document = Charters.charter(200);
        List<Annotation> notes = Charters.randomNotes(document, 300, 3);
        Path file = folder.resolve("long.pdf");

        new PdfExport().write(document, notes, List.of(), file, PdfExport.Options.USUAL);

        assertThat(ReadBack.quotes(file)).containsExactlyInAnyOrderEntriesOf(quotes(notes));
    }

    /** A long address must not run off the paper, and a heap of accents must not take minutes. */
    @Test
    void wordsWiderThanTheColumnAreBroken() throws Exception {
        String word = "https://example.org/" + "x".repeat(2000);
        Document document = Charters.of("en", "See " + word + " for more.", "o" + "\u0301\u0323".repeat(20_000) + "n");
        Annotation note = Charters.note(document, word, "");
        Path file = folder.resolve("wide.pdf");

        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> new PdfExport().write(document, List.of(note), List.of(), file, PdfExport.Options.USUAL));

        List<ReadBack.Found> found = ReadBack.highlights(file);
        assertThat(ReadBack.quotes(file)).containsExactly(Map.entry(note.id(), word));
        assertThat(found)
                .allSatisfy(f -> assertThat(f.annotation().getRectangle().getUpperRightX())
                        .isLessThan(PDRectangle.A4.getWidth()));
    }

    @Test
    void theAnnotationSaysWhatTheNoteSays() throws Exception {
        Document document = Charters.charter(3);
        Annotation note = Charters.note(document, "efficiently file the affidavits", "Who pays?", "T1", "T2");
        Annotation bare = Charters.note(document, "Common Use", "");
        Path file = folder.resolve("said.pdf");

        new PdfExport().write(document, List.of(note, bare), Charters.themes(), file, PdfExport.Options.USUAL);

        List<ReadBack.Found> found = ReadBack.highlights(file);
        assertThat(found).hasSize(2);
        assertThat(found.get(0).annotation().getContents()).isEqualTo("Highlight title");
        PDAnnotationHighlight highlight = found.get(1).annotation();
        assertThat(highlight.getContents()).isEqualTo("Who pays?\n\nThemes: Openness, Safety & risk");
        assertThat(highlight.getSubject()).isEqualTo("Openness, Safety & risk");
        assertThat(highlight.getTitlePopup()).isEqualTo("Ada Reader");
        assertThat(highlight.getAnnotationName()).isEqualTo(note.id());
        assertThat(highlight.getAnnotationFlags()).isEqualTo(4);
        assertThat(highlight.getCreationDate().toInstant()).isEqualTo(Charters.MADE);
        assertThat(highlight.getCOSObject().getString("M")).isEqualTo("D:20260202103000+00'00'");
        assertThat(highlight.getColor().toRGB())
                .isEqualTo(Integer.parseInt(note.colour().pale().substring(1), 16));
        assertThat(found.get(1).quads()).isBetween(1, 2);
    }

    @Test
    void partsOnSeveralPagesCarryTheSameComment() throws Exception {
        Document document = Charters.charter(30);
        Annotation all = Charters.note(
                document,
                document.anchor(0, document.text().length()).orElseThrow(),
                "The whole charter, <so> & \"so\"\nand more 🙂");
        Path file = folder.resolve("pages.pdf");

        PdfExport.Result result =
                new PdfExport().write(document, List.of(all), List.of(), file, PdfExport.Options.USUAL);

        List<ReadBack.Found> found = ReadBack.highlights(file);
        assertThat(found).hasSize(result.highlights()).hasSizeGreaterThan(2);
        assertThat(found).allSatisfy(f -> {
            assertThat(f.annotation().getContents()).isEqualTo(all.comment());
            assertThat(f.annotation().getInReplyTo()).isNull();
            assertThat(f.note()).isEqualTo(all.id());
        });
        assertThat(result.substituted()).isEqualTo(1);
        assertThat(ReadBack.text(file)).contains("<so> & \"so\"").contains("□").doesNotContain("#");
    }

    @Test
    void lettersOfManyScriptsAreFoundAgain() throws Exception {
        String chinese = "我们深刻认识到人工智能对世界的深远影响和巨大潜力，认识到人工智能正在引领一场科技革命。Mixed with English 以及数字 123。";
        String arabic =
                "نعلن أن الذكاء الاصطناعي يجب أن يكون آمنا وموثوقا، ونحن ندرك تماما الأثر العميق له في العالم (المادة 12) "
                        + "ونعمل معا من أجل مستقبل مشترك لا يترك أحدا خلف الركب.";
        String hebrew = "אנו מכירים בהשפעה העמוקה של הבינה המלאכותית על העולם (סעיף 3). ISO 27001 הוא תקן.";
        String mixed = "A clause quoting שלום 12 עולם and مرحبا بالعالم, 人工智能, Кириллица, Ελληνικά, naïve e\u0301tude.";
        Document document = Charters.of("ar", chinese, arabic, hebrew, mixed);
        List<Annotation> notes = new ArrayList<>();
        for (String quote : List.of(
                "人工智能正在引领一场科技革命",
                "الذكاء الاصطناعي",
                "يجب أن يكون",
                "المادة 12",
                "البينة",
                "המלאכותית",
                "סעיף 3",
                "ISO 27001",
                "שלום 12 עולם",
                "and مرحبا",
                "Ελληνικά",
                "e\u0301tude")) {
            if (document.text().contains(quote)) {
                notes.add(Charters.note(document, quote, quote));
            }
        }
        notes.add(Charters.note(document, arabic, "whole"));
        Path file = folder.resolve("scripts.pdf");

        PdfExport.Result result = new PdfExport().write(document, notes, List.of(), file, PdfExport.Options.USUAL);

        // Right-to-left letters are read back in the order they are drawn: compare which they are.
        Map<String, String> expected = quotes(notes);
        expected.replaceAll((id, quote) -> sorted(quote));
        Map<String, String> found = ReadBack.quotes(file);
        found.replaceAll((id, quote) -> sorted(quote));
        assertThat(found).containsExactlyInAnyOrderEntriesOf(expected);
        assertThat(result.substituted()).isZero();
        assertThat(ReadBack.text(file)).doesNotContain("#").doesNotContain("□").contains("深远影响");
        assertThat(Conformance.faults(file)).isEmpty();
    }

    @Test
    void vowelSignsAndLookAlikesAreMatchedToo() throws Exception {
        String vowels = "بِسْمِ اللَّهِ الرَّحْمٰنِ — می\u200cخواهم. בְּרֵאשִׁית בָּרָא אֱלֹהִים";
        String alike = "µ μ Ω Ω ∆ Δ Å Å ‐ ‑ - − · ‧ … ™ ² ½ Ⅳ ﬁ Ｆ ㍙ 豈 ij";
        Document document = Charters.of("he", vowels, alike);
        List<Annotation> notes = List.of(
                Charters.note(document, "אֱלֹהִים", ""),
                Charters.note(document, "∆ Δ", ""),
                Charters.note(document, "㍙", ""));
        Path file = folder.resolve("alike.pdf");

        new PdfExport().write(document, notes, List.of(), file, PdfExport.Options.USUAL);

        assertThat(ReadBack.quotes(file).get(notes.get(0).id()))
                .contains("א", "ם")
                .doesNotContain("ב");
        assertThat(ReadBack.quotes(file).get(notes.get(1).id())).hasSize(2);
        assertThat(ReadBack.quotes(file).get(notes.get(2).id())).isEqualTo("1点");
        assertThat(Conformance.faults(file)).isEmpty();
    }

    private static String sorted(String letters) {
        return letters.codePoints().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static Map<String, String> quotes(List<Annotation> notes) {
        Map<String, String> quotes = new HashMap<>();
        notes.forEach(n -> quotes.put(n.id(), PrintedText.plain(n.anchor().exact())));
        return quotes;
    }

    @Test
    void repliesStandInTheThreadOfTheirNoteAndInTheAppendix() throws Exception {
        Document document = Charters.charter(3);
        Annotation note = Charters.note(document, "Common Use", "Whose?")
                .withReplies(List.of(new Reply("R1", "Everybody's.", "Bo", Charters.MADE)), Charters.CHANGED);
        Path file = folder.resolve("replies.pdf");

        new PdfExport().write(document, List.of(note), List.of(), file, PdfExport.Options.USUAL);

        assertThat(ReadBack.text(file)).contains("Bo: Everybody's.");
        assertThat(ReadBack.highlights(file)).hasSize(1);
        assertThat(Conformance.faults(file)).isEmpty();
    }
}
