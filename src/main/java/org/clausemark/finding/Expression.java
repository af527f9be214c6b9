package org.clausemark.finding;

import java.util.ArrayList;
import java.util.List;

/** What is asked of the whole library: words, what is said of them, and how they go together. */
public sealed interface Expression {
    /**
     * Words that stand one after another, whatever is between them but words.
     *
     * @param text the words as they were typed; there is at least one in it
     * @param prefix whether the last of them may go on
     */
    record Words(String text, boolean prefix) implements Expression {
        /** How many letters the last of them has. */
        public int lastLength() {
            String last = Token.of(text).getLast().folded();
            return last.codePointCount(0, last.length());
        }

        /** Whether another text has them. */
        public boolean isIn(String other) {
            List<Token> phrase = Token.of(text);
            List<Token> tokens = Token.of(other);
            for (int at = 0; at + phrase.size() <= tokens.size(); at++) {
                if (Token.fits(phrase, prefix, tokens, at)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether another text begins with them. */
        public boolean begin(String other) {
            return Token.fits(Token.of(text), prefix, Token.of(other), 0);
        }

        /** Whether another text is nothing else. */
        public boolean are(String other) {
            return begin(other) && Token.of(text).size() == Token.of(other).size();
        }
    }

    /** Only what has to do with something of that name. */
    record Field(Name name, String value) implements Expression {
        /** What a field is about. */
        public enum Name {
            /** Notes coded with a theme or one under it. */
            THEME,
            /** What stands in a document, a collection or under a keyword. */
            IN,
            /** Notes of a colour. */
            COLOUR
        }
    }

    /** All of the parts; two or more. */
    record All(List<Expression> parts) implements Expression {
        /** Copies the list. */
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of the parts; two or more. */
    record Any(List<Expression> parts) implements Expression {
        /** Copies the list. */
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** Whatever the part is not. */
    record Not(Expression part) implements Expression {}

    /** The words that are looked for, and not those that must not be there. */
    default List<Words> wanted() {
        List<Words> wanted = new ArrayList<>();
        gather(wanted);
        return wanted;
    }

    private void gather(List<Words> wanted) {
        switch (this) {
            case Words words -> wanted.add(words);
            case All all -> all.parts().forEach(part -> part.gather(wanted));
            case Any any -> any.parts().forEach(part -> part.gather(wanted));
            case Field field -> {}
            case Not not -> {}
        }
    }
}
