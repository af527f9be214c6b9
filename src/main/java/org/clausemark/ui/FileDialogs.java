package org.clausemark.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks for files. An interface because a window without a desktop has no such dialogs. */
public interface FileDialogs {
    /** Where to save a file of that suggested name; empty if the reader changed their mind. */
    Optional<Path> save(@Nullable Window owner, String title, String suggestedName);

    /** Which files to open, of a kind that is shown first; empty if the reader changed their mind. */
    List<Path> open(@Nullable Window owner, String title, Kind kind);

    /** What a file is opened for. */
    enum Kind {
        /** To be read. */
        DOCUMENT(
                "Documents",
                "*.txt",
                "*.md",
                "*.markdown",
                "*.html",
                "*.htm",
                "*.xhtml",
                "*.docx",
                "*.docm",
                "*.odt",
                "*.epub",
                "*.pdf"),
        /** To bring themes. */
        CODEBOOK("Codebooks", "*.json", "*.qdc");

        private final String label;
        private final List<String> patterns;

        Kind(String label, String... patterns) {
            this.label = label;
            this.patterns = List.of(patterns);
        }
    }

    /** The desktop's own dialogs, beginning in the reader's home. */
    static FileDialogs ofDesktop() {
        return new FileDialogs() {
            @Override
            public Optional<Path> save(@Nullable Window owner, String title, String suggestedName) {
                FileChooser chooser = chooser(title);
                chooser.setInitialFileName(suggestedName);
                return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
            }

            @Override
            public List<Path> open(@Nullable Window owner, String title, Kind kind) {
                FileChooser chooser = chooser(title);
                chooser.getExtensionFilters()
                        .addAll(
                                new FileChooser.ExtensionFilter(kind.label, kind.patterns),
                                new FileChooser.ExtensionFilter("All files", "*"));
                List<File> files = chooser.showOpenMultipleDialog(owner);
                return files == null
                        ? List.of()
                        : files.stream().map(File::toPath).toList();
            }

            private FileChooser chooser(String title) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(title);
                return chooser;
            }
        };
    }
}
