package org.clausemark.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.document.Passage.Kind;
import org.clausemark.importing.flow.ImportException;
import org.junit.jupiter.api.Test;

/** Books for electronic readers. */
class EpubTest {
    private static final String CONTAINER =
            "<container><rootfiles><rootfile full-path='OEBPS/a%20b.opf'/></rootfiles></container>";
    private static final String OPF = """
            <?xml version="1.0"?><!DOCTYPE package [<!ENTITY x "expanded">]>
            <package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:title>A Book of Laws</dc:title><dc:creator>Ada Example</dc:creator><dc:publisher>A Press</dc:publisher>
            <dc:date>2021-02-03</dc:date><dc:language>en</dc:language><meta property="rendition:layout">reflowable</meta></metadata>
            <manifest><item id="nav" href="nav.xhtml" properties="nav"/><item id="a" href="text/a.xhtml"/>
            <item id="b" href="text/b.xhtml"/><item id="n" href="notes.xhtml"/><item id="gone" href="../../../etc/passwd"/></manifest>
            <spine><itemref idref="n" linear="no"/><itemref idref="nav"/><itemref idref="a"/><itemref idref="b"/><itemref idref="gone"/></spine></package>""";
    private static final String NAV = """
            <html xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="toc"><ol><li><a href="text/a.xhtml">Of Beginnings</a></li>
            <li><a href="text/b.xhtml">Of Ends</a></li></ol></nav><nav epub:type="page-list"><ol><li><a href="text/b.xhtml#p7">7</a></li></ol></nav></body></html>""";

    static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/epub+zip");
        parts.put("META-INF/container.xml", CONTAINER);
        parts.put("OEBPS/a b.opf", OPF);
        parts.put("OEBPS/nav.xhtml", NAV);
        parts.put(
                "OEBPS/text/a.xhtml",
                "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><head><title/></head><body><a id='top'/>"
                        + "<p class='title'>Of beginnings</p><p>All begins.<a epub:type='noteref' href='../notes.xhtml#n1'>1</a>"
                        + "<img src='x.png' alt='A seal'/></p></body></html>");
        parts.put(
                "OEBPS/text/b.xhtml",
                "<html><body><p>All ends, <b>too</p><p>on another page<span id='p7'></span> it goes on.</p><p>Last.</p></body></html>");
        parts.put(
                "OEBPS/notes.xhtml",
                "<html><body><aside epub:type='footnote' id='n1'><p>1. As is known.</p></aside></body></html>");
        return parts;
    }

    static byte[] zipped(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static void refused(Map<String, String> parts, String because) throws IOException {
        byte[] bytes = zipped(parts);
        assertThatExceptionOfType(ImportException.class)
                .isThrownBy(() -> new Importer().read("book.epub", bytes))
                .withMessageContaining(because);
    }

    @Test
    void aBookIsReadInItsOrder() throws Exception {
        Imported imported = new Importer().imported("book.epub", zipped(parts()));
        Document book = imported.document();
        assertThat(book.title()).isEqualTo("A Book of Laws");
        assertThat(book.imprint().date()).isEqualTo(LocalDate.of(2021, 2, 3));
        assertThat(book.imprint().source()).isEqualTo("Ada Example, A Press");
        assertThat(book.passages())
                .extracting(Passage::text)
                .containsExactly(
                        "A Book of Laws",
                        "Of beginnings",
                        "All begins.1 A seal",
                        "Of Ends",
                        "All ends, too",
                        "on another page it goes on.",
                        "Last.",
                        "As is known.");
        assertThat(Texts.of(book, Kind.HEADING)).extracting(Passage::text).containsExactly("Of beginnings", "Of Ends");
        assertThat(Texts.of(book, Kind.FOOTNOTE)).extracting(Passage::text).containsExactly("As is known.");
        assertThat(book.passages().get(6).page()).isEqualTo("7");
        assertThat(book.passages().get(5).page()).isNull();
        assertThat(imported.warnings())
                .containsExactly("One part of the book is missing or could not be read.", "One picture is left out.");
    }

    @Test
    void olderBooksHaveAnotherTableOfContents() throws Exception {
        Map<String, String> parts = parts();
        parts.put(
                "OEBPS/a b.opf",
                OPF.replace("properties=\"nav\"", "")
                        .replace("href=\"nav.xhtml\"", "href=\"toc.ncx\" media-type=\"application/x-dtbncx+xml\""));
        parts.put(
                "OEBPS/toc.ncx",
                "<ncx><navMap><navPoint><navLabel><text>The End</text></navLabel><content src='text/b.xhtml'/></navPoint></navMap></ncx>");
        Document book = new Importer().read("book.epub", zipped(parts));
        assertThat(Texts.of(book, Kind.HEADING)).extracting(Passage::text).containsExactly("The End");
    }

    @Test
    void whatCannotBeReadIsRefused() throws Exception {
        Map<String, String> fixed = parts();
        fixed.put("OEBPS/a b.opf", OPF.replace("reflowable", "pre-paginated"));
        refused(fixed, "fixed layout");
        Map<String, String> locked = parts();
        locked.put(
                "META-INF/encryption.xml",
                "<encryption><enc:EncryptedData><enc:EncryptionMethod Algorithm='http://www.w3.org/2001/04/xmlenc#aes128-cbc'/></enc:EncryptedData></encryption>");
        refused(locked, "protected");
        Map<String, String> fonts = parts();
        fonts.put(
                "META-INF/encryption.xml",
                "<encryption><EncryptedData><EncryptionMethod Algorithm='http://www.idpf.org/2008/embedding'/></EncryptedData></encryption>");
        assertThat(new Importer().read("book.epub", zipped(fonts)).passages()).isNotEmpty();
        Map<String, String> bare = parts();
        bare.remove("OEBPS/a b.opf");
        refused(bare, "does not say which pages");
        Map<String, String> many = parts();
        for (int i = 0; i < 20_001; i++) {
            many.put("x" + i + ".png", "");
        }
        refused(many, "more than 20,000 parts");
    }

    @Test
    void whatUnpacksToTooMuchIsRefused() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/epub+zip".getBytes(StandardCharsets.UTF_8));
            byte[] nothing = new byte[1 << 20];
            zip.putNextEntry(new ZipEntry("OEBPS/bomb.xhtml"));
            for (int i = 0; i < 66; i++) {
                zip.write(nothing);
            }
        }
        assertThatExceptionOfType(ImportException.class)
                .isThrownBy(() -> new Importer().read("book.epub", bytes.toByteArray()))
                .withMessage("book.epub has more than 64 MB of text and was not opened.");
    }

    @Test
    void halfABookIsReadAsFarAsItGoes() throws Exception {
        byte[] whole = zipped(parts());
        int end = new String(whole, StandardCharsets.ISO_8859_1).indexOf("OEBPS/notes.xhtml") + 40;
        Imported half = new Importer().imported("book.epub", java.util.Arrays.copyOf(whole, end));
        assertThat(half.document().text()).contains("All ends, too");
        assertThat(half.warnings()).contains("The file is damaged; what stands in its last part may be missing.");
        assertThat(List.of(half.document().title())).containsExactly("A Book of Laws");
    }

    @Test
    void whatAProgramCallsABookAndItsPartsIsNotPrinted() throws Exception {
        Map<String, String> parts = parts();
        parts.replace("OEBPS/a b.opf", OPF.replace("A Book of Laws", "Unknown Title"));
        parts.replace("OEBPS/nav.xhtml", NAV.replace("Of Ends", "Section 2"));
        Document book = new Importer().read("laws.epub", zipped(parts));
        assertThat(book.text()).contains("Of beginnings").doesNotContain("Unknown Title", "Section 2");
    }

    @Test
    void whatStandsForAPictureStandsApart() throws Exception {
        Map<String, String> parts = parts();
        parts.replace(
                "OEBPS/text/b.xhtml",
                "<html><body><p>Hoist<img src='b.png' alt='the blue flag'/>, then<img src='w.png' alt='the white'/>one.</p></body></html>");
        assertThat(new Importer().read("signs.epub", zipped(parts)).text())
                .contains("Hoist the blue flag, then the white one.");
    }
}
