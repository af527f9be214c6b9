package org.clausemark.importing.html;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausemark.importing.text.Decoded;
import org.jspecify.annotations.Nullable;

/** The text of a page: by its mark, else as it says itself, else as any other text. */
final class PageText {
    /** Where pages say how they are written down, in bytes. */
    private static final int HEAD = 4_096;

    private static final Pattern NAMED =
            Pattern.compile("(?i)(?:charset|encoding)\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([a-z0-9_:.-]{2,40})");

    /** What pages call by a narrower name than they mean, as browsers have learnt. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            // What could be read so far cannot have been written in these.
            Map.entry("utf-16", "UTF-8"),
            Map.entry("utf-16le", "UTF-8"),
            Map.entry("utf-16be", "UTF-8"),
            Map.entry("ucs-2", "UTF-8"));

    private PageText() {}

    /** Decodes a page; null if it is no text. */
    static @Nullable String of(byte[] bytes) {
        boolean marked = starts(bytes, 0xEF, 0xBB, 0xBF) || starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE);
        Charset named = marked ? null : named(bytes);
        if (named == null) {
            Decoded decoded = Decoded.of(bytes);
            return decoded == null ? null : decoded.text();
        }
        String utf8 = strictly(bytes);
        // Programs that save pages write UTF-8 and leave standing what the page said before.
        return utf8 != null ? utf8 : new String(bytes, named);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Charset named(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher matcher = NAMED.matcher(head);
        while (matcher.find()) {
            String name = matcher.group(1).toLowerCase(Locale.ROOT);
            String meant = MEANT.getOrDefault(name, name);
            try {
                if (Charset.isSupported(meant)) {
                    return Charset.forName(meant);
                }
            } catch (IllegalArgumentException e) {
                // A name that cannot be one is as good as none.
            }
        }
        return null;
    }

    /** As UTF-8; null if it is none, or is nothing but ASCII in which another encoding may be written. */
    private static @Nullable String strictly(byte[] bytes) {
        boolean plain = true;
        for (byte b : bytes) {
            plain &= b >= 0;
        }
        if (plain) {
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
