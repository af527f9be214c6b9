package org.clausemark.importing.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.clausemark.importing.flow.ImportException;
import org.junit.jupiter.api.Test;

/** Damaged PDFs: each is read or refused with a sentence. */
class PdfFuzzTest {
    private static final int CASES = Boolean.getBoolean("clausemark.soak") ? 20_000 : 250;

    /** How many of them go through a process of their own, as all do in the program. */
    private static final int APART = 2;

    private static byte[] small() {
        try (Pages pages = new Pages()) {
            for (int i = 0; i < 3; i++) {
                pages.page(sheet -> {
                    sheet.line(72, 760, 18, Pages.BOLD, "Article 1");
                    sheet.lines(72, 700, "All human beings are born free and equal", "in dignity and rights.");
                });
            }
            return pages.bytes();
        }
    }

    @Test
    void damagedFilesAreReadOrRefused() {
        byte[] whole = small();
        int refused = 0;
        for (int i = 0; i < CASES; i++) {
            byte[] bytes = damaged(whole, new Random(i * 0x9E3779B97F4A7C15L));
            boolean apart = i < APART;
            String sentence = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> read(bytes, apart), "Case " + i);
            refused += sentence.isEmpty() ? 0 : 1;
            assertThat(sentence).matches("|damaged\\.pdf [^\\n]*\\.");
        }
        assertThat(refused).isBetween(1, CASES - 1);
    }

    /** The sentence with which a file is refused; empty if it is read. */
    private static String read(byte[] bytes, boolean apart) {
        try {
            if (apart) {
                PdfReader.read("damaged.pdf", bytes, "");
            } else {
                PdfText.read("damaged.pdf", bytes, "");
            }
            return "";
        } catch (ImportException e) {
            return String.valueOf(e.getMessage());
        } catch (InvalidPasswordException e) {
            return "damaged.pdf has a password.";
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        switch (random.nextInt(4)) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> {
                int from = random.nextInt(bytes.length);
                Arrays.fill(bytes, from, Math.min(bytes.length, from + random.nextInt(400)), (byte) 0);
            }
            case 2 -> {
                for (int i = random.nextInt(60); i >= 0; i--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                }
            }
            default -> {
                // Digits are lengths, places and numbers of objects.
                for (int i = 0; i < bytes.length; i++) {
                    if (bytes[i] >= '0' && bytes[i] <= '9' && random.nextInt(40) == 0) {
                        bytes[i] = (byte) ('0' + random.nextInt(10));
                    }
                }
            }
        }
        return bytes;
    }
}
