package org.clausemark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DisplayTest {
    private static final String PLATFORM = "glass.platform";

    private final String before = System.getProperty(PLATFORM, "");

    @BeforeEach
    void forgetThatTestsNeedNoDisplay() {
        System.clearProperty(PLATFORM);
    }

    @AfterEach
    void remember() {
        if (!before.isEmpty()) {
            System.setProperty(PLATFORM, before);
        }
    }

    @Test
    void linuxNeedsXOrWayland() {
        assertThat(Display.isMissing("Linux", Map.of())).isTrue();
        assertThat(Display.isMissing("Linux", Map.of("DISPLAY", "", "WAYLAND_DISPLAY", "")))
                .isTrue();
        assertThat(Display.isMissing("Linux", Map.of("DISPLAY", ":0"))).isFalse();
        assertThat(Display.isMissing("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")))
                .isFalse();
    }

    @Test
    void otherSystemsAlwaysHaveADisplay() {
        assertThat(Display.isMissing("Windows 11", Map.of())).isFalse();
        assertThat(Display.isMissing("Mac OS X", Map.of())).isFalse();
    }

    @Test
    void aPlatformWithoutADisplayNeedsNone() {
        System.setProperty(PLATFORM, "Headless");
        assertThat(Display.isMissing("Linux", Map.of())).isFalse();
    }

    @Test
    void aToolkitThatDoesNotStartIsExplainedInOneLine() {
        assertThat(Display.reason("Unable to load glass GTK library."))
                .contains("libgtk-3-0")
                .doesNotContain("\n");
        assertThat(Display.reason("Unable to open DISPLAY")).startsWith("the display “");
        assertThat(Display.reason("no pipeline")).isEqualTo("the window could not be opened: no pipeline");
    }
}
