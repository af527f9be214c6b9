package org.clausemark.importing.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Guesses in which of the encodings before Unicode a text is written. ICU's detector is asked, but it is unsure of short
 * texts and knows half of the encodings people have, so each reading is also judged by how much it looks like a language.
 */
final class OldCharsets {
    private static final int SAMPLE = 40_000;

    /** Where readings are equally good, the more widely used comes first. */
    private static final List<String> EASTERN =
            List.of("GB18030", "windows-31j", "EUC-JP", "x-windows-949", "Big5-HKSCS");

    private static final List<String> NARROW = List.of(
            "windows-1252",
            "windows-1251",
            "windows-1250",
            "windows-1253",
            "windows-1254",
            "windows-1255",
            "windows-1256",
            "windows-1257",
            "windows-1258",
            "x-windows-874",
            "KOI8-R",
            "KOI8-U",
            "ISO-8859-15",
            "ISO-8859-2",
            "ISO-8859-16",
            "ISO-8859-13",
            "ISO-8859-4",
            "ISO-8859-3",
            "ISO-8859-5",
            "ISO-8859-6",
            "ISO-8859-7",
            "ISO-8859-8",
            "ISO-8859-9",
            "IBM866",
            "IBM850",
            "IBM852",
            "IBM437",
            "x-MacRoman",
            "x-MacCyrillic");

    /** An encoding counts as much as this more when ICU is sure of it. */
    private static final double SURE = 0.15;

    /** What a reading in an encoding of East Asia must score at least. */
    private static final double EASTERN_LEAST = 0.25;

    private OldCharsets() {}

    /** The likeliest encoding of bytes that are no Unicode. */
    static Charset of(byte[] bytes) {
        byte[] sample = sample(bytes);
        String best = "windows-1252";
        double most = 0;
        for (String name : EASTERN) {
            if (Charset.isSupported(name)) {
                double score = EasternReading.score(new String(sample, Charset.forName(name)), name);
                if (score > most) {
                    most = score;
                    best = name;
                }
            }
        }
        return Charset.forName(most >= EASTERN_LEAST ? best : narrow(sample));
    }

    private static String narrow(byte[] sample) {
        Map<String, Double> sure = detected(sample);
        String best = "windows-1252";
        double most = Double.NEGATIVE_INFINITY;
        String last = "";
        for (String name : NARROW) {
            if (Charset.isSupported(name)) {
                String text = new String(sample, Charset.forName(name));
                double score =
                        LetteredReading.score(text) + sure.getOrDefault(name.toLowerCase(Locale.ROOT), 0.0) * SURE;
                if (score > most + 1e-9 && !text.equals(last)) {
                    most = score;
                    best = name;
                    last = text;
                }
            }
        }
        return best;
    }

    /** How sure ICU is of each encoding, 0 to 1. */
    private static Map<String, Double> detected(byte[] sample) {
        Map<String, Double> sure = new HashMap<>();
        CharsetDetector detector = new CharsetDetector();
        detector.setText(sample);
        for (CharsetMatch match : detector.detectAll()) {
            String name = match.getName().toLowerCase(Locale.ROOT).replaceAll("_(rtl|ltr)$", "");
            // It says ISO 8859-1 also of what differs from windows-1252 in nothing.
            sure.merge(name.equals("iso-8859-1") ? "windows-1252" : name, match.getConfidence() / 100.0, Math::max);
        }
        return sure;
    }

    /** Whole lines that hold bytes above 127, so that a long English head does not hide what follows. */
    private static byte[] sample(byte[] bytes) {
        if (bytes.length <= SAMPLE) {
            return bytes;
        }
        byte[] sample = new byte[SAMPLE];
        int length = 0;
        int at = 0;
        while (at < bytes.length && length < SAMPLE) {
            int end = at;
            boolean high = false;
            while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
                high |= bytes[end] < 0;
                end++;
            }
            end = Math.min(end + 1, bytes.length);
            if (high) {
                int taken = Math.min(end - at, SAMPLE - length);
                System.arraycopy(bytes, at, sample, length, taken);
                length += taken;
            }
            at = end;
        }
        return Arrays.copyOf(sample, length);
    }
}
