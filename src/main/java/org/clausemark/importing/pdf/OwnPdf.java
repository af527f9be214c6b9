package org.clausemark.importing.pdf;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.clausemark.importing.flow.Facts;
import org.jspecify.annotations.Nullable;

/**
 * What our own export adds to a document, and what therefore is none of its text when such a PDF is read again: the
 * numbers in the margin, the links to notes, the comments that stand for none, and the notes by clause at the end.
 */
final class OwnPdf {
    /** The name of the program, as the export writes it. */
    private static final String PRODUCER = "Clausemark";

    /** Under this key the export keeps a note's comment as it was written, empty for none. */
    private static final COSName COMMENT = COSName.getPDFName("ClausemarkComment");

    private static final String APPENDIX = "Notes by clause";
    private static final Pattern TO_NOTES = Pattern.compile("To notes? \\d+(?:–\\d+)?");
    private static final Pattern NO_COMMENT = Pattern.compile("(?:Highlight|Underline|Note on) [^\\n]{1,80}");

    /** Under this key of the catalogue the export keeps what the line below the title says. */
    private static final COSName IMPRINT = COSName.getPDFName("ClausemarkImprint");

    private final Map<Integer, COSArray> elements = new HashMap<>();
    private final int pages;
    private final @Nullable COSDictionary imprint;
    private @Nullable COSDictionary line;

    private OwnPdf(PDDocument pdf, COSArray parents) {
        for (int i = 0; i + 1 < parents.size(); i += 2) {
            if (parents.getObject(i + 1) instanceof COSArray array) {
                elements.put(parents.getInt(i), array);
            }
        }
        this.pages = before(pdf);
        this.imprint = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(IMPRINT);
    }

    /** What is known of a PDF that our export made; null for any other. */
    static @Nullable OwnPdf of(PDDocument pdf) {
        try {
            PDStructureTreeRoot tree = pdf.getDocumentCatalog().getStructureTreeRoot();
            if (!PRODUCER.equals(pdf.getDocumentInformation().getProducer())
                    || tree == null
                    || tree.getParentTree() == null) {
                return null;
            }
            COSArray parents = tree.getParentTree().getCOSObject().getCOSArray(COSName.NUMS);
            return parents == null ? null : new OwnPdf(pdf, parents);
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** How many pages stand before the notes by clause. */
    private static int before(PDDocument pdf) {
        PDDocumentOutline outline = pdf.getDocumentCatalog().getDocumentOutline();
        PDOutlineItem last = outline == null ? null : outline.getLastChild();
        if (last == null || !APPENDIX.equals(last.getTitle())) {
            return pdf.getNumberOfPages();
        }
        try {
            PDPage page = last.findDestinationPage(pdf);
            int index = page == null ? -1 : pdf.getPages().indexOf(page);
            return index > 0 ? index : pdf.getNumberOfPages();
        } catch (IOException e) {
            return pdf.getNumberOfPages();
        }
    }

    /** How many of the pages hold the document itself. */
    int pages() {
        return pages;
    }

    /** Whether marked content of a page was added by the export. */
    boolean isAdded(PDPage page, int mark) {
        COSArray there = elements.get(page.getStructParents());
        if (there == null
                || mark < 0
                || mark >= there.size()
                || !(there.getObject(mark) instanceof COSDictionary element)) {
            return false;
        }
        String kind = element.getNameAsString(COSName.S);
        String said = element.getString(COSName.ALT);
        return "Lbl".equals(kind)
                || isImprint(element)
                || ("Link".equals(kind)
                        && said != null
                        && TO_NOTES.matcher(said).matches());
    }

    /** Whether an element is the paragraph right behind the title. */
    private boolean isImprint(COSDictionary element) {
        COSDictionary parent = element.getCOSDictionary(COSName.P);
        if (line == null && imprint != null && parent != null && parent.getItem(COSName.K) instanceof COSArray all) {
            for (int i = 0; i + 1 < all.size() && line == null; i++) {
                if (all.getObject(i) instanceof COSDictionary title
                        && "H1".equals(title.getNameAsString(COSName.S))
                        && all.getObject(i + 1) instanceof COSDictionary next
                        && "P".equals(next.getNameAsString(COSName.S))) {
                    line = next;
                }
            }
        }
        return element.equals(line);
    }

    /** What the document's imprint said, over what else is known of it. */
    Facts over(Facts facts) {
        if (imprint == null) {
            return facts;
        }
        LocalDate date = facts.date();
        try {
            date = LocalDate.parse(String.valueOf(imprint.getString("Date")));
        } catch (DateTimeParseException e) {
            // It had none.
        }
        String title = imprint.getString(COSName.TITLE);
        return new Facts(
                title == null ? facts.title() : title,
                facts.language(),
                date,
                facts.version(),
                imprint.getString("Source"));
    }

    /**
     * What a reader wrote of what a mark says: where nothing was written, the export says which place is marked. What
     * was changed by another program since then stays as it is.
     */
    static String comment(COSDictionary mark, String says) {
        String comment = mark.getString(COMMENT);
        return comment != null && comment.isEmpty() && NO_COMMENT.matcher(says).lookingAt()
                ? NO_COMMENT.matcher(says).replaceFirst("").strip()
                : says;
    }
}
