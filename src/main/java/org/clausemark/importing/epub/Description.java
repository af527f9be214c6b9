package org.clausemark.importing.epub;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausemark.importing.flow.Dates;
import org.clausemark.importing.flow.Facts;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a book says of itself.
 *
 * @param facts its title and the like
 * @param pages the paths of its pages in the order in which they are read
 * @param contents the path of its table of contents; null if it has none
 * @param older the path of a table of contents as older books have it; null if it has none
 * @param fixed whether its pages are laid out once and for all
 */
record Description(
        Facts facts,
        List<String> pages,
        @Nullable String contents,
        @Nullable String older,
        boolean fixed) {
    /** Reads the package document at a path. */
    static Description of(Document opf, String path) {
        Map<String, String> manifest = new HashMap<>();
        String contents = null;
        String older = null;
        for (Element item : Xml.all(opf, "item")) {
            String target = Paths.resolve(path, item.attr("href"));
            manifest.putIfAbsent(item.attr("id"), target);
            if ((" " + item.attr("properties") + " ").contains(" nav ")) {
                contents = target;
            }
            if (item.attr("media-type").equals("application/x-dtbncx+xml")) {
                older = target;
            }
        }
        Set<String> pages = new LinkedHashSet<>();
        Set<String> aside = new LinkedHashSet<>();
        boolean reflowable = false;
        for (Element reference : Xml.all(opf, "itemref")) {
            String target = manifest.get(reference.attr("idref"));
            reflowable |= reference.attr("properties").contains("rendition:layout-reflowable");
            if (target != null && !target.isEmpty()) {
                (reference.attr("linear").equals("no") ? aside : pages).add(target);
            }
        }
        pages.addAll(aside);
        return new Description(facts(opf), List.copyOf(pages), contents, older, isFixed(opf) && !reflowable);
    }

    private static boolean isFixed(Document opf) {
        for (Element meta : Xml.all(opf, "meta")) {
            if ((meta.attr("property").equals("rendition:layout")
                            && meta.text().strip().equals("pre-paginated"))
                    || (meta.attr("name").equals("fixed-layout")
                            && meta.attr("content").equals("true"))) {
                return true;
            }
        }
        return false;
    }

    private static Facts facts(Document opf) {
        String author = first(opf, "creator");
        String publisher = first(opf, "publisher");
        String source = author == null ? publisher : publisher == null ? author : author + ", " + publisher;
        return new Facts(title(opf), first(opf, "language"), date(opf), null, source);
    }

    private static @Nullable String title(Document opf) {
        for (Element meta : Xml.all(opf, "meta")) {
            boolean main = meta.attr("property").equals("title-type")
                    && meta.text().strip().equals("main");
            if (main && meta.attr("refines").startsWith("#")) {
                String id = meta.attr("refines").substring(1);
                for (Element title : Xml.all(opf, "title")) {
                    if (title.id().equals(id)) {
                        return title.text().strip();
                    }
                }
            }
        }
        return first(opf, "title");
    }

    private static @Nullable LocalDate date(Document opf) {
        List<Element> dates = new ArrayList<>();
        for (Element date : Xml.all(opf, "date")) {
            String event = date.attr("opf:event");
            if (event.equals("publication") || event.equals("original-publication")) {
                dates.addFirst(date);
            } else if (!event.equals("modification")) {
                dates.addLast(date);
            }
        }
        return dates.isEmpty() ? null : Dates.in(dates.getFirst().text());
    }

    private static @Nullable String first(Document opf, String name) {
        for (Element element : Xml.all(opf, name)) {
            if (element.tagName().startsWith("dc:") && element.hasText()) {
                return element.text().strip();
            }
        }
        return null;
    }
}
