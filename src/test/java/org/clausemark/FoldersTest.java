package org.clausemark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldersTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void linuxKeepsToTheXdgFolders() {
        Folders folders = new Folders("Linux", Map.of(), HOME);

        assertThat(folders.data()).isEqualTo(Path.of("/home/ada/.local/share/clausemark"));
        assertThat(folders.library()).isEqualTo(Path.of("/home/ada/.local/share/clausemark/library.db"));
        assertThat(folders.state()).isEqualTo(Path.of("/home/ada/.local/state/clausemark"));
    }

    @Test
    void linuxFollowsTheXdgVariables() {
        Folders folders = new Folders("Linux", Map.of("XDG_DATA_HOME", "/data", "XDG_STATE_HOME", "/state"), HOME);

        assertThat(folders.library()).isEqualTo(Path.of("/data/clausemark/library.db"));
        assertThat(folders.state()).isEqualTo(Path.of("/state/clausemark"));
    }

    @Test
    void anEmptyOrRelativeXdgVariableCountsAsNotSet() {
        Folders folders = new Folders("Linux", Map.of("XDG_DATA_HOME", "", "XDG_STATE_HOME", "here"), HOME);

        assertThat(folders.data()).isEqualTo(Path.of("/home/ada/.local/share/clausemark"));
        assertThat(folders.state()).isEqualTo(Path.of("/home/ada/.local/state/clausemark"));
    }

    @Test
    void macUsesTheUsersLibraryFolder() {
        Folders folders = new Folders("Mac OS X", Map.of("XDG_DATA_HOME", "/data"), Path.of("/Users/ada"));

        assertThat(folders.library())
                .isEqualTo(Path.of("/Users/ada/Library/Application Support/Clausemark/library.db"));
        assertThat(folders.state()).isEqualTo(Path.of("/Users/ada/Library/Logs/Clausemark"));
    }

    @Test
    void windowsUsesRoamingForDataAndLocalForTheLog() {
        Map<String, String> environment = Map.of("APPDATA", "C:/ada/Roaming", "LOCALAPPDATA", "C:/ada/Local");
        Folders folders = new Folders("Windows 11", environment, Path.of("C:/ada"));

        assertThat(folders.library()).isEqualTo(Path.of("C:/ada/Roaming/Clausemark/library.db"));
        assertThat(folders.state()).isEqualTo(Path.of("C:/ada/Local/Clausemark/Logs"));
    }

    @Test
    void windowsWithoutItsVariablesFallsBackToTheHomeFolder() {
        Folders folders = new Folders("Windows 11", Map.of(), Path.of("C:/ada"));

        assertThat(folders.data()).isEqualTo(Path.of("C:/ada/AppData/Roaming/Clausemark"));
        assertThat(folders.state()).isEqualTo(Path.of("C:/ada/AppData/Local/Clausemark/Logs"));
    }
}
