package org.clausemark.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clausemark.annotation.Annotation;
import org.clausemark.document.Document;
import org.clausemark.library.Samples;
import org.clausemark.ui.look.Commitments;
import org.clausemark.ui.look.Shade;
import org.junit.jupiter.api.Test;

class MarksTest {
    @Test
    void aNoteCountsWhereItBegins() {
        Document treaty = Samples.treaty();
        Annotation here = Samples.note("a1", "small fish", "");
        Annotation across = Samples.note("a2", "both parties.\nNets", "");
        Marks marks = new Marks(
                Shade.LIGHT,
                List.of(here, across),
                null,
                0,
                0,
                null,
                List.of(),
                List.of(),
                false,
                BackLinks.NONE,
                Commitments.NONE);
        assertThat(marks.notes(treaty.numbered("1.1").orElseThrow())).isEqualTo(1);
        assertThat(marks.notes(treaty.numbered("1.2").orElseThrow())).isEqualTo(1);
        assertThat(marks.notes(treaty.numbered("2.1").orElseThrow())).isZero();
    }
}
