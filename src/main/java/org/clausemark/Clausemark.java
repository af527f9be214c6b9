package org.clausemark;

import java.nio.file.Path;
import java.time.InstantSource;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.clausemark.cli.Commands;
import org.clausemark.cli.Console;
import org.clausemark.library.Library;
import org.clausemark.library.Seed;
import org.clausemark.ui.FileDialogs;
import org.clausemark.ui.Window;

/** Starts the program. */
public final class Clausemark {
    private Clausemark() {}

    /** Runs a command, or opens the window if none is given. */
    public static void main(String[] args) {
        Places places = Places.ofThisUser();
        LogFile.start(places.state());
        int code = new Commands(
                        places.library(), Clausemark::seed, out -> 1, Clausemark::openWindow, Console.standard())
                .run(args);
        // With 0 a window may be open, and ends the program when it is closed.
        if (code != 0) {
            System.exit(code);
        }
    }

    private static int openWindow(Path file) {
        Library library = Library.open(file, Clausemark::seed);
        Platform.startup(() -> new Window(
                        new Stage(),
                        library,
                        FileDialogs.ofDesktop(),
                        System.getProperty("user.name", ""),
                        InstantSource.system())
                .show());
        return 0;
    }

    private static Seed seed() {
        return new Seed(
                Bundle.declaration(), Bundle.declarationFileName(), Bundle.declarationSource(), Bundle.codebook());
    }
}
