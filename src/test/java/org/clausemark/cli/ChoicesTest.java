package org.clausemark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clausemark.annotation.Theme;
import org.junit.jupiter.api.Test;

/** How loosely names may be typed, and how text is set for a terminal. */
class ChoicesTest {
    private static final Theme SAFETY = Theme.named("T07", "Safety, reliability and risk", "#112233", 0);
    private static final Theme NEU = Theme.named("x", "Übung & Praxis", "#112233", 1);

    @Test
    void themesAreFoundByWhatMatters() {
        ThemeChoice choice = new ThemeChoice(List.of(SAFETY, NEU));
        for (String name : List.of("Safety, reliability, risk", "safety reliability & RISK", "t07", " T07 ")) {
            assertThat(choice.idOrNewName(name)).as(name).isEqualTo("T07");
        }
        assertThat(choice.idOrNewName("übung and praxis")).isEqualTo("x");
        assertThat(choice.made()).isEmpty();
        assertThat(choice.idOrNewName(" Risk ")).isEqualTo("Risk");
        assertThat(choice.idOrNewName("risk.")).isEqualTo("Risk");
        assertThat(choice.made()).containsExactly("Risk");
        assertThatThrownBy(() -> choice.idOrNewName(" & ")).isInstanceOf(CommandException.class);
        assertThatThrownBy(() -> choice.idOrNewName("long".repeat(51))).isInstanceOf(CommandException.class);
        assertThat(new ThemeChoice(List.of()).idOrNewName("Two\n lines \u001b[1m"))
                .isEqualTo("Two lines [1m");
    }

    @Test
    void wordsAreTakenAsTypedOnlyIfTheyAgree() {
        String[] lost = {"mark", "--comment", "v\uFFFD\uFFFDrifie"};
        assertThat(Arguments.matched(lost, "java\0-x\0mark\0--comment\0vérifie\0"))
                .containsExactly("mark", "--comment", "vérifie");
        assertThat(Arguments.matched(lost, "java\0mark\0--comment\0other\0")).isSameAs(lost);
        assertThat(Arguments.matched(lost, "vérifie\0")).isSameAs(lost);
    }

    @Test
    void whatIsPrintedCannotMislead() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = new Console(out, out);
        console.line("a\u202eb\u001b[1m");
        console.complain("no colour “" + "q".repeat(100_000) + "”");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("ab[1m\nclausemark: no colour “qq")
                .contains("qq … qq")
                .endsWith("”\n")
                .hasSizeLessThan(1000);
    }

    @Test
    void lostOutputIsNoticed() {
        for (String message : List.of("No space left on device", "Broken pipe")) {
            Console console = new Console(
                    new OutputStream() {
                        @Override
                        public void write(int b) throws IOException {
                            throw new IOException(message);
                        }
                    },
                    OutputStream.nullOutputStream());
            console.line("text");
            console.flush();
            // A reader that has had enough is no failure.
            assertThat(console.failed()).as(message).isEqualTo(message.startsWith("No space"));
        }
    }

    @Test
    void columnsStandUnderEachOther() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = new Console(out, out);
        Columns.print(
                console, List.of(List.of("河流", "1"), List.of("Re\u0301\u001b[1mx", "22"), List.of("long name", "3")));
        console.flush();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("河流       1\nRe\u0301[1mx     22\nlong name  3\n");
    }
}
