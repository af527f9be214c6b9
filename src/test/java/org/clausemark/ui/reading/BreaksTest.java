package org.clausemark.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clausemark.document.Clusters;
import org.clausemark.document.Span;
import org.clausemark.document.Tongues;

/** Words and sentences as readers of many languages count them. */
class BreaksTest {
    @Provide
    Arbitrary<String> text() {
        return Tongues.text();
    }

    @Example
    void scriptsWithoutBlanksHaveWordsTooWhateverTheLanguage() {
        for (String language : List.of("zh", "en", "")) {
            assertThat(words(language, Tongues.CHINESE)).contains("中国", "政府", "人工", "智能", "法律");
            assertThat(words(language, Tongues.JAPANESE)).contains("開発", "文章", "法律");
            assertThat(words(language, Tongues.THAI)).contains("ทุก", "คน", "กฎหมาย");
            assertThat(words(language, Tongues.HEBREW)).contains("אדם", "סעיף", "12", "Clausemark");
            assertThat(words(language, "it can't be 3.14")).contains("can't", "3.14");
        }
    }

    @Example
    void anAbbreviationEndsNoSentence() {
        assertThat(sentences("de", Tongues.GERMAN))
                .containsExactly("Gemäß Art. 5 Abs. 3 GG ist die Kunst frei. ", "Dies gilt z. B. immer.");
        assertThat(sentences("en", "See No. 5 and Sec. 3. This is Art. 5 of it. Mr. Smith agrees."))
                .containsExactly("See No. 5 and Sec. 3. ", "This is Art. 5 of it. ", "Mr. Smith agrees.");
        assertThat(sentences("", "Voir art. 5 et al. 2. C'est tout."))
                .containsExactly("Voir art. 5 et al. 2. ", "C'est tout.");
    }

    @Example
    void aSentenceEndsWhereItEnds() {
        assertThat(sentences("en", "This is art. The next casino. 5 People left. Was it? It was!"))
                .containsExactly("This is art. ", "The next casino. ", "5 People left. ", "Was it? ", "It was!");
        assertThat(sentences("zh", Tongues.CHINESE)).containsExactly("中国政府高度重视人工智能的发展。", "每个人都可以仔细阅读法律文本。");
        assertThat(sentences("hi", Tongues.HINDI)).hasSize(2);
    }

    @Property(tries = 300)
    void wordsAndSentencesHoldWholeSignsAndTheOneAskedFor(@ForAll("text") String text) {
        Breaks breaks = new Breaks("en");
        for (int at = 0; at < text.length(); at++) {
            for (Span span : List.of(breaks.word(text, at), breaks.sentence(text, at))) {
                assertThat(span.start()).isLessThanOrEqualTo(at);
                assertThat(span.end()).isGreaterThan(at);
                assertThat(Clusters.start(text, span.start())).isEqualTo(span.start());
                assertThat(Clusters.start(text, span.end())).isEqualTo(span.end());
            }
        }
    }

    private static List<String> words(String language, String text) {
        Breaks breaks = new Breaks(language);
        List<String> words = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            Span word = breaks.word(text, at);
            words.add(text.substring(word.start(), word.end()));
            at = word.end();
        }
        return words;
    }

    private static List<String> sentences(String language, String text) {
        Breaks breaks = new Breaks(language);
        List<String> sentences = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            Span sentence = breaks.sentence(text, at);
            sentences.add(text.substring(sentence.start(), sentence.end()));
            at = sentence.end();
        }
        return sentences;
    }
}
