package org.clausemark.exporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausemark.annotation.Annotation;
import org.clausemark.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every highlight covers its words and no other letter. */
class PdfHighlightsTest {
    @TempDir
    Path folder;

    @Test
    void fortyOverlappingHighlightsAreExactAcrossLinesAndPages() throws Exception {
        Document document = Charters.charter(40);
        List<Annotation> notes = Charters.randomNotes(document, 40, 7);
        Path file = folder.resolve("charter.pdf");

        PdfExport.Result result = new PdfExport().write(document, notes, List.of(), file, PdfExport.Options.USUAL);

        Map<String, String> expected = new HashMap<>();
        notes.forEach(n -> expected.put(n.id(), PrintedText.plain(n.anchor().exact())));
        assertThat(ReadBack.quotes(file)).containsExactlyInAnyOrderEntriesOf(expected);
        List<ReadBack.Found> found = ReadBack.highlights(file);
        assertThat(found).hasSize(result.highlights()).hasSizeGreaterThan(notes.size());
        assertThat(found).extracting(f -> f.annotation().getAnnotationName()).doesNotHaveDuplicates();
        assertThat(found.stream().map(ReadBack.Found::page).max(Comparator.naturalOrder()))
                .hasValueSatisfying(last -> assertThat(last).isGreaterThan(3));
        assertThat(Conformance.faults(file)).isEmpty();
    }
}
