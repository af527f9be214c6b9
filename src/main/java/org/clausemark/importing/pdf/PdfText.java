package org.clausemark.importing.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.clausemark.document.Typesetting;
import org.clausemark.document.Typesetting.Form;
import org.clausemark.importing.flow.Facts;
import org.clausemark.importing.flow.Footnote;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.importing.flow.Limits;
import org.clausemark.importing.flow.Markup;
import org.clausemark.importing.flow.Paragraph;
import org.clausemark.importing.flow.Remark;
import org.clausemark.importing.flow.Source;

/** Reads a PDF, in the process that it runs in. */
final class PdfText {
    /** More pages than any document for reading has. */
    private static final int MOST_PAGES = 20_000;

    /** A page with a picture and fewer letters than this is a picture of a page. */
    private static final int FEW_LETTERS = 8;

    private static final int MOST_NAMED = 8;

    private final String fileName;
    private final Marks marks = new Marks();
    private final List<List<Column>> pages = new ArrayList<>();
    private final List<Integer> scanned = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private String[] labels = new String[0];
    private long letters;
    private long unknown;

    private PdfText(String fileName) {
        this.fileName = fileName;
    }

    /**
     * Reads a PDF.
     *
     * @param password empty for none
     * @throws InvalidPasswordException if it needs another password
     * @throws ImportException if it is no PDF, or has no text
     */
    static Source read(String fileName, byte[] bytes, String password)
            throws ImportException, InvalidPasswordException {
        try (PDDocument pdf = Loader.loadPDF(bytes, password)) {
            return new PdfText(fileName).read(pdf);
        } catch (InvalidPasswordException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new ImportException(fileName + " is damaged and could not be read as a PDF.", e);
        } catch (StackOverflowError e) {
            throw new ImportException(fileName + " is nested too deeply to be read.", e);
        }
    }

    private Source read(PDDocument pdf) throws ImportException {
        OwnPdf own = OwnPdf.of(pdf);
        int count = Math.min(own == null ? pdf.getNumberOfPages() : own.pages(), MOST_PAGES);
        labels = labels(pdf, count);
        PageReader reader = new PageReader(own);
        LineMaker maker = new LineMaker(marks);
        for (int i = 0; i < count; i++) {
            pages.add(page(pdf, i, reader, maker));
        }
        refuse();
        Measures measures = Measures.of(pages);
        Hyphens hyphens = new Hyphens(pages);
        Footing footing = new Footing(measures);
        Flow flow = new Flow(measures, hyphens);
        // Our own export says itself what runs along the pages.
        List<List<Column>> plain = own == null ? Furniture.without(pages) : pages;
        for (int i = 0; i < plain.size(); i++) {
            List<Column> body = footing.without(plain.get(i), labels[i]);
            for (Column column : body) {
                flow.add(column, footing.names().get(i));
            }
        }
        List<Draft> drafts = flow.drafts();
        if (drafts.size() > Limits.PARAGRAPHS + 1) {
            drafts = drafts.subList(0, Limits.PARAGRAPHS + 1);
        }
        Headings headings = new Headings(drafts, measures);
        headings.find(pdf);
        List<Paragraph> body = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            body.add(paragraph(drafts.get(i), headings.depth(i), i == headings.title()));
        }
        List<Footnote> notes = footnotes(footing.notes(), measures, hyphens);
        Facts facts = Said.of(pdf, beginning(body));
        return new Source(own == null ? facts : own.over(facts), List.of(), body, notes, remarks(drafts), warnings);
    }

    private List<Column> page(PDDocument pdf, int index, PageReader reader, LineMaker maker) {
        try {
            PDPage page = pdf.getPage(index);
            PageReader.Content content = reader.read(page);
            List<Letter> shown = content.letters();
            long artefacts = shown.stream().filter(l -> l.is(Letter.ARTEFACT)).count();
            if (artefacts * 3 < shown.size()) {
                shown = shown.stream().filter(l -> !l.is(Letter.ARTEFACT)).toList();
            }
            letters += shown.size();
            unknown += shown.stream()
                    .filter(l -> l.text().contains(Letter.UNKNOWN))
                    .count();
            if (shown.size() < FEW_LETTERS && content.pictures()) {
                scanned.add(index);
            }
            marks.turnTo(page, content.view());
            List<Row> rows = LineNumbers.without(Row.of(Piece.of(shown)));
            return beside(Layout.columns(index, rows, maker));
        } catch (RuntimeException e) {
            warnings.add("Page " + labels[index] + " is damaged and was left out.");
            return List.of();
        }
    }

    /** Gives each note that is beside the text to the line beside it. */
    private List<Column> beside(List<Column> columns) {
        Map<Integer, Float> besides = marks.besides();
        if (besides.isEmpty()) {
            return columns;
        }
        List<Line> lines = columns.stream().flatMap(c -> c.lines().stream()).toList();
        besides.forEach((mark, height) -> lines.stream()
                .min(Comparator.comparingDouble(line -> Math.abs(line.base() - 0.3 * line.size() - height)))
                .ifPresent(line -> line.touch(mark)));
        return columns;
    }

    private void refuse() throws ImportException {
        boolean anything = pages.stream().anyMatch(columns -> !columns.isEmpty());
        long filled = pages.stream().filter(columns -> !columns.isEmpty()).count();
        if (!scanned.isEmpty() && (!anything || scanned.size() >= 20 * filled)) {
            throw new ImportException(fileName
                    + " is a scan: it has no text, only pictures of its pages. A program for text recognition can"
                    + " give it some.");
        }
        if (!anything) {
            throw new ImportException(fileName + " has no text.");
        }
        if (unknown * 3 > letters) {
            throw new ImportException(
                    fileName + " has no text that can be read: its fonts do not say which letters they show.");
        }
        if (unknown * 100 > letters) {
            warnings.add("Some letters are missing: the PDF's fonts do not say which letters they show.");
        }
        if (!scanned.isEmpty()) {
            String named = String.join(
                    ", ", scanned.stream().limit(MOST_NAMED).map(i -> labels[i]).toList());
            String more = scanned.size() > MOST_NAMED ? " and " + (scanned.size() - MOST_NAMED) + " more" : "";
            warnings.add(
                    scanned.size() == 1
                            ? "Page " + named + " is only a picture, and its text is missing."
                            : "Pages " + named + more + " are only pictures, and their text is missing.");
        }
    }

    private static String[] labels(PDDocument pdf, int count) {
        String[] labels = new String[count];
        String[] given = new String[0];
        try {
            PDPageLabels said = pdf.getDocumentCatalog().getPageLabels();
            given = said == null ? given : said.getLabelsByPageIndices();
        } catch (IOException | RuntimeException e) {
            // They are counted instead.
        }
        for (int i = 0; i < count; i++) {
            boolean usable = i < given.length && given[i] != null && !given[i].isBlank() && given[i].length() < 20;
            labels[i] = usable ? given[i].strip() : Integer.toString(i + 1);
        }
        return labels;
    }

    private Paragraph paragraph(Draft draft, int depth, boolean title) {
        boolean row = draft.isRow();
        Form form = row ? Form.TABLE_ROW : Form.PARAGRAPH;
        Typesetting set = new Typesetting(form, 0, draft.inlines(depth > 0 || title || row));
        Markup markup = title ? Markup.TITLE : new Markup(false, depth, 0, 0, set);
        return new Paragraph(draft.text(), 0, true, markup, labels[draft.page()]);
    }

    private static String beginning(List<Paragraph> body) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < body.size() && text.length() < 6_000; i++) {
            text.append(body.get(i).text()).append('\n');
        }
        return text.toString();
    }

    private List<Footnote> footnotes(List<Footing.Note> all, Measures measures, Hyphens hyphens) {
        Map<String, List<Paragraph>> named = new LinkedHashMap<>();
        int i = 0;
        while (i < all.size()) {
            // Each note begins anew; what stands at the foot without a label goes on with the note before it.
            Footing.Note note = all.get(i);
            Flow flow = new Flow(measures, hyphens);
            do {
                flow.add(new Column(all.get(i).page(), all.get(i).lines()), Map.of());
                i++;
            } while (i < all.size() && all.get(i).name().isEmpty());
            int skipped = note.skipped();
            for (Draft draft : flow.drafts()) {
                String text = draft.text()
                        .substring(Math.min(skipped, draft.text().length()))
                        .strip();
                skipped = 0;
                if (!text.isEmpty()) {
                    named.computeIfAbsent(note.name(), n -> new ArrayList<>())
                            .add(new Paragraph(text, 0, true, Markup.NONE, labels[draft.page()]));
                }
            }
        }
        List<Footnote> notes = new ArrayList<>();
        named.forEach((label, paragraphs) -> notes.add(new Footnote(label, paragraphs)));
        return notes;
    }

    private List<Remark> remarks(List<Draft> drafts) {
        Map<Integer, int[]> places = new TreeMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            for (Line.Touch touch : drafts.get(i).touches()) {
                int[] place = places.get(touch.mark());
                if (place == null) {
                    places.put(touch.mark(), new int[] {i, touch.start(), i, touch.end()});
                } else {
                    place[2] = i;
                    place[3] = touch.end();
                }
            }
        }
        List<Remark> remarks = new ArrayList<>();
        places.forEach((mark, place) -> {
            Marks.Mark said = marks.all().get(mark);
            remarks.add(new Remark(
                    place[0],
                    place[1],
                    place[2],
                    place[3],
                    said.comment(),
                    said.author(),
                    said.made(),
                    said.colour(),
                    said.underlined(),
                    said.answers()));
        });
        int lost = marks.all().size() - remarks.size();
        if (lost > 0) {
            warnings.add(
                    lost == 1
                            ? "A note in the PDF marks no words that were read, and was left out."
                            : lost + " notes in the PDF mark no words that were read, and were left out.");
        }
        remarks.sort(Comparator.comparingInt(Remark::first).thenComparingInt(Remark::start));
        return remarks;
    }
}
