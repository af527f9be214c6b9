package org.clausemark.importing.flow;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.clausemark.document.Imprint;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of itself, apart from its text; null for what it does not say.
 *
 * @param title the document's title
 * @param language BCP 47 tag
 * @param date when it was issued
 * @param version which version it is, such as {@code 2.1}
 * @param source who wrote or published it
 */
public record Facts(
        @Nullable String title,
        @Nullable String language,
        @Nullable LocalDate date,
        @Nullable String version,
        @Nullable String source) {
    /** A file that says nothing. */
    public static final Facts NONE = new Facts(null, null, null, null, null);

    private static final int LONGEST = 500;
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}");

    /** What some program called the file is no title: one word of small letters with hyphens in it, or that it knew none. */
    private static final Pattern FILE_NAME = Pattern.compile(
            "\\p{Ll}[\\p{Ll}\\d]*(?:[-_.][\\p{L}\\d]+)+|(?i:unknown(?: title)?|untitled(?: document)?|no title)");

    /** Takes blank words, the name of a file as title, and a language that is no tag, for nothing said. */
    public Facts {
        title = said(title);
        title = title != null && FILE_NAME.matcher(title).matches() ? null : title;
        language = language != null && LANGUAGE.matcher(language).matches() ? language : null;
        version = said(version);
        source = said(source);
    }

    /** What is longer is no title and no name, but stands on every list and in every head of a page. */
    private static @Nullable String said(@Nullable String words) {
        if (words == null || words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return null;
        }
        String all = words.strip();
        return all.length() <= LONGEST
                ? all
                : all.substring(0, all.offsetByCodePoints(0, all.codePointCount(0, LONGEST))) + "…";
    }

    /** An imprint with what is said here in place of what was found in the text. */
    public Imprint over(Imprint found) {
        return new Imprint(
                title == null ? found.title() : title,
                language == null ? found.language() : language,
                version == null ? found.edition() : "Version " + version + " · " + found.edition(),
                date == null ? found.date() : date,
                source == null ? found.source() : source);
    }
}
