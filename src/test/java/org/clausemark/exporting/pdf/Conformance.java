package org.clausemark.exporting.pdf;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Asks veraPDF whether a file keeps PDF/UA-1 and PDF/A-2a. */
final class Conformance {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Conformance() {}

    /** What it breaks of both; empty for a good file. */
    static List<String> faults(Path file) throws Exception {
        return Stream.concat(faults(file, PDFAFlavour.PDFUA_1).stream(), faults(file, PDFAFlavour.PDFA_2_A).stream())
                .toList();
    }

    private static List<String> faults(Path file, PDFAFlavour flavour) throws Exception {
        try (InputStream in = Files.newInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(t -> t.getStatus() == TestAssertion.Status.FAILED)
                    .map(t -> flavour + " " + t.getRuleId().getClause() + "-"
                            + t.getRuleId().getTestNumber() + " " + t.getMessage() + " at "
                            + t.getLocation().getContext())
                    .distinct()
                    .toList();
        }
    }
}
