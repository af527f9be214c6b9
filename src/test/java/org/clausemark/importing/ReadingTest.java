package org.clausemark.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.importing.flow.Limits;
import org.junit.jupiter.api.Test;

/** Whatever the reading of a file comes to, whoever waits for it gets an answer. */
class ReadingTest {
    private static Reading reading() {
        return new Reading("odd.txt", Limits.TIME);
    }

    @Test
    void whatIsReadComesBack() throws ImportException {
        assertThat(reading().of(() -> "words")).isEqualTo("words");
    }

    @Test
    void whatTakesTooLongIsGivenUpAndToldSo() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        assertThatThrownBy(() -> new Reading("odd.txt", Duration.ofSeconds(1)).of(() -> {
                    try {
                        return new CountDownLatch(1).await(1, TimeUnit.HOURS);
                    } finally {
                        told.countDown();
                    }
                }))
                .isInstanceOf(ImportException.class)
                .hasMessage("odd.txt took longer than 1 second to read and was not opened.");
        told.await();
    }

    @Test
    void whoeverIsInterruptedWaitsNoLonger() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> reading().of(() -> new CountDownLatch(1).await(1, TimeUnit.HOURS)))
                .isInstanceOf(ImportException.class)
                .hasMessage("odd.txt was not read to its end.");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void noMoreMemoryAndNoEndOfNestingAreSentencesAndSurprisesStaySurprises() {
        assertThatThrownBy(() -> reading().of(() -> {
                    throw new OutOfMemoryError("made up");
                }))
                .isInstanceOf(ImportException.class)
                .hasMessage("odd.txt needs more memory than there is and was not opened.");
        assertThatThrownBy(() -> reading().of(() -> deeper(0)))
                .isInstanceOf(ImportException.class)
                .hasMessage("odd.txt is nested too deep to be read and was not opened.");
        assertThatThrownBy(() -> reading().of(() -> {
                    throw new IllegalStateException("a mistake of ours");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> reading().of(() -> {
                    throw new ImportException("odd.txt is odd.");
                }))
                .isInstanceOf(ImportException.class)
                .hasMessage("odd.txt is odd.");
    }

    private static int deeper(int depth) {
        return depth < 0 ? depth : deeper(depth + 1) + deeper(depth + 2);
    }
}
