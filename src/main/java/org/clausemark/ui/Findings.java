package org.clausemark.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Reply;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Document;
import org.clausemark.finding.Matches;
import org.clausemark.finding.Query;
import org.clausemark.finding.Search;
import org.clausemark.notebook.Notebook;

/** What was found in the text and in the notes, as one row in the order of the document. Immutable. */
final class Findings {
    /** Nothing, because nothing was looked for. */
    static final Findings NONE = new Findings(Matches.NONE, List.of(), Matches.Ending.COMPLETE);

    private final Matches inText;
    private final List<Annotation> notes;
    private final Matches.Ending ending;
    /** The place of each note in the row. */
    private final int[] noteAt;

    /** Where to look. */
    enum Scope {
        /** In the text, and in what readers wrote to it: the words a note quotes are found in the text already. */
        BOTH("Both", "text and notes"),
        /** In the text alone. */
        TEXT("Text", "the text alone"),
        /** In the notes alone: their comments and replies, their themes and the words they quote. */
        NOTES("Notes", "the notes alone");

        private final String label;
        private final String words;

        Scope(String label, String words) {
            this.label = label;
            this.words = words;
        }

        /** The scope in more words: {@code the notes alone}. */
        String words() {
            return words;
        }

        String label() {
            return label;
        }
    }

    private Findings(Matches inText, List<Annotation> notes, Matches.Ending ending) {
        this.inText = inText;
        this.notes = notes;
        this.ending = ending;
        noteAt = new int[notes.size()];
        for (int i = 0; i < noteAt.length; i++) {
            // A note comes after the words it stands on.
            noteAt[i] = inText.from(notes.get(i).anchor().start() + 1) + i;
        }
    }

    /**
     * What is looked through.
     *
     * @param notes the document's, in its order
     * @param themes the names of themes by their ids
     */
    record Ground(Document document, List<Annotation> notes, Map<String, String> themes) {
        /** What is there now; for the thread of the notebook, while the looking may be done by another. */
        static Ground of(Notebook notebook) {
            return new Ground(
                    notebook.document(),
                    List.copyOf(notebook.annotations()),
                    notebook.themes().stream().collect(Collectors.toUnmodifiableMap(Theme::id, Theme::name)));
        }

        /**
         * Looks through it.
         *
         * @param patience how long it may take
         * @param givenUp asked again and again, from the calling thread, whether anybody still wants to know
         */
        Findings find(Scope scope, Query query, Duration patience, BooleanSupplier givenUp) {
            Matches text = scope == Scope.NOTES ? Matches.NONE : Search.find(document, query, patience, givenUp);
            if (scope == Scope.TEXT || text.ending() == Matches.Ending.NOT_A_PATTERN) {
                return new Findings(text, List.of(), text.ending());
            }
            List<String> texts = notes.stream().map(n -> words(n, scope)).toList();
            Matches hit = Search.among(texts, query, patience, givenUp);
            List<Annotation> found = new ArrayList<>();
            for (int i = 0; i < hit.size(); i++) {
                found.add(notes.get(hit.start(i)));
            }
            return new Findings(text, found, text.ending() == Matches.Ending.COMPLETE ? hit.ending() : text.ending());
        }

        private String words(Annotation note, Scope scope) {
            String names = note.themes().stream()
                    .map(id -> themes.getOrDefault(id, ""))
                    .collect(Collectors.joining("\n"));
            String quote = scope == Scope.NOTES ? note.anchor().exact() : "";
            String replies = note.replies().stream().map(Reply::text).collect(Collectors.joining("\n"));
            return String.join("\n", note.comment(), replies, names, quote);
        }
    }

    /** The matches in the text alone. */
    Matches inText() {
        return inText;
    }

    Matches.Ending ending() {
        return ending;
    }

    /** How many there are, notes among them. */
    int size() {
        return inText.size() + notes.size();
    }

    /** How many of them are notes. */
    int notes() {
        return notes.size();
    }

    /** The note at a place of the row; empty if a match in the text stands there. */
    Optional<Annotation> note(int index) {
        int at = Arrays.binarySearch(noteAt, index);
        return at < 0 ? Optional.empty() : Optional.of(notes.get(at));
    }

    /** Where what stands at a place of the row begins, in UTF-16 units of the document's text. */
    int start(int index) {
        return note(index).map(n -> n.anchor().start()).orElseGet(() -> inText.start(match(index)));
    }

    /** The index among {@link #inText} of the match at a place of the row where no note stands. */
    int match(int index) {
        return index - (-Arrays.binarySearch(noteAt, index) - 1);
    }

    /** The place of the row where a note, or with an empty id a match, begins at an offset; -1 if it is gone. */
    int at(int offset, String noteId) {
        for (int i = from(offset); i < size() && start(i) == offset; i++) {
            if (note(i).map(Annotation::id).orElse("").equals(noteId)) {
                return i;
            }
        }
        return -1;
    }

    /** The first place of the row that begins at an offset or behind it; {@link #size} if none does. */
    int from(int offset) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(middle) < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
