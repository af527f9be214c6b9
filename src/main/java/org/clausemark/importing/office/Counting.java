package org.clausemark.importing.office;

import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/** Writes numbers in the ways in which office programs number paragraphs, under the names that Word has for them. */
public final class Counting {
    private static final int MOST_REPEATED = 30;
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖";
    private static final String[] ONES = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };
    private static final String[] ORDINALS = {
        "zeroth",
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth"
    };

    private static final Map<String, IntFunction<String>> WAYS = Map.ofEntries(
            Map.entry("none", n -> ""),
            Map.entry("decimalZero", n -> (n < 10 ? "0" : "") + n),
            Map.entry("upperRoman", Counting::roman),
            Map.entry("lowerRoman", n -> roman(n).toLowerCase(Locale.ROOT)),
            Map.entry("upperLetter", n -> repeated(n, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")),
            Map.entry("lowerLetter", n -> repeated(n, "abcdefghijklmnopqrstuvwxyz")),
            Map.entry("ordinal", n -> n + suffix(n)),
            Map.entry("cardinalText", n -> capital(words(n))),
            Map.entry("ordinalText", n -> capital(ordinal(n))),
            Map.entry("hex", n -> Integer.toHexString(n).toUpperCase(Locale.ROOT)),
            Map.entry("chicago", n -> repeated(n, "*†‡§")),
            Map.entry("numberInDash", n -> "- " + n + " -"),
            Map.entry("decimalFullWidth", Counting::fullWidth),
            Map.entry("decimalFullWidth2", Counting::fullWidth),
            Map.entry("decimalEnclosedCircle", n -> enclosed(n, '①')),
            Map.entry("decimalEnclosedCircleChinese", n -> enclosed(n, '①')),
            Map.entry("decimalEnclosedParen", n -> enclosed(n, '⑴')),
            Map.entry("decimalEnclosedFullstop", n -> enclosed(n, '⒈')),
            Map.entry("chineseCounting", n -> han(n, DIGITS, "十百千", true)),
            Map.entry("chineseCountingThousand", n -> han(n, DIGITS, "十百千", true)),
            Map.entry("taiwaneseCounting", n -> han(n, DIGITS, "十百千", true)),
            Map.entry("taiwaneseCountingThousand", n -> han(n, DIGITS, "十百千", true)),
            Map.entry("japaneseCounting", n -> han(n, DIGITS, "十百千", true)),
            Map.entry("koreanCounting", n -> han(n, "영일이삼사오육칠팔구", "십백천", true)),
            Map.entry("koreanDigital", n -> digits(n, "영일이삼사오육칠팔구")),
            Map.entry("ideographDigital", n -> digits(n, DIGITS)),
            Map.entry("japaneseDigitalTenThousand", n -> digits(n, DIGITS)),
            Map.entry("taiwaneseDigital", n -> digits(n, "○一二三四五六七八九")),
            Map.entry("chineseLegalSimplified", n -> han(n, LEGAL, "拾佰仟", false)),
            Map.entry("ideographLegalTraditional", n -> han(n, LEGAL_TRADITIONAL, "拾佰仟", false)),
            Map.entry("japaneseLegal", n -> han(n, "〇壱弐参四伍六七八九", "拾百阡", false)),
            Map.entry("ideographTraditional", n -> cycle(n, "甲乙丙丁戊己庚辛壬癸")),
            Map.entry("ideographZodiac", n -> cycle(n, "子丑寅卯辰巳午未申酉戌亥")),
            Map.entry("ganada", n -> cycle(n, "가나다라마바사아자차카타파하")),
            Map.entry("chosung", n -> cycle(n, "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ")),
            Map.entry("aiueo", n -> cycle(n, "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ")),
            Map.entry("aiueoFullWidth", n -> cycle(n, "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン")),
            Map.entry("iroha", n -> cycle(n, "ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ")),
            Map.entry("irohaFullWidth", n -> cycle(n, "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン")),
            Map.entry("hebrew1", Counting::hebrew),
            Map.entry("hebrew2", n -> repeated(n, "אבגדהוזחטיכלמנסעפצקרשת")),
            Map.entry("arabicAlpha", n -> repeated(n, "أبتثجحخدذرزسشصضطظعغفقكلمنهوي")),
            Map.entry("arabicAbjad", n -> repeated(n, "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ")),
            Map.entry("russianUpper", n -> repeated(n, "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ")),
            Map.entry("russianLower", n -> repeated(n, "абвгдежзиклмнопрстуфхцчшщыэюя")),
            Map.entry("thaiLetters", n -> repeated(n, "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ")),
            Map.entry("thaiNumbers", n -> digits(n, "๐๑๒๓๔๕๖๗๘๙")),
            Map.entry("hindiNumbers", n -> digits(n, "०१२३४५६७८९")));

    private Counting() {}

    /** A number, which is not negative, in a way that Word has; in Arabic digits where the way is not known. */
    public static String write(String way, int number) {
        IntFunction<String> how = WAYS.get(way);
        return how == null || number < 0 ? Integer.toString(number) : how.apply(number);
    }

    private static String roman(int number) {
        if (number < 1 || number > 32_767) {
            return Integer.toString(number);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                roman.append(signs[i]);
                rest -= values[i];
            }
        }
        return roman.toString();
    }

    /** a … z, aa, bb, cc: as Word goes on after z. */
    private static String repeated(int number, String letters) {
        if (number < 1) {
            return Integer.toString(number);
        }
        String letter = Character.toString(letters.charAt((number - 1) % letters.length()));
        return letter.repeat(Math.min((number - 1) / letters.length() + 1, MOST_REPEATED));
    }

    private static String cycle(int number, String signs) {
        return number < 1 ? Integer.toString(number) : Character.toString(signs.charAt((number - 1) % signs.length()));
    }

    private static String enclosed(int number, char first) {
        return number < 1 || number > 20 ? Integer.toString(number) : Character.toString(first + number - 1);
    }

    private static String fullWidth(int number) {
        return digits(number, "０１２３４５６７８９");
    }

    private static String digits(int number, String signs) {
        StringBuilder written = new StringBuilder();
        Integer.toString(number).chars().forEach(c -> written.append(signs.charAt(c - '0')));
        return written.toString();
    }

    private static String han(int number, String digits, String powers, boolean shortTen) {
        if (number > 9_999) {
            return digits(number, digits);
        }
        if (number == 0) {
            return Character.toString(digits.charAt(0));
        }
        StringBuilder written = new StringBuilder();
        boolean gap = false;
        for (int power = 3, unit = 1_000; power >= 0; power--, unit /= 10) {
            int digit = number / unit % 10;
            if (digit == 0) {
                gap = !written.isEmpty();
                continue;
            }
            if (gap) {
                written.append(digits.charAt(0) == '〇' ? '零' : digits.charAt(0));
                gap = false;
            }
            boolean bare = shortTen && digit == 1 && power == 1 && number < 20;
            written.append(bare ? "" : digits.charAt(digit)).append(power > 0 ? powers.charAt(power - 1) : "");
        }
        return written.toString();
    }

    private static String hebrew(int number) {
        if (number < 1 || number > 999) {
            return Integer.toString(number);
        }
        StringBuilder written = new StringBuilder();
        int rest = number;
        while (rest >= 400) {
            written.append('ת');
            rest -= 400;
        }
        written.append(rest >= 100 ? "קרש".substring(rest / 100 - 1, rest / 100) : "");
        rest %= 100;
        // Ten and five, ten and six would spell a name.
        if (rest == 15 || rest == 16) {
            return written.append(rest == 15 ? "טו" : "טז").toString();
        }
        written.append(rest >= 10 ? "יכלמנסעפצ".substring(rest / 10 - 1, rest / 10) : "");
        return written.append(rest % 10 > 0 ? "אבגדהוזחט".substring(rest % 10 - 1, rest % 10) : "")
                .toString();
    }

    private static String suffix(int number) {
        int tens = number % 100;
        return tens >= 11 && tens <= 13
                ? "th"
                : switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    private static String words(int number) {
        if (number < 20) {
            return ONES[number];
        }
        if (number < 100) {
            return TENS[number / 10] + (number % 10 == 0 ? "" : "-" + ONES[number % 10]);
        }
        if (number < 1_000) {
            return ONES[number / 100] + " hundred" + (number % 100 == 0 ? "" : " " + words(number % 100));
        }
        return Integer.toString(number);
    }

    private static String ordinal(int number) {
        if (number < 20) {
            return ORDINALS[number];
        }
        if (number >= 1_000) {
            return number + suffix(number);
        }
        if (number % 100 > 0 && number > 100) {
            return ONES[number / 100] + " hundred " + ordinal(number % 100);
        }
        if (number % 10 > 0) {
            return TENS[number / 10] + "-" + ORDINALS[number % 10];
        }
        return number >= 100 ? ONES[number / 100] + " hundredth" : TENS[number / 10].replaceFirst("y$", "ieth");
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
