package org.clausemark.ui.sidebar;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clausemark.annotation.Emblems;
import org.clausemark.annotation.Theme;
import org.clausemark.notebook.Notebook;
import org.clausemark.theming.Suggestion;
import org.clausemark.theming.Suggestions;

/** The clauses that a theme, or any of them, may be put on: each with the words that say why, to be taken or refused. */
final class Suggested implements Ledger.Contents {
    /** More are not gone through; the best come first. */
    private static final int MOST = 500;

    private final Notebook notebook;
    private final Tallies tallies;
    private final ThemeActions actions;
    private final List<String> themes;
    // Each row asks at each layout.
    private Map<String, String> emblems = Map.of();

    /** For the themes of some ids; for all where there are none. */
    Suggested(Notebook notebook, Tallies tallies, ThemeActions actions, List<String> themes) {
        this.notebook = notebook;
        this.tallies = tallies;
        this.actions = actions;
        this.themes = List.copyOf(themes);
    }

    /** Whether it is about that theme alone. */
    boolean isFor(Theme one) {
        return themes.equals(List.of(one.id()));
    }

    @Override
    public String title() {
        return "SUGGESTIONS";
    }

    private List<Suggestion> all() {
        return notebook.themes().stream()
                .filter(t -> themes.isEmpty() || themes.contains(t.id()))
                .flatMap(t -> tallies.suggested(t).stream())
                .sorted(Suggestions.BEST_FIRST)
                .limit(MOST)
                .toList();
    }

    @Override
    public String subject() {
        return all().size()
                + switch (themes.size()) {
                    case 0 -> " for all themes";
                    case 1 ->
                        notebook.theme(themes.getFirst())
                                .map(t -> " for " + t.name())
                                .orElse("");
                    default -> " for " + themes.size() + " themes";
                };
    }

    @Override
    public String empty() {
        return themes.size() != 1
                ? "Nothing is suggested. Search terms, and clauses that are coded, bring suggestions."
                : "Nothing more is suggested for this theme. Its search terms bring suggestions: Alt and Enter on it.";
    }

    @Override
    public List<Ledger.Line> lines() {
        emblems = Emblems.of(notebook.themes());
        return all().stream()
                .map(s -> new Ledger.Line(
                        s.theme(),
                        s.clause(),
                        notebook.document().place(notebook.document().anchor(s.clause()))
                                + (themes.size() != 1 ? "  " + s.theme().name() : ""),
                        s.reason(),
                        true))
                .toList();
    }

    @Override
    public String emblem(Theme of) {
        return emblems.getOrDefault(of.id(), "");
    }

    @Override
    public void reached(Ledger.Line line) {
        actions.show(Objects.requireNonNull(line.clause()));
    }

    @Override
    public void accept(Ledger.Line line) {
        actions.accept(Objects.requireNonNull(line.theme()), Objects.requireNonNull(line.clause()));
    }

    @Override
    public void dismiss(Ledger.Line line) {
        actions.dismiss(Objects.requireNonNull(line.theme()), Objects.requireNonNull(line.clause()));
    }
}
