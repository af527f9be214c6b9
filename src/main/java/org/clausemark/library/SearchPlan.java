package org.clausemark.library;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clausemark.finding.Expression;
import org.clausemark.finding.Expression.All;
import org.clausemark.finding.Expression.Any;
import org.clausemark.finding.Expression.Field;
import org.clausemark.finding.Expression.Not;
import org.clausemark.finding.Expression.Words;

/**
 * What is asked, as branches of which each can be asked of the index: words that must be there, words that must not, and
 * fields. What fits one of the branches is found.
 */
final class SearchPlan {
    private static final int MOST_BRANCHES = 64;
    private static final Pattern LETTER = Pattern.compile(SearchTables.UNSPACED_LETTER);

    private SearchPlan() {}

    /**
     * One branch.
     *
     * @param must expressions without fields or {@code NOT}
     * @param mustNot the same, of which none may fit
     * @param fields what it must have to do with
     * @param otherFields what it must not have to do with
     */
    record Branch(List<Expression> must, List<Expression> mustNot, List<Field> fields, List<Field> otherFields) {
        static final Branch EMPTY = new Branch(List.of(), List.of(), List.of(), List.of());

        Branch and(Branch other) {
            return new Branch(
                    joined(must, other.must),
                    joined(mustNot, other.mustNot),
                    joined(fields, other.fields),
                    joined(otherFields, other.otherFields));
        }

        private static <T> List<T> joined(List<T> one, List<T> other) {
            List<T> all = new ArrayList<>(one);
            all.addAll(other);
            return all;
        }

        /** What the index is asked for; empty if no words are wanted. */
        String match() {
            if (must.isEmpty()) {
                return "";
            }
            String wanted = joined(must, " AND ");
            return mustNot.isEmpty() ? wanted : "(" + wanted + ") NOT (" + unwanted() + ")";
        }

        /** What the index is asked for, to leave it out. */
        String unwanted() {
            return joined(mustNot, " OR ");
        }

        /** Whether only certain documents are asked for. */
        boolean isIn() {
            return fields.stream().anyMatch(f -> f.name() == Field.Name.IN);
        }

        /**
         * Whether a word may go on after more letters than the index keeps the beginnings of: then it gathers all that
         * fits before it gives the first.
         */
        boolean hasLongPrefix() {
            return must.stream()
                    .flatMap(e -> e.wanted().stream())
                    .anyMatch(w -> w.prefix() && w.lastLength() > SearchTables.LONGEST_BEGINNING);
        }

        private static String joined(List<Expression> parts, String by) {
            return parts.stream().map(SearchPlan::match).collect(Collectors.joining(by));
        }
    }

    /** The branches of what is asked; empty if there would be too many. */
    static List<Branch> of(Expression expression) {
        return branches(expression, false);
    }

    private static List<Branch> branches(Expression expression, boolean not) {
        if (isOfWords(expression)) {
            List<Expression> words = List.of(expression);
            return List.of(new Branch(not ? List.of() : words, not ? words : List.of(), List.of(), List.of()));
        }
        return switch (expression) {
            case Words words -> throw new IllegalStateException("These are words");
            case Field field ->
                List.of(new Branch(
                        List.of(), List.of(), not ? List.of() : List.of(field), not ? List.of(field) : List.of()));
            case Not other -> branches(other.part(), !not);
            case All all -> not ? either(all.parts(), true) : every(all.parts(), false);
            case Any any -> not ? every(any.parts(), true) : either(any.parts(), false);
        };
    }

    private static List<Branch> either(List<Expression> parts, boolean not) {
        List<Branch> all = new ArrayList<>();
        for (Expression part : parts) {
            List<Branch> of = branches(part, not);
            all.addAll(of);
            if (of.isEmpty() || all.size() > MOST_BRANCHES) {
                return List.of();
            }
        }
        return all;
    }

    private static List<Branch> every(List<Expression> parts, boolean not) {
        List<Branch> all = List.of(Branch.EMPTY);
        for (Expression part : parts) {
            List<Branch> next = new ArrayList<>();
            List<Branch> of = branches(part, not);
            for (Branch one : all) {
                of.forEach(other -> next.add(one.and(other)));
            }
            if (next.isEmpty() || next.size() > MOST_BRANCHES) {
                return List.of();
            }
            all = next;
        }
        return all;
    }

    private static boolean isOfWords(Expression expression) {
        return switch (expression) {
            case Words words -> true;
            case Field field -> false;
            case Not not -> false;
            case All all -> all.parts().stream().allMatch(SearchPlan::isOfWords);
            case Any any -> any.parts().stream().allMatch(SearchPlan::isOfWords);
        };
    }

    /** What is asked, in the language of the index. Between quotation marks nothing is an operator there. */
    private static String match(Expression expression) {
        return switch (expression) {
            case Words words ->
                "\"" + LETTER.matcher(words.text()).replaceAll(" $0 ").replace("\"", " ") + "\""
                        + (words.prefix() ? " *" : "");
            case All all -> all.parts().stream().map(SearchPlan::match).collect(Collectors.joining(" AND ", "(", ")"));
            case Any any -> any.parts().stream().map(SearchPlan::match).collect(Collectors.joining(" OR ", "(", ")"));
            case Field field -> throw new IllegalStateException("A field is no word");
            case Not not -> throw new IllegalStateException("What is left out is not looked for");
        };
    }
}
