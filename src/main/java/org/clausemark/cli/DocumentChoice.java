package org.clausemark.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.clausemark.document.Document;
import org.clausemark.library.Entry;
import org.clausemark.library.Library;
import picocli.CommandLine.Parameters;

/** DOC on the command line: which document a command is about. */
final class DocumentChoice {
    @Parameters(paramLabel = "DOC", description = "A document's id, or a part of its title that fits no other.")
    private String words = "";

    /** The one document that has this id, or whose id or title holds these words, whatever their case. */
    Document in(Library library) {
        return in(library, words);
    }

    /** The one document of a library that some words mean. */
    static Document in(Library library, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        List<Entry> all = library.documents();
        for (Entry entry : all) {
            if (entry.id().toLowerCase(Locale.ROOT).equals(wanted)) {
                return library.document(entry.id());
            }
        }
        List<Entry> fitting = wanted.isEmpty()
                ? List.of()
                : all.stream().filter(e -> holds(e, wanted)).toList();
        if (fitting.isEmpty()) {
            throw new CommandException("no document fits “" + words + "”; “clausemark documents” lists them");
        }
        if (fitting.size() > 1) {
            throw new CommandException("“" + words + "” fits " + fitting.size() + " documents: "
                    + fitting.stream().map(Entry::id).collect(Collectors.joining(", ")));
        }
        return library.document(fitting.getFirst().id());
    }

    private static boolean holds(Entry entry, String wanted) {
        return entry.id().toLowerCase(Locale.ROOT).contains(wanted)
                || entry.imprint().title().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
