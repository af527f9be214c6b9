package org.clausemark.importing.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.importing.flow.Paragraph;
import org.clausemark.importing.flow.Remark;
import org.clausemark.importing.flow.Source;
import org.junit.jupiter.api.Test;

/** What is made of pages: small ones, written for each case. */
class PdfTextTest {
    private static final String[] LEFT = {
        "Everyone has the right to life, liberty",
        "and the security of person, and no one",
        "shall be held in slavery or in servi-",
        "tude; slavery and the slave trade shall",
        "be prohibited in all their well-known",
        "forms, whatever name they may bear."
    };
    private static final String[] RIGHT = {
        "No one shall be subjected to torture or",
        "to cruel, inhuman or degrading treat-",
        "ment or punishment, here or elsewhere,",
        "at any time or for any reason that may",
        "be given by those who have the power",
        "to inflict it upon their fellow men."
    };

    private static Source read(Pages pages) throws ImportException, IOException {
        try (pages) {
            return PdfText.read("a.pdf", pages.bytes(), "");
        }
    }

    private static List<String> texts(Source source) {
        return source.body().stream().map(Paragraph::text).toList();
    }

    @Test
    void columnsAreReadOneAfterTheOtherAndHyphensJoined() throws ImportException, IOException {
        Source source = read(new Pages().page(sheet -> {
            for (int i = 0; i < LEFT.length; i++) {
                sheet.line(72, 700 - 14 * i, 11, Pages.PLAIN, LEFT[i]);
                sheet.line(310, 700 - 14 * i, 11, Pages.PLAIN, RIGHT[i]);
            }
        }));
        assertThat(texts(source))
                .containsExactly(
                        String.join(" ", LEFT).replace("servi- tude", "servitude"),
                        String.join(" ", RIGHT).replace("treat- ment", "treatment"));
    }

    @Test
    void headsFeetAndPageNumbersGoAndParagraphsRunOverThePage() throws ImportException, IOException {
        Pages pages = new Pages();
        for (int i = 1; i <= 4; i++) {
            int number = i;
            pages.page(sheet -> {
                sheet.line(72, 800, 9, Pages.PLAIN, "The Journal of Declarations, volume 7");
                sheet.lines(72, 700, LEFT[number] + " " + RIGHT[number], RIGHT[number - 1]);
                sheet.line(300, 40, 9, Pages.PLAIN, "– " + number + " –");
            });
        }
        String text = String.join(" ", texts(read(pages)));
        assertThat(text).doesNotContain("Journal", "–").contains(RIGHT[2] + " " + LEFT[4]);
    }

    @Test
    void headingsAtTheHeadsOfPagesStayThoughTheyDifferInTheirNumbersAlone() throws ImportException, IOException {
        Pages pages = new Pages();
        int[] articles = {1, 3, 14, 15, 18, 22};
        for (int i = 1; i <= 6; i++) {
            int number = i;
            pages.page(sheet -> {
                sheet.line(
                        72, 780, 11, Pages.PLAIN, number == 2 || number > 3 ? "Article " + articles[number - 1] : "I.");
                sheet.lines(72, 740, LEFT);
                sheet.line(300, 40, 9, Pages.PLAIN, number + " of 6");
            });
        }
        String text = String.join(" ", texts(read(pages)));
        assertThat(text)
                .contains("Article 3", "Article 15", "Article 18", "Article 22")
                .doesNotContain("of 6");
    }

    @Test
    void aWordWithAHyphenOfItsOwnKeepsTheOneAtTheLinesEnd() throws ImportException, IOException {
        Source source = read(new Pages().page(sheet -> sheet.lines(72, 700, "It was no get-rich-", "quick scheme.")));
        assertThat(texts(source)).containsExactly("It was no get-rich-quick scheme.");
    }

    @Test
    void aHyphenThatStandsForTheRestOfAWordStays() throws ImportException, IOException {
        Source source =
                read(new Pages().page(sheet -> sheet.lines(72, 700, "They weigh the long-", "and short-term risks.")));
        assertThat(texts(source)).containsExactly("They weigh the long- and short-term risks.");
    }

    @Test
    void notesAtTheFootAreFootnotesAndTheirSignsLeadThere() throws ImportException, IOException {
        Source source = read(new Pages().page(sheet -> {
            sheet.lines(72, 700, "Everyone has the right to a nationality", "and to change it");
            sheet.line(150, 690, 6, Pages.PLAIN, "1");
            sheet.line(72, 80, 8, Pages.PLAIN, "1 Adopted without a vote.");
        }));
        assertThat(source.footnotes()).hasSize(1);
        assertThat(source.footnotes().getFirst().label()).isEqualTo("1");
        assertThat(source.footnotes().getFirst().paragraphs().getFirst().text()).isEqualTo("Adopted without a vote.");
        assertThat(source.body().getFirst().markup().set().inlines())
                .anySatisfy(inline -> assertThat(inline.target()).isEqualTo("1"));
    }

    @Test
    void aNoteThatEndsWithoutAStopDoesNotRunIntoTheNextOne() throws ImportException, IOException {
        Pages pages = new Pages();
        pages.page(sheet -> {
            sheet.lines(72, 700, LEFT);
            sheet.line(72, 80, 8, Pages.PLAIN, "1 See the annex");
        });
        pages.page(sheet -> {
            sheet.lines(72, 700, RIGHT);
            sheet.line(72, 80, 8, Pages.PLAIN, "2 and the list");
            sheet.line(72, 70, 8, Pages.PLAIN, "• A list");
        });
        assertThat(read(pages).footnotes())
                .extracting(note ->
                        note.label() + " " + note.paragraphs().getFirst().text())
                .containsExactly("1 See the annex", "2 and the list");
    }

    @Test
    void dotsThatLeadToAPageNumberDoNotPullTheWordsTogether() throws ImportException, IOException {
        Source source = read(new Pages()
                .page(sheet -> sheet.lines(
                        72,
                        700,
                        "1.2 New versions of this " + ". ".repeat(60) + "4",
                        "1.3 Authors and maintainers " + ". ".repeat(60) + "5")));
        assertThat(String.join(" ", texts(source))).contains("New versions of this", "Authors and maintainers");
    }

    @Test
    void entriesOfATableOfContentsStandEachByItself() throws ImportException, IOException {
        Source source = read(new Pages().page(sheet -> {
            for (int i = 0; i < 6; i++) {
                float y = 700 - 14 * i;
                boolean chapter = i % 3 == 0;
                sheet.line(72, y, 11, Pages.PLAIN, i + 1 + ".1");
                sheet.line(110, y, 11, Pages.PLAIN, chapter ? "Of harbours" : "Of fees " + ". ".repeat(50));
                sheet.line(450, y, 11, Pages.PLAIN, "" + (i + 3));
            }
        }));
        assertThat(texts(source)).hasSize(6).allMatch(text -> text.matches("\\d\\.1\\sOf (harbours|fees)[\\s.]*\\d"));
    }

    @Test
    void theLargestLineIsTheTitleAndLargerOnesAreHeadings() throws ImportException, IOException {
        Source source = read(new Pages().page(sheet -> {
            sheet.line(72, 780, 24, Pages.BOLD, "A Declaration");
            sheet.line(72, 740, 14, Pages.BOLD, "Rights");
            sheet.lines(72, 715, LEFT);
            sheet.line(72, 600, 14, Pages.BOLD, "Duties");
            sheet.lines(72, 575, RIGHT);
        }));
        assertThat(source.body().getFirst().markup().isTitle()).isTrue();
        assertThat(source.body().stream()
                        .filter(p -> p.markup().heading() > 0 && !p.markup().isTitle()))
                .extracting(Paragraph::text)
                .containsExactly("Rights", "Duties");
    }

    @Test
    void bookmarksSayWhatIsAHeadingThoughTheyLeaveOutItsNumber() throws ImportException, IOException {
        Pages pages = new Pages();
        pages.page(sheet -> {
            sheet.lines(72, 740, "1.1 Rights");
            sheet.lines(72, 715, LEFT);
            sheet.lines(72, 600, "1.2 Duties");
            sheet.lines(72, 575, RIGHT);
        });
        PDDocumentOutline outline = new PDDocumentOutline();
        for (String title : List.of("Rights", "Duties")) {
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(title);
            item.setDestination(pages.pdf.getPage(0));
            outline.addLast(item);
        }
        pages.pdf.getDocumentCatalog().setDocumentOutline(outline);
        assertThat(read(pages).body().stream().filter(p -> p.markup().heading() == 1))
                .extracting(Paragraph::text)
                .containsExactly("1.1 Rights", "1.2 Duties");
    }

    @Test
    void numbersBesideTheLinesGo() throws ImportException, IOException {
        Source source = read(new Pages().page(sheet -> {
            for (int i = 0; i < 12; i++) {
                sheet.line(50, 700 - 20 * i, 11, Pages.PLAIN, Integer.toString(i + 1));
                sheet.line(90, 700 - 20 * i, 11, Pages.PLAIN, LEFT[i % LEFT.length]);
            }
        }));
        assertThat(String.join(" ", texts(source)))
                .doesNotContainPattern("[0-9]")
                .contains("liberty and the security");
    }

    @Test
    void aHighlightComesBackOnItsWords() throws ImportException, IOException {
        Pages pages = new Pages().page(sheet -> sheet.lines(72, 700, "Everyone has the right to life."));
        float from = 72 + Pages.PLAIN.getStringWidth("Everyone has the ") * 11 / 1000;
        float to = from + Pages.PLAIN.getStringWidth("right") * 11 / 1000;
        PDAnnotationHighlight mark = new PDAnnotationHighlight();
        mark.setRectangle(new PDRectangle(from, 697, to - from, 12));
        mark.setQuadPoints(new float[] {from, 709, to, 709, from, 697, to, 697});
        mark.setContents("Which one?");
        mark.setTitlePopup("A reader");
        mark.setColor(new PDColor(new float[] {1, 1, 0}, PDDeviceRGB.INSTANCE));
        List<PDAnnotation> marks = List.of(mark);
        pages.pdf.getPage(0).setAnnotations(marks);
        Source source = read(pages);
        assertThat(source.remarks()).hasSize(1);
        Remark remark = source.remarks().getFirst();
        assertThat(source.body().getFirst().text().substring(remark.start(), remark.end()))
                .isEqualTo("right");
        assertThat(remark.comment()).isEqualTo("Which one?");
        assertThat(remark.author()).isEqualTo("A reader");
        assertThat(remark.colour()).isEqualTo("#ffff00");
    }

    @Test
    void aScanIsRefusedAndOnePictureAmongPagesIsSaid() throws ImportException, IOException {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        try (Pages scan = new Pages()) {
            scan.page(sheet ->
                    sheet.stream().drawImage(LosslessFactory.createFromImage(scan.pdf, image), 0, 0, 500, 700));
            byte[] bytes = scan.bytes();
            assertThatThrownBy(() -> PdfText.read("a.pdf", bytes, ""))
                    .isInstanceOf(ImportException.class)
                    .hasMessageStartingWith("a.pdf is a scan: it has no text, only pictures of its pages.");
        }
        Pages mixed = new Pages().page(sheet -> sheet.lines(72, 700, LEFT));
        mixed.page(
                sheet -> sheet.stream().drawImage(LosslessFactory.createFromImage(mixed.pdf, image), 0, 0, 500, 700));
        assertThat(read(mixed).warnings()).containsExactly("Page 2 is only a picture, and its text is missing.");
    }
}
