package org.clausemark.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Long work off the JavaFX thread. It is finished even if the window is closed meanwhile. */
public final class Background {
    private final ReadOnlyStringWrapper busyWith = new ReadOnlyStringWrapper("");
    private final List<String> running = new ArrayList<>();

    /** What is being done, such as {@code Exporting…}, the latest begun where it is more; empty if nothing. */
    public ReadOnlyStringProperty busyWithProperty() {
        return busyWith.getReadOnlyProperty();
    }

    /** Does {@code work} on a thread of its own and hands what comes of it to the JavaFX thread. */
    public <T> void run(String what, Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        running.add(what);
        tell();
        Thread.ofPlatform().name(what).start(() -> {
            try {
                T result = work.call();
                Platform.runLater(() -> end(what, () -> done.accept(result)));
            } catch (Throwable e) {
                Platform.runLater(() -> end(what, () -> failed.accept(e)));
            }
        });
    }

    private void end(String what, Runnable then) {
        running.remove(what);
        tell();
        then.run();
    }

    private void tell() {
        busyWith.set(running.isEmpty() ? "" : running.getLast());
    }
}
