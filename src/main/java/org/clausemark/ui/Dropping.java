package org.clausemark.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Takes files that the desktop lets drop on the window. */
final class Dropping {
    private Dropping() {}

    /** Lets files be dropped on a node; {@code take} gets them. */
    static void listen(Node node, Consumer<List<Path>> take) {
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.setOnDragDropped(event -> dropped(event, take));
    }

    private static void dropped(DragEvent event, Consumer<List<Path>> take) {
        List<Path> files =
                event.getDragboard().getFiles().stream().map(File::toPath).toList();
        event.setDropCompleted(!files.isEmpty());
        event.consume();
        take.accept(files);
    }
}
