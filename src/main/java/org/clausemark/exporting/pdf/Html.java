package org.clausemark.exporting.pdf;

import java.util.Locale;
import java.util.regex.Pattern;

/** Writes text into XHTML and style sheets so that it says what it said. */
final class Html {
    /** What XML may not hold. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n\\t]]");

    private Html() {}

    /** Text for an element or an attribute. */
    static String escape(String text) {
        if (text.codePoints().allMatch(Character::isLetterOrDigit)) {
            return text;
        }
        return FORBIDDEN
                .matcher(text)
                .replaceAll("")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Text for a quoted string of a style sheet. */
    static String cssString(String text) {
        StringBuilder css = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\' || c < ' ' || c == '<' || c == '&') {
                css.append('\\').append(String.format(Locale.ROOT, "%06x", c));
            } else {
                css.appendCodePoint(c);
            }
        });
        return css.toString();
    }
}
