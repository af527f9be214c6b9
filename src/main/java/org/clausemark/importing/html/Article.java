package org.clausemark.importing.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article of a page: every paragraph speaks for what it stands in, the more the longer it is and the more
 * commas it has, and links speak against it. What next to nothing is left of is looked for again with less taken away.
 */
// Nodes are equal only to themselves.
@SuppressWarnings("ReferenceEquality")
final class Article {
    /** Fewer characters than this are no article. */
    private static final int SHORTEST = 500;

    /** Where a page says what its article is, a short one is believed. */
    private static final int SHORTEST_NAMED = 140;

    private static final int LEAST_PARAGRAPH = 25;
    private static final int LEVELS = 5;
    private static final int BEST = 5;
    private static final int ALLIES = 3;

    private final boolean byNames;
    private final IdentityHashMap<Element, Tally> tallies;
    private final IdentityHashMap<Element, Double> scores = new IdentityHashMap<>();

    private Article(Element body, boolean byNames) {
        this.byNames = byNames;
        this.tallies = Tally.of(body);
    }

    /** The article of a page, in an element of its own; all of a page on which none stands out. */
    static Element in(Element body) {
        int least = body.select("main, article, [role=main]").size() == 1 ? SHORTEST_NAMED : SHORTEST;
        for (int leniency = 0; leniency < 4; leniency++) {
            Element page = body.clone();
            if (leniency == 0) {
                Clutter.removeUnlikely(page);
            }
            Element article = new Article(page, leniency < 2).find(page);
            if (leniency < 3) {
                Clutter.prune(article, leniency < 2);
            }
            if (article.text().length() >= least) {
                return article;
            }
        }
        Element page = body.clone();
        Clutter.removeUnlikely(page);
        return page.hasText() ? page : body;
    }

    private Element find(Element body) {
        score(body);
        List<Element> candidates = new ArrayList<>(scores.keySet());
        for (Element candidate : candidates) {
            Tally tally = tallies.get(candidate);
            scores.merge(candidate, tally == null ? 0 : 1 - tally.linkDensity(), (score, rest) -> score * rest);
        }
        candidates.sort(Comparator.comparingDouble((Element candidate) -> -scores.getOrDefault(candidate, 0.0)));
        if (candidates.isEmpty()) {
            return body;
        }
        Element top = raised(commonGround(candidates), body);
        return top == body ? body : withSiblings(top);
    }

    private void score(Element body) {
        for (Map.Entry<Element, Tally> entry : tallies.entrySet()) {
            Element element = entry.getKey();
            Tally tally = entry.getValue();
            if (tally.own < LEAST_PARAGRAPH || !(Tags.isBlock(element) || element == body)) {
                continue;
            }
            double points = 2.0 + tally.ownCommas + Math.min(tally.own / 100.0, 3);
            Element above = isParagraph(element) && element != body ? element.parent() : element;
            for (int level = 0; level < LEVELS && above != null; level++) {
                if (!tallies.containsKey(above)) {
                    break;
                }
                double share = points / (level == 0 ? 1 : level == 1 ? 2 : level * 3);
                double begin = scores.getOrDefault(above, Double.NaN);
                scores.put(above, (Double.isNaN(begin) ? initial(above) : begin) + share);
                above = above.parent();
            }
        }
    }

    private static boolean isParagraph(Element element) {
        return switch (element.normalName()) {
            case "p",
                    "pre",
                    "td",
                    "th",
                    "li",
                    "dd",
                    "dt",
                    "blockquote",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "figcaption",
                    "caption" -> true;
            default -> false;
        };
    }

    private double initial(Element element) {
        int kind = switch (element.normalName()) {
            case "article", "main" -> 10;
            case "div" -> 5;
            case "pre", "td", "blockquote" -> 3;
            case "address", "ul", "dl", "dd", "dt", "li", "form" -> -3;
            case "h1", "h2", "h3", "h4", "h5", "h6", "th" -> -5;
            default -> 0;
        };
        int role =
                element.attr("role").equals("main") || element.attr("itemprop").equals("articleBody") ? 10 : 0;
        return kind + role + (byNames ? Clutter.weight(element) : 0);
    }

    private double scoreOf(@Nullable Element element) {
        return element == null ? 0 : scores.getOrDefault(element, 0.0);
    }

    /** The best candidate, or what it has in common with several that are nearly as good. */
    private Element commonGround(List<Element> candidates) {
        Element top = candidates.getFirst();
        List<Element> allies = new ArrayList<>();
        for (Element other : candidates.subList(1, Math.min(BEST, candidates.size()))) {
            if (scoreOf(other) >= 0.75 * scoreOf(top)) {
                allies.add(other);
            }
        }
        if (allies.size() >= ALLIES) {
            for (Element above = top.parent();
                    above != null && !above.normalName().equals("body");
                    above = above.parent()) {
                Element ground = above;
                if (allies.stream().filter(ally -> isWithin(ally, ground)).count() >= ALLIES) {
                    return ground;
                }
            }
        }
        return top;
    }

    private static boolean isWithin(Element element, Element holder) {
        for (Element above = element.parent(); above != null; above = above.parent()) {
            if (above == holder) {
                return true;
            }
        }
        return false;
    }

    /** What stands above a candidate, where there is more of the article in it. */
    private Element raised(Element candidate, Element body) {
        Element top = candidate;
        double last = scoreOf(top);
        double least = last / 3;
        for (Element above = top.parent(); above != null && above != body; above = above.parent()) {
            if (!scores.containsKey(above)) {
                continue;
            }
            double score = scoreOf(above);
            if (score < least) {
                break;
            }
            if (score > last) {
                top = above;
                break;
            }
            last = score;
        }
        while (top != body
                && top.parent() != null
                && top.parent() != body
                && top.parent().childrenSize() == 1) {
            top = top.parent();
        }
        return top;
    }

    private Element withSiblings(Element top) {
        Element parent = top.parent();
        if (parent == null) {
            return top;
        }
        double threshold = Math.max(10, scoreOf(top) * 0.2);
        List<Element> chosen = new ArrayList<>();
        List<Element> between = new ArrayList<>();
        for (Element sibling : parent.children()) {
            if (sibling == top || belongs(sibling, top, threshold)) {
                if (!chosen.isEmpty()) {
                    chosen.addAll(between);
                }
                between.clear();
                chosen.add(sibling);
            } else if (isRest(sibling)) {
                between.add(sibling);
            }
        }
        Element article = new Element("div");
        chosen.forEach(article::appendChild);
        parent.appendChild(article);
        return article;
    }

    /** Whether an element that says little for itself belongs to an article if it stands in the midst of it. */
    private boolean isRest(Element element) {
        Tally tally = tallies.get(element);
        boolean kind = switch (element.normalName()) {
            case "ol", "ul", "dl", "table", "pre", "blockquote", "figure" -> true;
            default -> Tags.heading(element) > 0;
        };
        return kind && tally != null && tally.linkDensity() < 0.25;
    }

    private boolean belongs(Element sibling, Element top, double threshold) {
        double bonus =
                !top.className().isEmpty() && top.className().equals(sibling.className()) ? scoreOf(top) * 0.2 : 0;
        if (scores.containsKey(sibling) && scoreOf(sibling) + bonus >= threshold) {
            return true;
        }
        Tally tally = tallies.get(sibling);
        if (tally == null) {
            return false;
        }
        boolean paragraph = sibling.normalName().equals("p")
                || (sibling.normalName().equals("div") && tally.own >= LEAST_PARAGRAPH);
        int length = tally.characters;
        double density = tally.linkDensity();
        if (Tags.heading(sibling) == 1 && density < 0.25) {
            return true;
        }
        return paragraph
                && ((length > 80 && density < 0.25)
                        || (length > 0 && density == 0 && sibling.text().matches("(?s).*[.。!?！？]\\s*$|.*[.]\\s.*")));
    }
}
