package org.clausemark.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any text is cut where the whole of it, read from its beginning, would be. */
class ClustersTest {
    @Provide
    Arbitrary<String> text() {
        return Tongues.text();
    }

    @Property
    void eachPlaceIsFoundAsFromTheBeginningOfTheText(@ForAll("text") String text) {
        BreakIterator all = BreakIterator.getCharacterInstance(Locale.ROOT);
        all.setText(text);
        TreeSet<Integer> boundaries = new TreeSet<>();
        for (int at = all.first(); at != BreakIterator.DONE; at = all.next()) {
            boundaries.add(at);
        }
        for (int i = 0; i <= text.length(); i++) {
            boolean boundary = boundaries.contains(i);
            int before = i == 0 ? 0 : boundaries.lower(i);
            int after = i == text.length() ? i : boundaries.higher(i);
            assertThat(Clusters.start(text, i)).as("start at %s", i).isEqualTo(boundary ? i : before);
            assertThat(Clusters.end(text, i)).as("end at %s", i).isEqualTo(boundary ? i : after);
            assertThat(Clusters.next(text, i)).as("after %s", i).isEqualTo(after);
            assertThat(Clusters.previous(text, i)).as("before %s", i).isEqualTo(before);
        }
    }

    @Example
    void whatReadersTakeForOneSignIsOne() {
        for (String sign : new String[] {
            "👨‍👩‍👧‍👦", "🇩🇪", "👍🏽", "e\u0301", "\u1112\u1161\u11ab", "क्ष", "กำ", "\r\n", "❤️‍🔥"
        }) {
            assertThat(Clusters.next(sign, 0)).as(sign).isEqualTo(sign.length());
        }
    }
}
