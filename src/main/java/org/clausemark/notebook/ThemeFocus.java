package org.clausemark.notebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.ThemeTree;

/**
 * What notes and text are narrowed to. It is about clauses, each by all themes that are put on it: two notes with a theme
 * each make a clause on both. A theme stands for those under it too: what is coded with a child is on its parent's
 * matter. Immutable.
 *
 * @param wanted ids of the themes a clause is to have
 * @param all whether it is to have each of them, not just any
 * @param excluded ids of the themes it must not have
 */
public record ThemeFocus(List<String> wanted, boolean all, List<String> excluded) {
    /** Narrowed to nothing: every note fits. */
    public static final ThemeFocus NONE = new ThemeFocus(List.of(), false, List.of());

    /** Copies the lists. */
    public ThemeFocus {
        wanted = List.copyOf(wanted);
        excluded = List.copyOf(excluded);
    }

    /** Narrowed to one theme. */
    public static ThemeFocus on(String id) {
        return new ThemeFocus(List.of(id), false, List.of());
    }

    /** Whether nothing is narrowed. */
    public boolean isNone() {
        return wanted.isEmpty() && excluded.isEmpty();
    }

    /** Whether it is about more than one theme, or about one to be left out. */
    public boolean isCombined() {
        return wanted.size() + excluded.size() > 1 || !excluded.isEmpty();
    }

    /** Whether one theme, and nothing else, is wanted. */
    public boolean isOn(String id) {
        return !isCombined() && wanted.contains(id);
    }

    /** The same with a theme wanted besides. */
    public ThemeFocus with(String id) {
        ThemeFocus others = without(id);
        return new ThemeFocus(and(others.wanted, id), all, others.excluded);
    }

    /** The same with a theme excluded. */
    public ThemeFocus excluding(String id) {
        ThemeFocus others = without(id);
        return new ThemeFocus(others.wanted, all, and(others.excluded, id));
    }

    /** The same without a word about a theme. */
    public ThemeFocus without(String id) {
        return new ThemeFocus(butNot(wanted, id), all, butNot(excluded, id));
    }

    /** The same, with each of the wanted themes asked for, or just any. */
    public ThemeFocus asking(boolean forAll) {
        return new ThemeFocus(wanted, forAll, excluded);
    }

    /** Whether a clause fits that is coded with some themes, by their ids, as they stand under each other in a tree. */
    public Predicate<Collection<String>> clauses(ThemeTree tree) {
        if (isNone()) {
            return themes -> true;
        }
        List<Set<String>> branches = branches(wanted, tree);
        List<Set<String>> barred = branches(excluded, tree);
        return themes -> {
            Predicate<Set<String>> has = branch -> themes.stream().anyMatch(branch::contains);
            boolean fits = branches.isEmpty()
                    || (all
                            ? branches.stream().allMatch(has)
                            : branches.stream().anyMatch(has));
            return fits && barred.stream().noneMatch(has);
        };
    }

    /** Whether a note on a clause that fits is shown: with one of the themes wanted, or any where none is. */
    public Predicate<Annotation> notes(ThemeTree tree) {
        Set<String> any = new HashSet<>();
        branches(wanted, tree).forEach(any::addAll);
        return note -> wanted.isEmpty() || note.themes().stream().anyMatch(any::contains);
    }

    /** It in words, of names that {@code name} gives ids: {@code Safety or Privacy, not Trade}. */
    public String inWords(UnaryOperator<String> name) {
        String has = wanted.stream().map(name).collect(Collectors.joining(all ? " and " : " or "));
        String hasNot = excluded.stream().map(id -> "not " + name.apply(id)).collect(Collectors.joining(", "));
        return has.isEmpty() || hasNot.isEmpty() ? has + hasNot : has + ", " + hasNot;
    }

    private static List<Set<String>> branches(List<String> ids, ThemeTree tree) {
        return ids.stream().map(tree::withDescendants).toList();
    }

    private static List<String> and(List<String> ids, String id) {
        List<String> more = new ArrayList<>(ids);
        more.add(id);
        return more;
    }

    private static List<String> butNot(List<String> ids, String id) {
        return ids.stream().filter(each -> !each.equals(id)).toList();
    }
}
