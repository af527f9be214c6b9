package org.clausemark.library;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Dismissal;
import org.clausemark.annotation.Edit;
import org.clausemark.annotation.Listing;
import org.clausemark.annotation.Style;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.document.Passage.Kind;
import org.clausemark.notebook.Notebook;

/** A reader who does anything at all, as a window and the command line would do it, in whatever order. */
final class Scribe {
    private static final int KINDS = 24;

    private final Library library;
    private final Notebook notebook;
    private final RandomGenerator random;

    Scribe(Library library, String name, RandomGenerator random) {
        this.library = library;
        this.random = random;
        notebook = new Notebook(library, library.document("river-treaty"), name, InstantSource.system());
    }

    Notebook notebook() {
        return notebook;
    }

    /** Does one thing, or nothing where there is nothing to do it with. */
    void act() {
        int kind = random.nextInt(KINDS);
        if (kind < 17) {
            write(kind);
        } else {
            keep(kind);
        }
        // What was done past the notebook.
        notebook.follow();
    }

    private void write(int kind) {
        Optional<Annotation> note = pick(notebook.annotations());
        switch (kind) {
            case 0, 1, 2 -> mark();
            case 3 ->
                note.ifPresent(n ->
                        notebook.recolour(some(), pick(List.of(Colour.values())).orElseThrow()));
            case 4, 5 -> note.ifPresent(n -> notebook.comment(n.id(), words()));
            case 6 -> note.ifPresent(n -> notebook.code(some(), themeName()));
            case 7 -> note.ifPresent(n -> pick(n.themes()).ifPresent(t -> notebook.uncode(List.of(n.id()), t)));
            case 8 -> note.ifPresent(n -> notebook.delete(List.of(n.id())));
            case 9 -> note.ifPresent(n -> notebook.reply(n.id(), words() + "."));
            case 10 ->
                note.ifPresent(n -> pick(n.replies()).ifPresent(r -> notebook.changeReply(n.id(), r.id(), words())));
            case 11 -> notebook.settle(some(), random.nextBoolean());
            case 12 ->
                note.ifPresent(n -> notebook.join(
                        notebook.touching(n).stream().map(Annotation::id).toList()));
            case 13 -> note.ifPresent(this::goBack);
            case 14 -> notebook.restyle(some(), pick(List.of(Style.values())).orElseThrow());
            default -> notebook.undo();
        }
    }

    private void keep(int kind) {
        Optional<Theme> theme = pick(notebook.themes());
        switch (kind) {
            case 17 -> notebook.redo();
            case 18 -> notebook.memo(words());
            case 19 -> theme.ifPresent(t -> notebook.codebook().change("Define", t.withMemo(words())));
            case 20 -> theme.filter(t -> notebook.themes().size() > 4).ifPresent(this::mergeOrRemove);
            case 21 ->
                theme.ifPresent(t -> pick(notebook.document().clauses())
                        .ifPresent(c -> notebook.codebook().dismiss(new Dismissal(t.id(), "river-treaty", c.id()))));
            case 22 -> list();
            default -> bring();
        }
    }

    private void mark() {
        int length = notebook.document().text().length();
        notebook.document()
                .anchor(random.nextInt(length), random.nextInt(length))
                .ifPresent(place -> notebook.mark(
                        place,
                        pick(List.of(Colour.values())).orElseThrow(),
                        Style.HIGHLIGHT,
                        words(),
                        List.of(themeName())));
    }

    private void goBack(Annotation note) {
        pick(notebook.versions(note.id())).ifPresent(version -> {
            if (version.edit().changes().getLast().after() instanceof Annotation earlier) {
                notebook.goBack(earlier);
            }
        });
    }

    private void mergeOrRemove(Theme theme) {
        Optional<Theme> into = pick(notebook.themes()).filter(t -> !t.equals(theme));
        if (into.isPresent() && random.nextBoolean()) {
            notebook.codebook().merge(theme.id(), into.get().id());
        } else {
            notebook.codebook().remove(theme.id());
        }
    }

    /** Lists a document differently, puts one into the bin, or takes something out of it. */
    private void list() {
        Optional<Binned> binned = pick(library.bin());
        if (binned.isPresent() && random.nextBoolean()) {
            Listing on = binned.get().document();
            notebook.restore(on.removed() == null ? binned.get().id() : on.documentId());
            return;
        }
        Listing listing = pick(library.documents()).orElseThrow().listing();
        Listing changed = random.nextInt(3) == 0 && !listing.documentId().equals("river-treaty")
                ? listing.withRemoved(
                        InstantSource.system().instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS))
                : listing.withCollection(words()).withKeywords(List.of(words(), "key"));
        library.apply(new Edit("List", List.of(new Change.OfListing(listing, changed))));
    }

    private void bring() {
        int number = random.nextInt(1000);
        library.add(gift(number), number + ".txt", Integer.toString(number).getBytes(StandardCharsets.UTF_8));
    }

    /** A document that has a number. */
    static Document gift(int number) {
        return Document.builder(
                        "gift-" + number,
                        new Imprint("Gift " + number, "en", "", LocalDate.of(2000, 1, 1 + number % 28), "A friend"))
                .add(Kind.TITLE, 0, null, 0, "Gift " + number, 0)
                .add(Kind.CLAUSE, 0, "1", 0, "One gives " + number + " \u6cb3\u6d41 boats.", 10)
                .add(Kind.CLAUSE, 0, "2", 0, "One takes none.", 40)
                .build();
    }

    private List<String> some() {
        return notebook.annotations().stream()
                .map(Annotation::id)
                .filter(id -> random.nextInt(4) == 0)
                .toList();
    }

    private String words() {
        return random.nextInt(8) == 0 ? "" : "Words \u8c01 na\u00efve \ud83d\udc1f " + random.nextInt(10_000);
    }

    private String themeName() {
        return "Theme " + random.nextInt(12);
    }

    private <T> Optional<T> pick(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }
}
