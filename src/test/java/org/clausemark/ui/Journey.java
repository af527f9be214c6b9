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
        sitDownAt(new Desk(folder));
        desk.open();
    }

    /** Sits down at another desk; what was there is put away. */
    protected void sitDownAt(Desk other) {
        if (desk != null) {
            desk.close();
        }
        desk = other;
        eyes = new Eyes(desk);
        reader = new Reader(desk, eyes);
    }

    @AfterEach
    void putAway() {
        reader.letGo();
        desk.close();
    }
}
