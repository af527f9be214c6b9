package org.clausemark.exporting.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;

/** Points the appendix's links at the highlights themselves; the typesetter knows only where their clauses begin. */
final class BackLinks {
    private static final int SPACE_ABOVE = 48;

    private final Map<String, PDPageXYZDestination> destinations = new HashMap<>();

    /** Notes where a highlight begins. */
    void add(PDDocument pdf, Note note, QuadFinder.Part first) {
        PDPageXYZDestination destination = new PDPageXYZDestination();
        destination.setPage(pdf.getPage(first.page()));
        destination.setLeft(0);
        destination.setTop(Math.round(first.quads().getFirst().top()) + SPACE_ABOVE);
        destinations.put(AppendixHtml.backLink(note), destination);
    }

    /** Sets the links of all pages. */
    void point(PDDocument pdf) throws IOException {
        for (PDPage page : pdf.getPages()) {
            List<PDAnnotation> links = page.getAnnotations(PDAnnotationLink.class::isInstance);
            for (PDAnnotation link : links) {
                PDPageXYZDestination destination = destinations.get(link.getContents());
                if (destination != null) {
                    link.getCOSObject().removeItem(COSName.A);
                    ((PDAnnotationLink) link).setDestination(destination);
                }
            }
        }
    }
}
