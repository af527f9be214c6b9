package org.clausemark.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clausemark.importing.flow.ImportException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whether every real document comes in, or is refused in a sentence. */
@ExtendWith(FigureTable.class)
class CorpusFiguresTest {
    @BeforeEach
    void onlyWithTheCorpus() {
        Corpus.assumed();
    }

    @Test
    void everyFileComesInOrIsRefusedInASentence() throws Exception {
        int in = 0;
        List<String> refused = new ArrayList<>();
        for (String folder : List.of("txt", "markdown", "html", "docx", "epub", "pdf", "editions")) {
            for (Path file : Corpus.files(folder, "")) {
                if (file.toString().endsWith(".json")) {
                    continue; // what is expected of a file beside it
                }
                try {
                    assertThat(new Importer().read(file).document().passages())
                            .as(file.toString())
                            .isNotEmpty();
                    in++;
                } catch (ImportException e) {
                    refused.add(e.getMessage());
                }
            }
        }
        FigureTable.add("every file: in, or refused in a sentence", in + " in, " + refused.size() + " refused");
        assertThat(refused)
                .allSatisfy(sentence -> assertThat(sentence).matches("(?s)\\p{L}.+\\."))
                .hasSizeLessThan(10);
        assertThat(in).isGreaterThan(100);
    }
}
