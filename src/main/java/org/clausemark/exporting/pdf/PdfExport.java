package org.clausemark.exporting.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.document.Passage;
import org.clausemark.exporting.ExportException;
import org.clausemark.exporting.ExportException.Reason;
import org.clausemark.exporting.SafeFile;

/**
 * Writes a document with its notes as an annotated PDF: tagged, with bookmarks, a mark for each note and an
 * appendix of notes by clause.
 */
public final class PdfExport {
    /** A text is refused when more than one in so many of its letters cannot be printed. */
    private static final int MOST_MISSING = 100;

    /** Private key in the catalogue: the document's imprint. */
    private static final COSName IMPRINT_KEY = COSName.getPDFName("ClausemarkImprint");

    static {
        // PDFBox would put its list of the system's fonts into the user's home.
        if (System.getProperty("pdfbox.fontcache") == null) {
            System.setProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir"));
        }
    }

    /** The paper to print on. */
    public enum Paper {
        /** 210 × 297 mm. */
        A4("210mm 297mm"),
        /** 8.5 × 11 inches. */
        LETTER("8.5in 11in");

        private final String css;

        Paper(String css) {
            this.css = css;
        }

        String css() {
            return css;
        }
    }

    /**
     * How to write.
     *
     * @param paper the paper to print on
     * @param overwrite whether a file that is there already may be replaced
     */
    public record Options(Paper paper, boolean overwrite) {
        /** A4, nothing overwritten. */
        public static final Options USUAL = new Options(Paper.A4, false);
    }

    /**
     * What was written.
     *
     * @param pages how many pages
     * @param highlights how many annotations; a highlight or underline that runs over a page's end has one on each
     *     page, one on nothing that is printed has none
     * @param substituted how many signs of text and comments no font has, each counted once; they are printed as □
     */
    public record Result(int pages, int highlights, int substituted) {}

    /**
     * Writes the PDF. The file appears complete or not at all.
     *
     * @param document what to print; only its body is
     * @param annotations the notes on it, in any order
     * @param themes the themes that the notes are coded with
     * @param target the file, in a folder that exists
     * @param options how to write
     * @throws ExportException if it was not written; what was there before still is
     */
    public Result write(
            Document document, List<Annotation> annotations, List<Theme> themes, Path target, Options options)
            throws ExportException {
        SafeFile file = new SafeFile(target, options.overwrite());
        file.check();
        List<Note> notes = Note.of(document, annotations, themes);
        return file.write(part -> compose(document, notes, themes, part, options.paper()), PdfExport::verify);
    }

    private static Result compose(Document document, List<Note> notes, List<Theme> themes, Path part, Paper paper)
            throws IOException, ExportException {
        String everything = everything(document, notes, themes);
        try (PdfFonts fonts = new PdfFonts(everything)) {
            refuseUnreadable(document, fonts);
            PageHtml page = new PageHtml(document, notes, fonts);
            String html = page.page(paper, new AppendixHtml(document, notes, themes, fonts).html());
            BidiOrder order = new BidiOrder();
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            try (PDDocument pdf = new PDDocument()) {
                new Typesetter(fonts, order).set(html, pdf);
                pdf.save(plain, CompressParameters.NO_COMPRESSION);
            }
            // Fonts are complete only in a finished file, so the letters are read from that.
            try (PDDocument pdf = Loader.loadPDF(plain.toByteArray())) {
                int highlights = mark(pdf, notes, new LetterMatch(page.text(), fonts, order));
                imprint(pdf, document.imprint());
                pdf.save(part.toFile());
                return new Result(pdf.getNumberOfPages(), highlights, fonts.countSubstituted(everything));
            }
        }
    }

    /** All that is printed; with it the fonts are chosen. */
    private static String everything(Document document, List<Note> notes, List<Theme> themes) {
        StringBuilder all = new StringBuilder(document.imprint().toString());
        document.passages().stream()
                .filter(Passage::isBody)
                .forEach(p -> all.append(p.number()).append(p.text()));
        for (Note note : notes) {
            all.append(note.annotation().author()).append(note.annotation().comment());
            note.annotation()
                    .replies()
                    .forEach(reply -> all.append(reply.author()).append(reply.text()));
        }
        themes.forEach(theme -> all.append(theme.name()));
        return all.toString();
    }

    /** A few signs may be printed as {@link PdfFonts#SUBSTITUTE} and counted; a text of them nobody could read. */
    private static void refuseUnreadable(Document document, PdfFonts fonts) throws ExportException {
        long letters = 0;
        long missing = 0;
        Set<Integer> kinds = new LinkedHashSet<>();
        for (Passage passage : document.passages()) {
            if (passage.isBody()) {
                int[] all = PdfFonts.letters(passage.text()).toArray();
                int[] without = Arrays.stream(all).filter(fonts::isMissing).toArray();
                letters += all.length;
                missing += without.length;
                Arrays.stream(without).forEach(kinds::add);
            }
        }
        if (missing > letters / MOST_MISSING) {
            int first = kinds.iterator().next();
            String others = kinds.size() == 1 ? "" : " and " + (kinds.size() - 1) + " more";
            throw new ExportException(
                    Reason.NO_FONT,
                    "The text has letters that no font of the program can print: “" + Character.toString(first) + "” ("
                            + Character.getName(first) + ")" + others + ".");
        }
    }

    /** What the line below the title says, for our own import to tell it from the text. */
    private static void imprint(PDDocument pdf, Imprint imprint) {
        COSDictionary said = new COSDictionary();
        said.setString(COSName.TITLE, imprint.title());
        said.setString(COSName.getPDFName("Source"), imprint.source());
        if (imprint.date() != null) {
            said.setString(COSName.getPDFName("Date"), imprint.date().toString());
        }
        pdf.getDocumentCatalog().getCOSObject().setItem(IMPRINT_KEY, said);
    }

    private static int mark(PDDocument pdf, List<Note> notes, LetterMatch match) throws IOException {
        Tags tags = new Tags(pdf);
        QuadFinder finder = match.match(pdf, tags);
        Map<Note, List<QuadFinder.Part>> places = new LinkedHashMap<>();
        Overlaps overlaps = new Overlaps();
        for (Note note : notes) {
            List<QuadFinder.Part> parts = finder.parts(
                    note.annotation().anchor().start(),
                    note.annotation().anchor().end());
            // Of a zero-width space, say, there are none: there is nothing to mark, and the appendix has the note.
            if (!parts.isEmpty()) {
                places.put(note, parts);
                overlaps.add(note.annotation(), parts);
            }
        }
        MarkWriter writer = new MarkWriter(pdf, tags, overlaps);
        BackLinks links = new BackLinks();
        int highlights = 0;
        for (Map.Entry<Note, List<QuadFinder.Part>> each : places.entrySet()) {
            highlights += writer.write(each.getKey(), each.getValue());
            links.add(pdf, each.getKey(), each.getValue().getFirst());
        }
        links.point(pdf);
        return highlights;
    }

    private static void verify(Path part, Result expected) throws IOException, ExportException {
        int found = 0;
        try (PDDocument pdf = Loader.loadPDF(part.toFile())) {
            for (PDPage page : pdf.getPages()) {
                found += page.getAnnotations(a -> MarkWriter.KINDS.contains(a.getSubtype())
                                && !a.getCOSObject().containsKey(COSName.getPDFName("IRT")))
                        .size();
            }
        }
        if (found != expected.highlights()) {
            throw new ExportException(
                    Reason.DAMAGED,
                    "The PDF was not kept: " + found + " marks were in it instead of " + expected.highlights() + ".");
        }
    }
}
