package org.clausemark.importing.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file, with how it was written down.
 *
 * @param text the decoded file without its byte order mark; no line end is changed
 * @param charset what it was decoded with
 */
public record Decoded(String text, Charset charset) {
    private static final List<String> NOT_TEXT = List.of("%PDF-", "PK\u0003\u0004", "{\\rtf", "\u0089PNG", "GIF8");

    /** Decodes a file's bytes: by its mark, else as UTF-8, else as the likeliest older encoding; null if not text. */
    public static @Nullable Decoded of(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return lenient(bytes, 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return lenient(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return lenient(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (isBinary(bytes)) {
            return null;
        }
        String utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return new Decoded(utf8, StandardCharsets.UTF_8);
        }
        if (isPaired(bytes) && Charset.isSupported("GB18030")) {
            return lenient(bytes, 0, Charset.forName("GB18030"));
        }
        return lenient(
                bytes,
                0,
                Charset.isSupported("windows-1252") ? Charset.forName("windows-1252") : StandardCharsets.ISO_8859_1);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Decoded lenient(byte[] bytes, int from, Charset charset) {
        return new Decoded(new String(bytes, from, bytes.length - from, charset), charset);
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean isBinary(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        if (NOT_TEXT.stream().anyMatch(head::startsWith)) {
            return true;
        }
        int controls = 0;
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
            controls += b > 0 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f' ? 1 : 0;
        }
        return controls > 8 && controls > bytes.length / 50;
    }

    /** Whether bytes above 127 come in pairs nearly always, as Chinese in GB 2312 does and European letters do not. */
    private static boolean isPaired(byte[] bytes) {
        long inPairs = 0;
        long all = 0;
        int run = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i < bytes.length && (bytes[i] & 0xFF) >= 0xA1) {
                run++;
            } else {
                all += run;
                inPairs += run % 2 == 0 ? run : 0;
                run = 0;
            }
        }
        return inPairs * 100 >= all * 95;
    }
}
