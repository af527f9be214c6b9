package org.clausemark.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.document.Passage.Kind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The shipped file, read like any other. */
class DeclarationTest {
    private final Document document = Texts.read(Texts.declaration());

    @Test
    void everyLineHasItsPart() {
        assertThat(Texts.shape(document))
                .isEqualTo(
                        "6 front, 1 title, 2 preamble, 1 heading, 7 clause, 1 heading, 5 clause, 1 heading, 3 clause, "
                                + "1 heading, 2 clause, 1 heading, 3 clause, 5 back");
        assertThat(Texts.numbers(document))
                .containsExactly(
                        "P.1", "P.2", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "2.1", "2.2", "2.3", "2.4",
                        "2.5", "3.1", "3.2", "3.3", "4.1", "4.2", "5.1", "5.2", "5.3");
    }

    @Test
    void headingsAreNumberedAsOneSequence() {
        List<Passage> headings = Texts.of(document, Kind.HEADING);
        assertThat(headings).extracting(Passage::number).containsExactly("1", "2", "3", "4", "5");
        assertThat(headings).extracting(Passage::level).containsOnly(1);
        assertThat(headings).extracting(Passage::labelLength).containsExactly(3, 3, 3, 4, 3);
        assertThat(headings.get(3).text()).startsWith("IV. Strengthening");
        assertThat(headings.get(3).title()).startsWith("Strengthening");
    }

    @Test
    void theTextSaysWhatATitlePageWould() {
        assertThat(document.title()).isEqualTo("Shanghai Declaration on Global Governance of Artificial Intelligence");
        assertThat(document.imprint().date()).isEqualTo(LocalDate.of(2024, 7, 4));
        assertThat(document.imprint().source()).isEqualTo("Xinhua News Agency");
        assertThat(document.imprint().language()).isEqualTo("en");
        assertThat(document.id()).isEqualTo("shanghai-declaration-on-global-governance-of-artificial-intelligence");
    }

    @Test
    void nothingIsLostOrChanged() {
        assertThat(Texts.coversAll(document, Texts.declaration())).isTrue();
    }

    @Test
    void agreesWithTheRolesAssignedByHand() throws Exception {
        JsonNode items;
        try (InputStream roles =
                Objects.requireNonNull(DeclarationTest.class.getResourceAsStream("declaration-roles.json"))) {
            items = new ObjectMapper().readTree(roles).get("items");
        }
        assertThat(document.passages()).hasSize(items.size());
        boolean titleSeen = false;
        for (int i = 0; i < items.size(); i++) {
            Passage passage = document.passages().get(i);
            String role = items.get(i).get("role").asString();
            titleSeen |= role.equals("title");
            assertThat(passage.sourceStart())
                    .isEqualTo(items.get(i).get("start").asInt());
            assertThat(passage.sourceStart() + passage.text().length())
                    .isEqualTo(items.get(i).get("end").asInt());
            assertThat(roleOf(passage)).as(passage.text()).isEqualTo(expected(role, titleSeen));
        }
    }

    private static String roleOf(Passage passage) {
        return passage.number() == null ? passage.kind().key() : passage.kind().key() + " " + passage.number();
    }

    private static String expected(String role, boolean titleSeen) {
        if (role.startsWith("noise.")) {
            return titleSeen ? "back" : "front";
        }
        if (role.startsWith("closing")) {
            return "clause 5.3";
        }
        return role.toLowerCase(Locale.ROOT)
                .replace("preamble.", "preamble P.")
                .replace("section.", "heading ")
                .replace("clause.", "clause ");
    }
}
