package org.clausemark.importing.structure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.clausemark.document.Passage.Kind;

/** The numbers that clauses have been given, each to one clause: where one comes again it goes on as 2/2, 2/3. */
final class ClauseNumbers {
    private final Set<String> used = new HashSet<>();

    /** How often a number has come so far, so that telling repeated ones apart stays quick. */
    private final Map<String, Integer> copies = new HashMap<>();

    /** Whether a clause has that number. */
    boolean isTaken(String number) {
        return used.contains(number);
    }

    /** The part of a clause that is to have a number; {@code labelLength} as in {@link Part}. */
    Part clause(String number, int labelLength) {
        String free = number;
        for (int copy = copies.getOrDefault(number, 2); !used.add(free); copy++) {
            free = number + "/" + copy;
            copies.put(number, copy + 1);
        }
        return new Part(Kind.CLAUSE, 0, free, labelLength);
    }
}
