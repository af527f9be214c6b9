package org.clausemark;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where the program keeps its files: the folders that each system sets aside for that. */
final class Folders {
    private enum Kind {
        LINUX,
        MAC,
        WINDOWS
    }

    private final Kind system;
    private final Map<String, String> environment;
    private final Path home;

    /**
     * @param osName the value of the system property {@code os.name}
     * @param environment the environment's variables
     * @param home the user's home folder
     */
    Folders(String osName, Map<String, String> environment, Path home) {
        String name = osName.toLowerCase(Locale.ROOT);
        this.system = name.startsWith("windows") ? Kind.WINDOWS : name.startsWith("mac") ? Kind.MAC : Kind.LINUX;
        this.environment = environment;
        this.home = home;
    }

    /** The folders of the person who runs the program. */
    static Folders ofThisUser() {
        return new Folders(
                System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", "")));
    }

    /** The folder of what the user would miss: the library and what belongs to it. */
    Path data() {
        return switch (system) {
            case WINDOWS -> folder("APPDATA", "AppData/Roaming").resolve("Clausemark");
            case MAC -> home.resolve("Library/Application Support/Clausemark");
            case LINUX -> xdg("XDG_DATA_HOME", ".local/share").resolve("clausemark");
        };
    }

    /** The library that is opened when no other is named. */
    Path library() {
        return data().resolve("library.db");
    }

    /** The folder of what can be thrown away: the log. */
    Path state() {
        return switch (system) {
            case WINDOWS -> folder("LOCALAPPDATA", "AppData/Local").resolve("Clausemark/Logs");
            case MAC -> home.resolve("Library/Logs/Clausemark");
            case LINUX -> xdg("XDG_STATE_HOME", ".local/state").resolve("clausemark");
        };
    }

    /** The folders where running programs may meet, the best first; short names are wanted there. */
    List<Path> meeting() {
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        boolean given =
                system == Kind.LINUX && !runtime.isBlank() && Path.of(runtime).isAbsolute();
        return given
                ? List.of(Path.of(runtime).resolve("clausemark"), state().resolve("run"))
                : List.of(state().resolve("run"));
    }

    /** The XDG rules say that a relative path in one of their variables counts as not set. */
    private Path xdg(String variable, String otherwise) {
        Path named = folder(variable, otherwise);
        return named.isAbsolute() ? named : home.resolve(otherwise);
    }

    private Path folder(String variable, String otherwise) {
        String named = environment.getOrDefault(variable, "");
        return named.isBlank() ? home.resolve(otherwise) : Path.of(named);
    }
}
