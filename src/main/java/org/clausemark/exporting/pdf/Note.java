package org.clausemark.exporting.pdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.exporting.ExportException;

/**
 * An annotation as the PDF prints it.
 *
 * @param number its place in document order, from 1
 * @param annotation the annotation itself
 * @param passage the passage it begins in; its entry in the appendix stands under that
 * @param place how a reader names the place, {@code § 2.2}
 * @param themes the names of its themes
 */
record Note(int number, Annotation annotation, Passage passage, String place, List<String> themes) {

    /** The notes of a document in its order, numbered from 1. */
    static List<Note> of(Document document, Collection<Annotation> annotations, Collection<Theme> themes)
            throws ExportException {
        Map<String, String> names = new HashMap<>();
        themes.forEach(theme -> names.put(theme.id(), theme.name()));
        List<Annotation> sorted = new ArrayList<>(annotations);
        sorted.sort(Annotation.DOCUMENT_ORDER);
        List<Note> notes = new ArrayList<>();
        for (Annotation annotation : sorted) {
            check(document, annotation);
            notes.add(new Note(
                    notes.size() + 1,
                    annotation,
                    document.passageAt(annotation.anchor().start()),
                    document.place(annotation.anchor()),
                    annotation.themes().stream()
                            .map(id -> names.getOrDefault(id, id))
                            .toList()));
        }
        return List.copyOf(notes);
    }

    /** The name of the link target at its entry in the appendix. */
    String target() {
        return "note-" + number;
    }

    /** What a PDF reader shows for the mark: the comment first, then the themes. Never empty. */
    String contents() {
        String comment = annotation.comment().isBlank() ? kind() + " " + place : annotation.comment();
        return themes.isEmpty() ? comment : comment + "\n\nThemes: " + String.join(", ", themes);
    }

    private String kind() {
        return switch (annotation.style()) {
            case HIGHLIGHT -> "Highlight";
            case UNDERLINE -> "Underline";
            case CLAUSE -> "Note on";
        };
    }

    private static void check(Document document, Annotation annotation) throws ExportException {
        int end = annotation.anchor().end();
        if (end > document.text().length()
                || !document.text()
                        .substring(annotation.anchor().start(), end)
                        .equals(annotation.anchor().exact())) {
            throw new ExportException(
                    ExportException.Reason.STRAY_NOTE,
                    "The note on “" + shortened(annotation.anchor().exact()) + "” does not fit this document.");
        }
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 60
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 59)) + "…";
    }
}
