package org.clausemark;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.clausemark.library.Library;
import org.clausemark.library.LibraryException;
import org.clausemark.library.Seed;
import org.clausemark.ui.tour.Tour;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the window, and says in one line why it cannot where there is no display or a system library is missing. */
final class Display {
    /** The system property that names the folder of a tour to take where there is no display. */
    static final String TOUR_INSTEAD = "clausemark.tour";

    private static final Logger LOG = LoggerFactory.getLogger(Display.class);

    private final Folders folders;
    private final Supplier<Seed> seed;

    Display(Folders folders, Supplier<Seed> seed) {
        this.folders = folders;
        this.seed = seed;
    }

    /**
     * Shows the window on a library, with files to import, until it is closed; or has the program that shows one
     * already do that. Returns an exit code.
     */
    int open(Path file, List<Path> imported) throws Exception {
        if (isMissing(System.getProperty("os.name", ""), System.getenv())) {
            String folder = System.getProperty(TOUR_INSTEAD);
            if (folder == null) {
                System.err.println(
                        "clausemark: there is no display to open a window on; “clausemark --help” lists the commands"
                                + " that need none");
                return 1;
            }
            System.out.println("There is no display, so this takes the tour instead; its pictures go to " + folder);
            return tour(Path.of(folder));
        }
        Optional<Doorway> door = Doorway.enter(folders.meeting(), file, imported);
        if (door.isEmpty()) {
            return 0;
        }
        try (Doorway entered = door.get()) {
            Session.run(CompletableFuture.supplyAsync(() -> Library.open(file, seed)), entered, imported);
            return 0;
        } catch (LibraryException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("No window", e);
            System.err.println("clausemark: " + reason(String.valueOf(root(e).getMessage())));
            return 1;
        }
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : root(cause);
    }

    /** Takes the tour, without a display if there is none. Returns an exit code. */
    int tour(Path out) throws Exception {
        if (isMissing(System.getProperty("os.name", ""), System.getenv())) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        try {
            int pictures = new Tour(seed, out).take();
            System.out.println("The tour left " + pictures + " pictures and " + Tour.PDF + " in " + out);
            return 0;
        } catch (UnsupportedOperationException e) {
            System.err.println("clausemark: " + reason(String.valueOf(e.getMessage())));
            return 1;
        } catch (ExecutionException e) {
            LOG.error("The tour broke off", e);
            System.err.println("clausemark: the tour broke off: " + e.getCause());
            return 1;
        }
    }

    /** Whether a system of that name has no display for programs with that environment. */
    static boolean isMissing(String osName, Map<String, String> environment) {
        return osName.toLowerCase(Locale.ROOT).startsWith("linux")
                && environment.getOrDefault("DISPLAY", "").isEmpty()
                && environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()
                && !"Headless".equals(System.getProperty("glass.platform"));
    }

    /** What to do about a toolkit that did not start, in one line. */
    static String reason(String toolkitMessage) {
        String message = toolkitMessage.toLowerCase(Locale.ROOT);
        if (message.contains("gtk")) {
            return "the window needs GTK 3; install the package libgtk-3-0 (Debian, Ubuntu) or gtk3 (Fedora)";
        }
        if (message.contains("display")) {
            return "the display “" + System.getenv().getOrDefault("DISPLAY", "") + "” does not answer";
        }
        return "the window could not be opened: " + toolkitMessage;
    }
}
