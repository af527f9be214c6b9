package org.clausemark.ui.sidebar;

import java.util.ArrayList;
import java.util.List;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table of contents.
 *
 * @param number what it is numbered, may be empty
 * @param name what it says
 * @param level depth, 1 for the outermost
 * @param target where a click goes
 * @param start first UTF-16 unit it covers
 * @param end just past the last: where the next heading begins
 */
record Section(String number, String name, int level, Passage target, int start, int end) {

    /** The sections of a document: its preamble, if any, and one for each heading. */
    static List<Section> of(Document document) {
        List<Passage> starts = new ArrayList<>();
        @Nullable Passage preamble = null;
        for (Passage passage : document.passages()) {
            if (passage.kind() == Passage.Kind.HEADING) {
                starts.add(passage);
            } else if (passage.kind() == Passage.Kind.PREAMBLE && preamble == null) {
                preamble = passage;
                starts.add(passage);
            }
        }
        int bodyEnd = document.passages().stream()
                .filter(Passage::isBody)
                .mapToInt(Passage::end)
                .max()
                .orElse(0);
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            Passage start = starts.get(i);
            int end = i + 1 < starts.size() ? starts.get(i + 1).start() : bodyEnd;
            boolean heading = start.kind() == Passage.Kind.HEADING;
            String number = start.number();
            sections.add(new Section(
                    heading && number != null ? number : "",
                    heading ? start.title() : "Preamble",
                    Math.max(1, start.level()),
                    start,
                    start.start(),
                    end));
        }
        return sections;
    }

    boolean covers(int offset) {
        return offset >= start && offset < end;
    }
}
