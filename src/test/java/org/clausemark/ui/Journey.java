package org.clausemark.ui;

import java.nio.file.Path;
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

    @AfterEach
    void putAway() {
        reader.letGo();
        desk.close();
    }
}
