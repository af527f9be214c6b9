package org.clausemark.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.importing.odt.OdtReader;
import org.clausemark.importing.word.DocxReader;
import org.junit.jupiter.api.Test;

/** Office documents damaged anyhow: each opens or is refused with a sentence, and none takes long. */
class OfficeDamageTest {
    private static final int CASES = Boolean.getBoolean("clausemark.soak") ? 20_000 : 150;
    private static final String BODY = "<w:p><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='1'/></w:numPr></w:pPr>"
            + "<w:r><w:t>One</w:t><w:footnoteReference w:id='1'/></w:r><w:commentRangeStart w:id='0'/><w:r>"
            + "<w:fldChar w:fldCharType='begin'/><w:instrText>HYPERLINK \"https://example.org\"</w:instrText>"
            + "<w:fldChar w:fldCharType='separate'/><w:t>x</w:t><w:fldChar w:fldCharType='end'/></w:r></w:p>"
            + "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>"
            + "<w:p><w:r><w:t>Two</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    private static final Map<String, String> OTHERS = Map.of(
            "numbering",
            "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerRoman'/>"
                    + "<w:lvlText w:val='%1.%2'/></w:lvl></w:abstractNum><w:num w:numId='1'>"
                    + "<w:abstractNumId w:val='0'/></w:num>",
            "footnotes",
            "<w:footnote w:id='1'><w:p><w:r><w:t>Note</w:t></w:r></w:p></w:footnote>",
            "comments",
            "<w:comment w:id='0' w:author='A'><w:p><w:r><w:t>Why?</w:t></w:r></w:p></w:comment>",
            "styles",
            "<w:style w:type='paragraph' w:styleId='a'><w:basedOn w:val='a'/></w:style>");

    private final Random random = new Random(6);

    @Test
    void bytesOfTheArchive() {
        byte[] docx = OfficeParts.docx(BODY, OTHERS);
        byte[] odt = OfficeParts.odt(OdtTest.BODY, OdtTest.STYLES);
        for (int i = 0; i < CASES; i++) {
            open(i, "a.docx", damaged(docx));
            open(i, "a.odt", damaged(odt));
        }
    }

    @Test
    void marksOfTheText() {
        for (int i = 0; i < CASES; i++) {
            open(i, "a.docx", OfficeParts.docx(tampered(BODY), tamperedAll(OTHERS)));
            open(i, "a.odt", OfficeParts.odt(tampered(OdtTest.BODY), tampered(OdtTest.STYLES)));
        }
    }

    @Test
    void nestingHasNoEnd() {
        String deep = "<w:sdt><w:sdtContent>".repeat(50_000) + "<w:p><w:r><w:t>deep</w:t></w:r></w:p>";
        open(0, "a.docx", OfficeParts.docx("<w:p><w:r><w:t>top</w:t></w:r></w:p>" + deep, Map.of()));
        String table = "<w:tbl><w:tr><w:tc>".repeat(20_000);
        open(1, "a.docx", OfficeParts.docx("<w:p><w:r><w:t>top</w:t></w:r></w:p>" + table, Map.of()));
        String list = "<text:list><text:list-item>".repeat(50_000) + "<text:p>deep</text:p>";
        open(2, "a.odt", OfficeParts.odt("<text:p>top</text:p>" + list, ""));
    }

    @Test
    void lockedFiles() {
        byte[] head = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        for (int i = 0; i < CASES / 3; i++) {
            byte[] bytes = new byte[512 + random.nextInt(4_096)];
            random.nextBytes(bytes);
            System.arraycopy(head, 0, bytes, 0, head.length);
            open(i, "a.doc", bytes);
        }
    }

    private void open(int number, String name, byte[] bytes) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    try {
                        if (name.endsWith("doc")) {
                            new Importer("x").read(name, bytes);
                        } else if (name.endsWith("docx")) {
                            assertThat(DocxReader.read(name, bytes)).isNotNull();
                        } else {
                            assertThat(OdtReader.read(name, bytes)).isNotNull();
                        }
                    } catch (ImportException e) {
                        assertThat(e.getMessage()).startsWith(name).endsWith(".");
                    }
                },
                "case " + number);
    }

    private byte[] damaged(byte[] whole) {
        byte[] bytes = whole.clone();
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(5) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private Map<String, String> tamperedAll(Map<String, String> parts) {
        Map<String, String> tampered = new HashMap<>();
        parts.forEach((name, text) -> tampered.put(name, random.nextBoolean() ? text : tampered(text)));
        return tampered;
    }

    /** Takes out, doubles or changes pieces between marks, so that much of it is still XML. */
    private String tampered(String text) {
        StringBuilder changed = new StringBuilder(text);
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes && changed.length() > 2; i++) {
            int from = random.nextInt(changed.length() - 1);
            int to = Math.min(changed.length(), from + 1 + random.nextInt(30));
            switch (random.nextInt(4)) {
                case 0 -> changed.delete(from, to);
                case 1 -> changed.insert(from, changed.substring(from, to));
                case 2 -> {
                    int digit = changed.indexOf("'1'", from);
                    if (digit >= 0) {
                        changed.replace(digit, digit + 3, "'" + (random.nextInt() - 1L) + "'");
                    }
                }
                default -> changed.setCharAt(from, "<>&'\"0\uffff".charAt(random.nextInt(7)));
            }
        }
        return changed.toString();
    }
}
