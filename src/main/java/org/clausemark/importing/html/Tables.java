package org.clausemark.importing.html;

import java.util.ArrayList;
import java.util.List;
import org.clausemark.importing.flow.Blocks;
import org.clausemark.importing.flow.Label;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a table is used for. */
enum Tables {
    /** Cells that belong together in rows. */
    DATA,
    /** Only to place paragraphs on a page. */
    LAYOUT,
    /** To set numbers beside paragraphs, as the official journals of Europe do. */
    LIST;

    private static final int LONGEST_LABEL = 12;
    private static final int MOST_PARAGRAPHS = 2;
    private static final String BULLETS = "•·∙◦▪‣–—-*";

    /** Looks at a table's own rows. */
    static Tables of(Element table) {
        String role = table.attr("role");
        List<Element> rows = rows(table);
        boolean headed = table.normalName().equals("table") && rows.stream().anyMatch(row -> hasHead(row));
        if (!headed && !rows.isEmpty() && rows.stream().allMatch(Tables::isNumbered)) {
            return LIST;
        }
        if (role.equals("presentation") || role.equals("none")) {
            return LAYOUT;
        }
        int widest = 0;
        boolean crowded = false;
        for (Element row : rows) {
            int cells = 0;
            for (Element cell : row.children()) {
                cells += cell.hasText() ? 1 : 0;
                crowded |= isCrowded(cell, headed);
            }
            widest = Math.max(widest, cells);
        }
        return crowded || widest <= 1 ? LAYOUT : DATA;
    }

    /** The label that stands in the first cell with anything in it, with a blank behind it; null if there is none. */
    static @Nullable String label(Element row) {
        Element first = firstCell(row);
        if (first == null || !isNumbered(row)) {
            return null;
        }
        String text = first.text().strip();
        return text.length() == 1 && BULLETS.contains(text) ? Blocks.BULLET : text + " ";
    }

    /** The first cell with anything in it; null if none has. */
    static @Nullable Element firstCell(Element row) {
        for (Element cell : row.children()) {
            if (cell.hasText()) {
                return cell;
            }
        }
        return null;
    }

    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element child : table.children()) {
            String name = child.normalName();
            if (name.equals("tr")) {
                rows.add(child);
            } else if (name.equals("tbody") || name.equals("thead") || name.equals("tfoot")) {
                for (Element row : child.children()) {
                    if (row.normalName().equals("tr")) {
                        rows.add(row);
                    }
                }
            }
        }
        return rows;
    }

    private static boolean hasHead(Element row) {
        return row.children().stream().anyMatch(cell -> cell.normalName().equals("th"));
    }

    private static boolean isNumbered(Element row) {
        int cells = 0;
        for (Element cell : row.children()) {
            cells += cell.hasText() ? 1 : 0;
        }
        Element first = firstCell(row);
        if (cells != 2 || first == null) {
            return false;
        }
        String text = first.text().strip();
        if (text.isEmpty() || text.length() > LONGEST_LABEL) {
            return false;
        }
        Label label = Label.at(text);
        return (text.length() == 1 && BULLETS.contains(text))
                || (label != null
                        && label.length() == text.length()
                        && !label.isNamed()
                        && (label.shape().contains(".") || label.shape().contains(")")));
    }

    /** Whether a cell holds more than a cell of a table does: another table, a heading, a text of paragraphs. */
    private static boolean isCrowded(Element cell, boolean headed) {
        if (cell.selectFirst("table") != null) {
            return true;
        }
        if (headed) {
            return false;
        }
        return cell.selectFirst("h1, h2, h3, h4, h5, h6") != null
                || cell.select("p").size() > MOST_PARAGRAPHS;
    }
}
