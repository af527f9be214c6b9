package org.clausemark.annotation;

import org.clausemark.document.Outline;
import org.jspecify.annotations.Nullable;

/**
 * One value before and after: made where {@code before} is null, removed where {@code after} is null.
 *
 * @param <T> what changes
 */
public sealed interface Change<T> {
    /** The value that has to be there now; null if none may be. */
    @Nullable
    T before();

    /** The value that will be there; null if it goes. */
    @Nullable
    T after();

    /** The change that takes this one back. */
    Change<T> inverse();

    /** The id of the value that changes. */
    String id();

    /** A change of an annotation. */
    record OfAnnotation(
            @Nullable Annotation before, @Nullable Annotation after) implements Change<Annotation> {
        @Override
        public Change<Annotation> inverse() {
            return new OfAnnotation(after, before);
        }

        @Override
        public String id() {
            return either(before, after).id();
        }
    }

    /** A change of a theme. */
    record OfTheme(@Nullable Theme before, @Nullable Theme after) implements Change<Theme> {
        @Override
        public Change<Theme> inverse() {
            return new OfTheme(after, before);
        }

        @Override
        public String id() {
            return either(before, after).id();
        }
    }

    /** A change of a document's memo; its id is the document's. */
    record OfMemo(@Nullable Memo before, @Nullable Memo after) implements Change<Memo> {
        @Override
        public Change<Memo> inverse() {
            return new OfMemo(after, before);
        }

        @Override
        public String id() {
            return either(before, after).documentId();
        }
    }

    /** A change of what is not to be suggested; its id is the theme's. */
    record OfDismissal(@Nullable Dismissal before, @Nullable Dismissal after) implements Change<Dismissal> {
        @Override
        public Change<Dismissal> inverse() {
            return new OfDismissal(after, before);
        }

        @Override
        public String id() {
            return either(before, after).themeId();
        }
    }

    /** A change of how the library lists a document; its id is the document's. It comes with an import, not an edit. */
    record OfListing(@Nullable Listing before, @Nullable Listing after) implements Change<Listing> {
        @Override
        public Change<Listing> inverse() {
            return new OfListing(after, before);
        }

        @Override
        public String id() {
            return either(before, after).documentId();
        }
    }

    /** A change of a document's structure, which keeps every word where it is; its id is the document's. */
    record OfOutline(Outline before, Outline after) implements Change<Outline> {
        @Override
        public Change<Outline> inverse() {
            return new OfOutline(after, before);
        }

        @Override
        public String id() {
            return after.documentId();
        }
    }

    private static <T> T either(@Nullable T before, @Nullable T after) {
        T value = after != null ? after : before;
        if (value == null) {
            throw new IllegalArgumentException("A change from nothing to nothing");
        }
        return value;
    }
}
