package org.clausemark.notebook;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Edit;
import org.clausemark.annotation.Memo;
import org.jspecify.annotations.Nullable;

/** What the reader noted of a document as a whole, as it is committed. */
final class DocumentMemo {
    private final String documentId;
    private final ReadOnlyStringWrapper text;

    DocumentMemo(String documentId, Optional<Memo> kept) {
        this.documentId = documentId;
        this.text = new ReadOnlyStringWrapper(kept.map(Memo::text).orElse(""));
    }

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** The edit that makes it say something else, nothing if it says that already; an empty text removes it. */
    Optional<Edit> saying(String other) {
        return other.equals(text.get())
                ? Optional.empty()
                : Optional.of(new Edit("Memo", List.of(new Change.OfMemo(of(text.get()), of(other)))));
    }

    private @Nullable Memo of(String words) {
        return words.isEmpty() ? null : new Memo(documentId, words);
    }

    /** Shows a change that has been committed, if it is of this one. */
    void show(Change.OfMemo change) {
        if (change.id().equals(documentId)) {
            text.set(change.after() == null ? "" : change.after().text());
        }
    }
}
