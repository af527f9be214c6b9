package org.clausemark.library;

import java.nio.charset.StandardCharsets;

/** Text that the file can hold without loss. */
final class Text {
    private Text() {}

    /** The same text; refuses half a surrogate pair, which UTF-8 cannot express and SQLite would not give back. */
    static String sound(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new LibraryException("The text holds a broken character and cannot be saved.");
        }
        return text;
    }
}
