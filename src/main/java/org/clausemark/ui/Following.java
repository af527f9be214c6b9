package org.clausemark.ui;

import javafx.geometry.Bounds;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.clausemark.document.Document;
import org.clausemark.document.Inline;
import org.clausemark.ui.look.Look;
import org.clausemark.ui.reading.FootnoteSheet;
import org.clausemark.ui.reading.Lead;
import org.clausemark.ui.reading.ReadingPane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows what the text refers to: asks before it opens an address, shows a footnote beside its mark. */
final class Following {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    private final Document document;
    private final ReadingPane reading;
    private final Look look;
    private final Fittings fittings;

    Following(Document document, ReadingPane reading, Look look, Fittings fittings) {
        this.document = document;
        this.reading = reading;
        this.look = look;
        this.fittings = fittings;
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
        LinkSheet sheet = new LinkSheet(address, this::open, this::copy, fittings.overlay()::hide);
        fittings.overlay().show(sheet, nearInScene);
        sheet.focusFirst();
    }

    private void open(String address) {
        fittings.overlay().hide();
        try {
            fittings.desktop().browser().open(address);
        } catch (RuntimeException e) {
            LOG.warn("Nothing opens {}", address, e);
            fittings.problems().complain("Nothing here opens that address.");
        }
    }

    private void copy(String address) {
        fittings.overlay().hide();
        ClipboardContent content = new ClipboardContent();
        content.putString(address);
        Clipboard.getSystemClipboard().setContent(content);
        fittings.problems().say("Copied the address.");
    }
}
