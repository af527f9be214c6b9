package org.clausemark.ui;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F8;
import static javafx.scene.input.KeyCode.G;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.M;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.T;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Style;
import org.junit.jupiter.api.Test;

/** What a new reader does with the declaration in ten minutes, by the keyboard alone. */
class TenMinutesTest extends Journey {
    @Test
    void twelveThemesThenSuggestionsWhatIsBareAndTheMatrix() throws IOException {
        Map<String, String> coded = new LinkedHashMap<>();
        coded.put("1.1", "innovation");
        coded.put("1.2", "open exch");
        coded.put("1.3", "equity");
        coded.put("1.7", "sovereign");
        coded.put("2.1", "data gov");
        coded.put("2.4", "privacy");
        coded.put("2.2", "safety");
        coded.put("2.3", "malicious");
        coded.put("1.6", "ethics");
        coded.put("3.1", "global gov");
        coded.put("3.3", "regulation");
        coded.put("4.2", "public part");
        coded.forEach((clause, theme) -> {
            reader.press(CONTROL, G);
            reader.type(clause);
            reader.press(ENTER);
            reader.press(T);
            reader.type(theme);
            reader.press(ENTER);
        });
        assertThat(desk.notes()).hasSize(12).allMatch(note -> note.style() == Style.CLAUSE);
        assertThat(desk.notes().stream().flatMap(note -> note.themes().stream()).distinct())
                .hasSize(12);

        reader.press(F8);
        for (int i = 0; i < 8; i++) {
            reader.press(A);
        }
        assertThat(codings()).isEqualTo(20);

        reader.press(SHIFT, F8);
        assertThat(eyes.words("#ledger")).contains("2.5").doesNotContain("3.1");

        reader.press(CONTROL, M);
        assertThat(eyes.see("#matrix-grid")).isTrue();
        Path table = folder.resolve("matrix.csv");
        desk.answers().saveAs(table);
        reader.press(CONTROL, K);
        reader.type("matrix as csv");
        reader.press(ENTER);
        Desk.await("the table is there", () -> Files.exists(table));
        assertThat(Files.readString(table)).contains("Innovation and uptake", "1.1");
        reader.press(ESCAPE);

        for (int i = 0; i < 20; i++) {
            reader.press(CONTROL, Z);
        }
        assertThat(desk.notes()).isEmpty();
        for (int i = 0; i < 20; i++) {
            reader.press(CONTROL, SHIFT, Z);
        }
        assertThat(codings()).isEqualTo(20);
    }

    private int codings() {
        List<Annotation> notes = desk.notes();
        return notes.stream().mapToInt(note -> note.themes().size()).sum();
    }
}
