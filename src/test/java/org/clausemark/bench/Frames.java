package org.clausemark.bench;

import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;
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
     * to the renderer, over {@value #PULSES} pulses. What lies between the pulses is left out: waiting, and the headless
     * window's copying of the picture pixel by pixel, some 50 ms that no window with a display has.
     */
    static double cost(Runnable gesture) {
        CompletableFuture<Double> cost = new CompletableFuture<>();
        Platform.runLater(() -> new Watch(gesture, cost).start());
        return within(cost);
    }

    /** Told at both ends of each pulse, by the toolkit itself: no public listener is told when a scene is handed over. */
    private static final class Watch extends AnimationTimer implements TKPulseListener {
        private final Runnable gesture;
        private final CompletableFuture<Double> cost;
        private int pulse;
        private long begun;
        private long spent;

        Watch(Runnable gesture, CompletableFuture<Double> cost) {
            this.gesture = gesture;
            this.cost = cost;
        }

        @Override
        public void start() {
            super.start();
            Toolkit.getToolkit().addPostSceneTkPulseListener(this);
        }

        @Override
        public void handle(long frame) {
            begun = now();
            try {
                if (pulse == 0) {
                    gesture.run();
                }
            } catch (RuntimeException | Error e) {
                end();
                cost.completeExceptionally(e);
                return;
            }
            pulse++;
            Platform.requestNextPulse();
        }

        @Override
        public void pulse() {
            if (pulse == 0) {
                // The listener was there before the timer.
                return;
            }
            spent += now() - begun;
            if (pulse == PULSES) {
                end();
                cost.complete(spent / 1e6);
            }
        }

        private void end() {
            stop();
            Toolkit.getToolkit().removePostSceneTkPulseListener(this);
        }
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
