package org.clausemark.theming;

import java.util.List;
import java.util.stream.Collectors;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.jspecify.annotations.Nullable;

/**
 * A clause that may belong to a theme, and why.
 *
 * @param theme the theme
 * @param clause the clause, which is not coded with the theme yet
 * @param terms the words of the clause that point to the theme, as they stand in the text, in its order and each once
 * @param like the clause coded with the theme that this one is like; null where the theme's own search terms point here
 * @param score how strongly, between 0 and 1; comparable between themes of one document
 */
public record Suggestion(
        Theme theme,
        Passage clause,
        List<String> terms,
        @Nullable Passage like,
        double score) {
    /** Copies the list. */
    public Suggestion {
        terms = List.copyOf(terms);
    }

    /** The reason in words: {@code “technical barriers”, “fair distribution”} or {@code like § 2.2: “data”, “rules”}. */
    public String reason() {
        String quoted = terms.stream().map(t -> "“" + t + "”").collect(Collectors.joining(", "));
        return like == null ? quoted : "like " + Document.place(like) + ": " + quoted;
    }
}
