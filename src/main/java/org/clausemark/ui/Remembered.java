package org.clausemark.ui;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.clausemark.annotation.Colour;
import org.clausemark.library.Library;
import org.clausemark.theming.Obligations;
import org.clausemark.ui.look.Commitments;
import org.clausemark.ui.look.Look;
import org.clausemark.ui.look.Shade;
import org.clausemark.ui.look.Typefaces;

/** What the library keeps of the window: size, panels, look, the document and the place in it. */
final class Remembered {
    private static final String SYSTEM = "system";

    private final Library library;
    private final Look look;

    Remembered(Library library, Look look) {
        this.library = library;
        this.look = look;
        String shade = library.setting("look.shade").orElse("");
        Arrays.stream(Shade.values())
                .filter(s -> s.name().equalsIgnoreCase(shade))
                .findFirst()
                .ifPresent(look.shadeProperty()::set);
        look.followingSystemProperty().set(shade.equals(SYSTEM));
        library.setting("look.pen").flatMap(Colour::named).ifPresent(look.penProperty()::set);
        library.setting("look.face").filter(Typefaces::isThere).ifPresent(look.faceProperty()::set);
        restore("look.size", look.textSizeProperty());
        restore("look.leading", look.leadingProperty());
        restore("look.measure", look.measureProperty());
        Obligations words = library.setting("obligations")
                .filter(text -> !text.isBlank())
                .map(Obligations::read)
                .orElse(Obligations.usual());
        look.commitmentsProperty()
                .set(Commitments.of(words, library.setting("look.commitments").orElse("")));
        look.justifiedProperty()
                .set(library.setting("look.justified").filter("true"::equals).isPresent());
    }

    private void restore(String key, IntegerProperty property) {
        number(key).ifPresent(value -> property.set(value.intValue()));
    }

    String lastDocument() {
        return library.setting("document").orElse("");
    }

    /** The place kept for a document, a UTF-16 offset; 0 at first. */
    int place(String documentId) {
        return number("place." + documentId).map(Double::intValue).orElse(0);
    }

    void restore(Stage stage) {
        List<Double> box = numbers("window.box");
        if (box.size() == 4) {
            Rectangle2D wanted =
                    new Rectangle2D(box.get(0), box.get(1), Math.max(960, box.get(2)), Math.max(600, box.get(3)));
            // A screen may have been unplugged since.
            if (!Screen.getScreensForRectangle(wanted).isEmpty()) {
                stage.setX(wanted.getMinX());
                stage.setY(wanted.getMinY());
            }
            stage.setWidth(wanted.getWidth());
            stage.setHeight(wanted.getHeight());
        }
        stage.setMaximized(
                library.setting("window.maximized").filter("true"::equals).isPresent());
    }

    void restore(Places places) {
        List<Double> widths = numbers("window.sides");
        if (widths.size() == 4) {
            places.setWidths(widths.get(0), widths.get(1));
            places.sidebarOpenProperty().set(widths.get(2) != 0);
            places.notesOpenProperty().set(widths.get(3) != 0);
        }
    }

    /** What the reader has opened of a document's contents; empty at first. */
    String contents(String documentId) {
        return library.setting("contents." + documentId).orElse("");
    }

    /** What is kept of a document: the place in it, a UTF-16 offset, and what is open of its contents. */
    record Reading(String documentId, int place, String contents) {}

    void keep(Stage stage, Places places, Reading reading) {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put(
                "look.shade",
                look.followingSystemProperty().get()
                        ? SYSTEM
                        : look.shade().name().toLowerCase(Locale.ROOT));
        kept.put("look.pen", look.penProperty().get().key());
        kept.put("look.size", Integer.toString(look.textSizeProperty().get()));
        kept.put("look.face", look.faceProperty().get());
        kept.put("look.leading", Integer.toString(look.leadingProperty().get()));
        kept.put("look.measure", Integer.toString(look.measureProperty().get()));
        kept.put("look.justified", Boolean.toString(look.justifiedProperty().get()));
        Obligations words = look.commitmentsProperty().get().words();
        // Who has not changed the usual lists gets those of a later version.
        kept.put("obligations", words.equals(Obligations.usual()) ? "" : words.toText());
        kept.put("look.commitments", look.commitmentsProperty().get().shownKey());
        kept.put("document", reading.documentId());
        kept.put("place." + reading.documentId(), Integer.toString(reading.place()));
        kept.put("contents." + reading.documentId(), reading.contents());
        kept.put("window.maximized", Boolean.toString(stage.isMaximized()));
        if (!stage.isMaximized()) {
            kept.put("window.box", join(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
        }
        kept.put(
                "window.sides",
                join(
                        places.sidebarWidth(),
                        places.notesWidth(),
                        places.sidebarOpenProperty().get() ? 1 : 0,
                        places.notesOpenProperty().get() ? 1 : 0));
        library.settings(kept);
    }

    /** The ids of what was chosen in the palette lately, the latest first. */
    List<String> chosen() {
        return library.setting("palette.chosen").stream().flatMap(String::lines).toList();
    }

    void keepChosen(List<String> ids) {
        library.settings(Map.of("palette.chosen", String.join("\n", ids)));
    }

    /** Whether the memo on a document is unfolded, as it is at first. */
    boolean memoOpen() {
        return library.setting("notes.memo").filter("folded"::equals).isEmpty();
    }

    void keepMemoOpen(boolean open) {
        library.settings(Map.of("notes.memo", open ? "unfolded" : "folded"));
    }

    /** The views of the notes that were saved under names, as text; empty at first. */
    String views() {
        return library.setting("notes.views").orElse("");
    }

    void keepViews(String views) {
        library.settings(Map.of("notes.views", views));
    }

    private static String join(double... numbers) {
        return String.join(
                " ", Arrays.stream(numbers).mapToObj(Double::toString).toList());
    }

    private Optional<Double> number(String key) {
        return numbers(key).stream().findFirst();
    }

    /** The numbers under a key; none where they cannot be read. */
    private List<Double> numbers(String key) {
        try {
            return library.setting(key).stream()
                    .flatMap(text -> Arrays.stream(text.split(" ", -1)))
                    .map(Double::valueOf)
                    .filter(Double::isFinite)
                    .toList();
        } catch (NumberFormatException e) {
            return List.of();
        }
    }
}
