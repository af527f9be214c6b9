package org.clausemark.exporting.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Theme;
import org.clausemark.annotation.ThemeTree;
import org.clausemark.document.Document;
import org.clausemark.exporting.ExportException;
import org.clausemark.library.Samples;
import org.clausemark.theming.Matrix;
import org.clausemark.theming.PlaceColumns;
import org.clausemark.theming.ThemeRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Tables as other programs read them, names that mean harm among them. */
class TableExportTest {
    private static final Theme FORMULA = Samples.theme("T1", "=1+1|cmd", null, 0, List.of());
    private static final Theme COMMA = Samples.theme("T2", "Tolls, \"dues\" & <b>", "T1", 1, List.of());
    private static final Theme FAR = Samples.theme("T3", "河流\u0001 🐟", null, 2, List.of());

    @TempDir
    private Path folder;

    private static Matrix matrix() {
        Document treaty = Samples.treaty();
        List<Annotation> notes = List.of(
                Samples.note("a", "The river is open", "", FORMULA, COMMA),
                Samples.note("b", "boats", "", FORMULA),
                Samples.note("c", "No toll", "", FAR));
        ThemeRows rows = new ThemeRows(new ThemeTree(List.of(FORMULA, COMMA, FAR)), false);
        return Matrix.of(rows, PlaceColumns.of(PlaceColumns.By.CLAUSE, List.of(treaty), notes, 0), notes);
    }

    private Path written(TableFormat format) throws ExportException {
        Path file = folder.resolve("matrix." + format.key());
        new TableExport(matrix(), new Captions("Rivers & <tolls>", "Theme")).write(format, file, false);
        return file;
    }

    @Test
    void commaSeparatedValuesCanBeReadBackAndRunNothing() throws IOException, ExportException {
        String text = Files.readString(written(TableFormat.CSV));
        assertThat(text).startsWith("\uFEFF").contains("\r\n");
        List<List<String>> lines = new ArrayList<>();
        for (CSVRecord line : CSVFormat.RFC4180.parse(new StringReader(text.substring(1)))) {
            lines.add(line.toList());
        }
        assertThat(lines)
                .containsExactly(
                        List.of("Theme", "§ P.1", "§ 1.1", "§ 1.2", "§ 2.1", "Total"),
                        List.of("'=1+1|cmd", "0", "2", "0", "0", "2"),
                        List.of("Tolls, \"dues\" & <b>", "0", "1", "0", "0", "1"),
                        List.of("河流\u0001 🐟", "0", "0", "0", "1", "1"),
                        List.of("Total", "0", "3", "0", "1", "4"));
    }

    @Test
    void whatASpreadsheetWouldRunIsMadeHarmless() {
        for (String start : List.of("=", "+", "-", "@", "\t", "\r", "＝", "＠")) {
            assertThat(CsvLines.harmless(start + "cmd")).isEqualTo("'" + start + "cmd");
        }
        assertThat(CsvLines.harmless("a=b")).isEqualTo("a=b");
        assertThat(CsvLines.harmless("")).isEmpty();
    }

    @Test
    void aWorkbookHoldsNumbersAsNumbersAndNamesAsText() throws Exception {
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(written(TableFormat.XLSX).toFile())) {
            for (ZipEntry each : Collections.list(zip.entries())) {
                parts.put(each.getName(), new String(zip.getInputStream(each).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        String sheet = String.valueOf(parts.get("xl/worksheets/sheet1.xml"));
        assertThat(sheet).contains("pane ").doesNotContain("<f>").containsPattern("r=\"C2\"[^>]*><v>2(\\.0)?</v>");
        assertThat(parsed(String.valueOf(parts.get("xl/sharedStrings.xml"))).getTextContent())
                .contains("=1+1|cmd", "Tolls, \"dues\" & <b>", "河流 🐟");
    }

    private static Element parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }

    @Test
    void aPictureIsWellFormedAndNamesEachCell() throws Exception {
        String svg = Files.readString(written(TableFormat.SVG));
        Element root = parsed(svg);
        assertThat(root.getTagName()).isEqualTo("svg");
        assertThat(root.getTextContent())
                .contains("Rivers & <tolls>", "=1+1|cmd × § 1.1: 2", "Tolls, \"dues\" & <b> × § 1.1: 1", "河流 🐟");
        // A cell's own rectangle, with its count on it.
        assertThat(root.getElementsByTagName("g").getLength()).isEqualTo(3);
    }

    @Test
    void aFileThatIsThereStays() throws IOException, ExportException {
        Path file = written(TableFormat.CSV);
        byte[] before = Files.readAllBytes(file);
        for (TableFormat format : TableFormat.values()) {
            assertThatExceptionOfType(ExportException.class)
                    .isThrownBy(() -> new TableExport(matrix(), new Captions("", "")).write(format, file, false))
                    .matches(e -> e.reason() == ExportException.Reason.EXISTS);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }
}
