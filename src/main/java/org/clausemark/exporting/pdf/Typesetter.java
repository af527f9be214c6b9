package org.clausemark.exporting.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Turns the page into a tagged PDF (PDF/UA-1, PDF/A-2a) with the bundled fonts. Reads nothing from outside. */
final class Typesetter {
    static {
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    private final PdfFonts fonts;

    private final BidiOrder order;

    Typesetter(PdfFonts fonts, BidiOrder order) {
        this.fonts = fonts;
        this.order = order;
    }

    static {
        // It would talk to the console; what matters of it, the check of the finished file finds.
        XRLog.setLoggingEnabled(false);
    }

    /** Sets a page of XHTML in a new, open PDF; it needs the fonts until it is saved. */
    void set(String html, PDDocument pdf) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(pdf);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withProducer("Clausemark");
        builder.useReplacementText(PdfFonts.SUBSTITUTE);
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, when);
        }
        if (BidiOrder.concerns(html)) {
            builder.useUnicodeBidiSplitter(BidiOrder.Splitter::new);
            builder.useUnicodeBidiReorderer(order);
        }
        fonts.offer(builder, pdf);
        builder.withHtmlContent(html, null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFKeepOpen();
        }
    }
}
