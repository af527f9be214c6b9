package org.clausemark.importing.html;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What stands on a page beside its article. */
// Nodes are equal only to themselves.
@SuppressWarnings("ReferenceEquality")
final class Clutter {
    private static final Pattern UNLIKELY = Pattern.compile(
            "(?i)-ad-|ad-?banner|banner|breadcrumb|combx|comment|community|consent|cookie|cover-wrap|disqus|extra|footer|gdpr"
                    + "|header|legends|menu|modal|newsletter|overlay|pag(?:er|ination)|popup|promo|recommend|related|remark|replies|rss"
                    + "|shar(?:e|ing)(?![a-z])|shoutbox|sidebar|skip-?(?:link|nav|to)|skyscraper|social|sponsor|subscri|supplemental"
                    + "|tag-?cloud|toolbar|tooltip|yom-remote");
    private static final Pattern STILL =
            Pattern.compile("(?i)\\band\\b|article|body|column|content|main|mathjax|shadow|page-?text|story");
    private static final Pattern GOOD = Pattern.compile(
            "(?i)article|body|content|entry|hentry|h-entry|main|page|post|text|blog|story|legis|statute|provision|clause|section");
    private static final Pattern BAD = Pattern.compile(
            "(?i)-ad-|hidden|^hid$| hid$| hid |^hid |banner|combx|comment|com-|contact|cookie|footer|gdpr|masthead|media|meta|outbrain"
                    + "|promo|related|scroll|share|shoutbox|sidebar|skyscraper|social|sponsor|shopping|tags|widget|newsletter|subscri");
    private static final Pattern SHARING = Pattern.compile("(?i)(?:\\b|_)(?:share|sharedaddy|sharing|social)(?:\\b|_)");
    private static final Pattern BYLINE = Pattern.compile("(?i)byline|author|dateline|writtenby|p-author");
    private static final Set<String> ROLES = Set.of(
            "menu",
            "menubar",
            "complementary",
            "navigation",
            "alert",
            "alertdialog",
            "dialog",
            "search",
            "banner",
            "contentinfo",
            "toolbar",
            "tooltip");
    private static final String CONTROLS =
            "button, input, select, textarea, link, object, embed, iframe, map, dialog, menu";
    /** What pages add to headings for those who write them, and the lists that lead to the headings. */
    static final String SIGNS =
            ".mw-editsection, a.headerlink, a.anchorjs-link, a.header-anchor, a.heading-anchor, a.permalink";

    private static final Pattern CONTENTS = Pattern.compile("(?i)(?:^|[\\s_-])toc(?:[\\s_-]|$)|table-?of-?contents");
    private static final Pattern REMARKS = Pattern.compile("(?i)comment|disqus|replies");
    private static final int SHORTEST_TOPIC = 200;
    private static final int LONGEST_BYLINE = 100;
    private static final int LONGEST_SHARING = 500;
    private static final int WEIGHT = 25;
    private static final int MOST_COMMAS = 10;

    private Clutter() {}

    /** Removes what is never shown, and what is never read. */
    static void removeHidden(Element body) {
        int all = body.text().length();
        List<Element> hidden = new ArrayList<>();
        body.traverse((node, depth) -> {
            if (node instanceof Element element && (isHidden(element) || Tags.isWordless(element))) {
                hidden.add(element);
            }
        });
        for (Element element : hidden) {
            // While a dialogue asks for cookies, the page behind it is hidden from those who cannot see it.
            boolean kept = element == body
                    || (element.attr("aria-hidden").equals("true")
                            && !isInvisible(element)
                            && element.text().length() > all / 2);
            if (!kept) {
                element.remove();
            }
        }
        body.select(CONTROLS).remove();
        body.select(SIGNS).remove();
        body.select(".sr-only, .visually-hidden, .visuallyhidden, .screen-reader-text, .screen-reader-only")
                .remove();
    }

    private static boolean isHidden(Element element) {
        boolean spoken = element.attr("aria-hidden").equals("true")
                && !element.className().contains("fallback-image");
        return spoken || isInvisible(element);
    }

    private static boolean isInvisible(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        String bare = style.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return bare.contains("display:none")
                || bare.contains("visibility:hidden")
                || bare.contains("visibility:collapse");
    }

    /** Removes what its names or its role say is not the article. */
    static void removeUnlikely(Element body) {
        IdentityHashMap<Element, Tally> tallies = Tally.of(body);
        List<Element> unlikely = new ArrayList<>();
        boolean[] signed = new boolean[1];
        body.traverse((node, depth) -> {
            if (node instanceof Element element && element != body) {
                Tally tally = tallies.get(element);
                if (isContents(element, tally)
                        || (isUnlikely(element) && !isMost(tally, tallies.get(body)) && !isTopic(element, tally))) {
                    unlikely.add(element);
                } else if (!signed[0] && isByline(element)) {
                    signed[0] = true;
                    unlikely.add(element);
                }
            }
        });
        unlikely.forEach(Element::remove);
    }

    /** Whether an element is a list of what the page has in it, every line a link to its place. */
    private static boolean isContents(Element element, @Nullable Tally tally) {
        return tally != null
                && tally.linkDensity() > 0.2
                && tally.commas < MOST_COMMAS
                && CONTENTS.matcher(element.className() + " " + element.id()).find();
    }

    /** Whether an element is named after its heading: a policy has a section on cookies, a charter one on consent. */
    private static boolean isTopic(Element element, @Nullable Tally tally) {
        String id = element.id();
        if (tally == null
                || id.isEmpty()
                || tally.characters < SHORTEST_TOPIC
                || tally.linkDensity() > 0.2
                || REMARKS.matcher(id).find()) {
            return false;
        }
        Element heading = element.selectFirst("h1, h2, h3, h4, h5, h6");
        boolean within =
                element.normalName().equals("section") || element.closest("main, article, [role=main]") != null;
        return within && heading != null && plain(heading.text()).contains(plain(id));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** What holds most of the text of a page is not beside it, whatever it is called. */
    private static boolean isMost(@Nullable Tally part, @Nullable Tally whole) {
        return part != null && whole != null && part.characters > whole.characters / 2 && part.linkDensity() < 0.3;
    }

    private static boolean isUnlikely(Element element) {
        String name = element.normalName();
        if (name.equals("a") || name.equals("main") || name.equals("article") || Tags.heading(element) > 0) {
            return false;
        }
        String role = element.attr("role");
        if (role.equals("main")) {
            return false;
        }
        String names = element.className() + " " + element.id();
        boolean named = UNLIKELY.matcher(names).find() && !STILL.matcher(names).find();
        return (named || name.equals("nav") || ROLES.contains(role)) && !isWithin(element);
    }

    /** Whether an element stands in a table, in code or in a heading, where names say nothing of what belongs to the article. */
    private static boolean isWithin(Element element) {
        for (Element above = element.parent(); above != null; above = above.parent()) {
            String name = above.normalName();
            if (name.equals("table") || name.equals("code") || name.equals("pre") || Tags.heading(above) > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isByline(Element element) {
        boolean named = element.attr("rel").equals("author")
                || element.attr("itemprop").contains("author")
                || BYLINE.matcher(element.className() + " " + element.id()).find();
        if (!named) {
            return false;
        }
        int length = element.text().strip().length();
        return length > 0 && length < LONGEST_BYLINE;
    }

    /** What an element's names say for it or against it. */
    static int weight(Element element) {
        int weight = 0;
        for (String names : List.of(element.className(), element.id())) {
            if (!names.isEmpty()) {
                weight -= BAD.matcher(names).find() ? WEIGHT : 0;
                weight += GOOD.matcher(names).find() ? WEIGHT : 0;
            }
        }
        return weight;
    }

    /** Removes from an article what has got into it: buttons, lists of links, forms. */
    static void prune(Element article, boolean byNames) {
        article.select("footer, aside, nav").forEach(element -> {
            if (!element.hasText() || element.selectFirst("blockquote, pre") == null) {
                element.remove();
            }
        });
        for (Element element : article.select("[class], [id]")) {
            if (SHARING.matcher(element.className() + " " + element.id()).find()
                    && element != article
                    && Tags.heading(element) == 0
                    && !isWithin(element)
                    && element.text().length() < LONGEST_SHARING) {
                element.remove();
            }
        }
        IdentityHashMap<Element, Tally> tallies = Tally.of(article);
        List<Element> candidates = article.select("form, fieldset, table, ul, ol, div, section");
        for (int i = candidates.size() - 1; i >= 0; i--) {
            Element element = candidates.get(i);
            Tally tally = tallies.get(element);
            if (element == article || tally == null) {
                continue;
            }
            int weight = byNames && !isTopic(element, tally) ? weight(element) : 0;
            if (isClutter(element, tally, weight)) {
                Tally.remove(tallies, element);
            }
        }
    }

    private static boolean isClutter(Element element, Tally tally, int weight) {
        if (isHeld(element)) {
            return false;
        }
        if (weight < 0) {
            return true;
        }
        if (tally.commas >= MOST_COMMAS) {
            return false;
        }
        String name = element.normalName();
        boolean list = name.equals("ul") || name.equals("ol") || tally.listed > 0.9 * tally.characters;
        if (tally.characters == 0) {
            return true;
        }
        double density = tally.linkDensity();
        boolean pictured = element.closest("figure") != null;
        boolean tooManyPictures = tally.pictures > 1 && tally.paragraphs * 2 < tally.pictures && !pictured;
        boolean tooManyItems = !list && tally.items - 100 > tally.paragraphs;
        boolean tooManyInputs = tally.inputs > tally.paragraphs / 3;
        boolean tooShort = !list
                && tally.headed < 0.9 * tally.characters
                && tally.characters < 25
                && (tally.pictures == 0 || tally.pictures > 2)
                && density > 0
                && !pictured;
        boolean tooLinked = (!list && weight < 25 && density > 0.2) || (weight >= 25 && density > 0.5);
        boolean menu = list && density > 0.75 && tally.characters < 40 * Math.max(1, tally.items);
        return tooManyPictures || tooManyItems || tooManyInputs || tooShort || tooLinked || menu;
    }

    /** Whether an element is part of a table of data, of a listing or of a figure. */
    private static boolean isHeld(Element element) {
        for (Element above = element; above != null; above = above.parent()) {
            switch (above.normalName()) {
                case "pre", "code", "figure", "blockquote" -> {
                    return true;
                }
                case "table" -> {
                    if (Tables.of(above) != Tables.LAYOUT) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }
}
