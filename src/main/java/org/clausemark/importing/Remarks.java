package org.clausemark.importing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Reply;
import org.clausemark.annotation.Style;
import org.clausemark.document.Anchor;
import org.clausemark.document.Document;
import org.clausemark.importing.flow.Remark;
import org.clausemark.importing.structure.Structure;
import org.jspecify.annotations.Nullable;

/** Makes annotations of the highlights and comments that a file holds already. */
final class Remarks {
    private Remarks() {}

    /** The annotations, in the order of the remarks; what marks no words of the document is left out. */
    static List<Annotation> of(List<Remark> remarks, Structure structure, Document document, Instant now) {
        List<Annotation> notes = new ArrayList<>();
        for (Remark remark : remarks) {
            int start = structure.offset(document, remark.first(), remark.start());
            int end = structure.offset(document, remark.last(), remark.end());
            Optional<Anchor> place = document.anchor(start, end);
            boolean whole = place.isEmpty() || start == end;
            Optional<Anchor> marked = whole && document.passageAt(start).isBody()
                    ? Optional.of(document.anchor(document.passageAt(start)))
                    : place;
            Instant made = remark.made();
            Instant then = made == null ? now : made.truncatedTo(ChronoUnit.MILLIS);
            Style style = whole ? Style.CLAUSE : remark.underlined() ? Style.UNDERLINE : Style.HIGHLIGHT;
            marked.ifPresent(anchor -> notes.add(Annotation.made(
                            UUID.randomUUID().toString(),
                            document.id(),
                            anchor,
                            nearest(remark.colour()),
                            style,
                            remark.comment(),
                            List.of(),
                            remark.author(),
                            then)
                    .withReplies(replies(remark, then), then)));
        }
        return notes;
    }

    private static List<Reply> replies(Remark remark, Instant otherwise) {
        return remark.answers().stream()
                .filter(answer -> !answer.words().isBlank())
                .map(answer -> {
                    Instant made = answer.made();
                    Instant then = made == null ? otherwise : made.truncatedTo(ChronoUnit.MILLIS);
                    return new Reply(UUID.randomUUID().toString(), answer.words(), answer.author(), then);
                })
                .toList();
    }

    /** The one of our colours that is nearest in hue; yellow for none and for greys. */
    private static Colour nearest(@Nullable String hex) {
        if (hex == null || !hex.toLowerCase(Locale.ROOT).matches("#[0-9a-f]{6}")) {
            return Colour.YELLOW;
        }
        int rgb = Integer.parseInt(hex.substring(1), 16);
        int red = rgb >> 16;
        int green = (rgb >> 8) & 0xFF;
        int blue = rgb & 0xFF;
        int most = Math.max(red, Math.max(green, blue));
        int spread = most - Math.min(red, Math.min(green, blue));
        if (spread * 10 < most) {
            return Colour.YELLOW;
        }
        double hue = most == red
                ? 60.0 * (green - blue) / spread
                : most == green ? 120 + 60.0 * (blue - red) / spread : 240 + 60.0 * (red - green) / spread;
        double round = (hue + 360) % 360;
        if (round < 25 || round >= 315) {
            return Colour.PINK;
        }
        return round < 75 ? Colour.YELLOW : round < 175 ? Colour.GREEN : round < 255 ? Colour.BLUE : Colour.PURPLE;
    }
}
