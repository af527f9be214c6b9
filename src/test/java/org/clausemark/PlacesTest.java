package org.clausemark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void linuxKeepsToTheXdgFolders() {
        Places places = new Places("Linux", Map.of(), HOME);

        assertThat(places.data()).isEqualTo(Path.of("/home/ada/.local/share/clausemark"));
        assertThat(places.library()).isEqualTo(Path.of("/home/ada/.local/share/clausemark/library.db"));
        assertThat(places.state()).isEqualTo(Path.of("/home/ada/.local/state/clausemark"));
    }

    @Test
    void linuxFollowsTheXdgVariables() {
        Places places = new Places("Linux", Map.of("XDG_DATA_HOME", "/data", "XDG_STATE_HOME", "/state"), HOME);

        assertThat(places.library()).isEqualTo(Path.of("/data/clausemark/library.db"));
        assertThat(places.state()).isEqualTo(Path.of("/state/clausemark"));
    }

    @Test
    void anEmptyOrRelativeXdgVariableCountsAsNotSet() {
        Places places = new Places("Linux", Map.of("XDG_DATA_HOME", "", "XDG_STATE_HOME", "here"), HOME);

        assertThat(places.data()).isEqualTo(Path.of("/home/ada/.local/share/clausemark"));
        assertThat(places.state()).isEqualTo(Path.of("/home/ada/.local/state/clausemark"));
    }

    @Test
    void macUsesTheUsersLibraryFolder() {
        Places places = new Places("Mac OS X", Map.of("XDG_DATA_HOME", "/data"), Path.of("/Users/ada"));

        assertThat(places.library()).isEqualTo(Path.of("/Users/ada/Library/Application Support/Clausemark/library.db"));
        assertThat(places.state()).isEqualTo(Path.of("/Users/ada/Library/Logs/Clausemark"));
    }

    @Test
    void windowsUsesRoamingForDataAndLocalForTheLog() {
        Map<String, String> environment = Map.of("APPDATA", "C:/ada/Roaming", "LOCALAPPDATA", "C:/ada/Local");
        Places places = new Places("Windows 11", environment, Path.of("C:/ada"));

        assertThat(places.library()).isEqualTo(Path.of("C:/ada/Roaming/Clausemark/library.db"));
        assertThat(places.state()).isEqualTo(Path.of("C:/ada/Local/Clausemark/Logs"));
    }

    @Test
    void windowsWithoutItsVariablesFallsBackToTheHomeFolder() {
        Places places = new Places("Windows 11", Map.of(), Path.of("C:/ada"));

        assertThat(places.data()).isEqualTo(Path.of("C:/ada/AppData/Roaming/Clausemark"));
        assertThat(places.state()).isEqualTo(Path.of("C:/ada/AppData/Local/Clausemark/Logs"));
    }
}
