package org.clausemark.ui;

import javafx.geometry.BoundingBox;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.clausemark.ui.look.Commitments;
import org.clausemark.ui.look.Look;
import org.clausemark.ui.palette.Palette;

/** What opens over a window: how text is set, words of commitment, keys, places to go to, the palette. */
final class WindowSheets {
    /** How far from the upper edge the palette stands, in pixels. */
    private static final double PALETTE_TOP = 50;

    private final Look look;
    private final Fittings fittings;
    private final PaletteOffers offers;

    WindowSheets(Look look, Fittings fittings, PaletteOffers offers) {
        this.look = look;
        this.fittings = fittings;
        this.offers = offers;
    }

    void look(Node button) {
        fittings.overlay().show(new LookSheet(look), button.localToScene(button.getLayoutBounds()));
    }

    void commitmentWords() {
        Commitments now = look.commitmentsProperty().get();
        CommitmentSheet sheet = new CommitmentSheet(
                now.words(),
                words -> {
                    fittings.overlay().hide();
                    look.commitmentsProperty().set(now.with(words));
                },
                fittings.overlay()::hide);
        fittings.overlay().show(sheet, null);
        sheet.focusFirst();
    }

    void keys(OpenDocument open) {
        KeysSheet sheet = new KeysSheet(open.commands());
        fittings.overlay().show(sheet, null);
        sheet.focusFirst();
    }

    void goToClause(OpenDocument open) {
        GoToField field = new GoToField(named -> {
            fittings.overlay().hide();
            if (!open.actions().goTo(named)) {
                fittings.problems().complain("There is no clause “" + named.strip() + "”.");
            }
        });
        fittings.overlay().show(field, null);
        field.focusField();
    }

    void palette(OpenDocument open, Scene scene) {
        Palette palette = new Palette(offers.gather(open.commands(), open.actions()), offer -> {
            offers.chose(offer);
            fittings.overlay().hide();
            offer.action().run();
        });
        double left = (scene.getWidth() - Palette.WIDTH) / 2;
        fittings.overlay().show(palette, new BoundingBox(left, 0, Palette.WIDTH, PALETTE_TOP));
        palette.focusField();
    }
}
