package org.clausemark.exporting.pdf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Style;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Anchor;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.document.Passage.Kind;

/** Documents and notes to print. */
final class Charters {
    static final Instant MADE = Instant.parse("2026-02-01T09:12:00Z");
    static final Instant CHANGED = Instant.parse("2026-02-02T10:30:00Z");
    private static final String[] SENTENCES = {
        "Each harbour keeps a register of the ships that call at it, and opens the register to anyone who asks.",
        "Fees are fair, published in advance, and the same for vessels of every flag.",
        "Officials shall efficiently file the affidavits that a shipper's office offers them.",
        "“Safe water” means water that is deep enough, well lit & free of wrecks (see the “Annex”).",
        "Where cargo of 5 < n > 3 tonnes is shifted, the harbourmaster's first-aid staff stand by.",
        "Pilots may refuse a passage which they hold to be dangerous; no one may punish them for it.",
        "Data on tides and currents are shared without charge — at once, in a form that machines can read.",
        "The parties meet every two years to review this charter and to learn from each other's mistakes."
    };

    private static final List<Colour> COLOURS = List.copyOf(EnumSet.allOf(Colour.class));

    private Charters() {}

    static Imprint imprint(String title, String language) {
        return new Imprint(title, language, "Revised edition", LocalDate.of(2023, 5, 17), "Harbour Conference");
    }

    /** A title, a preamble and sections of up to ten clauses, as many clauses as asked for. */
    static Document charter(int clauses) {
        Random random = new Random(clauses);
        Document.Builder builder = Document.builder("harbour-charter", imprint("Harbour Charter", "en"));
        builder.add(Kind.FRONT, 0, null, 0, "News of the day, not part of the charter", 0);
        builder.add(Kind.TITLE, 0, null, 0, "Charter on the Common Use of Harbours", 0);
        builder.add(Kind.PREAMBLE, 0, "P.1", 0, paragraph(random), 0);
        for (int i = 0; i < clauses; i++) {
            int section = i / 10 + 1;
            if (i % 10 == 0) {
                builder.add(Kind.HEADING, 1, "" + section, 3, section + ". Of harbours, part " + section, 0);
            }
            builder.add(Kind.CLAUSE, 0, section + "." + (i % 10 + 1), 0, paragraph(random), 0);
        }
        builder.add(Kind.BACK, 0, null, 0, "Read also: ten harbours to visit", 0);
        return builder.build();
    }

    private static String paragraph(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 2 + random.nextInt(5); i > 0; i--) {
            text.append(SENTENCES[random.nextInt(SENTENCES.length)]).append(i > 1 ? " " : "");
        }
        return text.toString();
    }

    static Document of(String language, String... clauses) {
        Document.Builder builder = Document.builder("short", imprint("Short text", language));
        for (int i = 0; i < clauses.length; i++) {
            builder.add(Kind.CLAUSE, 0, "1." + (i + 1), 0, clauses[i], 0);
        }
        return builder.build();
    }

    static Annotation note(Document document, String quote, String comment, String... themes) {
        int at = document.text().indexOf(quote);
        return note(document, document.anchor(at, at + quote.length()).orElseThrow(), comment, themes);
    }

    static Annotation note(Document document, Anchor anchor, String comment, String... themes) {
        Colour colour = COLOURS.get(anchor.start() % COLOURS.size());
        String id = UUID.randomUUID().toString();
        return Annotation.made(
                        id,
                        document.id(),
                        anchor,
                        colour,
                        Style.HIGHLIGHT,
                        comment,
                        List.of(themes),
                        "Ada Reader",
                        MADE)
                .withComment(comment, CHANGED);
    }

    /** Notes on random ranges, of a few letters up to several clauses. */
    static List<Annotation> randomNotes(Document document, int count, long seed) {
        Random random = new Random(seed);
        List<Annotation> notes = new ArrayList<>();
        while (notes.size() < count) {
            int start = random.nextInt(document.text().length());
            int length = 1 + random.nextInt(random.nextInt(5) == 0 ? 2500 : 160);
            document.anchor(start, Math.min(document.text().length(), start + length))
                    .ifPresent(anchor -> notes.add(note(document, anchor, "Note " + notes.size())));
        }
        return notes;
    }

    static List<Theme> themes() {
        return List.of(Theme.named("T1", "Openness", "#336699", 0), Theme.named("T2", "Safety & risk", "#993366", 1));
    }
}
