package org.clausemark.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Dismissal;
import org.clausemark.annotation.Memo;
import org.clausemark.annotation.Style;
import org.clausemark.annotation.Theme;
import org.clausemark.annotation.ThemeTree;
import org.clausemark.document.Anchor;
import org.clausemark.library.Fault;
import org.clausemark.library.Library;
import org.clausemark.library.LibraryException;
import org.clausemark.library.Samples;

/** Whatever is done in whatever order, and whatever fails: what is on the screen is what is in the file. */
class NotebookPropertyTest {
    private static final int KINDS = 29;
    private static final int UNDO = 12;
    private static final int REDO = 27;

    private static final List<String> NAMES = List.of(
            "Theme 1",
            "THEME  1",
            "Theme 2",
            "theme\u00a02",
            "Équité",
            "E\u0301quite\u0301",
            "安全",
            "İ",
            "i",
            "ı",
            "T1",
            "🇨🇳");

    /** Something a reader does; {@code a} and {@code b} choose what with, {@code fault} the statement that fails. */
    record Action(int kind, int a, int b, int fault) {}

    private record State(List<Annotation> annotations, List<Theme> themes, String memo, Set<Dismissal> dismissals) {}

    @Provide
    Arbitrary<List<Action>> actions() {
        Arbitrary<Integer> choice = Arbitraries.integers().between(0, 400);
        // One in three meets a fault somewhere in its first twenty statements.
        Arbitrary<Integer> fault = Arbitraries.integers().between(-40, 20);
        return Combinators.combine(Arbitraries.integers().between(0, KINDS - 1), choice, choice, fault)
                .as(Action::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void screenAndFileNeverDiffer(@ForAll("actions") List<Action> actions) throws IOException {
        Path folder = Files.createTempDirectory("notebook");
        Path file = folder.resolve("l.db");
        Fault fault = new Fault();
        try (Library library = fault.open(file)) {
            AtomicLong clock = new AtomicLong(Samples.NOON.toEpochMilli());
            InstantSource time = () -> Instant.ofEpochMilli(clock.incrementAndGet());
            Notebook notebook = new Notebook(library, library.document("river-treaty"), "A. Reader", time);
            State empty = shown(notebook);
            Deque<State> done = new ArrayDeque<>();
            Deque<State> undone = new ArrayDeque<>();
            for (Action action : actions) {
                State before = shown(notebook);
                int line = library.latest();
                boolean undoable = !library.steps().undo().isEmpty();
                boolean redoable = !library.steps().redo().isEmpty();
                fault.at(action.fault());
                boolean failed = false;
                try {
                    act(notebook, action);
                } catch (LibraryException e) {
                    failed = true;
                }
                boolean struck = fault.struck();
                fault.none();
                State after = shown(notebook);
                // One that strikes in what is read after the commit takes nothing back: it is done.
                assertThat(!struck || failed || library.latest() != line)
                        .as("a fault is told")
                        .isTrue();
                if (failed) {
                    assertThat(after).as("a failed %s changes nothing", action).isEqualTo(before);
                }
                assertThat(stored(library)).as("after %s", action).isEqualTo(after);
                isSound(notebook);
                if (!failed && action.kind() == UNDO && undoable) {
                    assertThat(after).as("undone").isEqualTo(done.pop());
                    undone.push(before);
                } else if (!failed && action.kind() == REDO && redoable) {
                    assertThat(after).as("redone").isEqualTo(undone.pop());
                    done.push(before);
                } else if (library.latest() != line) {
                    done.push(before);
                    undone.clear();
                }
            }
            State end = shown(notebook);
            Deque<State> again = new ArrayDeque<>();
            while (!done.isEmpty()) {
                again.push(shown(notebook));
                assertThat(notebook.undo()).isPresent();
                assertThat(shown(notebook)).as("undone step by step").isEqualTo(done.pop());
            }
            assertThat(notebook.undo()).isEmpty();
            assertThat(shown(notebook)).as("all undone").isEqualTo(empty);
            assertThat(stored(library)).isEqualTo(empty);
            // What had been undone before the end is redone only as often as it was undone here.
            while (!again.isEmpty()) {
                assertThat(notebook.redo()).isPresent();
                assertThat(shown(notebook)).as("redone step by step").isEqualTo(again.pop());
            }
            assertThat(shown(notebook)).as("all redone").isEqualTo(end);
            try (Library other = new Fault().open(file)) {
                assertThat(stored(other)).isEqualTo(end);
            }
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static State shown(Notebook notebook) {
        return new State(
                List.copyOf(notebook.annotations()),
                List.copyOf(notebook.themes()),
                notebook.memoProperty().get(),
                Set.copyOf(notebook.codebook().dismissals()));
    }

    private static State stored(Library library) {
        return new State(
                library.annotations("river-treaty"),
                library.themes(),
                library.memo("river-treaty").map(Memo::text).orElse(""),
                Set.copyOf(library.dismissals()));
    }

    private static void act(Notebook notebook, Action action) {
        int a = action.a();
        int b = action.b();
        Optional<Annotation> note = pick(notebook.annotations(), a);
        Optional<Theme> theme = pick(notebook.themes(), b);
        switch (action.kind()) {
            case 0, 1 -> place(notebook, a, b).ifPresent(p -> notebook.highlight(p, colour(b)));
            case 2 ->
                place(notebook, a, a + 30)
                        .ifPresent(p -> notebook.mark(
                                p,
                                colour(b),
                                Style.HIGHLIGHT,
                                "Comment " + b,
                                List.of(themeName(b), themeName(b + 1))));
            case 3 -> note.ifPresent(n -> notebook.recolour(some(notebook, a, b), colour(b)));
            case 4 -> note.ifPresent(n -> notebook.comment(n.id(), b % 5 == 0 ? "" : "Comment 谁 " + b));
            case 5 -> note.ifPresent(n -> theme.ifPresent(t -> notebook.code(List.of(n.id()), t.id())));
            case 6 -> note.ifPresent(n -> notebook.code(List.of(n.id()), themeName(b)));
            case 7 -> note.ifPresent(n -> pick(n.themes(), b).ifPresent(t -> notebook.uncode(List.of(n.id()), t)));
            case 8 -> note.ifPresent(n -> notebook.delete(b % 3 == 0 ? some(notebook, a, b) : List.of(n.id())));
            case 9 -> notebook.codebook().add(themeName(a));
            // The name may be taken: then the library refuses.
            case 10 -> theme.ifPresent(t -> notebook.codebook().change("Rename theme", t.withName(themeName(a))));
            case 11 -> theme.ifPresent(t -> notebook.codebook().remove(t.id()));
            case UNDO -> notebook.undo();
            case 13 -> note.ifPresent(n -> place(notebook, b, a).ifPresent(p -> notebook.changeRange(n.id(), p)));
            case 14 -> notebook.restyle(some(notebook, a, b), Style.values()[b % Style.values().length]);
            case 15 -> join(notebook, a);
            case 16, 17 -> theme.ifPresent(t -> move(notebook, t, a, b));
            case 18 -> theme.ifPresent(t -> pick(notebook.themes(), a).ifPresent(into -> merge(notebook, t, into)));
            case 19 -> note.ifPresent(n -> notebook.reply(n.id(), "Reply " + b));
            case 20 ->
                note.ifPresent(n -> pick(n.replies(), b)
                        .ifPresent(r -> notebook.changeReply(n.id(), r.id(), b % 3 == 0 ? " " : "Again " + b)));
            case 21 -> notebook.settle(some(notebook, a, b), b % 2 == 0);
            case 22 -> notebook.memo(b % 4 == 0 ? "" : "Memo " + b);
            case 23 ->
                theme.ifPresent(t -> pick(notebook.document().clauses(), a)
                        .ifPresent(c -> notebook.codebook().dismiss(new Dismissal(t.id(), "river-treaty", c.id()))));
            case 24 ->
                theme.ifPresent(t -> pick(notebook.document().clauses(), a)
                        .ifPresent(
                                c -> assertThat(notebook.codeClause(c, t.id()).themes())
                                        .contains(t.id())));
            case 25 -> theme.ifPresent(t -> notebook.codebook().change("Shortcut", t.withKey("k" + a % 4)));
            case 26 -> notebook.code(some(notebook, a, b), themeName(b));
            case REDO -> notebook.redo();
            default -> theme.ifPresent(t -> notebook.codebook().add(themeName(a), t.id()));
        }
    }

    private static void move(Notebook notebook, Theme theme, int a, int b) {
        ThemeTree tree = notebook.codebook().tree();
        Optional<Theme> parent = b % 3 == 0 ? Optional.empty() : pick(notebook.themes(), a);
        if (parent.isPresent()
                && tree.withDescendants(theme.id()).contains(parent.get().id())) {
            assertThatThrownBy(() ->
                            notebook.codebook().move(theme.id(), parent.get().id(), null))
                    .isInstanceOf(IllegalArgumentException.class);
            return;
        }
        List<Theme> siblings = parent.map(p -> tree.children(p.id())).orElseGet(tree::tops);
        notebook.codebook()
                .move(
                        theme.id(),
                        parent.map(Theme::id).orElse(null),
                        pick(siblings, b).map(Theme::id).orElse(null));
        assertThat(notebook.codebook().tree().parent(theme.id()).map(Theme::id)).isEqualTo(parent.map(Theme::id));
        isTree(notebook);
    }

    private static void merge(Notebook notebook, Theme from, Theme into) {
        List<String> coded = notebook.annotations().stream()
                .filter(n -> n.themes().contains(from.id()) || n.themes().contains(into.id()))
                .map(Annotation::id)
                .toList();
        notebook.codebook().merge(from.id(), into.id());
        assertThat(notebook.annotations())
                .filteredOn(n -> n.themes().contains(into.id()))
                .extracting(Annotation::id)
                .containsExactlyElementsOf(coded);
        isTree(notebook);
    }

    /** The themes are a tree, no two of them have one name, and no two one shortcut. */
    private static void isSound(Notebook notebook) {
        isTree(notebook);
        assertThat(notebook.themes())
                .extracting(theme -> Theme.folded(theme.name()))
                .doesNotHaveDuplicates();
        assertThat(notebook.themes())
                .extracting(theme -> Theme.folded(theme.key()))
                .filteredOn(key -> !key.isEmpty())
                .doesNotHaveDuplicates();
        Set<String> ids = notebook.themes().stream().map(Theme::id).collect(Collectors.toSet());
        assertThat(notebook.annotations()).allMatch(note -> ids.containsAll(note.themes()));
        assertThat(notebook.codebook().dismissals()).allMatch(each -> ids.contains(each.themeId()));
    }

    private static void isTree(Notebook notebook) {
        ThemeTree tree = notebook.codebook().tree();
        assertThat(notebook.themes()).containsExactlyElementsOf(tree.order());
        for (Theme theme : notebook.themes()) {
            // None stands anywhere but where it says it does: no parent is missing, and none forms a circle.
            assertThat(tree.parent(theme.id()).map(Theme::id)).isEqualTo(Optional.ofNullable(theme.parent()));
        }
    }

    /** Joins a note with all that it touches, and checks that nothing was lost and nothing more is marked. */
    private static void join(Notebook notebook, int a) {
        Optional<Annotation> picked = pick(notebook.annotations(), a);
        if (picked.isEmpty()) {
            return;
        }
        List<Annotation> parts = new ArrayList<>(notebook.touching(picked.get()));
        parts.add(picked.get());
        List<String> ids = parts.stream().map(Annotation::id).toList();
        boolean could = notebook.canJoin(ids);
        Optional<Annotation> joined = notebook.join(ids);
        assertThat(joined.isPresent()).isEqualTo(could).isEqualTo(parts.size() > 1);
        joined.ifPresent(one -> {
            parts.forEach(part -> {
                assertThat(one.anchor().start())
                        .isLessThanOrEqualTo(part.anchor().start());
                assertThat(one.anchor().end())
                        .isGreaterThanOrEqualTo(part.anchor().end());
                assertThat(one.comment()).contains(part.comment());
                assertThat(one.themes()).containsAll(part.themes());
                assertThat(one.created()).isBeforeOrEqualTo(part.created());
                assertThat(one.colour()).isEqualTo(part.colour());
            });
            for (int i = one.anchor().start(); i < one.anchor().end(); i++) {
                int at = i;
                assertThat(Character.isWhitespace(notebook.document().text().charAt(i))
                                || parts.stream().anyMatch(p -> p.anchor().overlaps(at, at + 1)))
                        .as("what is marked was marked before")
                        .isTrue();
            }
            assertThat(notebook.annotations())
                    .filteredOn(n -> ids.contains(n.id()))
                    .containsExactly(one);
        });
    }

    /** Some of the notes: each whose place among them is a multiple of a small number. */
    private static List<String> some(Notebook notebook, int a, int b) {
        List<String> ids = new ArrayList<>();
        for (int i = a % 3; i < notebook.annotations().size(); i += b % 3 + 1) {
            ids.add(notebook.annotations().get(i).id());
        }
        return ids;
    }

    private static String themeName(int number) {
        // Some of them are one name in another writing.
        return NAMES.get(number % NAMES.size());
    }

    private static Colour colour(int number) {
        return Colour.values()[number % Colour.values().length];
    }

    private static Optional<Anchor> place(Notebook notebook, int one, int other) {
        int length = notebook.document().text().length();
        return notebook.document().anchor(one % length, other % length);
    }

    private static <T> Optional<T> pick(List<T> all, int number) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(number % all.size()));
    }
}
