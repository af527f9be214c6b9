package org.clausemark.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.document.Inline;
import org.clausemark.document.Passage;
import org.clausemark.document.Typesetting;
import org.clausemark.document.Typesetting.Form;
import org.jspecify.annotations.Nullable;

/**
 * A text with everything in it that a source can set apart. In the words given, {@code *} is around what is emphasised,
 * {@code !} around what is strong, a backtick around code, {@code ^} above, {@code ~} below, {@code |} around what is struck out,
 * {@code #} around the mark of the footnote, and {@code [words](address)} leads away.
 */
public final class Specimen {
    private static final Map<Character, Inline.Kind> SIGNS = Map.of(
            '*', Inline.Kind.EMPHASIS,
            '!', Inline.Kind.STRONG,
            '`', Inline.Kind.CODE,
            '^', Inline.Kind.SUPERSCRIPT,
            '~', Inline.Kind.SUBSCRIPT,
            '|', Inline.Kind.STRIKE,
            '#', Inline.Kind.REFERENCE);

    private final Document.Builder builder;
    private int number;

    private Specimen(String title, String language) {
        builder = Document.builder(
                title.toLowerCase(Locale.ROOT).replace(' ', '-'), new Imprint(title, language, "", null, ""));
    }

    /** All forms and kinds, in English. */
    public static Document whole() {
        // A passage's id is made of its text, so the footnote's is the same before anything refers to it.
        String note = whole("").build().passages().getLast().id();
        return whole(note).build();
    }

    private static Document.Builder whole(String note) {
        Specimen s = new Specimen("A Specimen", "en");
        s.add(Passage.Kind.TITLE, 0, "A Specimen of *Settings*");
        s.add(Passage.Kind.HEADING, 1, "First things");
        s.clause(
                note,
                "Words are *emphasised*, !strong! or *!both at once!*, and `code()` stands among them; CO~2~ is"
                        + " below, x^2^ above, |gone| struck out. The [Charter](https://example.org/charter?article=5) is"
                        + " elsewhere, and what it means is said below.#1#");
        s.clause(
                note,
                "A [bad lead](javascript:alert(1)) and a [file](file:///etc/passwd) lead nowhere; a"
                        + " [letter](mailto:office@example.org) does.");
        s.add(Passage.Kind.HEADING, 2, "Lists");
        s.block(
                Form.ITEM,
                1,
                "1. ",
                "An item with a label of its own, and so many words that they go on in a second line below the first.");
        s.block(Form.CONTINUATION, 1, "", "It goes on in another paragraph.");
        s.block(Form.ITEM, 2, "(a) ", "An item in an item.");
        s.block(
                Form.ITEM,
                2,
                "(viii) ",
                "Its label is wider than the step, and its words go on in a second line all the same, below the first.");
        s.block(Form.ITEM, 1, "2. ", "The last of them.");
        s.add(Passage.Kind.HEADING, 3, "Quotations");
        s.block(
                Form.QUOTATION,
                1,
                "",
                "Everyone has the right to life, liberty and security of person, and this is said in more than one line.");
        s.block(Form.QUOTATION, 1, "", "No one shall be held in slavery.");
        s.add(Passage.Kind.HEADING, 4, "Code");
        s.block(
                Form.PREFORMATTED,
                0,
                "",
                "if (a < b) {\n    return  \"two blanks\";\n}\n\n// and a line that is so long that it has to be broken somewhere, wherever that may be");
        s.add(Passage.Kind.HEADING, 5, "Tables");
        s.block(Form.TABLE_HEAD, 0, "", "Article\tWhat it says\tSince");
        s.block(
                Form.TABLE_ROW,
                0,
                "",
                "1\tAll human beings are born free and equal in dignity and rights. They are endowed with reason and conscience.\t1948");
        s.block(Form.TABLE_ROW, 0, "", "2 a\tEveryone is entitled to all the rights, *without distinction*.\t1948");
        s.block(Form.TABLE_ROW, 0, "", "15\t\t1966, with a word on it");
        s.add(Passage.Kind.HEADING, 6, "The smallest");
        s.clause(note, "A last paragraph, after everything else.");
        s.footnote(
                "1 ",
                "So it says in the *preamble*; see the [commentary](https://example.org/1) too, which is longer than the text it is about.");
        return s.builder;
    }

    /** Articles of the declaration of human rights in Arabic and Hebrew, with other scripts among them. */
    public static Document leftwards() {
        Specimen s = new Specimen("الإعلان العالمي", "ar");
        s.add(Passage.Kind.TITLE, 0, "الإعلان العالمي لحقوق الإنسان");
        s.add(Passage.Kind.HEADING, 1, "الديباجة");
        s.clause(
                "",
                "يولد جميع الناس أحرارًا *متساوين* في الكرامة والحقوق، وقد وهبوا عقلًا وضميرًا (UN 1948) وعليهم أن يعامل بعضهم بعضًا بروح الإخاء، المادة ١٢.");
        s.block(
                Form.ITEM,
                1,
                "1. ",
                "لكل فرد الحق في الحياة والحرية وسلامة شخصه، ولا يجوز استرقاق أو استعباد أي شخص في أي حال.");
        s.block(Form.ITEM, 2, "(أ) ", "لا يعرض أي إنسان للتعذيب.");
        s.block(
                Form.QUOTATION,
                1,
                "",
                "لكل إنسان، أينما وجد، الحق في أن يعترف بشخصيته القانونية، وكل الناس سواسية أمام القانون.");
        s.block(Form.TABLE_HEAD, 0, "", "المادة\tالنص\tYear");
        s.block(Form.TABLE_ROW, 0, "", "1\tيولد جميع الناس أحرارًا\t1948");
        s.clause("", "כל בני אדם נולדו בני חורין !ושווים! בערכם ובזכויותיהם, וכולם חוננו בתבונה ובמצפון (UN 1948).");
        return s.builder.build();
    }

    /** The same in Chinese, Japanese and Korean. */
    public static Document eastern() {
        Specimen s = new Specimen("世界人权宣言", "zh");
        s.add(Passage.Kind.TITLE, 0, "世界人权宣言");
        s.add(Passage.Kind.HEADING, 1, "第一条");
        s.clause("", "人人生而自由，在尊严和权利上*一律平等*。他们赋有理性和良心，并应以兄弟关系的精神“相对待”……（UN 1948）——!人人!有资格享有本宣言所载的一切权利和自由。");
        s.clause("", "すべての人間は、生れながらにして自由であり、かつ、*尊厳*と権利とについて平等である。");
        s.clause("", "모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 *동등하다*. 인간은 천부적으로 이성과 양심을 부여받았다.");
        s.block(Form.ITEM, 1, "一、", "人人有权享有生命、自由和人身安全，任何人不得使为奴隶或奴役；一切形式的奴隶制度和奴隶买卖，均应予以禁止。");
        return s.builder.build();
    }

    private void clause(String note, String words) {
        number++;
        add(Passage.Kind.CLAUSE, 0, Integer.toString(number), "", words, Form.PARAGRAPH, 0, note);
    }

    private void add(Passage.Kind kind, int level, String words) {
        add(kind, level, null, "", words, Form.PARAGRAPH, 0, "");
    }

    private void block(Form form, int depth, String label, String words) {
        number++;
        add(Passage.Kind.CLAUSE, 0, Integer.toString(number), label, words, form, depth, "");
    }

    private void footnote(String label, String words) {
        add(Passage.Kind.FOOTNOTE, 0, null, label, words, Form.PARAGRAPH, 0, "");
    }

    private void add(
            Passage.Kind kind,
            int level,
            @Nullable String no,
            String label,
            String words,
            Form form,
            int depth,
            String note) {
        StringBuilder text = new StringBuilder(label);
        List<Inline> inlines = new ArrayList<>();
        Map<Character, Integer> open = new HashMap<>();
        boolean code = form == Form.PREFORMATTED;
        int bracket = -1;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            Inline.Kind is = SIGNS.get(c);
            if (!code && is != null) {
                Integer start = open.remove(c);
                if (start == null) {
                    open.put(c, text.length());
                } else {
                    inlines.add(new Inline(is, start, text.length(), is == Inline.Kind.REFERENCE ? note : ""));
                }
            } else if (!code && c == '[') {
                bracket = text.length();
            } else if (!code && c == ']') {
                int close = words.indexOf(words.charAt(i + 2) == 'j' ? "))" : ")", i);
                int last = words.startsWith("))", close) ? close + 1 : close;
                inlines.add(new Inline(Inline.Kind.LINK, bracket, text.length(), words.substring(i + 2, last)));
                i = last;
            } else {
                text.append(c);
            }
        }
        builder.add(kind, level, no, label.length(), text.toString(), 0, new Typesetting(form, depth, inlines));
    }
}
