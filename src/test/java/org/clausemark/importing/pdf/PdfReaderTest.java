package org.clausemark.importing.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.importing.flow.Limits;
import org.clausemark.importing.flow.LockedException;
import org.clausemark.importing.flow.Source;
import org.junit.jupiter.api.Test;

/** The process that reads PDF: what it answers, and what becomes of one that does not. */
class PdfReaderTest {
    private static byte[] small() {
        try (Pages pages = new Pages()) {
            return pages.page(sheet -> sheet.lines(72, 700, "All human beings are born free."))
                    .bytes();
        }
    }

    private static byte[] locked(String user) throws IOException {
        try (Pages pages = new Pages()) {
            pages.page(sheet -> sheet.lines(72, 700, "All human beings are born free."));
            pages.pdf.protect(new StandardProtectionPolicy("owner", user, new AccessPermission()));
            return pages.bytes();
        }
    }

    private static PdfReader of(Class<?> child, Duration time, int memory) {
        return new PdfReader(child.getName(), time, memory);
    }

    /** Hangs. */
    static final class Hanging {
        public static void main(String[] args) throws InterruptedException {
            Thread.sleep(Duration.ofHours(1));
        }
    }

    /** Takes all the memory there is. */
    static final class Eater {
        public static void main(String[] args) {
            List<byte[]> eaten = new ArrayList<>();
            while (eaten.size() < 1_000_000) {
                eaten.add(new byte[1 << 20]);
            }
        }
    }

    /** Says what is no answer. */
    static final class Babbler {
        public static void main(String[] args) {
            System.out.println("All is well, and here is your document.");
        }
    }

    @Test
    void whatTheProcessReadsComesBack() throws ImportException {
        Source source = PdfReader.read("free.pdf", small(), "");
        assertThat(source.body()).hasSize(1);
        assertThat(source.body().getFirst().text()).isEqualTo("All human beings are born free.");
        assertThat(source.body().getFirst().page()).isEqualTo("1");
    }

    @Test
    void aProcessThatHangsIsEnded() {
        assertThatThrownBy(() -> of(Hanging.class, Duration.ofSeconds(1), 64).source("slow.pdf", small(), ""))
                .isInstanceOf(ImportException.class)
                .hasMessage("slow.pdf took longer than 1 second to read and was not opened.");
        assertThat(hanging()).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void whoeverNoLongerWaitsEndsTheProcess() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> of(Hanging.class, Limits.TIME, 64).source("slow.pdf", small(), ""))
                .isInstanceOf(ImportException.class)
                .hasMessage("slow.pdf was not read to its end.");
        assertThat(Thread.interrupted()).isTrue();
        // Were they not ended, this would wait for ever.
        hanging().forEach(process -> process.onExit().join());
    }

    private static List<ProcessHandle> hanging() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("Hanging"))
                .toList();
    }

    @Test
    void aProcessThatEatsMemoryIsEnded() {
        assertThatThrownBy(() -> of(Eater.class, Limits.TIME, 32).source("large.pdf", small(), ""))
                .isInstanceOf(ImportException.class)
                .hasMessage("large.pdf needs more memory than 32 MB to be read and was not opened.");
    }

    @Test
    void whatIsNoAnswerIsNotTakenForOne() {
        assertThatThrownBy(() -> of(Babbler.class, Limits.TIME, 64).source("odd.pdf", small(), ""))
                .isInstanceOf(ImportException.class)
                .hasMessage("odd.pdf is damaged in a way that ended the process reading it, and was not opened.");
    }

    @Test
    void opensWithItsPasswordAlone() throws IOException, ImportException {
        byte[] locked = locked("friend");
        assertThat(PdfReader.read("secret.pdf", locked, "friend")
                        .body()
                        .getFirst()
                        .text())
                .isEqualTo("All human beings are born free.");
        assertThatThrownBy(() -> PdfReader.read("secret.pdf", locked, "foe"))
                .isInstanceOf(LockedException.class)
                .hasMessage("That is not the password of secret.pdf.");
        assertThatThrownBy(() -> PdfReader.read("secret.pdf", locked, ""))
                .isInstanceOf(LockedException.class)
                .hasMessage("secret.pdf has a password and was not opened.");
    }

    @Test
    void aPasswordThatOnlyForbidsChangesIsNotAskedFor() throws IOException, ImportException {
        assertThat(PdfReader.read("owned.pdf", locked(""), "").body()).hasSize(1);
    }
}
