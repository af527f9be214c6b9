package org.clausemark.importing.structure;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausemark.document.Imprint;
import org.clausemark.document.Passage.Kind;
import org.clausemark.importing.flow.Dates;
import org.clausemark.importing.flow.Paragraph;
import org.jspecify.annotations.Nullable;

/** Finds in a text what a title page would say: title, date, source, language. */
final class TitlePage {
    private static final Pattern SOURCE = Pattern.compile("^(?:Source|来源)\\s?[:：]\\s{0,3}(\\S.{0,79})$"
            + "|\\bAccording to (?:the )?(\\p{Lu}[^,.;]{2,60}),"
            + "|据(\\p{IsHan}{2,12}?[社报网讯])");
    private static final Pattern SIGNED = Pattern.compile(
            "\\b(?:done|adopted|signed|given|dated|issued|proclaimed|promulgated)\\b|通过|签署|签订|发布",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACE_AND_DATE = Pattern.compile("\\S+(?:\\s+\\S+){0,4}");
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_SIGNATURE = 120;

    private TitlePage() {}

    static Imprint of(List<Paragraph> paragraphs, List<Part> parts, String fileName) {
        int title = first(parts, Kind.TITLE);
        StringBuilder sample = new StringBuilder();
        for (int i = 0; i < parts.size() && sample.length() < 20_000; i++) {
            if (parts.get(i).kind() != Kind.FRONT && parts.get(i).kind() != Kind.BACK) {
                sample.append(paragraphs.get(i).text()).append('\n');
            }
        }
        return new Imprint(
                title >= 0 ? shorten(paragraphs.get(title).text()) : withoutSuffix(fileName),
                Language.of(sample.toString()),
                "Imported from " + fileName,
                date(paragraphs, parts),
                source(paragraphs, parts));
    }

    private static int first(List<Part> parts, Kind kind) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).kind() == kind) {
                return i;
            }
        }
        return -1;
    }

    private static String shorten(String title) {
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, title.codePointCount(0, LONGEST_TITLE))) + "…";
    }

    private static String withoutSuffix(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String name = dot > 0 ? fileName.substring(0, dot) : fileName;
        return name.isBlank() ? "Untitled" : name;
    }

    /** A date before the document, in its title or the short line under it, or in its last lines, in that order. */
    private static @Nullable LocalDate date(List<Paragraph> paragraphs, List<Part> parts) {
        boolean head = true;
        for (int i = 0; i < parts.size(); i++) {
            Kind kind = parts.get(i).kind();
            String text = paragraphs.get(i).text();
            boolean besideText = kind == Kind.FRONT || kind == Kind.TITLE;
            if (besideText || (head && kind != Kind.CLAUSE && text.length() <= LONGEST_SIGNATURE)) {
                LocalDate date = Dates.in(text);
                if (date != null) {
                    return date;
                }
            }
            if (!besideText && text.length() > LONGEST_SIGNATURE) {
                head = false;
            }
            if (!besideText && !head) {
                break;
            }
        }
        int last = parts.size() - 1;
        while (last >= 0 && parts.get(last).kind() == Kind.BACK) {
            last--;
        }
        for (int i = last; i >= Math.max(0, last - 1); i--) {
            String text = paragraphs.get(i).text();
            // Not every date there is the document's: an act often ends with when it enters into force.
            boolean signature = text.length() <= LONGEST_SIGNATURE
                    && ((PLACE_AND_DATE.matcher(text).matches() && Dates.isDateLine(text))
                            || SIGNED.matcher(text).find());
            LocalDate date = signature ? Dates.in(text) : null;
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static String source(List<Paragraph> paragraphs, List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            Kind kind = parts.get(i).kind();
            String text = paragraphs.get(i).text();
            if (kind == Kind.FRONT || kind == Kind.BACK) {
                Matcher match = SOURCE.matcher(text.length() > 2_000 ? text.substring(0, 2_000) : text);
                if (match.find()) {
                    for (int group = 1; group <= match.groupCount(); group++) {
                        if (match.group(group) != null) {
                            return match.group(group).strip();
                        }
                    }
                }
            }
        }
        return "";
    }
}
