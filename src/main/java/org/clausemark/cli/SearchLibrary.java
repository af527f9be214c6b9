package org.clausemark.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.clausemark.finding.Expression.Words;
import org.clausemark.finding.Question;
import org.clausemark.library.Found;
import org.clausemark.library.Hit;
import org.clausemark.library.Hits;
import org.clausemark.library.Library;
import org.clausemark.library.Limits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code search}: one search over everything in the library. */
@Command(
        description = {
            "Looks through all documents, notes, themes and memos.",
            "All words are wanted. \"In quotation marks\" they stand together, begin* finds what begins so; OR, NOT and"
                    + " parentheses do what they say. theme:, colour: and in: before a word or a phrase ask for notes"
                    + " coded with a theme or of a colour, and for a document, collection or keyword."
        })
final class SearchLibrary implements Callable<Integer> {
    /** How long a snippet may be, in columns of a terminal. */
    private static final int ROOM = 160;

    private static final int NUMBERS = 6;
    private static final int KINDS = 9;

    private final Root root;
    private final Console console;

    @Parameters(paramLabel = "WORDS", arity = "1..*", description = "What to look for.")
    private List<String> words = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many from each document. Without it, all.")
    private int limit = Limits.NONE.perDocument();

    SearchLibrary(Root root, Console console) {
        this.root = root;
        this.console = console;
    }

    @Override
    public Integer call() {
        Question question = Question.of(String.join(" ", words));
        Limits limits = new Limits(Math.clamp(limit, 0, Limits.NONE.perDocument()), Integer.MAX_VALUE, null);
        Found found;
        try (Library library = root.open()) {
            found = library.search(question, limits, () -> false);
        }
        if (!found.remark().isEmpty()) {
            throw new CommandException(found.remark());
        }
        List<Words> wanted = question.expression() == null
                ? List.of()
                : question.expression().wanted();
        if (root.json()) {
            json(found, wanted);
        } else {
            text(found, wanted);
        }
        return 0;
    }

    private void json(Found found, List<Words> wanted) {
        console.json(json -> {
            json.writeStartArray();
            for (Hits group : found.groups()) {
                for (Hit hit : group.hits()) {
                    json.writeStartObject();
                    json.writeStringProperty("document", group.documentId());
                    json.writeStringProperty("clause", hit.clause());
                    json.writeStringProperty("kind", hit.kind().key());
                    json.writeStringProperty(
                            "snippet", hit.excerpt(wanted, ROOM).text());
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
        });
    }

    private void text(Found found, List<Words> wanted) {
        if (found.groups().isEmpty()) {
            console.line("Nothing in the library fits.");
        }
        boolean first = true;
        for (Hits group : found.groups()) {
            if (!first) {
                console.line("");
            }
            first = false;
            console.line(group.documentId() == null ? "Themes" : group.title() + "  (" + group.documentId() + ")");
            for (Hit hit : group.hits()) {
                String clause = hit.clause() == null ? "" : hit.clause();
                String kind = hit.kind().key();
                console.line("  " + clause + " ".repeat(Math.max(1, NUMBERS - clause.length())) + kind
                        + " ".repeat(KINDS - kind.length())
                        + hit.excerpt(wanted, ROOM).text());
            }
            if (group.more()) {
                console.line("  …");
            }
        }
    }
}
