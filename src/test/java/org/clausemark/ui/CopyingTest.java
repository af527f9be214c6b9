package org.clausemark.ui;

import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.SHIFT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;

/** Quotes go to the clipboard, with their citation or without. */
class CopyingTest extends Journey {
    private static final String FOUR = "auditable, supervised, traceable and trustworthy AI technology";
    private static final String CITED = "“auditable, supervised, traceable and trustworthy AI technology”"
            + " (Shanghai Declaration on Global AI Governance, 4 July 2024, § 2.2)";

    @Test
    void theBarCopiesTheSelectionWithItsCitation() {
        reader.select("2.2", FOUR);
        reader.click("#bar-copy-with-citation");
        assertThat(Eyes.clipboard()).isEqualTo(CITED);
        assertThat(eyes.notice()).contains("Copied § 2.2");
        assertThat(desk.notes()).isEmpty();
    }

    @Test
    void controlShiftCCopiesWithAndControlCWithoutCitation() {
        reader.select("2.2", FOUR);
        reader.press(CONTROL, SHIFT, C);
        assertThat(Eyes.clipboard()).isEqualTo(CITED);
        reader.press(CONTROL, C);
        assertThat(Eyes.clipboard()).isEqualTo(FOUR);
    }

    @Test
    void theSelectedNotesWordsAreCopiedWhereNothingIsSelected() {
        reader.select("2.2", FOUR);
        reader.press(H);
        reader.press(CONTROL, SHIFT, C);
        assertThat(Eyes.clipboard()).isEqualTo(CITED);
    }

    @Test
    void withNothingToCopyTheClipboardStaysAsItWas() {
        reader.select("2.2", FOUR);
        reader.press(CONTROL, C);
        reader.press(ESCAPE);
        reader.press(ESCAPE);
        reader.press(CONTROL, SHIFT, C);
        assertThat(Eyes.clipboard()).isEqualTo(FOUR);
        assertThat(eyes.notice()).contains("Select a passage first");
        assertThat(((FontIcon) eyes.find("#problems .ikonli-font-icon")).getIconLiteral())
                .as("nothing was done")
                .isEqualTo("fth-info");
    }

    @Test
    void aQuoteOverTwoClausesIsCitedWithBoth() {
        int from = reader.reveal("2.4", "personal information").start();
        int to = reader.reveal("2.5", "Promote").end();
        reader.press(reader.before(from));
        reader.release(reader.before(to));
        reader.press(CONTROL, SHIFT, C);
        assertThat(Eyes.clipboard())
                .isEqualTo("“personal information.\nPromote”"
                        + " (Shanghai Declaration on Global AI Governance, 4 July 2024, §§ 2.4–2.5)");
    }
}
