package org.clausemark.importing.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.clausemark.importing.flow.Label;
import org.jspecify.annotations.Nullable;

/** Puts lines together to paragraphs, over the ends of columns and pages too. */
final class Flow {
    private static final String ENDS = ".!?:;。！？：；؟۔।…";
    private static final String CLOSING = "\"'”’»)]）」』";
    private static final Pattern BULLET = Pattern.compile("[•●◦▪■□–—*➢✓·]\\s?\\S.*|-\\s\\S.*");
    private static final Pattern LEADERS = Pattern.compile("(?:\\.\\s?){5,}|…{2,}");
    private static final float NARROW = 1;
    private static final float LARGE = 1.12f;

    private final Measures measures;
    private final Hyphens hyphens;
    private final List<Draft> drafts = new ArrayList<>();
    private @Nullable Draft draft;
    private int indents;

    Flow(Measures measures, Hyphens hyphens) {
        this.measures = measures;
        this.hyphens = hyphens;
    }

    /** What was put together so far. */
    List<Draft> drafts() {
        return drafts;
    }

    /** Adds a column; {@code notes} are the names of its page's footnotes by their labels. */
    void add(Column column, Map<String, String> notes) {
        List<Line> lines = column.lines();
        float[] rights = rights(column);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Line next = i + 1 < lines.size() ? lines.get(i + 1) : null;
            Draft open = draft;
            boolean begins = open == null
                    || (i == 0 ? beginsColumn(open, line, column) : begins(open, line, next, column, rights[i - 1]));
            if (begins || open == null) {
                draft = new Draft(line, column, notes);
                drafts.add(draft);
            } else {
                open.add(line, column, hyphens, notes);
            }
        }
    }

    /** How far lines reach to the right where each stands: blocks that are set in on both sides have their own edge. */
    private static float[] rights(Column column) {
        List<Line> lines = column.lines();
        float[] rights = new float[lines.size()];
        float left = column.left();
        float right = column.right();
        int i = 0;
        while (i < rights.length) {
            int end = i;
            float most = 0;
            while (end < rights.length
                    && Math.abs(lines.get(end).left() - lines.get(i).left()) < 2
                    && lines.get(end).size() == lines.get(i).size()) {
                most = Math.max(most, lines.get(end).right());
                end++;
            }
            float em = lines.get(i).size();
            int full = 0;
            for (int k = i; k < end; k++) {
                full += lines.get(k).right() > most - NARROW * em ? 1 : 0;
            }
            boolean own = end - i >= 4
                    && full * 2 >= end - i
                    && lines.get(i).left() > left + NARROW * em
                    && most < right - 1.5f * em;
            for (int k = i; k < end; k++) {
                rights[k] = own ? most : right;
            }
            i = end;
        }
        return rights;
    }

    private boolean begins(Draft open, Line line, @Nullable Line next, Column column, float right) {
        Line before = open.last();
        float em = Math.max(line.size(), before.size());
        float down = line.base() - before.base();
        if (isOther(open, line) || down > (measures.leading() + 0.35f) * em || down < 0) {
            return true;
        }
        if (Math.min(line.size(), before.size()) > LARGE * measures.size()) {
            // A heading is broken where it looks best.
            return open.lines() >= 4 || isLabelled(line.text());
        }
        boolean leftward = isLeftward(line.text());
        float room = leftward ? before.left() - column.left() : right - before.right();
        if (open.isBold() != line.is(Letter.BOLD) && room > line.firstWord() / 2 && open.lines() < 4) {
            return true;
        }
        if (hasRoom(room, line, before) || isEntry(line, before)) {
            return true;
        }
        float inset = inset(line, column, leftward);
        float step = inset - inset(before, column, leftward);
        boolean wasFirst = open.lines() == 1;
        if (step > 0.8f * em) {
            boolean hanging = wasFirst
                    && (next == null
                            ? Label.at(before.text()) != null
                            : Math.abs(inset(next, column, leftward) - inset) < 0.5f * em
                                    || Label.at(before.text()) != null);
            if (hanging || (wasFirst && !ends(before.text()))) {
                return false;
            }
            indents++;
            return true;
        }
        if (step < -0.8f * em) {
            return !wasFirst || isLabelled(line.text());
        }
        return isLabelled(line.text()) && ends(before.text());
    }

    private boolean beginsColumn(Draft open, Line line, Column column) {
        Line before = open.last();
        Column last = open.column();
        if (isOther(open, line) || open.isBold() != line.is(Letter.BOLD)) {
            return true;
        }
        boolean leftward = isLeftward(line.text());
        float reach = last.lines().size() >= 4 ? last.right() : Math.max(last.right(), column.right());
        float room = leftward ? before.left() - last.left() : reach - before.right();
        float em = line.size();
        if (hasRoom(room, line, before) || isEntry(line, before) || (isLabelled(line.text()) && ends(before.text()))) {
            return true;
        }
        float inset = inset(line, column, leftward);
        if (ends(before.text())) {
            return indents < 5 || inset > 0.8f * em;
        }
        boolean lower = Character.isLowerCase(line.text().codePointAt(0));
        return !lower && inset > 0.8f * em && open.lines() > 1 && inset(before, last, leftward) < 0.8f * em;
    }

    private static boolean isOther(Draft open, Line line) {
        Line before = open.last();
        return open.isRow()
                || line.isRow()
                || Math.abs(line.size() - before.size()) > 0.08f * before.size()
                || BULLET.matcher(line.text()).matches();
    }

    /** Whether the first word of a line would have fitted at the end of the line before. */
    private static boolean hasRoom(float room, Line line, Line before) {
        boolean unparted = Glyphs.isUnparted(line.text().charAt(0));
        boolean broken = Hyphens.ends(before.text());
        return !broken && room > line.firstWord() + (unparted ? 1.6f : 0.4f) * line.size();
    }

    /** Whether two lines are entries of a table of contents, of which some have no dots that lead to their pages. */
    private static boolean isEntry(Line line, Line before) {
        return hasLeaders(before.text()) || (isLabelled(line.text()) && hasLeaders(line.text()));
    }

    /** Whether dots lead from words to something at the end of the line, as to the page in a table of contents. */
    static boolean hasLeaders(String text) {
        return LEADERS.matcher(text).find();
    }

    private static float inset(Line line, Column column, boolean leftward) {
        return leftward ? column.right() - line.right() : line.left() - column.left();
    }

    private static boolean isLabelled(String text) {
        Label label = Label.at(text);
        return label != null && !label.shape().equals(Label.BARE) && label.length() < text.length();
    }

    private static boolean ends(String text) {
        int end = text.length();
        while (end > 1 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return ENDS.indexOf(text.charAt(end - 1)) >= 0;
    }

    private static boolean isLeftward(String text) {
        int balance = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 0x590 && c < 0x900) || (c >= 0xfb1d && c <= 0xfefc)) {
                balance++;
            } else if (Character.isLetter(c)) {
                balance--;
            }
        }
        return balance > 0;
    }
}
