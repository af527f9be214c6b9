package org.clausemark.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.clausemark.document.Document;
import org.clausemark.document.Inline;
import org.clausemark.document.Passage;
import org.clausemark.document.Typesetting.Form;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.importing.flow.LockedException;
import org.clausemark.importing.flow.Paragraph;
import org.clausemark.importing.flow.Source;
import org.clausemark.importing.word.DocxReader;
import org.junit.jupiter.api.Test;

/** Documents of Word, small ones made here and real ones of the corpus. */
class DocxTest {
    private static final Path CORPUS = Path.of("../shared/corpus/docx");
    private static final String STYLES =
            "<w:style w:type='paragraph' w:styleId='berschrift1'><w:name w:val='heading 1'/>"
                    + "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
                    + "<w:style w:type='paragraph' w:styleId='Mine'><w:name w:val='Mine'/><w:basedOn w:val='berschrift1'/></w:style>"
                    + "<w:style w:type='paragraph' w:styleId='T'><w:name w:val='Title'/></w:style>"
                    + "<w:style w:type='paragraph' w:styleId='V1'><w:name w:val='toc 1'/></w:style>";
    private static final String NUMBERING = "<w:abstractNum w:abstractNumId='0'>"
            + level(0, "decimal", "Article %1", "<w:pStyle w:val='berschrift1'/>")
            + level(1, "decimal", "(%2)", "")
            + level(2, "lowerLetter", "(%3)", "")
            + "</w:abstractNum><w:abstractNum w:abstractNumId='1'>"
            + level(0, "upperRoman", "%1.", "")
            + level(1, "chineseCounting", "%1.%2", "<w:isLgl/>")
            + level(2, "ordinal", "%3", "<w:lvlRestart w:val='1'/>")
            + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
            + "<w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>"
            + "<w:num w:numId='3'><w:abstractNumId w:val='1'/>"
            + "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='7'/></w:lvlOverride></w:num>";

    private static String level(int level, String format, String text, String more) {
        return "<w:lvl w:ilvl='" + level + "'><w:start w:val='1'/><w:numFmt w:val='" + format + "'/>" + more
                + "<w:lvlText w:val='" + text + "'/></w:lvl>";
    }

    private static String run(String words) {
        return "<w:r><w:t xml:space='preserve'>" + words + "</w:t></w:r>";
    }

    private static String p(String properties, String content) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + content + "</w:p>";
    }

    private static String item(int num, int level, String words) {
        return p("<w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='" + num + "'/></w:numPr>", run(words));
    }

    private static Source read(String body) throws ImportException {
        return DocxReader.read("a.docx", OfficeParts.docx(body, Map.of("styles", STYLES, "numbering", NUMBERING)));
    }

    private static List<String> texts(Source source) {
        return source.body().stream().map(Paragraph::text).toList();
    }

    @Test
    void numbersStandAsWordShowsThem() throws Exception {
        Source source = read(p("<w:pStyle w:val='berschrift1'/>", run("Scope"))
                + item(1, 1, "This law")
                + item(1, 1, "It holds")
                + item(1, 2, "here")
                + item(1, 2, "there")
                + p("<w:pStyle w:val='Mine'/>", run("Terms"))
                + item(1, 1, "A term")
                + item(2, 0, "one")
                + item(2, 1, "in")
                + item(2, 2, "deep")
                + item(2, 1, "in")
                + item(2, 2, "deep")
                + item(3, 0, "anew")
                + item(2, 0, "on")
                + item(2, 1, "in")
                + p("<w:pStyle w:val='berschrift1'/><w:numPr><w:numId w:val='0'/></w:numPr>", run("Annex")));
        assertThat(texts(source))
                .containsExactly(
                        "Article 1 Scope",
                        "(1) This law",
                        "(2) It holds",
                        "(a) here",
                        "(b) there",
                        "Article 2 Terms",
                        "(1) A term",
                        "I. one",
                        "1.1 in",
                        "1st deep",
                        "1.2 in",
                        "2nd deep",
                        "VII. anew",
                        "VIII. on",
                        "8.1 in",
                        "Annex");
        assertThat(source.body().getFirst().markup().heading()).isEqualTo(1);
        assertThat(source.body().get(3).markup().items()).isEqualTo(2);
    }

    @Test
    void clausesAreCitedByTheNumbersThatAreCounted() throws Exception {
        byte[] bytes = OfficeParts.docx(
                p("<w:pStyle w:val='T'/>", run("A law"))
                        + p("<w:pStyle w:val='berschrift1'/>", run("Scope"))
                        + item(1, 1, "This law")
                        + item(1, 1, "It holds")
                        + item(1, 2, "here"),
                Map.of("styles", STYLES, "numbering", NUMBERING));
        Document document = new Importer().read("law.docx", bytes);
        assertThat(document.title()).isEqualTo("A law");
        assertThat(document.heading("1")).get().extracting(Passage::title).isEqualTo("Scope");
        assertThat(document.numbered("1.2(a)")).get().extracting(Passage::title).isEqualTo("here");
    }

    @Test
    void changesAreAccepted() throws Exception {
        assertThat(texts(read(p(
                                "<w:rPr><w:del w:id='1' w:author='a'/></w:rPr>",
                                run("Kept ")
                                        + "<w:del w:id='2'><w:r><w:delText>old</w:delText></w:r></w:del>"
                                        + "<w:moveFrom w:id='3'>" + run("moved") + "</w:moveFrom>")
                        + p("", "<w:ins w:id='4'>" + run("and new") + "</w:ins>")
                        + "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:trPr><w:del w:id='5'/></w:trPr>"
                        + "<w:tc>" + p("", run("gone")) + "</w:tc></w:tr></w:tbl>")))
                .containsExactly("Kept and new");
    }

    @Test
    void whatIsNotShownIsNotRead() throws Exception {
        String field = "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>%s</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>" + run("%s")
                + "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
        assertThat(texts(read(p("", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>" + run("shown\u00ad"))
                        + p("", run("page ") + field.formatted("PAGE", "3"))
                        + p("", run("see ") + field.formatted("REF a", "Article 2"))
                        + p("<w:pStyle w:val='V1'/>", run("Scope 1"))
                        + "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
                        + "<w:sdtContent>" + p("", run("Contents")) + "</w:sdtContent></w:sdt>"
                        + "<w:sdt><w:sdtContent>" + p("", run("control")) + "</w:sdtContent></w:sdt>"
                        + p(
                                "",
                                "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:noBreakHyphen/>"
                                        + "<w:sym w:font='Wingdings' w:char='F0FC'/></w:r>"))))
                .containsExactly("shown", "page", "see Article 2", "control", "a\nb \u2011✓");
    }

    @Test
    void boxesAreReadOnceAndTablesByTheirRows() throws Exception {
        String box = "<w:txbxContent>" + p("", run("boxed")) + "</w:txbxContent>";
        Source source = read(p(
                        "",
                        run("around")
                                + "<w:r><mc:AlternateContent><mc:Choice><w:drawing>" + box
                                + "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box
                                + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>")
                + "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>"
                + p("", run("A")) + "</w:tc><w:tc>" + p("", run("B")) + "</w:tc></w:tr><w:tr><w:tc>"
                + p("", run("1")) + p("", run("one")) + "</w:tc><w:tc>" + p("", run("2")) + "</w:tc></w:tr></w:tbl>"
                + "<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>" + p("", run("framed"))
                + "</w:tc></w:tr></w:tbl>");
        assertThat(texts(source)).containsExactly("around", "boxed", "A\tB", "1 one\t2", "framed");
        assertThat(source.body())
                .extracting(paragraph -> paragraph.markup().set().form())
                .containsExactly(Form.PARAGRAPH, Form.PARAGRAPH, Form.TABLE_HEAD, Form.TABLE_ROW, Form.PARAGRAPH);
    }

    @Test
    void notesLinksAndComments() throws Exception {
        String body = item(1, 1, "before")
                + p(
                        "",
                        run("Say ") + "<w:commentRangeStart w:id='0'/><w:hyperlink r:id='out'>" + run("this")
                                + "</w:hyperlink><w:r><w:footnoteReference w:id='5'/></w:r>"
                                + "<w:commentRangeEnd w:id='0'/><w:r><w:commentReference w:id='0'/></w:r>"
                                + "<w:r><w:rPr><w:b/><w:vertAlign w:val='superscript'/></w:rPr><w:t>up</w:t></w:r>");
        byte[] bytes = OfficeParts.docx(
                body,
                Map.of(
                        "numbering",
                        NUMBERING,
                        "footnotes",
                        "<w:footnote w:id='0' w:type='separator'>" + p("", run("-"))
                                + "</w:footnote><w:footnote w:id='5'>"
                                + p("", "<w:r><w:footnoteRef/></w:r>" + run(" A note.")) + "</w:footnote>",
                        "comments",
                        "<w:comment w:id='0' w:author='Ada' w:date='2026-01-02T03:04:05Z'>" + p("", run("Why?"))
                                + "</w:comment>"));
        Source source = DocxReader.read("a.docx", bytes);
        assertThat(texts(source)).containsExactly("(1) before", "Say this1up");
        assertThat(source.body().get(1).markup().set().inlines())
                .contains(
                        new Inline(Inline.Kind.LINK, 4, 8, "https://example.org/"),
                        new Inline(Inline.Kind.REFERENCE, 8, 9, "1"),
                        new Inline(Inline.Kind.STRONG, 9, 11, ""),
                        new Inline(Inline.Kind.SUPERSCRIPT, 9, 11, ""));
        assertThat(source.footnotes()).singleElement().satisfies(note -> {
            assertThat(note.label()).isEqualTo("1");
            assertThat(note.paragraphs()).extracting(Paragraph::text).containsExactly("A note.");
        });
        Imported imported = new Importer().imported("a.docx", bytes);
        assertThat(imported.notes()).singleElement().satisfies(note -> {
            assertThat(note.anchor().quote().exact()).isEqualTo("this1");
            assertThat(note.comment()).isEqualTo("Why?");
            assertThat(note.author()).isEqualTo("Ada");
        });
    }

    @Test
    void opensWithItsPasswordAlone() throws Exception {
        byte[] locked = locked(OfficeParts.docx(p("", run("A secret treaty")), Map.of()), "right");
        assertThat(new Importer("right").read("s.docx", locked).text()).contains("A secret treaty");
        assertThatThrownBy(() -> new Importer("wrong").read("s.docx", locked))
                .isInstanceOf(LockedException.class)
                .hasMessage("That is not the password of s.docx.");
        assertThatThrownBy(() -> new Importer().read("s.docx", locked))
                .isInstanceOf(LockedException.class)
                .hasMessage("s.docx has a password and was not opened.");
    }

    private static byte[] locked(byte[] bytes, String password) throws Exception {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream out = encryptor.getDataStream(file)) {
                out.write(bytes);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    @Test
    void refusesWithOneSentence() throws Exception {
        byte[] bomb = OfficeParts.zip(Map.of(
                "word/document.xml",
                "<!DOCTYPE a [<!ENTITY b 'boom'>]><w:document" + OfficeParts.WORD + "><w:body><w:p><w:r><w:t>&b;</w:t>"
                        + "</w:r></w:p></w:body></w:document>"));
        refused(new Importer(), "b.docx", bomb, "b.docx is damaged and could not be opened.");
        refused(
                new Importer(),
                "c.docx",
                OfficeParts.zip(Map.of("word/styles.xml", "<a/>")),
                "c.docx is damaged: it holds no text of Word.");
        byte[] whole = OfficeParts.docx((p("", run("Half of it is here")) + item(1, 1, "x")).repeat(2_000), Map.of());
        byte[] half = Arrays.copyOf(whole, whole.length * 3 / 4);
        Source source = DocxReader.read("half.docx", half);
        assertThat(source.body()).isNotEmpty();
        assertThat(source.warnings()).containsExactly("half.docx is damaged; what could be read of it is here.");
    }

    private static void refused(Importer importer, String name, byte[] bytes, String sentence) {
        assertThatThrownBy(() -> importer.read(name, bytes))
                .isInstanceOf(ImportException.class)
                .hasMessage(sentence);
    }

    @Test
    void everyDocumentOfTheCorpusOpensOrSaysWhyNot() throws Exception {
        assumeTrue(Files.isDirectory(CORPUS), "no corpus here");
        int opened = 0;
        for (Path file : corpus()) {
            try {
                new Importer().read(file);
                opened++;
            } catch (ImportException e) {
                assertThat(e).hasMessage(file.getFileName() + " has no text that could be read.");
            }
        }
        assertThat(opened).isEqualTo(23);
    }

    @Test
    void theCorpusHasItsNumbersAndChanges() throws Exception {
        assumeTrue(Files.isDirectory(CORPUS), "no corpus here");
        assertThat(corpusTexts("poi/ComplexNumberedLists.docx"))
                .contains("b. 2-b", "4. Entry #4", "1. Restarted to 1 from 5", "10. Jump to new list at 10")
                .contains("12. Carrying on @ 12");
        assertThat(corpusTexts("poi/delins.docx")).noneMatch(text -> text.contains("A pendant"));
        assertThat(corpusTexts("docling/sources/docx_lists.docx"))
                .contains("2.1 Market Stops", "1.2 Greenhouse Shelves");
        assertThat(new Importer()
                        .read(CORPUS.resolve("mammoth.js/comments.docx"))
                        .notes())
                .extracting(note -> note.comment())
                .containsExactly("A tachyon walks into a bar.", "Fin.");
    }

    private static List<String> corpusTexts(String file) throws IOException, ImportException {
        return texts(DocxReader.read(file, Files.readAllBytes(CORPUS.resolve(file))));
    }

    private static List<Path> corpus() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(".docx")).toList();
        }
    }
}
