package org.clausemark.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrailTest {
    private final Trail trail = new Trail();

    @Test
    void backAndForwardThroughTwoJumps() {
        trail.leave(10);
        trail.leave(20);
        assertThat(trail.back(30)).hasValue(20);
        assertThat(trail.back(20)).hasValue(10);
        assertThat(trail.back(10)).isEmpty();
        assertThat(trail.forward(10)).hasValue(20);
        assertThat(trail.forward(20)).hasValue(30);
        assertThat(trail.forward(30)).isEmpty();
    }

    @Test
    void aNewJumpGivesUpWhatLayAhead() {
        trail.leave(10);
        trail.back(20);
        trail.leave(10);
        assertThat(trail.forward(40)).isEmpty();
        assertThat(trail.back(40)).hasValue(10);
    }

    @Test
    void aPlaceLeftTwiceIsVisitedOnce() {
        trail.leave(10);
        trail.leave(10);
        assertThat(trail.back(20)).hasValue(10);
        assertThat(trail.back(10)).isEmpty();
    }

    @Test
    void theOldestPlacesAreForgotten() {
        for (int place = 0; place < 500; place++) {
            trail.leave(place);
        }
        int steps = 0;
        while (trail.back(0).isPresent()) {
            steps++;
        }
        assertThat(steps).isEqualTo(100);
    }
}
