package org.clausemark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.document.Passage.Kind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class BundleTest {
    @Test
    void theDeclarationIsCitedByItsName() {
        Document document = Bundle.declaration();
        assertThat(document.id()).isEqualTo("shanghai-declaration-on-global-ai-governance");
        assertThat(document.imprint().citation())
                .isEqualTo("Shanghai Declaration on Global AI Governance, 4 July 2024");
        assertThat(document.imprint().date()).isEqualTo(LocalDate.of(2024, 7, 4));
        assertThat(document.imprint().language()).isEqualTo("en");
        assertThat(count(document, Kind.FRONT)).isEqualTo(6);
        assertThat(count(document, Kind.TITLE)).isEqualTo(1);
        assertThat(count(document, Kind.PREAMBLE)).isEqualTo(2);
        assertThat(count(document, Kind.HEADING)).isEqualTo(5);
        assertThat(count(document, Kind.CLAUSE)).isEqualTo(20);
        assertThat(count(document, Kind.BACK)).isEqualTo(5);
        assertThat(Bundle.declarationSource()).hasSize(10_235);
        assertThat(Bundle.declarationFileName()).endsWith(".txt");
    }

    @Test
    void theCodebookHasFourteenThemesTellableApart() {
        List<Theme> themes = Bundle.codebook();
        assertThat(themes)
                .extracting(Theme::id)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 14)
                        .mapToObj("T%02d"::formatted)
                        .toList());
        assertThat(themes)
                .extracting(Theme::position)
                .containsExactlyElementsOf(IntStream.range(0, 14).boxed().toList());
        assertThat(themes).extracting(Theme::name).doesNotHaveDuplicates().contains("Safety, reliability and risk");
        assertThat(themes).allSatisfy(theme -> {
            assertThat(theme.colour()).matches("#[0-9a-f]{6}");
            assertThat(theme.parent()).isNull();
            assertThat(theme.definition()).startsWith("Code ").endsWith(".");
            assertThat(theme.terms()).isNotEmpty();
        });
        for (Theme one : themes) {
            for (Theme other : themes) {
                assertThat(one.equals(other) || distance(one.colour(), other.colour()) > 60)
                        .as("%s and %s", one.name(), other.name())
                        .isTrue();
            }
        }
    }

    /** Each clause that the codebook names for a theme holds at least one of the theme's terms, but for a few. */
    @Test
    void theTermsPointToTheClausesTheThemesAreAbout() throws Exception {
        Document document = Bundle.declaration();
        JsonNode themes;
        try (InputStream in = Objects.requireNonNull(Bundle.class.getResourceAsStream("declaration/themes.json"))) {
            themes = new ObjectMapper().readTree(in);
        }
        Set<String> covered = new HashSet<>();
        int hits = 0;
        int all = 0;
        for (JsonNode theme : themes) {
            for (JsonNode clause : theme.get("clauses")) {
                Passage passage = document.numbered(clause.asString()).orElseThrow();
                covered.add(clause.asString());
                String text = passage.text().toLowerCase(Locale.ROOT);
                all++;
                for (JsonNode term : theme.get("terms")) {
                    if (text.contains(term.asString().toLowerCase(Locale.ROOT))) {
                        hits++;
                        break;
                    }
                }
            }
        }
        assertThat(covered).hasSize(22);
        assertThat(hits).isGreaterThan(all * 9 / 10);
    }

    private static long count(Document document, Kind kind) {
        return document.passages().stream().filter(p -> p.kind() == kind).count();
    }

    private static double distance(String one, String other) {
        double sum = 0;
        for (int i = 1; i < 7; i += 2) {
            int step = Integer.parseInt(one.substring(i, i + 2), 16) - Integer.parseInt(other.substring(i, i + 2), 16);
            sum += (double) step * step;
        }
        return Math.sqrt(sum);
    }
}
