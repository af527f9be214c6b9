package org.clausemark.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clausemark.document.Clusters;
import org.clausemark.finding.Expression.Words;

/**
 * Some words of a text around those that were looked for, in one line.
 *
 * @param text the line, with an ellipsis where it was cut
 * @param marks start and end of the words that were looked for in it, in UTF-16 units, in order and apart
 */
public record Excerpt(String text, List<Mark> marks) {
    private static final char CUT = '…';
    /** How much of the line may stand before the first word found: one part in so many. */
    private static final int BEFORE = 4;

    /** Copies the list. */
    public Excerpt {
        marks = List.copyOf(marks);
    }

    /** A half-open range of the line. */
    public record Mark(int start, int end) {}

    /** A place of the text where some of what was looked for stands, and which of it. */
    private record Place(int start, int end, int which) {}

    /**
     * The part of a text that has most of what was looked for.
     *
     * @param room how long it may be: in letters, wide ones counted twice
     */
    public static Excerpt of(String text, List<Words> wanted, int room) {
        List<Place> places = places(text, wanted);
        int first = best(places, room);
        int from = first < 0 ? 0 : before(text, places.get(first).start(), room / BEFORE);
        int to = after(text, from, room);
        if (to == text.length()) {
            // At the end there is more room before.
            from = Math.min(from, before(text, text.length(), room));
        }
        StringBuilder line = new StringBuilder(from > 0 ? CUT + "" : "");
        int shift = line.length() - from;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            line.append(Character.isWhitespace(c) || Character.isISOControl(c) ? ' ' : c);
        }
        List<Mark> marks = new ArrayList<>();
        for (Place place : places) {
            int start = Math.max(
                    place.start(), marks.isEmpty() ? from : marks.getLast().end() - shift);
            int end = Math.min(place.end(), to);
            if (start < end) {
                marks.add(new Mark(start + shift, end + shift));
            }
        }
        return new Excerpt(to < text.length() ? line.append(CUT).toString() : line.toString(), marks);
    }

    /** The same line behind other words, if it does not begin with them. */
    public Excerpt behind(String words) {
        if (text.startsWith(words)) {
            return this;
        }
        int shift = words.length() + 1;
        return new Excerpt(
                words + " " + text,
                marks.stream()
                        .map(mark -> new Mark(mark.start() + shift, mark.end() + shift))
                        .toList());
    }

    private static List<Place> places(String text, List<Words> wanted) {
        List<Token> tokens = Token.of(text);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Words words = wanted.get(i);
            List<Token> phrase = Token.of(words.text());
            for (int at = 0; at + phrase.size() <= tokens.size(); at++) {
                if (Token.fits(phrase, words.prefix(), tokens, at)) {
                    places.add(new Place(
                            tokens.get(at).start(),
                            tokens.get(at + phrase.size() - 1).end(),
                            i));
                }
            }
        }
        places.sort((a, b) -> a.start() == b.start() ? b.end() - a.end() : a.start() - b.start());
        return places;
    }

    /** The place after which most of what was looked for stands within the room; -1 if there are none. */
    private static int best(List<Place> places, int room) {
        int best = -1;
        int most = 0;
        for (int i = 0; i < places.size(); i++) {
            Set<Integer> which = new HashSet<>();
            int end = places.get(i).start() + room * (BEFORE - 1) / BEFORE;
            for (int j = i; j < places.size() && places.get(j).start() < end; j++) {
                which.add(places.get(j).which());
            }
            if (which.size() > most) {
                most = which.size();
                best = i;
            }
        }
        return best;
    }

    /** Where to begin so that no more than the room is left before a place, if possible between words. */
    private static int before(String text, int place, int room) {
        int at = place;
        int left = room;
        int blank = place;
        while (at > 0 && left > 0) {
            int c = text.codePointBefore(at);
            left -= width(c);
            at -= Character.charCount(c);
            if (Character.isWhitespace(c)) {
                blank = at + 1;
            }
        }
        return at == 0 ? 0 : blank < place ? blank : Clusters.start(text, at);
    }

    /** Where to end so that no more than the room is taken, if possible between words. */
    private static int after(String text, int from, int room) {
        int at = from;
        int left = room;
        int blank = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            left -= width(c);
            if (left < 0) {
                int cut = Clusters.start(text, at);
                // A word longer than a third of the line is cut.
                boolean between = blank > from && blank > at - room / 3;
                return between ? blank : cut > from ? cut : at;
            }
            if (Character.isWhitespace(c)) {
                blank = at;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static int width(int c) {
        boolean wide = (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0xa4cf)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xff00 && c <= 0xff60)
                || c >= 0x1f000;
        return wide ? 2 : 1;
    }
}
