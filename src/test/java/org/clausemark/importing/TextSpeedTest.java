package org.clausemark.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.clausemark.document.Document;
import org.clausemark.importing.text.Decoded;
import org.clausemark.importing.text.TextReader;
import org.junit.jupiter.api.Test;

/** How fast a large text is read; the figure is printed, and no clock decides whether the test passes. */
class TextSpeedTest {
    private static final int MEGABYTES = Integer.getInteger("clausemark.text.megabytes", 8);

    /** The processor's time for this thread, in nanoseconds: what else the machine does is left out. */
    private static long clock() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Test
    void aLargeTextIsReadWhole() throws Exception {
        StringBuilder text = new StringBuilder((MEGABYTES << 20) + 1_000);
        text.append("The Book of Quays\n\n");
        int paragraph = 0;
        while (text.length() < MEGABYTES << 20) {
            paragraph++;
            if (paragraph % 400 == 1) {
                text.append("Chapter ").append(paragraph / 400 + 1).append("\n\n");
            }
            for (int line = 0; line < 9; line++) {
                text.append("the harbour master walks along the quay and counts the ships that lie\n");
            }
            text.append("in it by night.\n\n");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 3; round++) {
            long begun = clock();
            Decoded decoded = Decoded.of(bytes);
            long read = clock();
            if (decoded != null) {
                TextReader.read(decoded);
            }
            long lines = clock();
            Document document = new Importer().readPlain("book.txt", bytes);
            long whole = clock() - lines;
            System.out.printf(
                    "text of %d MB: decoded in %d ms, paragraphs in %d ms, in all %d ms (%.0f MB/s)%n",
                    MEGABYTES,
                    (read - begun) / 1_000_000,
                    (lines - read) / 1_000_000,
                    whole / 1_000_000,
                    bytes.length / 1e6 / (whole / 1e9));
            assertThat(document.clauses()).hasSize(paragraph);
        }
    }
}
