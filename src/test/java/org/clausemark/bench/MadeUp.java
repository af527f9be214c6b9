package org.clausemark.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.clausemark.Bundle;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Style;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.document.Passage;
import org.clausemark.library.Seed;

/** Codes of law of any length, made up of the declaration's words; the same for the same measures. */
public final class MadeUp {
    private static final int SECTION = 100;

    private MadeUp() {}

    /** A title, then sections of a heading and its clauses, each clause of about that many words. */
    public static Document document(int passages, int words) {
        String[] pool = Bundle.declaration().text().split("\\W+", -1);
        Random random = new Random(passages);
        Document.Builder builder =
                Document.builder("made-up-" + passages, new Imprint("Made-up code", "en", "Bench", null, "Bench"));
        builder.add(Passage.Kind.TITLE, 0, null, 0, "Made-up code of " + passages + " passages", 0);
        for (int i = 1; i < passages; i++) {
            int section = (i - 1) / SECTION + 1;
            int clause = (i - 1) % SECTION;
            if (clause == 0) {
                String label = section + ". ";
                builder.add(
                        Passage.Kind.HEADING,
                        1,
                        Integer.toString(section),
                        label.length(),
                        label + text(pool, random, 4),
                        0);
            } else {
                int length = words / 2 + random.nextInt(words + 1);
                builder.add(Passage.Kind.CLAUSE, 0, section + "." + clause, 0, i + " " + text(pool, random, length), 0);
            }
        }
        return builder.build();
    }

    private static String text(String[] pool, Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(pool[random.nextInt(pool.length)]);
        }
        return text.append('.').toString();
    }

    /** A library's beginning with a document and the codebook in it. */
    public static Seed seed(Document document) {
        return new Seed(
                document, document.id() + ".txt", document.text().getBytes(StandardCharsets.UTF_8), Bundle.codebook());
    }

    /** Notes spread evenly over a document, one in two coded with one of the themes. */
    public static List<Annotation> notes(Document document, int count, List<Theme> themes) {
        List<Passage> clauses = document.clauses();
        Random random = new Random(count);
        List<Annotation> notes = new ArrayList<>();
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        for (int i = 0; i < count; i++) {
            Passage clause = clauses.get((int) ((long) i * clauses.size() / count));
            int from = random.nextInt(clause.text().length() / 2);
            int to = from + 10 + random.nextInt(clause.text().length() / 2 - 9);
            notes.add(Annotation.made(
                    new UUID(random.nextLong(), random.nextLong()).toString(),
                    document.id(),
                    document.anchor(clause.start() + from, clause.start() + to).orElseThrow(),
                    Colour.values()[i % Colour.values().length],
                    Style.HIGHLIGHT,
                    i % 3 == 0 ? "Comment " + i : "",
                    i % 2 == 0 ? List.of(themes.get(i / 2 % themes.size()).id()) : List.of(),
                    "A. Reader",
                    now));
        }
        return notes;
    }
}
