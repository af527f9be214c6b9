package org.clausemark.importing.structure;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausemark.importing.flow.Label;
import org.clausemark.importing.flow.Numeral;
import org.clausemark.importing.flow.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * The number printed in a line that is known to be a heading. Since it is known, more is taken for a number than
 * {@link Label} dares: {@code Art 17a}, {@code IV a.}, {@code § 3 Purpose}.
 *
 * @param label what stands around the numeral, with its readings
 * @param token the numeral without blanks: {@code 17a}, {@code IVa}, {@code 2.1}
 * @param length UTF-16 units from the line's start to its words, blanks and dashes included
 */
record HeadingNumber(Label label, String token, int length) {
    /** German statute files mark so what has been repealed. */
    private static final Pattern REPEALED = Pattern.compile("\\(X{3,4}\\)\\s+");

    private static final Pattern NAMED =
            Pattern.compile("(\\p{L}{1,12}|§{1,2})\\.?\\s*(\\d{1,4}|[IVXLC]{1,6})(\\s?[a-z]{1,2})?(?![\\p{L}\\p{N}])");
    private static final Pattern PLAIN = Pattern.compile("([IVXLC]{1,6}|\\d{1,3})\\s?([a-z])[.)](?=\\s|$)");

    /** The number at the head of a heading; null if there is none. */
    static @Nullable HeadingNumber at(String heading) {
        Matcher repealed = REPEALED.matcher(heading);
        int from = repealed.lookingAt() && repealed.end() < heading.length() ? repealed.end() : 0;
        String line = heading.substring(from);
        Label label = Label.at(line);
        if (label != null) {
            return new HeadingNumber(label, label.printed(), from + pastMarks(line, label.length()));
        }
        Matcher named = NAMED.matcher(line);
        if (named.lookingAt()
                && Label.isWord(named.group(1).toLowerCase(Locale.ROOT).replace("§§", "§"))) {
            String suffix = named.group(3) == null ? "" : named.group(3).strip();
            return of(named.group(1).toLowerCase(Locale.ROOT) + " #", named.group(2), suffix, line, named.end(), from);
        }
        Matcher plain = PLAIN.matcher(line);
        return plain.lookingAt() ? of("#.", plain.group(1), plain.group(2), line, plain.end(), from) : null;
    }

    private static @Nullable HeadingNumber of(
            String shape, String numeral, String suffix, String line, int end, int from) {
        List<Numeral> readings = Numeral.read(numeral);
        if (readings.isEmpty()) {
            return null;
        }
        int after = pastMarks(line, end);
        return new HeadingNumber(new Label(shape, readings, numeral + suffix, after), numeral + suffix, from + after);
    }

    private static int pastMarks(String line, int from) {
        int at = from;
        while (at < line.length() && (Paragraph.isBlank(line.charAt(at)) || "–—-:.".indexOf(line.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }
}
