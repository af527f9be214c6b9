package org.clausemark.ui.notes;

import java.util.Objects;
import org.clausemark.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list: a note, or the heading of those that follow.
 *
 * @param group what stands over the notes; where they are not grouped {@link NoteGroup#NONE}
 * @param note the note; null for the heading
 * @param count how many notes follow a heading
 * @param again whether the note stands in the list above already, under another heading
 */
record NoteRow(NoteGroup group, @Nullable Annotation note, int count, boolean again) {
    /** The row of a note in a list without headings. */
    static NoteRow of(Annotation note) {
        return new NoteRow(NoteGroup.NONE, note, 0, false);
    }

    /** What tells the row from all others; a note's id where it stands for the first time. */
    String key() {
        if (note == null) {
            return "#" + group.key();
        }
        return again ? note.id() + " " + group.key() : note.id();
    }

    /** The note of a row that is no heading. */
    Annotation annotation() {
        return Objects.requireNonNull(note, "A heading has no note");
    }

    /** The same row with a newer value of its note. */
    NoteRow with(Annotation newer) {
        return new NoteRow(group, newer, count, again);
    }
}
