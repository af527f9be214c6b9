package org.clausemark.ui;

import javafx.geometry.Bounds;
import org.clausemark.document.Document;
import org.clausemark.document.Inline;
import org.clausemark.ui.look.Look;
import org.clausemark.ui.reading.FootnoteSheet;
import org.clausemark.ui.reading.Lead;
import org.clausemark.ui.reading.ReadingPane;

/** Follows what the text refers to: asks before it opens an address, shows a footnote beside its mark. */
final class Following {
    private final Document document;
    private final ReadingPane reading;
    private final Look look;
    private final Fittings fittings;
    private final Addresses addresses;

    Following(Document document, ReadingPane reading, Look look, Fittings fittings) {
        this.document = document;
        this.reading = reading;
        this.look = look;
        this.fittings = fittings;
        this.addresses = new Addresses(fittings);
    }

    void follow(Lead lead) {
        if (lead.inline().kind() == Inline.Kind.LINK) {
            ask(lead.inline().target(), lead.place());
        } else {
            document.passages().stream()
                    .filter(p -> p.id().equals(lead.inline().target()))
                    .findFirst()
                    .ifPresentOrElse(
                            note -> {
                                FootnoteSheet sheet = new FootnoteSheet(document, note, look, () -> {
                                    fittings.overlay().hide();
                                    reading.goTo(note);
                                });
                                fittings.overlay().show(sheet, lead.place());
                                sheet.focusFirst();
                            },
                            () -> fittings.problems().hint("The text has no such footnote."));
        }
    }

    /** Asks whether to open an address, near a place of the scene. */
    void ask(String address, Bounds nearInScene) {
        addresses.ask(address, nearInScene);
    }
}
