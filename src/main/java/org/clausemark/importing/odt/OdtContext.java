package org.clausemark.importing.odt;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clausemark.importing.office.Draft;

/** What all texts of a document share: its body, its notes and its boxes. */
final class OdtContext {
    private final OdtStyles styles;
    private final OdtNumbering numbering;
    private final Map<String, Draft> notes = new LinkedHashMap<>();
    private final Map<String, Draft.Comment> comments = new LinkedHashMap<>();
    private final Map<String, String> lists = new HashMap<>();
    private int count;

    OdtContext(OdtStyles styles) {
        this.styles = styles;
        this.numbering = new OdtNumbering(styles);
    }

    OdtStyles styles() {
        return styles;
    }

    OdtNumbering numbering() {
        return numbering;
    }

    /** The notes by their labels, in the order of the references. */
    Map<String, Draft> notes() {
        return notes;
    }

    /** The comments by their names. */
    Map<String, Draft.Comment> comments() {
        return comments;
    }

    /** The counters of lists by their names and by their styles: a list may go on from another. */
    Map<String, String> lists() {
        return lists;
    }

    /** A name that nothing has. */
    String fresh() {
        count++;
        return " " + count;
    }
}
