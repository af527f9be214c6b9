package org.clausemark.ui;

import javafx.geometry.Bounds;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens addresses outside the program, once the reader has seen where they lead and agreed. */
final class Addresses {
    private static final Logger LOG = LoggerFactory.getLogger(Addresses.class);

    private final Fittings fittings;

    Addresses(Fittings fittings) {
        this.fittings = fittings;
    }

    /** Asks whether to open an address, near a place of the scene; in its middle without one. */
    void ask(String address, @Nullable Bounds nearInScene) {
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
