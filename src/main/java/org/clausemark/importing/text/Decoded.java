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

    /** One byte in so many may be damaged in a text that is UTF-8 for the rest. */
    private static final int SOUND = 20;

    /** Decodes a file's bytes: by its mark, else as UTF-8, else as the likeliest older encoding; null if not text. */
    public static @Nullable Decoded of(byte[] bytes) {
        Decoded marked = marked(bytes);
        if (marked != null) {
            return marked;
        }
        if (isKnownBinary(bytes)) {
            return null;
        }
        String escaped = escaped(bytes);
        if (escaped != null) {
            return lenient(bytes, 0, Charset.forName(escaped));
        }
        if (hasZero(bytes) || hasControls(bytes)) {
            Charset wide = WideText.charset(bytes);
            return wide == null ? null : lenient(bytes, 0, wide);
        }
        String utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return new Decoded(utf8, StandardCharsets.UTF_8);
        }
        if (isNearlyUtf8(bytes)) {
            return lenient(bytes, 0, StandardCharsets.UTF_8);
        }
        Charset unmarked = WideText.charset(bytes);
        return lenient(bytes, 0, unmarked != null ? unmarked : OldCharsets.of(bytes));
    }

    private static @Nullable Decoded marked(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return lenient(bytes, 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0x00, 0x00, 0xFE, 0xFF)) {
            return lenient(bytes, 4, StandardCharsets.UTF_32BE);
        }
        if (starts(bytes, 0xFF, 0xFE, 0x00, 0x00) && bytes.length % 4 == 0) {
            return lenient(bytes, 4, StandardCharsets.UTF_32LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return lenient(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return lenient(bytes, 2, StandardCharsets.UTF_16LE);
        }
        return starts(bytes, 0x84, 0x31, 0x95, 0x33) ? lenient(bytes, 4, Charset.forName("GB18030")) : null;
    }

    /** Whether characters were lost because their bytes mean nothing. */
    public boolean isDamaged() {
        return text.indexOf('\ufffd') >= 0;
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

    static @Nullable String strict(byte[] bytes, Charset charset) {
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

    private static boolean isKnownBinary(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        return NOT_TEXT.stream().anyMatch(head::startsWith);
    }

    private static boolean hasZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasControls(byte[] bytes) {
        int controls = 0;
        for (byte b : bytes) {
            controls += b > 0 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f' ? 1 : 0;
        }
        return controls > 8 && controls > bytes.length / 50;
    }

    /** The name of an encoding that says with an escape what it switches to; null if there is no such escape. */
    private static @Nullable String escaped(byte[] bytes) {
        for (int i = 0; i + 3 < Math.min(bytes.length, 4_096); i++) {
            if (bytes[i] == 27 && bytes[i + 1] == '$') {
                if (bytes[i + 2] == 'B' || bytes[i + 2] == '@') {
                    return "ISO-2022-JP";
                }
                if (bytes[i + 2] == ')' && bytes[i + 3] == 'C') {
                    return "ISO-2022-KR";
                }
            }
        }
        return null;
    }

    /** Whether nearly all bytes above 127 belong to characters in UTF-8, as in a file that was cut or patched. */
    private static boolean isNearlyUtf8(byte[] bytes) {
        long sound = 0;
        long broken = 0;
        int i = 0;
        while (i < bytes.length) {
            int lead = bytes[i] & 0xFF;
            int more = lead < 0xC2 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : lead < 0xF5 ? 3 : 0;
            int at = 1;
            while (at <= more && i + at < bytes.length && (bytes[i + at] & 0xC0) == 0x80) {
                at++;
            }
            if (lead >= 0x80) {
                boolean whole = more > 0 && at > more;
                sound += whole ? 1 : 0;
                // What is cut off at the very end is no sign of another encoding.
                broken += whole || (more > 0 && i + at == bytes.length) ? 0 : 1;
            }
            i += at;
        }
        return sound > 0 && sound >= broken * SOUND;
    }
}
