package org.clausemark.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clausemark.document.Passage;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.importing.flow.Limits;
import org.junit.jupiter.api.Test;

/** Files made to hang, fill or fool the program: each is read as far as it goes, or refused with a sentence. */
class HostileFilesTest {
    /** Far more than what is linear takes, far less than what is not. */
    private static final Duration SOON = Duration.ofSeconds(40);

    private static Imported read(String name, byte[] bytes) {
        return assertTimeoutPreemptively(SOON, () -> new Importer().imported(name, bytes));
    }

    private static void refused(String name, byte[] bytes, String sentence) {
        assertTimeoutPreemptively(
                SOON,
                () -> assertThatThrownBy(() -> new Importer().imported(name, bytes))
                        .isInstanceOf(ImportException.class)
                        .hasMessage(sentence));
    }

    private static String each(int count, IntFunction<String> words) {
        return IntStream.range(0, count).mapToObj(words).collect(Collectors.joining());
    }

    private static byte[] docx(String body, String... others) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < others.length; i += 2) {
            parts.put(others[i], others[i + 1]);
        }
        return OfficeParts.docx(body, parts);
    }

    private static String paragraph(String properties, String words) {
        return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private static byte[] epub(String opf, Map<String, String> others) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/epub+zip");
        parts.put(
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path='b.opf'/></rootfiles></container>");
        parts.put("b.opf", opf);
        parts.putAll(others);
        return OfficeParts.zip(parts);
    }

    @Test
    void whatLooksLikeManyDocumentTypes() {
        byte[] bytes = epub(("<!DOCTYPE " + "x".repeat(400) + "[").repeat(50_000), Map.of());
        refused("types.epub", bytes, "types.epub has no text that could be read.");
    }

    @Test
    void aBookOfVeryManyPagesIsReadToItsEnd() {
        Map<String, String> pages = new LinkedHashMap<>();
        for (int i = 0; i < 12_000; i++) {
            pages.put(i + ".xhtml", "<html><body><p>Page " + i + "</p></body></html>");
        }
        String items = each(12_000, i -> "<item id='i" + i + "' href='" + i + ".xhtml'/>");
        String order = each(12_000, i -> "<itemref idref='i" + i + "'/>");
        Imported book = read(
                "pages.epub",
                epub("<package><manifest>" + items + "</manifest><spine>" + order + "</spine></package>", pages));
        assertThat(book.document().text()).endsWith("Page 11999");
    }

    @Test
    void aTableOfContentsThatLeadsToOnePlaceOnly() {
        String points = each(
                20_000,
                i -> "<navPoint><navLabel><text>L" + i + "</text></navLabel><content src='a.xhtml'/></navPoint>");
        byte[] bytes = epub(
                "<package><manifest><item id='a' href='a.xhtml'/><item id='n' href='t.ncx'"
                        + " media-type='application/x-dtbncx+xml'/></manifest><spine><itemref idref='a'/></spine></package>",
                Map.of(
                        "a.xhtml",
                        "<html><body><p>Words of it.</p></body></html>",
                        "t.ncx",
                        "<ncx><navMap>" + points + "</navMap></ncx>"));
        assertThat(read("contents.epub", bytes).document().text()).endsWith("Words of it.");
    }

    @Test
    void aLabelLongerThanWordAllows() {
        String numbered = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>";
        byte[] bytes = docx(
                paragraph(numbered, "Words.").repeat(2_000),
                "numbering",
                "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='2147483647'/><w:lvlText w:val='"
                        + "%1".repeat(500_000) + "'/></w:lvl></w:abstractNum><w:num w:numId='1'>"
                        + "<w:abstractNumId w:val='0'/></w:num>");
        assertThat(read("label.docx", bytes).document().passages()).hasSize(2_000);
    }

    @Test
    void stylesThatAreBasedOnOneAnotherInALongChainOrALoop() {
        String chain = each(
                20_000,
                i -> "<w:style w:type='paragraph' w:styleId='S" + i + "'><w:basedOn w:val='S" + (i - 1)
                        + "'/></w:style>");
        String loop = "<w:style w:type='paragraph' w:styleId='A'><w:basedOn w:val='B'/></w:style>"
                + "<w:style w:type='paragraph' w:styleId='B'><w:basedOn w:val='A'/></w:style>";
        byte[] bytes = docx(
                each(20_000, i -> paragraph("<w:pStyle w:val='S" + i + "'/>", "Words " + i))
                        + paragraph("<w:pStyle w:val='A'/>", "End"),
                "styles",
                chain + loop);
        assertThat(read("styles.docx", bytes).document().text()).endsWith("Words 19999\nEnd");
    }

    @Test
    void manyRunsOfManySettingsAreNoDamage() {
        String run =
                "<w:r><w:rPr><w:b/><w:i/><w:sz w:val='20'/><w:color w:val='000000'/></w:rPr><w:t>word </w:t></w:r>";
        Imported read = read("runs.docx", docx(("<w:p>" + run.repeat(50) + "</w:p>").repeat(2_400)));
        assertThat(read.document().passages()).hasSize(2_400);
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void morePrefixesThanAnyElementDeclares() {
        byte[] bytes = docx("<w:p" + each(200_000, i -> " xmlns:a" + i + "='x'") + "/>" + paragraph("", "Words."));
        refused("prefixes.docx", bytes, "prefixes.docx is damaged and could not be opened.");
    }

    @Test
    void whatIsNestedTooDeepIsSaidToBeMissing() {
        for (int depth : new int[] {600, 10_000, 200_000}) {
            String deep = "<w:sdt><w:sdtContent>".repeat(depth)
                    + paragraph("", "Deep.")
                    + "</w:sdtContent></w:sdt>".repeat(depth);
            Imported read = read("deep.docx", docx(paragraph("", "Words.") + deep));
            assertThat(read.document().text()).isEqualTo("Words.");
            assertThat(read.warnings()).containsExactly("deep.docx is damaged; what could be read of it is here.");
        }
        String deep =
                "<w:sdt><w:sdtContent>".repeat(220) + paragraph("", "Deep.") + "</w:sdtContent></w:sdt>".repeat(220);
        assertThat(read("deep.docx", docx(deep)).document().text()).isEqualTo("Deep.");
    }

    @Test
    void bytesThatAreNoCharactersHideNothingElse() {
        String marked = paragraph("", "Wo@rds.") + paragraph("", "More.");
        byte[] whole = OfficeParts.zipOf(
                "word/document.xml",
                replaced("<w:document" + OfficeParts.WORD + "><w:body>" + marked + "</w:body></w:document>"));
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            Imported read = read("bytes.docx", whole);
            assertThat(read.document().text()).isEqualTo("Wo\ufffdrds.\nMore.");
            assertThat(read.warnings()).hasSize(1);
        } finally {
            System.setErr(before);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static byte[] replaced(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '@' ? (byte) 0xff : bytes[i];
        }
        return bytes;
    }

    @Test
    void titlesAndNamesAreNoLongerThanPeopleWriteThem() {
        String page = "<html><head><title>" + "Long ".repeat(100_000) + "</title><meta name='author' content='"
                + "Name ".repeat(100_000) + "'></head><body><p>Some words of a text.</p></body></html>";
        Imported read = read("title.html", page.getBytes(StandardCharsets.UTF_8));
        assertThat(read.document().title()).startsWith("Long Long").hasSizeLessThan(600);
        assertThat(read.document().imprint().source()).hasSizeLessThan(600);
    }

    @Test
    void aCommentIsNoLongerThanCanBeShown() {
        String body = "<w:p><w:commentRangeStart w:id='1'/><w:r><w:t>Words.</w:t></w:r><w:commentRangeEnd w:id='1'/>"
                + "<w:r><w:commentReference w:id='1'/></w:r></w:p>";
        String comment = "<w:comment w:id='1' w:author='" + "A".repeat(1_000_000) + "'>"
                + paragraph("", "c".repeat(1_000_000)) + "</w:comment>";
        Imported read = read("comment.docx", docx(body, "comments", comment));
        assertThat(read.notes()).hasSize(1);
        assertThat(read.notes().getFirst().comment()).hasSize(Limits.COMMENT + 1);
        assertThat(read.notes().getFirst().author()).hasSizeLessThan(300);
    }

    @Test
    void listsIndentedWithoutEnd() {
        String lists = each(5_000, i -> " ".repeat(2 * i) + "- x\n");
        Imported read = read("lists.md", ("# Lists\n\n" + lists).getBytes(StandardCharsets.UTF_8));
        assertThat(read.document().passages().stream().map(Passage::text))
                .filteredOn(words -> words.contains("x"))
                .isNotEmpty();
    }
}
