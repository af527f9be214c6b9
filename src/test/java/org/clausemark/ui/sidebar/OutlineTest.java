package org.clausemark.ui.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.document.Passage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Any headings make a tree that holds them all in their order, whatever is opened and closed. */
class OutlineTest {
    @Property(tries = 300)
    void theTreeFlattenedIsTheSequence(@ForAll @Size(max = 40) List<@IntRange(min = 1, max = 6) Integer> levels) {
        Outline outline = outline(levels);
        outline.openAll(true);
        assertThat(outline.shown())
                .isEqualTo(IntStream.range(0, levels.size()).boxed().toList());
        List<Integer> byBranches = new ArrayList<>();
        for (int i = 0; i < outline.size(); i = outline.past(i)) {
            assertThat(outline.parent(i)).isEqualTo(-1);
            walk(outline, i, byBranches);
        }
        assertThat(byBranches).isEqualTo(outline.shown());
    }

    private static void walk(Outline outline, int index, List<Integer> walked) {
        walked.add(index);
        for (int i = index + 1; i < outline.past(index); i = outline.past(i)) {
            assertThat(outline.parent(i)).isEqualTo(index);
            assertThat(outline.depth(i)).isEqualTo(outline.depth(index) + 1);
            assertThat(outline.section(i).level())
                    .isGreaterThan(outline.section(index).level());
            walk(outline, i, walked);
        }
    }

    @Property(tries = 300)
    void whatIsSelectedStaysInViewWhateverIsOpenedAndClosed(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 6) Integer> levels,
            @ForAll @Size(max = 20) List<@IntRange(max = 1000) Integer> toggles,
            @ForAll @IntRange(max = 1000) int chosen) {
        Outline outline = outline(levels);
        int selected = chosen % outline.size();
        for (int toggle : toggles) {
            int index = toggle % outline.size();
            outline.open(index, !outline.isOpen(index));
            int shown = outline.shownFor(selected);
            assertThat(outline.shown()).contains(shown).isSorted();
            assertThat(selected).isBetween(shown, outline.past(shown) - 1);
        }
        Outline again = outline(levels);
        again.restore(outline.kept());
        assertThat(again.shown()).isEqualTo(outline.shown());
    }

    @Property(tries = 100)
    void everyOffsetIsInTheSectionThatBeganLast(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 6) Integer> levels,
            @ForAll @IntRange(max = 10_000) int place) {
        Outline outline = outline(levels);
        int offset = place % outline.end(outline.size() - 1);
        int at = outline.at(offset);
        assertThat(outline.section(at).covers(offset)).isTrue();
        for (int above = at; above >= 0; above = outline.parent(above)) {
            assertThat(offset).isBetween(outline.section(above).start(), outline.end(above) - 1);
        }
    }

    @Test
    void aLongOutlineIsOpenOnlyWhereTheReaderIs() {
        List<Integer> levels = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            levels.add(i % 10 == 0 ? 1 : 2);
        }
        Outline outline = outline(levels);
        assertThat(outline.shown()).hasSize(200);
        assertThat(outline.follow(505)).isTrue();
        assertThat(outline.shown()).hasSize(209).contains(505);
        assertThat(outline.follow(506)).isFalse();
        outline.open(500, false);
        assertThat(outline.shown()).hasSize(200);
        assertThat(outline.shownFor(506)).isEqualTo(500);
        outline.open(700, true);
        assertThat(outline.follow(0)).isTrue();
        assertThat(outline.shown()).hasSize(218).contains(1, 709).doesNotContain(506);
    }

    @Test
    void anOutlineThatIsAnotherByNowIsNotTornOpen() {
        Outline outline = outline(List.of(1, 2, 2));
        for (String kept : Set.of("", "3", "4 AQ== AQ==", "3 ! !", "x y z")) {
            outline.restore(kept);
            assertThat(outline.shown()).as(kept).hasSize(3);
        }
        outline.restore("3  AQ==");
        assertThat(outline.shown()).containsExactly(0);
    }

    @Test
    void aChapterAndItsTitleAreOneLine() {
        Document.Builder builder = law();
        heading(builder, 1, "I", "CHAPTER I", 9);
        heading(builder, 1, null, "General provisions", 0);
        heading(builder, 2, "1", "Article 1 Subject", 10);
        heading(builder, 1, "II", "CHAPTER II", 10);
        heading(builder, 2, null, "Principles", 0);
        heading(builder, 2, null, "Rights", 0);
        heading(builder, 1, "3", "3. Final provisions", 3);
        assertThat(Section.of(builder.build()))
                .extracting(s -> s.level() + " " + s.number() + "|" + s.name())
                .containsExactly(
                        "1 |CHAPTER I  General provisions",
                        "2 |Article 1  Subject",
                        "1 |CHAPTER II",
                        "2 |Principles",
                        "2 |Rights",
                        "1 3|Final provisions");
    }

    private static Outline outline(List<Integer> levels) {
        Document.Builder builder = law();
        for (int i = 0; i < levels.size(); i++) {
            heading(builder, levels.get(i), null, "Heading " + i, 0);
            builder.add(Passage.Kind.CLAUSE, 0, "c" + i, 0, "Clause " + i, 0);
        }
        return new Outline(Section.of(builder.build()));
    }

    private static Document.Builder law() {
        return Document.builder("law", new Imprint("Law", "en", "", null, ""));
    }

    private static void heading(Document.Builder builder, int level, @Nullable String number, String text, int label) {
        builder.add(Passage.Kind.HEADING, level, number, label, text, 0);
    }
}
