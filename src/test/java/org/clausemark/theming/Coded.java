package org.clausemark.theming;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Style;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Document;
import org.clausemark.library.Samples;

/** The treaty, coded: by hand, or at random. */
final class Coded {
    static final Document TREATY = Samples.treaty();
    static final List<Theme> THEMES = List.of(Samples.CARE, Samples.FISH, Samples.TOLL);

    private Coded() {}

    /** A note from some words to others, coded with themes of those ids. */
    static Annotation note(String id, String from, String to, String... themes) {
        int start = TREATY.text().indexOf(from);
        return note(id, start, TREATY.text().indexOf(to, start) + to.length(), List.of(themes));
    }

    private static Annotation note(String id, int start, int end, List<String> themes) {
        return Annotation.made(
                id,
                TREATY.id(),
                TREATY.anchor(start, end).orElseThrow(),
                Colour.YELLOW,
                Style.HIGHLIGHT,
                "",
                themes,
                "A. Reader",
                Instant.EPOCH);
    }

    /** Some notes anywhere in the treaty, each with some themes, one of which is in no codebook. */
    static List<Annotation> atRandom(long seed) {
        Random random = new Random(seed);
        int from = TREATY.text().indexOf("River Treaty");
        int to = TREATY.text().indexOf("Contact");
        List<Annotation> notes = new ArrayList<>();
        for (int i = random.nextInt(30); i > 0; i--) {
            int start = from + random.nextInt(to - from - 40);
            int end = Math.min(to, start + 3 + random.nextInt(random.nextBoolean() ? 8 : 150));
            List<String> themes = new ArrayList<>(List.of("T1", "T2", "T3", "gone"));
            themes.removeIf(theme -> random.nextBoolean());
            notes.add(note("n" + i, start, end, themes));
        }
        return notes;
    }
}
