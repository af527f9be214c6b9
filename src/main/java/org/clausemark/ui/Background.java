package org.clausemark.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Long work off the JavaFX thread, one piece at a time as far as the status line can tell. */
public final class Background {
    private final ReadOnlyStringWrapper busyWith = new ReadOnlyStringWrapper("");

    /** What is being done, such as {@code Exporting…}; empty if nothing. */
    public ReadOnlyStringProperty busyWithProperty() {
        return busyWith.getReadOnlyProperty();
    }

    /** Does {@code work} on a thread of its own and hands what comes of it to the JavaFX thread. */
    public <T> void run(String what, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        busyWith.set(what);
        Thread.ofPlatform().daemon().name(what).start(() -> {
            try {
                T result = work.call();
                Platform.runLater(() -> {
                    busyWith.set("");
                    done.accept(result);
                });
            } catch (Exception e) {
                Platform.runLater(() -> {
                    busyWith.set("");
                    failed.accept(e);
                });
            }
        });
    }
}
