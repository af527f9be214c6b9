package org.clausemark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses may leave the program. */
class LinkSheetTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "HTTP://example.org/a?b=c#d",
                "mailto:a@example.org",
                " https://example.org/ü "
            })
    void pagesAndMailboxesAreOpened(String address) {
        assertThat(LinkSheet.opened(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "file:///etc/passwd",
                "FILE:/etc/passwd",
                "data:text/html,x",
                "ftp://example.org",
                "smb://example.org/a",
                "vscode://file/etc",
                "https:example.org",
                "https:///etc/passwd",
                "http://",
                "//example.org",
                "/etc/passwd",
                "#part",
                "other.md",
                "https://exa mple.org",
                "java\nscript:alert(1)",
                ""
            })
    void nothingElseIs(String address) {
        assertThat(LinkSheet.opened(address)).isEmpty();
    }
}
