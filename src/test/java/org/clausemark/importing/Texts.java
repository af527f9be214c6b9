package org.clausemark.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clausemark.Bundle;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.document.Passage.Kind;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.importing.flow.Paragraph;

/** Texts for the tests, and what was made of them in one line a passage. */
final class Texts {
    private Texts() {}

    /** The shipped declaration as it was found. */
    static String declaration() {
        return new String(Bundle.declarationSource(), StandardCharsets.UTF_8);
    }

    static Document read(String text) {
        try {
            return new Importer().readPlain("text.txt", text.getBytes(StandardCharsets.UTF_8));
        } catch (ImportException e) {
            throw new AssertionError(e);
        }
    }

    static List<Passage> of(Document document, Kind kind) {
        return document.passages().stream().filter(p -> p.kind() == kind).toList();
    }

    /** Numbers of the headings, or their words where they have none. */
    static List<String> headings(Document document) {
        List<String> headings = new ArrayList<>();
        for (Passage heading : of(document, Kind.HEADING)) {
            String number = heading.number();
            headings.add(number == null ? heading.text() : number);
        }
        return headings;
    }

    /** Numbers of the clauses, preamble included. */
    static List<String> numbers(Document document) {
        return document.clauses().stream().map(p -> String.valueOf(p.number())).toList();
    }

    /** All kinds in order, each run once with its length: {@code 6 front, 1 title}. */
    static String shape(Document document) {
        List<String> runs = new ArrayList<>();
        int count = 0;
        Kind kind = null;
        for (Passage passage : document.passages()) {
            if (passage.kind() != kind && kind != null) {
                runs.add(count + " " + kind.key());
                count = 0;
            }
            kind = passage.kind();
            count++;
        }
        if (kind != null) {
            runs.add(count + " " + kind.key());
        }
        return runs.stream().collect(Collectors.joining(", "));
    }

    /** Checks that the passages are the text's non-blank lines, unchanged and in their places. */
    static boolean coversAll(Document document, String text) {
        int at = 0;
        for (Passage passage : document.passages()) {
            if (passage.sourceStart() < at
                    || !text.startsWith(passage.text(), passage.sourceStart())
                    || !isBlank(text.substring(at, passage.sourceStart()))) {
                return false;
            }
            at = passage.sourceStart() + passage.text().length();
        }
        return isBlank(text.substring(at));
    }

    /**
     * Checks that the passages are the text's words in their order, lines that were broken at a width joined: what is
     * missing are blanks, hyphens at line ends, and whole lines that stand there for the pages' sake.
     */
    static boolean holdsAll(Document document, String text) {
        String found = bare(document.text());
        String bare = bare(text);
        int at = 0;
        for (int i = 0; i < bare.length() && at < found.length(); i++) {
            at += bare.charAt(i) == found.charAt(at) ? 1 : 0;
        }
        boolean nothingNew = at == found.length();
        return nothingNew && (text.indexOf('\f') >= 0 || letters(found).equals(letters(bare)));
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static String bare(String text) {
        StringBuilder bare = new StringBuilder();
        text.chars().filter(c -> !Paragraph.isBlank((char) c)).forEach(c -> bare.append((char) c));
        return bare.toString();
    }

    private static boolean isBlank(String text) {
        return text.chars().allMatch(c -> Paragraph.isBlank((char) c));
    }
}
