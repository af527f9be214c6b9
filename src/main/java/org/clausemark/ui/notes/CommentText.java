package org.clausemark.ui.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.parser.Parser;

/**
 * What a comment says, read as Markdown: its paragraphs and list items, one below the other. Line ends stay where they
 * were typed; what is no Markdown of a comment (HTML, tables, listings) stands as it was typed too. Whatever was typed
 * is read in time and into no more parts than a card can show.
 */
record CommentText(List<CommentText.Part> parts) {
    /** What is longer is not read as Markdown, and cut there, in UTF-16 units. */
    static final int LONGEST = 20_000;

    private static final int DEEPEST = 12;

    private static final Pattern FORMATTED =
            Pattern.compile("[*_`\\[<>#&\\\\!]|://|mailto:|\\n\\s*\\n|(?m:^\\s*[-+=\\d])");

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(Heading.class, BlockQuote.class, ListBlock.class))
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    /**
     * A paragraph or a list item.
     *
     * @param depth how many lists and quotations it stands in
     * @param label what stands before it: a bullet or a number; empty for none
     */
    record Part(int depth, String label, List<Run> runs) {
        /** Its words. */
        String words() {
            StringBuilder words = new StringBuilder();
            runs.forEach(run -> words.append(run.words()));
            return words.toString();
        }
    }

    /**
     * Words that look alike.
     *
     * @param looks how they are set apart
     * @param target the address or the clause's number they lead to; empty for none
     */
    record Run(String words, Set<Look> looks, String target) {}

    /** How words are set apart. */
    enum Look {
        /** In bold letters. */
        STRONG,
        /** In italics. */
        EMPHASIS,
        /** In the letters of a typewriter. */
        CODE,
        /** They lead to a page or a mailbox. */
        LINK,
        /** They lead to a clause. */
        CLAUSE;

        /** The name in the style sheet, in lower case. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Copies the list. */
    CommentText {
        parts = List.copyOf(parts);
    }

    /** Reads a comment. */
    static CommentText of(String comment) {
        if (comment.length() > LONGEST) {
            int end = Character.isHighSurrogate(comment.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
            return plain(comment.substring(0, end) + "…");
        }
        if (!FORMATTED.matcher(comment).find()) {
            return plain(comment);
        }
        CommentReading gathering = new CommentReading();
        gathering.walk(PARSER.parse(comment));
        return gathering.isTooMuch() ? plain(comment) : new CommentText(gathering.parts());
    }

    private static CommentText plain(String words) {
        return new CommentText(words.isEmpty() ? List.of() : List.of(new Part(0, "", List.of(run(words)))));
    }

    private static Run run(String words) {
        return new Run(words, Set.of(), "");
    }

    /** The numbers of the clauses that a comment links to, as they were typed. */
    static List<String> clauses(String comment) {
        List<String> numbers = new ArrayList<>();
        if (comment.contains("[[")) {
            for (Part part : of(comment).parts()) {
                for (Run run : part.runs()) {
                    if (run.looks().contains(Look.CLAUSE)) {
                        numbers.add(run.target());
                    }
                }
            }
        }
        return numbers;
    }
}
