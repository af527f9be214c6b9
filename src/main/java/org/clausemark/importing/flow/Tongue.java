package org.clausemark.importing.flow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How a language looks in writing, so that it, and the encoding of a text in it, can be told.
 *
 * @param tag its BCP 47 tag
 * @param letters its letters in lower case, without those from a to z; where there are none but these, the commonest
 *     come first
 * @param words its commonest words in lower case
 */
public record Tongue(String tag, String letters, Set<String> words) {
    /** All that are known, the more widely read first. */
    public static final List<Tongue> ALL = read();

    /** Copies the words. */
    public Tongue {
        words = Set.copyOf(words);
    }

    /** Whether it is written with letters from a to z and others. */
    public boolean isLatin() {
        return letters.isEmpty() || Character.UnicodeScript.of(letters.codePointAt(0)) == Character.UnicodeScript.LATIN;
    }

    private static List<Tongue> read() {
        try (InputStream in = Objects.requireNonNull(Tongue.class.getResourceAsStream("tongues.txt"))) {
            List<Tongue> tongues = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                String[] parts = line.split("\\|", -1);
                if (parts.length == 3 && !line.startsWith("#")) {
                    Set<String> words = new LinkedHashSet<>(List.of(parts[2].split(" ", -1)));
                    words.remove("");
                    tongues.add(new Tongue(parts[0], parts[1], words));
                }
            }
            return List.copyOf(tongues);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
