package org.clausemark.ui.tour;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/** Steps done one after another on the JavaFX thread, each once the window has drawn what the one before did. */
final class Script extends AnimationTimer {
    private static final int FRAMES_BETWEEN = 3;
    private static final long LONGEST_WAIT = 60_000_000_000L;

    /** A step that says whether it is done; one that is not is tried again. */
    private record Step(BooleanSupplier tried) {}

    private final Deque<Step> steps = new ArrayDeque<>();
    private final CompletableFuture<Boolean> finished = new CompletableFuture<>();
    private int frames;
    private long waitingSince;

    /** Adds something to do. */
    void then(Runnable step) {
        steps.add(new Step(() -> {
            step.run();
            return true;
        }));
    }

    /** Adds something to wait for, a minute at most. */
    void until(BooleanSupplier condition) {
        steps.add(new Step(condition));
    }

    /** Done when the last step is; fails with what a step threw. */
    Future<Boolean> finished() {
        return finished;
    }

    @Override
    public void handle(long now) {
        if (++frames % FRAMES_BETWEEN != 0) {
            return;
        }
        Step step = steps.peek();
        if (step == null) {
            stop();
            finished.complete(true);
            return;
        }
        try {
            waitingSince = waitingSince == 0 ? now : waitingSince;
            if (step.tried().getAsBoolean()) {
                steps.remove();
                waitingSince = 0;
            } else if (now - waitingSince > LONGEST_WAIT) {
                throw new IllegalStateException("The tour waited a minute in vain");
            }
        } catch (Throwable e) {
            stop();
            finished.completeExceptionally(e);
        }
    }
}
