package org.clausemark.importing.office;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.clausemark.importing.flow.Dates;
import org.clausemark.importing.flow.Facts;
import org.clausemark.importing.flow.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * What an office document says of itself, as far as it can be believed: often that is what its template said, or the
 * program.
 */
public final class Properties {
    private static final int FIRST = 30;
    private static final Pattern NO_TITLE = Pattern.compile(
            "microsoft word\\b.*|.*\\.(?:docx?|odt|rtf|pdf|dotx?)|document ?\\d*|untitled.*|\\(?(?:no )?title\\)?"
                    + "|powerpoint.*|template.*|normal");
    private static final Set<String> NOBODY = Set.of(
            "user",
            "admin",
            "administrator",
            "owner",
            "author",
            "unknown",
            "python-docx",
            "microsoft office user",
            "windows user",
            "windows-benutzer",
            "utilisateur",
            "usuario",
            "un-named",
            "apache poi",
            "hp",
            "dell",
            "lenovo",
            "pc",
            "test");

    private Properties() {}

    /**
     * The facts of a document.
     *
     * @param body its paragraphs: a title that they do not begin with is taken only if it can be one, the day on which
     *     the file was made only if they name none
     */
    public static Facts facts(
            List<Paragraph> body,
            @Nullable String title,
            @Nullable String creator,
            @Nullable String created,
            @Nullable String language) {
        String author = creator == null ? "" : creator.strip();
        return new Facts(
                title == null || !isTitle(body, title.strip())
                        ? null
                        : title.strip().replaceAll("\\s+", " "),
                language == null ? null : language.strip(),
                isDated(body) ? null : day(created),
                null,
                NOBODY.contains(author.toLowerCase(Locale.ROOT)) ? null : author);
    }

    private static boolean isTitle(List<Paragraph> body, String title) {
        if (title.isEmpty() || NO_TITLE.matcher(title.toLowerCase(Locale.ROOT)).matches()) {
            return false;
        }
        boolean headed = body.stream()
                .limit(FIRST)
                .anyMatch(p -> p.markup().isTitle() || p.markup().heading() == 1);
        String bare = bare(title);
        return !headed
                || body.stream()
                        .limit(FIRST)
                        .map(paragraph -> bare(paragraph.text()))
                        .anyMatch(words -> words.startsWith(bare) || (words.length() > 3 && bare.startsWith(words)));
    }

    private static String bare(String words) {
        StringBuilder bare = new StringBuilder();
        words.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(300)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }

    private static boolean isDated(List<Paragraph> body) {
        return body.stream().limit(FIRST).anyMatch(paragraph -> Dates.in(paragraph.text()) != null)
                || body.stream()
                        .skip(Math.max(0, body.size() - FIRST))
                        .anyMatch(paragraph -> Dates.in(paragraph.text()) != null);
    }

    private static @Nullable LocalDate day(@Nullable String stamp) {
        Instant made = instant(stamp);
        return made == null ? null : made.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** The moment that a stamp such as {@code 2024-05-01T10:00:00Z} means; null if none. */
    public static @Nullable Instant instant(@Nullable String stamp) {
        if (stamp == null) {
            return null;
        }
        String bare = stamp.strip();
        try {
            return OffsetDateTime.parse(bare).toInstant();
        } catch (DateTimeException e) {
            // Then without a zone.
        }
        try {
            return LocalDateTime.parse(bare).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
