package org.clausemark.importing.pdf;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.clausemark.importing.flow.Facts;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF says of itself, as far as its text bears it out: most programs write there the name of a file, of a
 * template or of whoever typed it. When the PDF was made says nothing of when the document was issued.
 */
final class Said {
    private static final int LONGEST = 300;
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern FILE = Pattern.compile(
            "(?i)microsoft word|\\.(docx?|odt|rtf|pdf|indd|tex|dvi|qxd|pages|html?)$|^untitled|^document\\d*$");

    private Said() {}

    /** The facts of a PDF whose first pages say {@code beginning}. */
    static Facts of(PDDocument pdf, String beginning) {
        PDDocumentInformation information = pdf.getDocumentInformation();
        String title = stripped(information.getTitle());
        String author = stripped(information.getAuthor());
        return new Facts(
                title != null && !FILE.matcher(title).find() && isIn(title, beginning, 0.7) ? title : null,
                language(pdf, beginning),
                null,
                null,
                author != null && isIn(author, beginning, 1) ? author : null);
    }

    private static @Nullable String stripped(@Nullable String words) {
        return words == null || words.isBlank() || words.length() > LONGEST || words.indexOf('\ufffd') >= 0
                ? null
                : words.strip().replaceAll("\\s+", " ");
    }

    private static boolean isIn(String words, String text, double share) {
        String all = " " + WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ") + " ";
        int found = 0;
        int count = 0;
        for (String word : WORDS.split(words.toLowerCase(Locale.ROOT), -1)) {
            if (!word.isEmpty()) {
                count++;
                boolean whole = word.charAt(0) < 0x2e80;
                found += all.contains(whole ? " " + word + " " : word) ? 1 : 0;
            }
        }
        return count > 1 && found >= share * count;
    }

    /** Programs write their own language there; one in another script than the text's is not the text's. */
    private static @Nullable String language(PDDocument pdf, String beginning) {
        String language = pdf.getDocumentCatalog().getLanguage();
        if (language == null || language.isBlank()) {
            return null;
        }
        long letters = beginning.codePoints().filter(Character::isLetter).count();
        long latin = beginning
                .codePoints()
                .filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        String primary = language.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        boolean otherScript = switch (primary) {
            case "ar",
                    "fa",
                    "he",
                    "iw",
                    "ur",
                    "ru",
                    "uk",
                    "bg",
                    "sr",
                    "el",
                    "zh",
                    "ja",
                    "ko",
                    "th",
                    "hi",
                    "ka",
                    "hy",
                    "am" -> true;
            default -> false;
        };
        // English is what programs say that were not told; the words are asked instead.
        boolean borneOut = otherScript ? latin * 2 < letters : latin * 2 > letters && !primary.equals("en");
        return letters > 0 && borneOut ? language.strip().replace('_', '-') : null;
    }
}
