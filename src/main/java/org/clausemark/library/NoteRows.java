package org.clausemark.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Theme;
import org.clausemark.annotation.ThemeTree;
import org.clausemark.finding.Expression.Field;
import org.clausemark.finding.Expression.Words;
import org.clausemark.library.SearchPlan.Branch;

/** What one branch of a search finds of notes, themes, memos and titles. */
final class NoteRows {
    private static final String COLUMNS = """
            SELECT n.id, n.kind, n.subject, CASE n.kind WHEN 'theme' THEN NULL WHEN 'title' THEN n.subject
              WHEN 'memo' THEN n.subject ELSE a.document END AS document, coalesce(a.start_at, 0) AS start_at FROM\s""";
    // In this order and no other: the index comes first.
    private static final String WITH_WORDS = """
            search CROSS JOIN noted n ON n.id = search.rowid
            LEFT JOIN annotation a ON a.id = n.subject AND n.kind IN ('quote', 'comment')
            WHERE search MATCH ? AND search.rowid < (1 << 32)""";
    private static final String ALL_QUOTES = """
            annotation a JOIN noted n ON n.kind = 'quote' AND n.subject = a.id
            WHERE ? = ''""";
    private static final String WITHOUT_WORDS = """
             AND NOT EXISTS(SELECT 1 FROM noted o JOIN search ON search.rowid = o.id
              WHERE o.subject = a.id AND o.kind IN ('quote', 'comment') AND search MATCH ?)""";
    private static final String THEMED =
            "coalesce(a.id IN (SELECT annotation FROM coding" + " WHERE theme IN (SELECT value FROM json_each(?))), 0)";
    private static final String COLOURED = "coalesce(a.colour IN (SELECT value FROM json_each(?)), 0)";

    private final Database database;
    private final Branch branch;
    private final StringBuilder where = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private String remark = "";
    private boolean only;

    NoteRows(Database database, Branch branch) throws SQLException {
        this.database = database;
        this.branch = branch;
        for (Field field : branch.fields()) {
            add(field, "");
        }
        for (Field field : branch.otherFields()) {
            add(field, "NOT ");
        }
    }

    /** A sentence for the reader where a theme or a colour is asked for that is not there; else empty. */
    String remark() {
        return remark;
    }

    /** Whether only notes are asked for, and no passages. */
    boolean areOnly() {
        return only;
    }

    private void add(Field field, String not) throws SQLException {
        if (field.name() == Field.Name.IN) {
            return;
        }
        boolean themed = field.name() == Field.Name.THEME;
        Set<String> meant = themed ? themes(field.value()) : colours(field.value());
        if (meant.isEmpty()) {
            remark = "There is no " + (themed ? "theme" : "colour") + " “" + field.value() + "”"
                    + (themed
                            ? "."
                            : ", only "
                                    + Arrays.stream(Colour.values())
                                            .map(Colour::key)
                                            .collect(Collectors.joining(", ")) + ".");
        }
        only |= not.isEmpty();
        where.append(" AND ").append(not).append(themed ? THEMED : COLOURED);
        values.add(Json.array(List.copyOf(meant)));
    }

    /** The ids of the themes of that name, or else of those whose names begin so, with all under them. */
    private Set<String> themes(String name) throws SQLException {
        ThemeTree tree = new ThemeTree(new Themes(database).all());
        Words words = new Words(name, true);
        Set<String> named = named(tree, theme -> theme.isNamed(name));
        named = named.isEmpty() ? named(tree, theme -> words.are(theme.name())) : named;
        return named.isEmpty() ? named(tree, theme -> words.begin(theme.name())) : named;
    }

    private static Set<String> named(ThemeTree tree, Predicate<Theme> isMeant) {
        Set<String> ids = new TreeSet<>();
        tree.order().stream().filter(isMeant).forEach(theme -> ids.addAll(tree.withDescendants(theme.id())));
        return ids;
    }

    private static Set<String> colours(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(Colour.values())
                .filter(colour -> colour.key().startsWith(small))
                .map(Colour::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Gives each row, in no order, as long as they are taken. */
    void each(Predicate<NoteRow> take) throws SQLException {
        boolean words = !branch.must().isEmpty();
        if (!words && !only) {
            return;
        }
        boolean without = !words && !branch.mustNot().isEmpty();
        List<Object> all = new ArrayList<>(List.of(branch.match()));
        all.addAll(values);
        if (without) {
            all.add(branch.unwanted());
        }
        database.eachWhile(
                COLUMNS + (words ? WITH_WORDS : ALL_QUOTES) + where + (without ? WITHOUT_WORDS : ""),
                row -> take.test(row(row)),
                all.toArray());
    }

    private static NoteRow row(ResultSet row) throws SQLException {
        return new NoteRow(
                row.getLong("id"),
                Hit.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("subject"),
                row.getString("document"),
                row.getInt("start_at"));
    }
}
