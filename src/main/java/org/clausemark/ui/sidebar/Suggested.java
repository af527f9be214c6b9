package org.clausemark.ui.sidebar;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clausemark.annotation.Emblems;
import org.clausemark.annotation.Theme;
import org.clausemark.notebook.Notebook;
import org.clausemark.theming.Suggestion;
import org.clausemark.theming.Suggestions;
import org.jspecify.annotations.Nullable;

/** The clauses that a theme, or any of them, may be put on: each with the words that say why, to be taken or refused. */
final class Suggested implements Ledger.Contents {
    /** More are not gone through; the best come first. */
    private static final int MOST = 500;

    private final Notebook notebook;
    private final Tallies tallies;
    private final ThemeActions actions;
    private final @Nullable String theme;

    /** For the theme of an id; for all where that is null. */
    Suggested(Notebook notebook, Tallies tallies, ThemeActions actions, @Nullable String theme) {
        this.notebook = notebook;
        this.tallies = tallies;
        this.actions = actions;
        this.theme = theme;
    }

    /** Whether it is about one theme. */
    boolean isFor(Theme one) {
        return one.id().equals(theme);
    }

    @Override
    public String title() {
        return "SUGGESTIONS";
    }

    private List<Suggestion> all() {
        return notebook.themes().stream()
                .filter(t -> theme == null || isFor(t))
                .flatMap(t -> tallies.suggested(t).stream())
                .sorted(Suggestions.BEST_FIRST)
                .limit(MOST)
                .toList();
    }

    @Override
    public String subject() {
        return all().size() + notebook.theme(theme).map(t -> " for " + t.name()).orElse(" for all themes");
    }

    @Override
    public String empty() {
        return theme == null
                ? "Nothing is suggested. Search terms, and clauses that are coded, bring suggestions."
                : "Nothing more is suggested for this theme. Its search terms bring suggestions: Alt and Enter on it.";
    }

    @Override
    public List<Ledger.Line> lines() {
        return all().stream()
                .map(s -> new Ledger.Line(
                        s.theme(),
                        s.clause(),
                        notebook.document().place(notebook.document().anchor(s.clause()))
                                + (theme == null ? "  " + s.theme().name() : ""),
                        s.reason(),
                        true))
                .toList();
    }

    @Override
    public String emblem(Theme of) {
        Map<String, String> emblems = Emblems.of(notebook.themes());
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
