package org.clausemark;

import java.nio.file.Path;
import java.time.InstantSource;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.clausemark.library.Library;
import org.clausemark.library.Seed;
import org.clausemark.ui.FileDialogs;
import org.clausemark.ui.Window;

/** Starts the program. */
public final class Clausemark {
    private Clausemark() {}

    /** Runs a command, or opens the window if none is given. */
    public static void main(String[] args) {
        Path file = args.length > 1 ? Path.of(args[1]) : Places.ofThisUser().library();
        Library library = Library.open(
                file,
                () -> new Seed(
                        Bundle.declaration(),
                        Bundle.declarationFileName(),
                        Bundle.declarationSource(),
                        Bundle.codebook()));
        Platform.startup(() -> {
            new Window(
                            new Stage(),
                            library,
                            FileDialogs.ofDesktop(),
                            System.getProperty("user.name"),
                            InstantSource.system())
                    .show();
        });
    }
}
