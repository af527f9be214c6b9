package org.clausemark.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stands in for the desktop's file dialogs, which a window without a display has not got. */
final class FileAnswers implements FileDialogs {
    private final List<String> suggested = new ArrayList<>();
    private @Nullable Path saveAs;
    private List<Path> toOpen = List.of();

    /** From now on files are saved there; null where the reader closes the dialog. */
    void saveAs(@Nullable Path file) {
        saveAs = file;
    }

    /** From now on these files are opened. */
    void open(Path... files) {
        toOpen = List.of(files);
    }

    /** The names that were suggested for saving, one for each time the reader was asked. */
    List<String> suggested() {
        return suggested;
    }

    @Override
    public Optional<Path> save(javafx.stage.@Nullable Window owner, String title, String suggestedName) {
        suggested.add(suggestedName);
        return Optional.ofNullable(saveAs);
    }

    @Override
    public List<Path> open(javafx.stage.@Nullable Window owner, String title, Kind kind) {
        return toOpen;
    }
}
