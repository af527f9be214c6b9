package org.clausemark.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.clausemark.document.Document;
import org.clausemark.importing.text.Decoded;
import org.clausemark.importing.text.TextReader;
import org.junit.jupiter.api.Test;

/** How fast a large text is read; the figure is printed, and no clock decides whether the test passes. */
class TextSpeedTest {
    private static final int MEGABYTES = Integer.getInteger("clausemark.text.megabytes", 8);

    @Test
    void aLargeTextIsReadWhole() throws Exception {
        StringBuilder text = new StringBuilder((MEGABYTES << 20) + 1_000);
        text.append("The Book of Quays\n\n");
        int paragraph = 0;
        while (text.length() < MEGABYTES << 20) {
            paragraph++;
            if (paragraph % 40 == 1) {
                text.append("Chapter ").append(paragraph / 40 + 1).append("\n\n");
            }
            for (int line = 0; line < 9; line++) {
                text.append("the harbour master walks along the quay and counts the ships that lie\n");
            }
            text.append("in it by night.\n\n");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 3; round++) {
            long begun = System.nanoTime();
            Decoded decoded = Decoded.of(bytes);
            long read = System.nanoTime();
            if (decoded != null) {
                TextReader.read(decoded);
            }
            long lines = System.nanoTime();
            Document document = new Importer().readPlain("book.txt", bytes);
            long whole = System.nanoTime() - lines;
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
