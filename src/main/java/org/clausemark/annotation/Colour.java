package org.clausemark.annotation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The five colours of highlights, in the order of the keys 1 to 5. */
public enum Colour {
    /** Key 1; also what H uses until another is chosen. */
    YELLOW("#fde7a2", "#eebd18", "#96700a"),
    /** Key 2. */
    GREEN("#c8eac6", "#6dc06b", "#2f8a35"),
    /** Key 3. */
    BLUE("#c4dffb", "#66a3e8", "#2a74c0"),
    /** Key 4. */
    PINK("#fbcddd", "#ee7fa8", "#c8326e"),
    /** Key 5. */
    PURPLE("#e0d5f7", "#a68ae2", "#7d52c8");

    private final String pale;
    private final String band;
    private final String strong;

    Colour(String pale, String band, String strong) {
        this.pale = pale;
        this.band = band;
        this.strong = strong;
    }

    /** The colour, {@code #rrggbb}, that lies behind black text on white paper. */
    public String pale() {
        return pale;
    }

    /** The deeper tone, {@code #rrggbb}, for a band on white paper that goes on under another highlight. */
    public String band() {
        return band;
    }

    /** The colour, {@code #rrggbb}, of a line on white paper. */
    public String strong() {
        return strong;
    }

    /** The name outside the program, in lower case: {@code yellow}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name people read: {@code Yellow}. */
    public String label() {
        return name().charAt(0) + key().substring(1);
    }

    /** The colour of that name, whatever its case; empty if there is none. */
    public static Optional<Colour> named(String key) {
        return Arrays.stream(values())
                .filter(c -> c.name().equalsIgnoreCase(key))
                .findFirst();
    }
}
