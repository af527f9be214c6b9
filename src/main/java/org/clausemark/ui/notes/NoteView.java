package org.clausemark.ui.notes;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausemark.annotation.Colour;
import org.jspecify.annotations.Nullable;

/**
 * How the notes are looked at: in which order, and which of them. Immutable.
 *
 * @param grouped whether headings stand over what belongs together in the order
 * @param words what is searched for; empty for nothing
 * @param colours the colours shown; empty for all
 * @param themes the ids of the themes shown, of which one is enough; empty for all
 * @param authors the names of those whose notes are shown; empty for all
 * @param settled whether settled notes are shown, or those that are open; null for both
 * @param commented whether only notes with a comment or a reply are shown
 * @param linkedTo the id of the passage that only notes which link to it are shown for; empty for all
 */
record NoteView(
        NoteOrder order,
        boolean grouped,
        String words,
        Set<Colour> colours,
        Set<String> themes,
        Set<String> authors,
        @Nullable Boolean settled,
        boolean commented,
        String linkedTo) {
    /** All notes in document order. */
    static final NoteView ALL =
            new NoteView(NoteOrder.DOCUMENT, false, "", Set.of(), Set.of(), Set.of(), null, false, "");

    /** Makes the sets its own, in the order they were filled. */
    NoteView {
        colours = Collections.unmodifiableSet(new LinkedHashSet<>(colours));
        themes = Collections.unmodifiableSet(new LinkedHashSet<>(themes));
        authors = Collections.unmodifiableSet(new LinkedHashSet<>(authors));
    }

    NoteView in(NoteOrder other) {
        return new NoteView(other, grouped, words, colours, themes, authors, settled, commented, linkedTo);
    }

    NoteView grouped(boolean now) {
        return new NoteView(order, now, words, colours, themes, authors, settled, commented, linkedTo);
    }

    NoteView searching(String others) {
        return new NoteView(order, grouped, others, colours, themes, authors, settled, commented, linkedTo);
    }

    /** With a colour if it was not among those shown, else without it. */
    NoteView toggled(Colour colour) {
        return new NoteView(
                order, grouped, words, toggled(colours, colour), themes, authors, settled, commented, linkedTo);
    }

    /** With a theme if it was not among those shown, else without it. */
    NoteView toggledTheme(String id) {
        return new NoteView(order, grouped, words, colours, toggled(themes, id), authors, settled, commented, linkedTo);
    }

    /** With an author if it was not among those shown, else without it. */
    NoteView toggledAuthor(String name) {
        return new NoteView(
                order, grouped, words, colours, themes, toggled(authors, name), settled, commented, linkedTo);
    }

    NoteView settled(@Nullable Boolean now) {
        return new NoteView(order, grouped, words, colours, themes, authors, now, commented, linkedTo);
    }

    NoteView commented(boolean now) {
        return new NoteView(order, grouped, words, colours, themes, authors, settled, now, linkedTo);
    }

    /** Only notes that link to the passage of an id; of all notes if it is empty. */
    NoteView linkedTo(String passageId) {
        return new NoteView(order, grouped, words, colours, themes, authors, settled, commented, passageId);
    }

    /** The same order with nothing left out. */
    NoteView unfiltered() {
        return ALL.in(order).grouped(grouped);
    }

    /** Whether it leaves no note out. */
    boolean showsAll() {
        return equals(unfiltered()) || (words.isBlank() && searching("").equals(unfiltered()));
    }

    private static <T> Set<T> toggled(Set<T> some, T one) {
        Set<T> others = new LinkedHashSet<>(some);
        if (!others.remove(one)) {
            others.add(one);
        }
        return others;
    }

    /** The view under a name as one line of text, as {@link #named} reads it. */
    String line(String name) {
        List<String> fields = new ArrayList<>(List.of("name=" + encoded(name), "order=" + order.name()));
        fields.add("grouped=" + grouped);
        fields.add("words=" + encoded(words));
        fields.add("colours=" + list(colours.stream().map(Colour::key)));
        fields.add("themes=" + list(themes.stream()));
        fields.add("authors=" + list(authors.stream()));
        fields.add("settled=" + (settled == null ? "" : settled));
        fields.add("commented=" + commented);
        fields.add("linkedTo=" + encoded(linkedTo));
        return String.join("&", fields);
    }

    private static String list(Stream<String> words) {
        return words.map(NoteView::encoded).collect(Collectors.joining(","));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** A view and its name, of the line that {@link #line} wrote; empty if it cannot be read. */
    static Optional<Map.Entry<String, NoteView>> named(String line) {
        try {
            Map<String, String> fields = new HashMap<>();
            for (String field : line.split("&", -1)) {
                int at = field.indexOf('=');
                if (at > 0) {
                    fields.put(field.substring(0, at), field.substring(at + 1));
                }
            }
            String settled = fields.getOrDefault("settled", "");
            NoteView view = new NoteView(
                    NoteOrder.valueOf(fields.getOrDefault("order", "")),
                    Boolean.parseBoolean(fields.get("grouped")),
                    decoded(fields.getOrDefault("words", "")),
                    read(fields.get("colours")).stream()
                            .map(Colour::named)
                            .flatMap(Optional::stream)
                            .collect(Collectors.toSet()),
                    read(fields.get("themes")),
                    read(fields.get("authors")),
                    settled.isEmpty() ? null : Boolean.valueOf(settled),
                    Boolean.parseBoolean(fields.get("commented")),
                    decoded(fields.getOrDefault("linkedTo", "")));
            String name = decoded(fields.getOrDefault("name", ""));
            return name.isBlank() ? Optional.empty() : Optional.of(Map.entry(name, view));
        } catch (IllegalArgumentException e) {
            // Written by another version.
            return Optional.empty();
        }
    }

    private static Set<String> read(@Nullable String list) {
        return list == null || list.isEmpty()
                ? Set.of()
                : Arrays.stream(list.split(",", -1))
                        .map(NoteView::decoded)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String decoded(String words) {
        return URLDecoder.decode(words, StandardCharsets.UTF_8);
    }
}
