package org.clausemark.importing.epub;

import java.util.ArrayList;
import java.util.List;
import org.clausemark.importing.html.HtmlBook.Entry;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A book's table of contents and its list of printed pages.
 *
 * @param chapters in order
 * @param pages in order
 */
// Nodes are equal only to themselves.
@SuppressWarnings("ReferenceEquality")
record Contents(List<Entry> chapters, List<Entry> pages) {
    private static final int MOST = 20_000;

    /** Reads the table that books of version 3 have, or else the older one. */
    static Contents of(Archive archive, Description description) {
        Contents newer = new Contents(new ArrayList<>(), new ArrayList<>());
        String path = description.contents();
        Document nav = path == null ? null : Xml.read(archive.part(path));
        if (nav != null && path != null) {
            for (Element list : Xml.all(nav, "nav")) {
                String type = " " + list.attr("epub:type") + " ";
                if (type.contains(" toc ")) {
                    addLinks(list, path, newer.chapters);
                } else if (type.contains(" page-list ")) {
                    addLinks(list, path, newer.pages);
                }
            }
        }
        String older = description.older();
        Document ncx = older == null ? null : Xml.read(archive.part(older));
        if (ncx != null && older != null) {
            if (newer.chapters.isEmpty()) {
                addPoints(Xml.all(ncx, "navPoint"), older, newer.chapters);
            }
            if (newer.pages.isEmpty()) {
                addPoints(Xml.all(ncx, "pageTarget"), older, newer.pages);
            }
        }
        return newer;
    }

    private static void addLinks(Element list, String path, List<Entry> entries) {
        for (Element link : Xml.all(list, "a")) {
            int depth = 0;
            for (Element above = link.parent(); above != null && above != list; above = above.parent()) {
                depth += Xml.isNamed(above, "ol") ? 1 : 0;
            }
            add(path, link.attr("href"), depth, link.text(), entries);
        }
    }

    private static void addPoints(List<Element> points, String path, List<Entry> entries) {
        for (Element point : points) {
            int depth = 1;
            for (Element above = point.parent(); above != null; above = above.parent()) {
                depth += Xml.isNamed(above, "navPoint") ? 1 : 0;
            }
            Element label = child(point, "navLabel");
            Element content = child(point, "content");
            if (label != null && content != null) {
                add(path, content.attr("src"), depth, label.text(), entries);
            }
        }
    }

    private static @Nullable Element child(Element parent, String name) {
        for (Element child : parent.children()) {
            if (Xml.isNamed(child, name)) {
                return child;
            }
        }
        return null;
    }

    private static void add(String path, String address, int depth, String words, List<Entry> entries) {
        String target = Paths.resolve(path, address);
        if (!target.isEmpty() && !words.isBlank() && entries.size() < MOST) {
            entries.add(new Entry(target, depth, words.strip()));
        }
    }
}
