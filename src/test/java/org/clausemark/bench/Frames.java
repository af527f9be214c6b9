package org.clausemark.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Times what a gesture costs the JavaFX thread, the pulses that follow it included. */
final class Frames {
    /** A layout may ask for another one, which the next pulse does. */
    private static final int PULSES = 3;

    /** Where other programs keep the machine busy, the thread's own time says more than the clock on the wall. */
    private static final boolean OWN_TIME = "cpu".equals(System.getProperty("bench.clock"));

    private Frames() {}

    private static long now() {
        return OWN_TIME ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() : System.nanoTime();
    }

    /**
     * Milliseconds of work on the JavaFX thread for a gesture: the gesture itself, styles, layout and handing the scene
     * to the renderer, over {@value #PULSES} pulses; the waiting between them is left out.
     */
    static double cost(Runnable gesture) {
        CompletableFuture<Double> cost = new CompletableFuture<>();
        Platform.runLater(() -> new AnimationTimer() {
            private int pulse;
            private long spent;

            @Override
            public void handle(long frame) {
                long begun = now();
                try {
                    if (pulse == 0) {
                        gesture.run();
                    }
                } catch (RuntimeException | Error e) {
                    stop();
                    cost.completeExceptionally(e);
                    return;
                }
                boolean last = ++pulse == PULSES;
                if (last) {
                    stop();
                }
                // Runs when this pulse is over: the timer is called at its beginning, on the same thread.
                Platform.runLater(() -> {
                    spent += now() - begun;
                    if (last) {
                        cost.complete(spent / 1e6);
                    }
                });
                Platform.requestNextPulse();
            }
        }.start());
        return within(cost);
    }

    /** Does something on the JavaFX thread and hands back what comes of it. */
    static <T> T onFx(Callable<T> doing) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(doing.call());
            } catch (Exception | Error e) {
                done.completeExceptionally(e);
            }
        });
        return within(done);
    }

    private static <T> T within(CompletableFuture<T> future) {
        try {
            return future.get(2, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new IllegalStateException("The window did not answer", e);
        }
    }

    /** Lets the window come to rest. */
    static void settle() {
        for (int i = 0; i < 3; i++) {
            cost(() -> {});
        }
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length % 2 == 1
                ? sorted[sorted.length / 2]
                : (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
    }
}
