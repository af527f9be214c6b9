package org.clausemark.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The letters that tell themes apart where their colours do not. */
class EmblemsTest {
    @Test
    void aThemeHasItsFirstLetterUntilAnotherHasIt() {
        assertThat(letters("Safety", "Sovereignty and trade", "Sand", "Trade")).containsExactly("S", "Sa", "Sn", "T");
    }

    @Test
    void aShortcutIsTheLettersAndNoOtherThemeGetsThem() {
        Theme safety = theme(0, "Safety").withKey("tr7");
        Theme trade = theme(1, "Trade");
        Theme tariffs = theme(2, "Tariffs and rules");
        var emblems = Emblems.of(List.of(trade, tariffs, safety));
        assertThat(emblems).containsEntry("0", "tr").containsEntry("1", "T").containsEntry("2", "Ta");
    }

    @Test
    void anyScriptAndEvenNoLetterWillDo() {
        assertThat(letters("安全", "安保", "🙂", "سلامة")).doesNotContain("").doesNotHaveDuplicates();
        assertThat(letters("x", "X ", "x")).allMatch("X"::equals);
    }

    @Test
    void aLetterKeepsItsMarksAndAnEmojiItsParts() {
        assertThat(letters("E\u0301cole", "हिन्दी", "🇨🇳", "👩🏽‍🚀 x")).containsExactly("E\u0301", "हि", "🇨🇳", "X");
        assertThat(letters("👩🏽‍🚀", "🇺🇳")).containsExactly("👩🏽‍🚀", "🇺🇳");
    }

    private static List<String> letters(String... names) {
        List<Theme> themes = IntStream.range(0, names.length)
                .mapToObj(i -> theme(i, names[i]))
                .toList();
        return themes.stream()
                .map(t -> Emblems.of(themes).getOrDefault(t.id(), ""))
                .toList();
    }

    private static Theme theme(int id, String name) {
        return Theme.named(Integer.toString(id), name, "#5a9fe4", id);
    }
}
