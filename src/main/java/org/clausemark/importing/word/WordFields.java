package org.clausemark.importing.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields that are open at a place of the text: of each, either what it does or what came of it is being read. */
final class WordFields {
    /** What came of these belongs to the printed page, or repeats the text. */
    private static final Set<String> LEFT_OUT = Set.of("PAGE", "NUMPAGES", "SECTIONPAGES", "TOC", "TOA", "TC", "XE");

    private static final Pattern ADDRESS = Pattern.compile("\\s*HYPERLINK\\s+(?:\"([^\"]*)\"|([^\\s\\\\]\\S*)).*");
    private static final int DEEPEST = 100;

    private final Deque<Field> open = new ArrayDeque<>();

    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean showing;
        private boolean link;
    }

    void begin() {
        if (open.size() < DEEPEST) {
            open.push(new Field());
        }
    }

    void instruct(String words) {
        Field field = open.peek();
        if (field != null && !field.showing) {
            field.instruction.append(words);
        }
    }

    /** What comes of the field follows; the address that it leads to, or null. */
    @Nullable
    String show() {
        Field field = open.peek();
        if (field == null) {
            return null;
        }
        field.showing = true;
        Matcher address = ADDRESS.matcher(field.instruction);
        if (!address.matches()) {
            return null;
        }
        field.link = true;
        return address.group(1) == null ? address.group(2) : address.group(1);
    }

    /** Ends the innermost field; whether it led to an address. */
    boolean end() {
        return !open.isEmpty() && open.pop().link;
    }

    /** Whether nothing that is read now is shown. */
    boolean isHidden() {
        return open.stream().anyMatch(field -> !field.showing || isLeftOut(field.instruction));
    }

    /** A field that is never ended would hide the rest of the text. */
    void newParagraph(boolean heading) {
        if (heading || open.stream().anyMatch(field -> !field.showing)) {
            open.clear();
        }
    }

    static boolean isLeftOut(CharSequence instruction) {
        String[] words = instruction.toString().strip().split("[\\s\\\\]", 2);
        return LEFT_OUT.contains(words[0].toUpperCase(Locale.ROOT));
    }
}
