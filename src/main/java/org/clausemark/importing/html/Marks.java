package org.clausemark.importing.html;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What was found out about a page's elements before its words are read. */
final class Marks {
    /** No name that HTML can have; kept in the element because elements are copied. */
    private static final String NOTE = "clausemark note";

    private final Set<String> referred = new HashSet<>();
    private final boolean pictures;
    private final boolean outward;
    private int left;

    /**
     * Nothing found out yet.
     *
     * @param pictures whether what is written for those who cannot see a picture is kept as words
     * @param outward whether only links are kept that lead somewhere from everywhere
     */
    Marks(boolean pictures, boolean outward) {
        this.pictures = pictures;
        this.outward = outward;
    }

    /** An element whose words are the mark of a footnote. */
    void refer(Element element, String label) {
        element.attr(NOTE, label);
    }

    /** The label of the footnote that an element is the mark of; empty if of none. */
    String reference(Element element) {
        String label = element.attr(NOTE);
        if (!label.isEmpty()) {
            referred.add(label);
        }
        return label;
    }

    /** Whether the mark of a footnote has been read. */
    boolean isReferred(String label) {
        return referred.contains(label);
    }

    /** Takes note of a picture: the words that are kept of it. */
    String picture(Element image) {
        String words = image.attr("alt").strip();
        String role = image.attr("role");
        boolean ornament =
                role.equals("presentation") || role.equals("none") || (image.hasAttr("alt") && words.isEmpty());
        left += ornament ? 0 : 1;
        return pictures && !ornament ? words : "";
    }

    /** How many pictures have been left out. */
    int pictures() {
        return left;
    }

    /** Where a link leads. */
    String address(Element link) {
        if (!outward) {
            return link.attr("href");
        }
        String address = link.absUrl("href");
        return address.startsWith("http:") || address.startsWith("https:") || address.startsWith("mailto:")
                ? address
                : "";
    }
}
