package org.clausemark.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the numbered passages and the headings of a document stand, by their numbers: a table of their indexes, some ten
 * bytes for a passage, that is made in one walk.
 */
final class Numbers {
    private static final int EMPTY = -1;

    private final List<Passage> passages;
    private final int[] table;

    Numbers(List<Passage> passages) {
        this.passages = passages;
        table = new int[Integer.highestOneBit(Math.max(4, passages.size())) * 4];
        Arrays.fill(table, EMPTY);
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            String number = passage.number();
            if (number != null && (passage.isNumbered() || isHeading(passage))) {
                int slot = slot(number, isHeading(passage));
                // Of several with a number the first one counts.
                table[slot] = table[slot] == EMPTY ? i : table[slot];
            }
        }
    }

    /** The first numbered passage, or heading, of a number; case and a leading § do not matter. */
    Optional<Passage> at(String number, boolean heading) {
        String stripped = number.strip();
        int found = table[slot(stripped.startsWith("§") ? stripped.substring(1).strip() : stripped, heading)];
        return found == EMPTY ? Optional.empty() : Optional.of(passages.get(found));
    }

    /** Where the table has a number, or would have it. */
    private int slot(String number, boolean heading) {
        int hash = heading ? 1 : 0;
        for (int i = 0; i < number.length(); i++) {
            hash = 31 * hash + Character.toLowerCase(Character.toUpperCase(number.charAt(i)));
        }
        int slot = (hash ^ (hash >>> 15)) & (table.length - 1);
        while (table[slot] != EMPTY && !is(passages.get(table[slot]), number, heading)) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private static boolean is(Passage passage, String number, boolean heading) {
        @Nullable String own = passage.number();
        return isHeading(passage) == heading && number.equalsIgnoreCase(own);
    }

    private static boolean isHeading(Passage passage) {
        return passage.kind() == Passage.Kind.HEADING;
    }
}
