package org.clausemark.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.importing.text.Decoded;
import org.junit.jupiter.api.Test;

/** Sentences come back as they were, whichever of their language's encodings they were written in. */
class CharsetsTest {
    private static final String WIDE = "UTF-8 UTF-16LE UTF-16BE UTF-32LE UTF-32BE ";

    record Sample(String encodings, String text) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample(
                    "windows-1252 ISO-8859-1 ISO-8859-15",
                    "Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison et"
                            + " de conscience et doivent agir les uns envers les autres dans un esprit de fraternité."),
            new Sample(
                    "windows-1252 ISO-8859-1 ISO-8859-15 IBM850 x-MacRoman",
                    "Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft und Gewissen"
                            + " begabt und sollen einander im Geiste der Brüderlichkeit begegnen."),
            new Sample(
                    "windows-1252",
                    "The “quiet ships” act – as it’s called – holds for all of us, and it is the law of the port."),
            new Sample(
                    "windows-1252 ISO-8859-1",
                    "Todos los seres humanos nacen libres e iguales en dignidad y derechos y, dotados como están de razón"
                            + " y conciencia, deben comportarse fraternalmente. Mañana será otro día."),
            new Sample(
                    "windows-1250 ISO-8859-2",
                    "Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw. Są oni obdarzeni"
                            + " rozumem i sumieniem i powinni postępować wobec innych w duchu braterstwa."),
            new Sample(
                    "windows-1250 ISO-8859-2",
                    "Všichni lidé rodí se svobodní a sobě rovní co do důstojnosti a práv. Jsou nadáni rozumem a svědomím"
                            + " a mají spolu jednat v duchu bratrství."),
            new Sample(
                    "windows-1250 ISO-8859-2",
                    "Minden emberi lény szabadon születik és egyenlő méltósága és joga van. Az emberek, ésszel és"
                            + " lelkiismerettel bírván, egymással szemben testvéri szellemben kell hogy viseltessenek."),
            new Sample(
                    "windows-1254 ISO-8859-9",
                    "Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar. Akıl ve vicdana sahiptirler ve"
                            + " birbirlerine karşı kardeşlik zihniyeti ile hareket etmelidirler."),
            new Sample(
                    "windows-1257 ISO-8859-13",
                    "Visi žmonės gimsta laisvi ir lygūs savo orumu ir teisėmis. Jiems suteiktas protas ir sąžinė ir jie"
                            + " turi elgtis vienas kito atžvilgiu kaip broliai."),
            new Sample(
                    "windows-1251 KOI8-R ISO-8859-5 IBM866",
                    "Все люди рождаются свободными и равными в своём достоинстве и правах. Они наделены разумом и"
                            + " совестью и должны поступать в отношении друг друга в духе братства."),
            new Sample(
                    "windows-1251 KOI8-U",
                    "Всі люди народжуються вільними і рівними у своїй гідності та правах. Вони наділені розумом і"
                            + " совістю і повинні діяти у відношенні один до одного в дусі братерства."),
            new Sample(
                    "windows-1251 ISO-8859-5",
                    "Всички хора се раждат свободни и равни по достойнство и права. Те са надарени с разум и съвест и"
                            + " следва да се отнасят помежду си в дух на братство."),
            new Sample(
                    "windows-1253 ISO-8859-7",
                    "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα. Είναι"
                            + " προικισμένοι με λογική και συνείδηση."),
            new Sample(
                    "windows-1255 ISO-8859-8",
                    "כל בני אדם נולדו בני חורין ושווים בערכם ובזכויותיהם. כולם חוננו בתבונה ובמצפון, לפיכך חובה עליהם"
                            + " לנהוג איש ברעהו ברוח של אחווה."),
            new Sample(
                    "windows-1256 ISO-8859-6",
                    "يولد جميع الناس أحرارا متساوين في الكرامة والحقوق. وقد وهبوا عقلا وضميرا وعليهم أن يعامل بعضهم بعضا"
                            + " بروح الإخاء."),
            new Sample(
                    "x-windows-874",
                    "มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ ต่างมีเหตุผลและมโนธรรม"),
            new Sample("GB18030 GBK GB2312", "人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神相对待。"),
            new Sample("Big5 GB18030", "人人生而自由，在尊嚴和權利上一律平等。他們賦有理性和良心，並應以兄弟關係的精神相對待。"),
            new Sample(
                    "windows-31j EUC-JP ISO-2022-JP",
                    "すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。人間は、理性と良心とを授けられており、互いに同胞の精神をもって行動しなければならない。"),
            new Sample(
                    "EUC-KR x-windows-949",
                    "모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다. 인간은 천부적으로 이성과 양심을 부여받았으며 서로 형제애의 정신으로 행동하여야 한다."));

    @Test
    void everySentenceInEveryEncodingOfItsLanguage() throws Exception {
        List<String> wrong = new ArrayList<>();
        int all = 0;
        for (Sample sample : SAMPLES) {
            for (String name : (WIDE + sample.encodings()).split(" ", -1)) {
                all++;
                Decoded decoded = Decoded.of(sample.text().getBytes(Charset.forName(name)));
                if (decoded == null) {
                    wrong.add(name + " taken for no text: " + sample.text());
                } else if (!decoded.text().equals(sample.text())) {
                    wrong.add(name + " taken for " + decoded.charset() + ": "
                            + decoded.text()
                                    .substring(0, Math.min(40, decoded.text().length())));
                }
            }
        }
        assertThat(wrong).as("of " + all).isEmpty();
    }

    @Property(tries = 150)
    void piecesOfSentencesOfSomeLength(@ForAll("pieces") Sample piece) throws Exception {
        for (String name : piece.encodings().split(" ", -1)) {
            assertThat(decoded(piece.text(), name).text()).as(name).isEqualTo(piece.text());
        }
    }

    @Test
    void marksSayWhatFollows() throws Exception {
        for (String name : (WIDE + "GB18030").split(" ", -1)) {
            assertThat(decoded("\ufeff第一条 Würde", name).text()).as(name).isEqualTo("第一条 Würde");
        }
    }

    @Test
    void shortWordsInTheCyrillicEncodingsAreToldByTheirCase() throws Exception {
        for (String name : List.of("windows-1251", "KOI8-R", "ISO-8859-5", "IBM866")) {
            assertThat(decoded("Статья первая", name).text()).as(name).isEqualTo("Статья первая");
        }
    }

    private static Decoded decoded(String text, String charset) throws ImportException {
        Decoded decoded = Importer.decoded("text.txt", text.getBytes(Charset.forName(charset)));
        return decoded == null ? fail("no text") : decoded;
    }

    @Provide
    Arbitrary<Sample> pieces() {
        return Arbitraries.of(SAMPLES).flatMap(sample -> {
            int most = sample.text().length();
            return Arbitraries.integers().between(most * 2 / 3, most).map(end -> {
                // Whole words, and twice, as any file holds more than a line.
                int space = sample.text().lastIndexOf(' ', end);
                String piece = sample.text().substring(0, space > most / 2 ? space : most);
                return new Sample(sample.encodings(), piece + "\r\n" + piece + "\r\n");
            });
        });
    }
}
