package org.clausemark.importing.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;

/** Finds out which paragraphs are headings: from the file's bookmarks, else from how they are set. */
final class Headings {
    private static final int LONGEST = 250;
    private static final int MOST_LINES = 4;
    private static final int DEEPEST = 6;
    private static final int MOST_BOOKMARKS = 20_000;
    private static final Pattern PAGE = Pattern.compile("\\s(?:\\d{1,4}|[ivxlc]{1,6})$");
    private static final Pattern NUMBER =
            Pattern.compile("(?:\\p{L}\\.)?[0-9]{1,3}(?:\\.[0-9]{1,3})*\\.?\\s+|\\p{L}\\.\\s+");
    private static final float LARGER = 1.12f;

    private final List<Draft> drafts;
    private final Measures measures;
    private final int[] depths;
    private int title = -1;

    Headings(List<Draft> drafts, Measures measures) {
        this.drafts = drafts;
        this.measures = measures;
        this.depths = new int[drafts.size()];
    }

    /** Depth of a paragraph as a heading, from 1; 0 if it is none. */
    int depth(int draft) {
        return depths[draft];
    }

    /** Index of the document's title among the paragraphs; -1 if nothing looks like it. */
    int title() {
        return title;
    }

    void find(PDDocument pdf) {
        title = findTitle();
        Map<String, List<int[]>> bookmarks = bookmarks(pdf);
        int wanted = bookmarks.values().stream().mapToInt(List::size).sum();
        int found = wanted < 2 ? 0 : follow(bookmarks);
        if (found < 2 || found * 2 < wanted) {
            bySetting();
        }
        if (title >= 0) {
            depths[title] = 0;
        }
    }

    /** The largest writing in the upper part of the first page, if it is larger than all that follows it there. */
    private int findTitle() {
        int best = -1;
        for (int i = 0;
                i < drafts.size()
                        && i < 12
                        && drafts.get(i).page() == drafts.getFirst().page();
                i++) {
            Draft draft = drafts.get(i);
            boolean may = isShort(draft) && draft.first().size() > LARGER * measures.size();
            if (may
                    && (best < 0
                            || draft.first().size() > drafts.get(best).first().size() + 0.5f)) {
                best = i;
            }
        }
        if (best < 0) {
            return -1;
        }
        float size = drafts.get(best).first().size();
        long alike = drafts.stream()
                .filter(d -> d.page() != drafts.getFirst().page()
                        && isShort(d)
                        && d.first().size() >= size - 0.3f)
                .count();
        return alike == 0 ? best : -1;
    }

    private static boolean isShort(Draft draft) {
        return !draft.isRow()
                && draft.lines() <= MOST_LINES
                && draft.text().length() <= LONGEST
                && draft.text().codePoints().anyMatch(Character::isLetter);
    }

    private void bySetting() {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        Map<String, Float> weights = new HashMap<>();
        String[] kindOf = new String[drafts.size()];
        int rows = 0;
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            rows += draft.isRow() ? 1 : 0;
            float size = draft.first().size();
            boolean large = size > LARGER * measures.size();
            boolean bold = draft.isBold() && size > 0.95f * measures.size() && isHeadingLike(draft);
            if (i != title && isShort(draft) && (large || bold) && !isEntry(i)) {
                String kind = Math.round(size) + (draft.isBold() ? "b" : "");
                kindOf[i] = kind;
                kinds.merge(kind, 1, Integer::sum);
                weights.put(kind, Math.round(size) + (draft.isBold() ? 0.5f : 0));
            }
        }
        long found = kinds.values().stream().mapToInt(Integer::intValue).sum();
        if (found == 0 || found * 2 > drafts.size() || rows * 2 > drafts.size()) {
            // Where every other paragraph is bold or large, that says nothing.
            return;
        }
        List<String> ranked = new ArrayList<>(kinds.keySet());
        ranked.sort(Comparator.comparingDouble((String kind) -> -weights.getOrDefault(kind, 0f)));
        for (int i = 0; i < kindOf.length; i++) {
            if (kindOf[i] != null) {
                depths[i] = Math.min(DEEPEST, ranked.indexOf(kindOf[i]) + 1);
            }
        }
    }

    /** Whether a paragraph is a chapter's entry in a table of contents: it names a page, as those beside it do. */
    private boolean isEntry(int at) {
        if (!PAGE.matcher(drafts.get(at).text()).find()) {
            return false;
        }
        for (int i = Math.max(0, at - 2); i <= Math.min(drafts.size() - 1, at + 2); i++) {
            if (Flow.hasLeaders(drafts.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHeadingLike(Draft draft) {
        String text = draft.text();
        char end = text.charAt(text.length() - 1);
        return draft.lines() <= 3
                && text.length() <= 160
                && end != ';'
                && end != ','
                && !(end == '.' && text.length() > 60);
    }

    /** The file's bookmarks, by the letters they show: page and depth of each. */
    private static Map<String, List<int[]>> bookmarks(PDDocument pdf) {
        Map<String, List<int[]>> bookmarks = new HashMap<>();
        Map<COSDictionary, Integer> pages = new HashMap<>();
        try {
            pdf.getPages().forEach(page -> pages.put(page.getCOSObject(), pages.size()));
            PDOutlineNode root = pdf.getDocumentCatalog().getDocumentOutline();
            if (root != null) {
                gather(pdf, root, 1, bookmarks, pages);
            }
        } catch (RuntimeException e) {
            // Damaged bookmarks are none.
        }
        return bookmarks;
    }

    private static void gather(
            PDDocument pdf,
            PDOutlineNode node,
            int depth,
            Map<String, List<int[]>> bookmarks,
            Map<COSDictionary, Integer> pages) {
        for (PDOutlineItem item : node.children()) {
            if (bookmarks.size() > MOST_BOOKMARKS || depth > DEEPEST) {
                return;
            }
            String letters = letters(String.valueOf(item.getTitle()));
            int page = -1;
            try {
                PDPage destination = item.findDestinationPage(pdf);
                page = destination == null ? -1 : pages.getOrDefault(destination.getCOSObject(), -1);
            } catch (IOException | RuntimeException e) {
                // It is looked for by its words alone.
            }
            if (letters.length() > 1) {
                bookmarks.computeIfAbsent(letters, l -> new ArrayList<>()).add(new int[] {page, depth});
            }
            gather(pdf, item, depth + 1, bookmarks, pages);
        }
    }

    private int follow(Map<String, List<int[]>> bookmarks) {
        int found = 0;
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            List<int[]> same = isShort(draft) ? named(draft.text(), bookmarks) : null;
            if (same == null) {
                continue;
            }
            for (int[] bookmark : same) {
                if (bookmark[0] < 0 || Math.abs(bookmark[0] - draft.page()) <= 1) {
                    depths[i] = bookmark[1];
                    found++;
                    same.remove(bookmark);
                    break;
                }
            }
        }
        return found;
    }

    /** The bookmarks that say what a paragraph says; many leave out the number of a heading, and so may it here. */
    private static @Nullable List<int[]> named(String text, Map<String, List<int[]>> bookmarks) {
        List<int[]> whole = bookmarks.get(letters(text));
        Matcher number = NUMBER.matcher(text);
        return whole != null || !number.lookingAt() ? whole : bookmarks.get(letters(text.substring(number.end())));
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
