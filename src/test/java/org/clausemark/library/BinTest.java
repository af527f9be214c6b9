package org.clausemark.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clausemark.library.Samples.CARE;
import static org.clausemark.library.Samples.FISH;
import static org.clausemark.library.Samples.NOON;
import static org.clausemark.library.Samples.edit;
import static org.clausemark.library.Samples.made;
import static org.clausemark.library.Samples.note;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Dismissal;
import org.clausemark.annotation.Edit;
import org.clausemark.annotation.Listing;
import org.clausemark.annotation.Memo;
import org.clausemark.annotation.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is removed can be had back, until it is deleted for good; then there is no trace of it. */
class BinTest {
    private static final Annotation NOTE = note("a1", "small fish", "Which?", FISH, CARE)
            .withReplies(List.of(new Reply("r1", "Both", "B. Reader", NOON)), NOON);

    @TempDir
    private Path folder;

    private Path file;
    private Library library;

    @BeforeEach
    void open() {
        file = folder.resolve("l.db");
        library = Library.open(file, Samples::seed);
        library.apply(edit(made(NOTE)));
    }

    private void remove(Annotation note) {
        library.apply(new Edit("Delete", List.of(new Change.OfAnnotation(note, null))));
    }

    private List<String> ids() {
        return library.bin().stream().map(Binned::id).toList();
    }

    @Test
    void aRemovedNoteComesBackAsItWas() {
        remove(NOTE);
        assertThat(library.bin()).singleElement().satisfies(binned -> {
            assertThat(binned.note()).isEqualTo(NOTE);
            assertThat(binned.document().imprint().title()).isEqualTo("River Treaty");
            assertThat(Duration.between(binned.removed(), Instant.now())).isLessThan(Duration.ofHours(1));
        });
        library.apply(library.restoration("a1"));
        assertThat(library.annotations("river-treaty")).containsExactly(NOTE);
        assertThat(library.bin()).isEmpty();
        assertThat(library.steps().undo()).isEqualTo("Restore");
        library.undo();
        assertThat(ids()).containsExactly("a1");
        library.undo();
        assertThat(library.annotations("river-treaty")).containsExactly(NOTE);
        library.redo();
        assertThat(ids()).containsExactly("a1");
        library.redo();
        assertThat(library.bin()).isEmpty();
    }

    @Test
    void aNoteWhoseMakingWasUndoneIsNotInTheBin() {
        library.undo();
        assertThat(library.annotations("river-treaty")).isEmpty();
        assertThat(library.bin()).isEmpty();
        library.redo();
        library.undo();
        assertThat(library.bin()).isEmpty();
    }

    @Test
    void itComesBackWithoutThemesThatAreGone() {
        remove(NOTE);
        library.apply(edit(new Change.OfTheme(FISH, null)));
        Edit restoration = library.restoration("a1");
        assertThat(library.bin().getFirst().themesMissingIn(restoration)).isOne();
        library.apply(restoration);
        assertThat(library.annotations("river-treaty")).containsExactly(NOTE.withoutTheme("T2", NOTE.modified()));
    }

    @Test
    void aNoteOfADocumentInTheBinWaitsForIt() {
        remove(NOTE);
        Listing listing = bin(library);
        assertThat(ids()).containsExactly("river-treaty", "a1");
        assertThatThrownBy(() -> library.restoration("a1"))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("“River Treaty”, which is in the bin itself");
        library.apply(library.restoration("river-treaty"));
        assertThat(library.documents()).extracting(Entry::listing).containsExactly(listing.withRemoved(null));
        library.apply(library.restoration("a1"));
        assertThat(library.annotations("river-treaty")).containsExactly(NOTE);
        assertThatThrownBy(() -> library.restoration("a1")).hasMessage("There is no “a1” in the bin.");
    }

    private static Listing bin(Library library) {
        Listing listing = library.listing("river-treaty").orElseThrow();
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        library.apply(new Edit("Remove", List.of(new Change.OfListing(listing, listing.withRemoved(now)))));
        return listing;
    }

    /** A document with all that can be noted on it, into the bin. */
    static void fillBin(Library library) {
        library.apply(edit(
                made(NOTE),
                new Change.OfMemo(null, new Memo("river-treaty", "A memo")),
                new Change.OfDismissal(null, new Dismissal("T1", "river-treaty", "1.1-x"))));
        library.settings(Map.of("place.river-treaty", "12", "contents.river-treaty", "1", "place.other", "3"));
        byte[] source = "another".getBytes(StandardCharsets.UTF_8);
        library.add(Scribe.gift(7), "b.txt", source);
        bin(library);
    }

    @Test
    void whatIsDeletedForGoodLeavesNoTrace() throws SQLException {
        library.undo();
        fillBin(library);
        int line = library.apply(new Edit("Later", List.of(new Change.OfMemo(null, new Memo("gift-7", "Kept")))));
        try (Library other = Library.open(file, Samples::seed)) {
            assertThat(library.emptyBin(Instant.now().minus(Duration.ofDays(1))))
                    .isZero();
            assertThat(library.removedDocuments()).hasSize(1);
            assertThat(library.emptyBin(Instant.MAX)).isOne();
            assertThat(other.since(0)).extracting(each -> each.edit().name()).containsExactly("Import", "Later");
            assertThat(other.latest()).isEqualTo(line);
        }
        assertThat(library.bin()).isEmpty();
        assertThat(library.listing("river-treaty")).isEmpty();
        assertThat(library.annotations("river-treaty")).isEmpty();
        assertThat(library.memo("river-treaty")).isEmpty();
        assertThat(library.dismissals()).isEmpty();
        assertThat(library.setting("place.river-treaty")).isEmpty();
        assertThat(library.setting("contents.river-treaty")).isEmpty();
        assertThat(library.setting("place.other")).contains("3");
        assertThat(library.versions("river-treaty")).isEmpty();
        assertThat(library.versions("a1")).isEmpty();
        // Only what came after can be undone.
        assertThat(library.undo()).map(Logged::edit).map(Edit::name).contains("Later");
        assertThat(library.undo()).isEqualTo(Optional.empty());
        assertThat(library.redo()).isPresent();
        Sound.check(file);
        // The place is free for another of the same name.
        library.add(Samples.treaty(), "again.txt", "again".getBytes(StandardCharsets.UTF_8));
        assertThat(library.document("river-treaty").passages())
                .isEqualTo(Samples.treaty().passages());
        Sound.check(file);
    }

    @Test
    void aNoteDeletedForGoodIsNotInTheLogEither() throws SQLException {
        Annotation other = note("a2", "boats", "Kept");
        library.apply(edit(made(other)));
        remove(NOTE);
        library.apply(edit(new Change.OfAnnotation(other, other.withComment("Still", NOON))));
        assertThat(library.emptyBin(Instant.MAX)).isOne();
        assertThat(library.versions("a1")).isEmpty();
        assertThat(library.versions("a2")).hasSize(2);
        library.undo();
        assertThat(library.undo()).isEmpty();
        assertThat(library.annotations("river-treaty")).containsExactly(other);
        Sound.check(file);
        // What is gone from the log on purpose is no damage.
        assertThat(Library.check(file)).isEmpty();
    }
}
