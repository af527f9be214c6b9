package org.clausemark.ui;

import java.util.Optional;
import java.util.function.Supplier;
import org.clausemark.document.Clauses;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.ui.look.Commitments;
import org.clausemark.ui.look.Look;

/** From clause to clause that has a word of commitment of those shown, and which clauses are shown. */
final class CommitmentSteps {
    /** To look through more passages at once would be felt. */
    private static final int FEW = 2_000;

    private final Actions actions;
    private final Look look;
    private final Fittings fittings;

    CommitmentSteps(Actions actions, Look look, Fittings fittings) {
        this.actions = actions;
        this.look = look;
        this.fittings = fittings;
    }

    /** Goes to the next such clause, or the one before; whoever goes there wants to see the words. */
    void step(boolean forward) {
        Commitments shown = look.commitmentsProperty().get().on();
        look.commitmentsProperty().set(shown);
        Document document = actions.notebook().document();
        int from = actions.text().here();
        Supplier<Optional<Passage>> finding = () -> Clauses.beside(
                document, from, forward, clause -> !shown.in(clause.text()).isEmpty());
        if (document.passages().size() > FEW) {
            fittings.background()
                    .run(
                            "Looking for words of commitment…",
                            finding::get,
                            found -> arrive(found, forward),
                            fittings.problems()::tell);
        } else {
            arrive(finding.get(), forward);
        }
    }

    private void arrive(Optional<Passage> found, boolean forward) {
        if (found.isPresent()) {
            actions.text().stepTo(found.get());
            actions.leave();
        } else {
            fittings.problems()
                    .say("No clause " + (forward ? "after" : "before") + " this one has a word of commitment.");
        }
    }

    /** Has the clauses without such words step back, or no longer. */
    void toggleAlone() {
        look.commitmentsProperty().set(look.commitmentsProperty().get().aloneToggled());
    }
}
