package org.clausemark.importing.word;

import java.util.Locale;
import java.util.Map;

/** The signs of fonts that put pictures where others have letters. */
final class Symbols {
    private static final String GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
    private static final String SMALL_GREEK = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";
    private static final Map<Integer, String> SYMBOL = Map.ofEntries(
            Map.entry(0xa3, "≤"),
            Map.entry(0xb3, "≥"),
            Map.entry(0xb9, "≠"),
            Map.entry(0xb1, "±"),
            Map.entry(0xb4, "×"),
            Map.entry(0xb8, "÷"),
            Map.entry(0xbb, "≈"),
            Map.entry(0xba, "≡"),
            Map.entry(0xa5, "∞"),
            Map.entry(0xb0, "°"),
            Map.entry(0xb7, "•"),
            Map.entry(0xab, "↔"),
            Map.entry(0xac, "←"),
            Map.entry(0xad, "↑"),
            Map.entry(0xae, "→"),
            Map.entry(0xaf, "↓"),
            Map.entry(0xce, "∈"),
            Map.entry(0xe5, "∑"),
            Map.entry(0xd6, "√"),
            Map.entry(0xf2, "∫"),
            Map.entry(0xb6, "∂"),
            Map.entry(0xa2, "′"),
            Map.entry(0xb2, "″"),
            Map.entry(0xbc, "…"),
            Map.entry(0xd2, "®"),
            Map.entry(0xd3, "©"),
            Map.entry(0xd4, "™"),
            Map.entry(0x2d, "−"),
            Map.entry(0x22, "∀"),
            Map.entry(0x24, "∃"),
            Map.entry(0xd0, "∠"),
            Map.entry(0xa0, "€"));
    private static final Map<Integer, String> WINGDINGS = Map.ofEntries(
            Map.entry(0x6c, "●"),
            Map.entry(0x6e, "■"),
            Map.entry(0x6f, "□"),
            Map.entry(0x71, "❑"),
            Map.entry(0x72, "❒"),
            Map.entry(0x75, "◆"),
            Map.entry(0x76, "❖"),
            Map.entry(0x9f, "•"),
            Map.entry(0xa1, "○"),
            Map.entry(0xa7, "▪"),
            Map.entry(0xa8, "☐"),
            Map.entry(0xd8, "➢"),
            Map.entry(0xe0, "→"),
            Map.entry(0xdf, "←"),
            Map.entry(0xe8, "➔"),
            Map.entry(0xf0, "⇨"),
            Map.entry(0xfb, "✗"),
            Map.entry(0xfc, "✓"),
            Map.entry(0xfd, "☒"),
            Map.entry(0xfe, "☑"),
            Map.entry(0x28, "☎"),
            Map.entry(0x2a, "✉"),
            Map.entry(0x46, "☞"),
            Map.entry(0x4a, "☺"));

    private Symbols() {}

    /** A character of a font; a small square where nobody can tell what it looks like. */
    static String of(String font, int character) {
        boolean own = character >= 0xf000 && character <= 0xf0ff;
        int code = own ? character - 0xf000 : character;
        String name = font.toLowerCase(Locale.ROOT);
        if (name.equals("symbol") && code <= 0xff) {
            if (code >= 'A' && code <= 'Z') {
                return Character.toString(GREEK.charAt(code - 'A'));
            }
            if (code >= 'a' && code <= 'z') {
                return Character.toString(SMALL_GREEK.charAt(code - 'a'));
            }
            return SYMBOL.getOrDefault(code, code < 0x7f && code >= ' ' ? Character.toString(code) : "▫");
        }
        if (name.startsWith("wingdings") || name.equals("webdings")) {
            return name.equals("wingdings") ? WINGDINGS.getOrDefault(code, "▫") : "▫";
        }
        if (own) {
            return code >= ' ' && code < 0x7f ? Character.toString(code) : "▫";
        }
        return Character.isValidCodePoint(code) && code >= ' ' ? Character.toString(code) : "";
    }
}
