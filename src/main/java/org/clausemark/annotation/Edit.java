package org.clausemark.annotation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a reader did in one step, and can undo in one step: a name and the changes it made, in order.
 *
 * @param name what a menu calls it, such as {@code Highlight}
 * @param changes what it changes; never empty
 */
public record Edit(String name, List<Change<?>> changes) {

    /** Copies the list. */
    public Edit {
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("An edit that changes nothing: " + name);
        }
        changes = List.copyOf(changes);
    }

    /** The edit that takes this one back: each change inverted, the last first. */
    public Edit inverse() {
        List<Change<?>> back = new ArrayList<>();
        for (Change<?> change : changes) {
            back.add(change.inverse());
        }
        Collections.reverse(back);
        return new Edit(name, back);
    }
}
