package org.clausemark.importing.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausemark.importing.flow.Dates;
import org.clausemark.importing.flow.Facts;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of itself in its head, and in its headline. */
final class PageFacts {
    private static final int LONGEST = 300;
    private static final int LONGEST_SITE = 5;
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+[|\\-–—:»·•/\\\\>«]+\\s+|\\s*[|｜]\\s*|[_]{1,2}(?=\\p{IsHan})");
    private static final Pattern DATA =
            Pattern.compile("\"(datePublished|headline|inLanguage)\"\\s{0,9}:\\s{0,9}\"([^\"\\\\]{2,300})\"");

    private final Document page;
    private final Map<String, String> values = new HashMap<>();

    private PageFacts(Document page) {
        this.page = page;
        for (Element meta : page.select("meta[content]")) {
            for (String names :
                    List.of(meta.attr("property"), meta.attr("name"), meta.attr("itemprop"), meta.attr("http-equiv"))) {
                for (String name : names.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
                    put(
                            name.replace("dcterms.", "dc.")
                                    .replace("dc:", "dc.")
                                    .replace("dcterms:", "dc."),
                            meta.attr("content"));
                }
            }
        }
        for (Element script : page.select("script[type=application/ld+json]")) {
            Matcher data = DATA.matcher(script.data());
            while (data.find()) {
                put("data:" + data.group(1), data.group(2));
            }
        }
    }

    /** Reads them, before anything is taken out of the page. */
    static Facts of(Document page) {
        PageFacts facts = new PageFacts(page);
        return new Facts(facts.title(), facts.language(), facts.date(), null, facts.source());
    }

    private void put(String name, String value) {
        String even = value.replaceAll("\\s+", " ").strip();
        if (!even.isEmpty() && even.length() <= LONGEST) {
            values.putIfAbsent(name, even);
        }
    }

    private @Nullable String first(String... names) {
        for (String name : names) {
            String value = values.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private @Nullable String title() {
        String said = first("citation_title", "dc.title", "og:title", "data:headline", "twitter:title");
        String whole = page.title().strip();
        String headline = headline(said == null ? whole : said + "\n" + whole);
        if (headline != null) {
            return headline;
        }
        String title = said == null ? whole : said;
        String cut = withoutSite(title.length() > LONGEST ? title.substring(0, LONGEST) : title);
        return cut.isEmpty() ? null : cut;
    }

    /** The page's headline, if its title says the same. */
    private @Nullable String headline(String title) {
        String bare = bare(title);
        List<String> found = new ArrayList<>();
        for (Element heading : page.select("h1")) {
            Element words = heading.clone();
            words.select(Clutter.SIGNS).remove();
            String text = words.text().strip();
            String own = bare(text);
            if (text.length() <= LONGEST && own.length() >= 4 && bare.contains(own) && !found.contains(text)) {
                found.add(text);
            }
        }
        String site = first("og:site_name", "application-name");
        found.removeIf(text -> found.size() > 1 && site != null && bare(site).equals(bare(text)));
        return found.size() == 1 ? found.getFirst() : null;
    }

    private static String bare(String text) {
        StringBuilder bare = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }

    /** A title without the name of the site, which stands first or last in it. */
    private String withoutSite(String title) {
        List<int[]> cuts = new ArrayList<>();
        Matcher separator = SEPARATOR.matcher(title);
        while (separator.find()) {
            cuts.add(new int[] {separator.start(), separator.end()});
        }
        if (cuts.isEmpty()) {
            return title;
        }
        String site = first("og:site_name", "application-name");
        String firstPart = title.substring(0, cuts.getFirst()[0]).strip();
        String lastPart = title.substring(cuts.getLast()[1]).strip();
        String withoutLast = title.substring(0, cuts.getLast()[0]).strip();
        if (site != null && bare(site).equals(bare(firstPart))) {
            return title.substring(cuts.getFirst()[1]).strip();
        }
        if ((site != null && bare(site).equals(bare(lastPart)))
                || (weight(withoutLast) >= 3 && weight(lastPart) <= LONGEST_SITE)) {
            return withoutLast;
        }
        return title;
    }

    /** How many words there are; two ideographs count as one. */
    private static int weight(String text) {
        long han = text.codePoints().filter(Character::isIdeographic).count();
        return text.isEmpty() ? 0 : text.split("\\s+", -1).length + (int) han / 2;
    }

    private @Nullable String language() {
        Element root = page.selectFirst("html");
        String own = root == null ? "" : root.attr("lang").isBlank() ? root.attr("xml:lang") : root.attr("lang");
        String said = own.isBlank()
                ? first("content-language", "dc.language", "citation_language", "og:locale", "data:inLanguage")
                : own;
        return said == null ? null : said.strip().replace('_', '-');
    }

    private @Nullable LocalDate date() {
        String said = first(
                "citation_publication_date",
                "citation_date",
                "article:published_time",
                "dc.date.issued",
                "dc.issued",
                "dc.date",
                "dc.created",
                "datepublished",
                "data:datePublished",
                "pubdate",
                "publishdate",
                "date");
        LocalDate date = said == null ? null : Dates.in(said);
        Element time = page.selectFirst("time[itemprop=datePublished], time[pubdate]");
        return date == null && time != null ? Dates.in(time.attr("datetime")) : date;
    }

    private @Nullable String source() {
        String publisher = first("citation_publisher", "dc.publisher", "og:site_name");
        String author = first("citation_author", "dc.creator", "author", "article:author", "parsely-author");
        if (author == null || author.contains("://")) {
            return publisher;
        }
        return publisher == null || author.equalsIgnoreCase(publisher) ? author : author + ", " + publisher;
    }
}
