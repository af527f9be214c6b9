package org.clausemark.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clausemark.document.Document;
import org.clausemark.library.Library;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test that sits down at a desk with the declaration on it and uses the program as a reader does. */
abstract class Journey {
    @TempDir
    protected Path folder;

    protected Desk desk;
    protected Eyes eyes;
    protected Reader reader;

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
        eyes = new Eyes(desk);
        reader = new Reader(desk, eyes);
        desk.open();
    }

    /** Puts this desk away and sits down at another. */
    protected void moveTo(Desk other) {
        desk.close();
        desk = other;
        eyes = new Eyes(desk);
        reader = new Reader(desk, eyes);
        desk.open();
    }

    /** Sits down at a desk with a text of our own on it in place of the declaration. */
    protected void moveTo(String text) {
        moveTo(new Desk(other(), file -> Library.open(file, () -> Desk.seed(text))));
    }

    /** Sits down at a desk with a document of our own on it in place of the declaration. */
    protected void moveTo(Document document) {
        moveTo(new Desk(
                other(),
                file -> Library.open(
                        file.resolveSibling(document.id().hashCode() + ".db"), () -> Desk.seed(document))));
    }

    private Path other() {
        try {
            return Files.createDirectories(folder.resolve("other"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file with a text in it, for the desktop's dialog to name. */
    protected Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void putAway() {
        reader.letGo();
        desk.close();
    }
}
