package org.clausemark.ui.sidebar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.clausemark.annotation.Emblems;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Clusters;
import org.clausemark.document.Passage;
import org.clausemark.notebook.Notebook;
import org.clausemark.theming.Coverage;

/** The clauses without a theme and the themes without a clause: absence is a finding. */
final class Bare implements Ledger.Contents {
    /** More clauses are counted, but not listed. */
    private static final int MOST = 1_000;

    private static final int FIRST_WORDS = 90;

    private final Notebook notebook;
    private final ThemeActions actions;
    private final Consumer<Theme> select;
    // Each row asks at each layout.
    private Map<String, String> emblems = Map.of();

    /** Of a notebook; {@code select} is told of a theme that the reader goes to. */
    Bare(Notebook notebook, ThemeActions actions, Consumer<Theme> select) {
        this.notebook = notebook;
        this.actions = actions;
        this.select = select;
    }

    @Override
    public String title() {
        return "COVERAGE";
    }

    @Override
    public String subject() {
        return "";
    }

    @Override
    public String empty() {
        return "Every clause has a theme, and every theme a clause.";
    }

    @Override
    public List<Ledger.Line> lines() {
        emblems = Emblems.of(notebook.themes());
        Coverage coverage = Coverage.of(notebook.document(), notebook.annotations(), notebook.themes());
        List<Ledger.Line> lines = new ArrayList<>();
        if (!coverage.themes().isEmpty()) {
            lines.add(heading(coverage.themes().size(), "theme", "without a clause"));
            coverage.themes().forEach(t -> lines.add(new Ledger.Line(t, null, t.name(), "", false)));
        }
        if (!coverage.clauses().isEmpty()) {
            lines.add(heading(coverage.clauses().size(), "clause", "without a theme"));
            coverage.clauses().stream().limit(MOST).forEach(c -> lines.add(line(c)));
        }
        return lines;
    }

    private static Ledger.Line heading(int many, String what, String without) {
        return new Ledger.Line(null, null, many + " " + what + (many == 1 ? " " : "s ") + without, "", false);
    }

    private Ledger.Line line(Passage clause) {
        String text = clause.title().strip().replace('\n', ' ');
        String words = text.length() <= FIRST_WORDS
                ? text
                : text.substring(0, Clusters.start(text, FIRST_WORDS)).strip() + "…";
        return new Ledger.Line(
                null, clause, notebook.document().place(notebook.document().anchor(clause)), words, false);
    }

    @Override
    public String emblem(Theme theme) {
        return emblems.getOrDefault(theme.id(), "");
    }

    @Override
    public void reached(Ledger.Line line) {
        if (line.clause() != null) {
            actions.show(line.clause());
        } else if (line.theme() != null) {
            select.accept(line.theme());
        }
    }

    @Override
    public void entered(Ledger.Line line) {
        if (line.clause() != null) {
            actions.goTo(line.clause());
        } else {
            reached(line);
        }
    }
}
