package org.clausemark.ui.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausemark.annotation.Annotation;
import org.clausemark.document.Anchor;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.importing.Imported;
import org.jspecify.annotations.Nullable;

/** A file that may become a document, and what has been made of it so far. Used on the JavaFX thread. */
public final class Candidate {
    private static final String READING = "Reading…";

    private final String name;
    private final List<Document> before = new ArrayList<>();
    private String sentence = READING;
    private State state = State.READING;
    private @Nullable Imported imported;
    private @Nullable Document document;

    /** How far a file has come. */
    public enum State {
        /** It is being read, or waits for that. */
        READING,
        /** It can be imported. */
        READY,
        /** The very same file is in the library. */
        THERE,
        /** It opens with a password only. */
        LOCKED,
        /** It cannot be read. */
        REFUSED
    }

    /** A file of that name, which is going to be read. */
    public Candidate(String name) {
        this.name = name;
    }

    /** The file's name without its folder. */
    public String name() {
        return name;
    }

    /** How far it has come. */
    public State state() {
        return state;
    }

    /** What is to be said of its state. */
    public String sentence() {
        return sentence;
    }

    /** It was read; {@code there} if the library has the very same file. */
    public void read(Imported read, boolean there) {
        imported = read;
        document = read.document();
        state = there ? State.THERE : State.READY;
        sentence = there ? "In the library already" : "Ready";
    }

    /** It opens with a password only, which the sentence asks for. */
    public void lock(String asking) {
        state = State.LOCKED;
        sentence = asking;
    }

    /** It is being read again. */
    public void unlock() {
        state = State.READING;
        sentence = READING;
    }

    /** It cannot be read, for a reason that is a sentence. */
    public void refuse(String reason) {
        state = State.REFUSED;
        sentence = reason;
    }

    /** The file as it was read; empty until then. */
    public Optional<Imported> imported() {
        return Optional.ofNullable(imported);
    }

    /** The document as it would come into the library; empty until the file is read. */
    public Optional<Document> document() {
        return Optional.ofNullable(document);
    }

    /** Whether an adjustment can be taken back. */
    public boolean isAdjusted() {
        return !before.isEmpty();
    }

    /** Takes another structure of the same words. Returns whether it is another. */
    public boolean adjust(Document changed) {
        if (document == null || changed.equals(document)) {
            return false;
        }
        before.add(document);
        document = changed;
        return true;
    }

    /** Takes the last adjustment back. */
    public void undo() {
        if (document != null && !before.isEmpty()) {
            document = before.removeLast().withImprint(document.imprint());
        }
    }

    /** Gives the document another title; a blank one is not taken. */
    public void title(String title) {
        if (document != null && !title.isBlank()) {
            Imprint imprint = document.imprint();
            document = document.withImprint(new Imprint(
                    title.strip(), imprint.language(), imprint.edition(), imprint.date(), imprint.source()));
        }
    }

    /** The notes the file held, on the words they were on; those on what no longer belongs to the document are gone. */
    public List<Annotation> notes() {
        List<Annotation> notes = new ArrayList<>();
        if (imported == null || document == null) {
            return notes;
        }
        for (Annotation note : imported.notes()) {
            int start = note.anchor().start();
            int end = note.anchor().end();
            Optional<Anchor> now = document.anchor(start, end).filter(a -> a.start() == start && a.end() == end);
            now.ifPresent(anchor ->
                    notes.add(anchor.equals(note.anchor()) ? note : note.withAnchor(anchor, note.modified())));
        }
        return notes;
    }
}
