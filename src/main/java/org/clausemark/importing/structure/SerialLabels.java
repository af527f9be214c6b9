package org.clausemark.importing.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clausemark.importing.flow.Label;
import org.clausemark.importing.flow.Numeral;
import org.clausemark.importing.flow.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers of articles in languages whose words for article nobody has listed: short lines that share their words
 * while their numbers count 1, 2, 3. A line between them that has the word but no numeral ("Article premier") is the one
 * that is missing; and where no line has a numeral at all, lines that begin or end with the same word are counted.
 */
final class SerialLabels {
    /** How many numbers must follow one another. */
    private static final int FEWEST = 3;

    /** How many are wanted where a word alone, or a number alone, is all they share. */
    private static final int FEWEST_BARE = 6;

    private static final int GREATEST_FIRST = 3;
    private static final int LONGEST_WITHOUT_NUMBER = 48;

    private final List<Paragraph> paragraphs;
    private final @Nullable Label[] labels;

    /** A line of a series: where it stands and what it counts. */
    private record Member(int index, HeadShape shape) {}

    private SerialLabels(List<Paragraph> paragraphs, @Nullable Label[] labels) {
        this.paragraphs = paragraphs;
        this.labels = labels;
    }

    /** Adds the labels that are found to those that are known by their look. */
    static void fill(List<Paragraph> paragraphs, @Nullable Label[] labels) {
        new SerialLabels(paragraphs, labels).fill();
    }

    private void fill() {
        Map<String, List<Member>> series = new HashMap<>();
        for (int i = 0; i < labels.length; i++) {
            Paragraph paragraph = paragraphs.get(i);
            HeadShape shape = paragraph.markup().isRunning() ? HeadShape.of(paragraph.text()) : null;
            if (shape != null) {
                series.computeIfAbsent(shape.key(), key -> new ArrayList<>()).add(new Member(i, shape));
            }
        }
        boolean any = false;
        for (Map.Entry<String, List<Member>> entry : series.entrySet()) {
            if (counts(entry.getValue(), entry.getKey().isEmpty() ? FEWEST_BARE : FEWEST)) {
                any = true;
                label(entry.getKey(), entry.getValue());
                fillGaps(entry.getKey(), entry.getValue());
            }
        }
        any |= Arrays.stream(labels).anyMatch(label -> label != null && label.isNamed());
        if (!any) {
            countAlike();
        }
    }

    /** Whether nearly all members of a series are one more than the member before. */
    private static boolean counts(List<Member> members, int fewest) {
        if (members.size() < fewest) {
            return false;
        }
        int steps = 0;
        for (int i = 1; i < members.size(); i++) {
            int step =
                    members.get(i).shape().value() - members.get(i - 1).shape().value();
            boolean again = members.get(i).shape().value() == 1;
            steps += step == 1 || again ? 1 : 0;
        }
        return members.getFirst().shape().value() <= GREATEST_FIRST
                && steps >= fewest - 1
                && steps * 10 >= (members.size() - 1) * 6;
    }

    private void label(String key, List<Member> members) {
        for (Member member : members) {
            Label known = labels[member.index()];
            if (known == null || !(known.isNamed() || known.isPath())) {
                HeadShape shape = member.shape();
                labels[member.index()] =
                        new Label((key + " #").strip(), List.of(shape.numeral()), shape.printed(), shape.length());
            }
        }
    }

    /** Where one number is missing, the one short line between its neighbours that has the series' word has lost it. */
    private void fillGaps(String key, List<Member> members) {
        String word = Arrays.stream(key.split(" ", -1))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        if (word.isEmpty()) {
            return;
        }
        int from = 0;
        int last = 0;
        for (Member member : members) {
            int value = member.shape().value();
            if (value == last + 2) {
                int found = only(word, from, member.index());
                if (found >= 0) {
                    String line = paragraphs.get(found).text();
                    Numeral numeral = new Numeral(Numeral.Family.ARABIC, last + 1);
                    labels[found] = new Label(key + " #", List.of(numeral), line, line.length());
                }
            }
            last = value;
            from = member.index() + 1;
        }
    }

    private int only(String word, int from, int to) {
        int found = -1;
        for (int i = Math.max(from, to - 60); i < to; i++) {
            String line = paragraphs.get(i).text();
            if (labels[i] == null && line.length() <= 40) {
                List<String> words = HeadShape.words(line);
                if (words.size() <= 4 && words.contains(word)) {
                    if (found >= 0) {
                        return -1;
                    }
                    found = i;
                }
            }
        }
        return found;
    }

    /** Headings whose numbers are words, in a language whose number words are not known. */
    private void countAlike() {
        Map<String, List<Integer>> alike = new HashMap<>();
        for (int i = 0; i + 1 < labels.length; i++) {
            String line = paragraphs.get(i).text();
            if (labels[i] == null
                    && line.length() <= LONGEST_WITHOUT_NUMBER
                    && ",;،؛、".indexOf(line.charAt(line.length() - 1)) < 0
                    && line.indexOf(':') < 0
                    && paragraphs.get(i).markup().isRunning()) {
                List<String> words = HeadShape.words(line);
                if (words.size() >= 2 && words.size() <= 6) {
                    alike.computeIfAbsent("^" + words.getFirst(), key -> new ArrayList<>())
                            .add(i);
                    alike.computeIfAbsent("$" + words.getLast(), key -> new ArrayList<>())
                            .add(i);
                }
            }
        }
        alike.entrySet().stream()
                .filter(entry -> headText(entry.getValue()))
                .max(Comparator.comparingInt((Map.Entry<String, List<Integer>> e) ->
                                e.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .ifPresent(entry -> {
                    int number = 0;
                    for (int index : entry.getValue()) {
                        number++;
                        String line = paragraphs.get(index).text();
                        labels[index] = new Label(
                                entry.getKey().substring(1) + " #",
                                List.of(new Numeral(Numeral.Family.WORD, number)),
                                line,
                                line.length());
                    }
                });
    }

    /** Whether lines that are alike each head a text: what follows is longer and none of them. */
    private boolean headText(List<Integer> places) {
        if (places.size() < FEWEST_BARE) {
            return false;
        }
        Set<Integer> alike = new HashSet<>(places);
        long heading = places.stream()
                .filter(i -> !alike.contains(i + 1))
                .filter(i -> Wording.isSentence(paragraphs.get(i + 1).text())
                        || paragraphs.get(i + 1).text().length() > LONGEST_WITHOUT_NUMBER)
                .count();
        long different = places.stream()
                .map(i -> paragraphs.get(i).text().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        return heading * 10 >= places.size() * 9L && different == places.size();
    }
}
