package org.clausemark.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.clausemark.document.Inline;
import org.clausemark.document.Typesetting.Form;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.importing.flow.Paragraph;
import org.clausemark.importing.flow.Source;
import org.clausemark.importing.odt.OdtReader;
import org.junit.jupiter.api.Test;

/** Text documents as LibreOffice writes them. */
class OdtTest {
    static final String STYLES = "<text:list-style style:name='L'>"
            + "<text:list-level-style-number text:level='1' style:num-format='1' style:num-prefix='Article '/>"
            + "<text:list-level-style-number text:level='2' style:num-format='a' style:num-prefix='(' style:num-suffix=')'/>"
            + "<text:list-level-style-number text:level='3' style:num-format='i' text:display-levels='3'/>"
            + "</text:list-style><text:list-style style:name='B'>"
            + "<text:list-level-style-bullet text:level='1' text:bullet-char='-'/></text:list-style>"
            + "<style:style style:name='S' style:family='text'><style:text-properties fo:font-weight='bold'/></style:style>"
            + "<style:style style:name='P1' style:family='paragraph' style:parent-style-name='Title'/>"
            + "<style:style style:name='Title' style:family='paragraph'/>";
    static final String BODY = "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p>"
            + "</text:deletion></text:changed-region></text:tracked-changes><text:p text:style-name='P1'>A law</text:p>"
            + "<text:h text:outline-level='1'>Scope</text:h>"
            + "<text:list xml:id='one' text:style-name='L'><text:list-item><text:p>first</text:p><text:p>more</text:p>"
            + "<text:list><text:list-item><text:p>in</text:p></text:list-item><text:list-item><text:p>in</text:p>"
            + "<text:list><text:list-item><text:p>deep</text:p></text:list-item></text:list></text:list-item></text:list>"
            + "</text:list-item></text:list><text:p>between</text:p>"
            + "<text:list text:style-name='L' text:continue-list='one'><text:list-item><text:p>second</text:p></text:list-item>"
            + "<text:list-item text:start-value='9'><text:p>ninth</text:p></text:list-item></text:list>"
            + "<text:list text:style-name='B'><text:list-item><text:p>dot</text:p></text:list-item></text:list>"
            + "<text:p>Say<text:s text:c='3'/><office:annotation office:name='c'><dc:creator>Ada</dc:creator>"
            + "<dc:date>2026-01-02T03:04:05.123</dc:date><text:p>Why?</text:p></office:annotation>"
            + "<text:a xlink:href='https://example.org/'>this</text:a><office:annotation-end office:name='c'/>"
            + "<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation><text:note-body>"
            + "<text:p>A note.</text:p></text:note-body></text:note><text:line-break/><text:span text:style-name='S'>bold"
            + "</text:span><draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame></text:p>"
            + "<table:table><table:table-column table:number-columns-repeated='2'/><table:table-header-rows>"
            + "<table:table-row><table:table-cell><text:p>A</text:p></table:table-cell><table:table-cell><text:p>B</text:p>"
            + "</table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell>"
            + "<text:p>1</text:p></table:table-cell><table:table-cell><text:p>2</text:p></table:table-cell>"
            + "</table:table-row></table:table>"
            + "<text:table-of-content><text:index-body><text:p>Scope 1</text:p></text:index-body></text:table-of-content>";

    @Test
    void readsWhatLibreOfficeShows() throws Exception {
        check(OdtReader.read("a.odt", OfficeParts.odt(BODY, STYLES)));
    }

    @Test
    void readsAFlatFile() throws Exception {
        check(OdtReader.read(
                "a.fodt", OfficeParts.flat("document", BODY, STYLES).getBytes(StandardCharsets.UTF_8)));
    }

    private static void check(Source source) {
        assertThat(source.body())
                .extracting(Paragraph::text)
                .containsExactly(
                        "A law",
                        "Scope",
                        "Article 1 first",
                        "more",
                        "(a) in",
                        "(b) in",
                        "1.b.i deep",
                        "between",
                        "Article 2 second",
                        "Article 9 ninth",
                        "• dot",
                        "Say this1\nbold",
                        "boxed",
                        "A\tB",
                        "1\t2");
        assertThat(source.body().get(0).markup().isTitle()).isTrue();
        assertThat(source.body().get(1).markup().heading()).isEqualTo(1);
        assertThat(source.body().get(3).markup().set().form()).isEqualTo(Form.CONTINUATION);
        assertThat(source.body().get(6).markup().items()).isEqualTo(3);
        assertThat(source.body().get(11).markup().set().inlines())
                .containsExactly(
                        new Inline(Inline.Kind.LINK, 4, 8, "https://example.org/"),
                        new Inline(Inline.Kind.REFERENCE, 8, 9, "1"),
                        new Inline(Inline.Kind.STRONG, 10, 14, ""));
        assertThat(source.body().get(13).markup().set().form()).isEqualTo(Form.TABLE_HEAD);
        assertThat(source.footnotes())
                .singleElement()
                .satisfies(note -> assertThat(note.paragraphs())
                        .extracting(Paragraph::text)
                        .containsExactly("A note."));
        assertThat(source.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.first()).isEqualTo(11);
            assertThat(remark.start()).isEqualTo(4);
            assertThat(remark.end()).isEqualTo(8);
            assertThat(remark.comment()).isEqualTo("Why?");
            assertThat(remark.author()).isEqualTo("Ada");
        });
    }

    @Test
    void refusesWhatHasAPassword() {
        byte[] locked = OfficeParts.zip(Map.of(
                "META-INF/manifest.xml",
                "<manifest><file-entry><encryption-data/></file-entry></manifest>",
                "content.xml",
                "scrambled"));
        assertThatThrownBy(() -> OdtReader.read("l.odt", locked))
                .isInstanceOf(ImportException.class)
                .hasMessage("l.odt has a password; save it without one to open it.");
    }
}
