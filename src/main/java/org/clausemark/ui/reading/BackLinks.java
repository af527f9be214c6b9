package org.clausemark.ui.reading;

import org.clausemark.document.Passage;

/** What readers wrote elsewhere that leads to a passage, as its margin tells. */
public interface BackLinks {
    /** Nothing leads anywhere. */
    BackLinks NONE = new BackLinks() {
        @Override
        public int count(Passage passage) {
            return 0;
        }

        @Override
        public String words(Passage passage) {
            return "";
        }

        @Override
        public void show(Passage passage) {}
    };

    /** How many notes lead to a passage. Asked for each passage in view whenever it is drawn: must not search. */
    int count(Passage passage);

    /** Which notes these are, by their places; asked when the pointer rests on the mark. */
    String words(Passage passage);

    /** Shows these notes. */
    void show(Passage passage);
}
