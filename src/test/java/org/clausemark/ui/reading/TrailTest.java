package org.clausemark.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrailTest {
    private final Trail trail = new Trail();

    @Test
    void backAndForwardThroughTwoJumps() {
        trail.leave(at(10));
        trail.leave(at(20));
        assertThat(trail.back(at(30))).hasValue(at(20));
        assertThat(trail.back(at(20))).hasValue(at(10));
        assertThat(trail.back(at(10))).isEmpty();
        assertThat(trail.forward(at(10))).hasValue(at(20));
        assertThat(trail.forward(at(20))).hasValue(at(30));
        assertThat(trail.forward(at(30))).isEmpty();
    }

    @Test
    void aNewJumpGivesUpWhatLayAhead() {
        trail.leave(at(10));
        trail.back(at(20));
        trail.leave(at(10));
        assertThat(trail.forward(at(40))).isEmpty();
        assertThat(trail.back(at(40))).hasValue(at(10));
    }

    @Test
    void aPlaceLeftTwiceIsVisitedOnce() {
        trail.leave(at(10));
        trail.leave(at(10));
        assertThat(trail.back(at(20))).hasValue(at(10));
        assertThat(trail.back(at(10))).isEmpty();
    }

    @Test
    void theOldestPlacesAreForgotten() {
        for (int place = 0; place < 500; place++) {
            trail.leave(at(place));
        }
        int steps = 0;
        while (trail.back(at(0)).isPresent()) {
            steps++;
        }
        assertThat(steps).isEqualTo(100);
    }

    @Test
    void placesWhereTheReaderIsAlreadyArePassedOver() {
        trail.leave(at(10));
        trail.leave(at(20));
        assertThat(trail.back(at(20))).hasValue(at(10));
        assertThat(trail.forward(at(10))).hasValue(at(20));
    }

    @Test
    void theCaretMakesAnotherPlace() {
        Trail.Stop withCaret = new Trail.Stop(10, Caret.before(12));
        trail.leave(withCaret);
        assertThat(trail.back(at(10))).hasValue(withCaret);
        assertThat(trail.forward(withCaret)).hasValue(at(10));
    }

    private static Trail.Stop at(int place) {
        return new Trail.Stop(place, null);
    }
}
