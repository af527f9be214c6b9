package org.clausemark.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.clausemark.document.Passage.Kind;

/** Texts in many scripts, and any text at all. */
public final class Tongues {
    public static final String ARABIC = "لكل إنسان الحق في قراءة النص كما كُتِب، وفق المادة 5 من القانون (2024).";
    public static final String HEBREW = "כל אדם זכאי לקרוא את הטקסט, לפי סעיף 12 לחוק, ב־Clausemark.";
    public static final String CHINESE = "中国政府高度重视人工智能的发展。每个人都可以仔细阅读法律文本。";
    public static final String JAPANESE = "人工知能の開発は慎重に進める。すべての人は法律の文章を読むことができる。";
    public static final String THAI = "ทุกคนมีสิทธิอ่านข้อความของกฎหมายอย่างละเอียด และทำเครื่องหมายได้";
    public static final String HINDI =
            "प्रत्येक व्यक्ति को क़ानून का पाठ ध्यान से पढ़ने का अधिकार है। क्षत्रिय राष्ट्र।";
    public static final String KOREAN = "모든 사람은 법률을 읽을 권리가 있다. 한글 자모.";
    public static final String EMOJI = "Families 👨‍👩‍👧‍👦 and flags 🇩🇪🇫🇷 vote 👍🏽 in ❤️‍🔥 e\u0301tude.";
    public static final String MIXED = "The word سلام عليكم means peace, and שלום too, see § 5.";
    public static final String GERMAN = "Gemäß Art. 5 Abs. 3 GG ist die Kunst frei. Dies gilt z. B. immer.";

    public static final List<String> SENTENCES =
            List.of(ARABIC, HEBREW, CHINESE, JAPANESE, THAI, HINDI, KOREAN, EMOJI, MIXED, GERMAN, "", " ", "a", "👍");

    private static final List<String> SIGNS = List.of(
            "a",
            "b",
            " ",
            "  ",
            ".",
            ",",
            "5",
            "é",
            "e\u0301",
            "\u0301",
            "\u200d",
            "👨‍👩‍👧",
            "👨",
            "🇩🇪",
            "🇫",
            "👍🏽",
            "ㅎ",
            "한",
            "\u1112\u1161\u11ab",
            "क्ष",
            "क",
            "्",
            "ि",
            "ำ",
            "ก",
            "ا",
            "ل",
            "ً",
            "א",
            "ב",
            "中",
            "国",
            "。",
            "\r\n",
            "\n",
            "\t",
            "\ufe0f",
            "\u0600",
            "\u00a0",
            "\u2028",
            "𝒜",
            "\ud83d",
            "\u200f",
            "\u202b");

    private Tongues() {}

    /** A sentence in some script, or signs in any order. */
    public static Arbitrary<String> text() {
        Arbitrary<String> signs = Arbitraries.of(SIGNS).list().ofMaxSize(14).map(parts -> String.join("", parts));
        return Arbitraries.oneOf(
                Arbitraries.of(SENTENCES), signs, Arbitraries.strings().ofMaxLength(12));
    }

    /** A document of some passages in any scripts, with text around it that is no part of it. */
    public static Arbitrary<Document> document() {
        return Combinators.combine(
                        text().list().ofMinSize(1).ofMaxSize(6),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of("en", "de", "zh", "ar", ""))
                .as((texts, front, back, language) -> {
                    List<String> all = new ArrayList<>();
                    if (front) {
                        all.add("Front");
                    }
                    all.addAll(texts);
                    return document(all, front, back, language);
                });
    }

    /** A document of clauses. */
    public static Document document(String language, List<String> texts) {
        return document(texts, false, false, language);
    }

    private static Document document(List<String> texts, boolean front, boolean back, String language) {
        Document.Builder builder = Document.builder(
                "tongues", new Imprint("Tongues", language, "", LocalDate.of(2026, 1, 1), "Made for tests"));
        for (int i = 0; i < texts.size(); i++) {
            boolean isFront = front && i == 0;
            builder.add(isFront ? Kind.FRONT : Kind.CLAUSE, 0, isFront ? null : "1." + (i + 1), 0, texts.get(i), 0);
        }
        if (back) {
            builder.add(Kind.BACK, 0, null, 0, "Back", 0);
        }
        return builder.build();
    }
}
