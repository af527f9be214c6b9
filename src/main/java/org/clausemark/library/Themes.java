package org.clausemark.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausemark.annotation.Theme;
import org.clausemark.annotation.ThemeTree;
import org.jspecify.annotations.Nullable;

/** The table of themes. */
final class Themes {
    private final Database database;

    Themes(Database database) {
        this.database = database;
    }

    /** The whole codebook, in the order of its tree. */
    List<Theme> all() throws SQLException {
        return new ThemeTree(selected("")).order();
    }

    Optional<Theme> find(String id) throws SQLException {
        return selected("WHERE t.id = ?1", id).stream().findFirst();
    }

    void insert(Theme theme) throws SQLException {
        refuseTaken(theme);
        database.update(
                "INSERT INTO theme(name, folded, colour, parent, definition, terms, memo, key, position, id)"
                        + " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                columns(theme));
    }

    void update(Theme theme) throws SQLException {
        refuseTaken(theme);
        database.update(
                "UPDATE theme SET name = ?, folded = ?, colour = ?, parent = ?, definition = ?, terms = ?,"
                        + " memo = ?, key = ?, position = ? WHERE id = ?",
                columns(theme));
    }

    void delete(String id) throws SQLException {
        database.update("DELETE FROM theme WHERE id = ?", id);
    }

    private void refuseTaken(Theme theme) throws SQLException {
        List<String> taken = database.query(
                "SELECT name FROM theme WHERE folded = ? AND id <> ?",
                row -> row.getString(1),
                Theme.folded(theme.name()),
                theme.id());
        if (!taken.isEmpty()) {
            throw new LibraryException("There is already a theme named “" + taken.getFirst() + "”.");
        }
    }

    private static @Nullable Object[] columns(Theme theme) {
        return new @Nullable Object[] {
            Text.sound(theme.name()),
            // SQLite's own NOCASE knows only the letters A to Z.
            Theme.folded(theme.name()),
            theme.colour(),
            theme.parent(),
            Text.sound(theme.definition()),
            Text.sound(Json.array(theme.terms())),
            Text.sound(theme.memo()),
            theme.key(),
            theme.position(),
            Text.sound(theme.id())
        };
    }

    // SQLite takes the arrays of terms apart, so that no JSON parser has to be loaded when the program starts. The
    // terms
    // are rows of their own: beside each of them a long definition would be read again.
    private List<Theme> selected(String where, String... values) throws SQLException {
        Map<String, Theme> byId = new HashMap<>();
        Map<String, List<String>> termsOf = new HashMap<>();
        database.query(
                "SELECT 0 AS part, id, name, colour, parent, definition, memo, key, position, NULL AS term, NULL AS place"
                        + " FROM theme t " + where
                        + " UNION ALL SELECT 1, t.id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, j.value, j.key"
                        + " FROM theme t JOIN json_each(t.terms) j " + where + " ORDER BY part, place",
                row -> {
                    String id = row.getString("id");
                    if (row.getInt("part") == 0) {
                        return byId.put(id, bare(row));
                    }
                    String term = row.getString("term");
                    return term != null
                            && termsOf.computeIfAbsent(id, i -> new ArrayList<>())
                                    .add(term);
                },
                (Object[]) values);
        List<Theme> themes = new ArrayList<>();
        byId.forEach(
                (id, theme) -> themes.add(theme.withMeaning(theme.definition(), termsOf.getOrDefault(id, List.of()))));
        return themes;
    }

    private static Theme bare(ResultSet row) throws SQLException {
        return new Theme(
                row.getString("id"),
                row.getString("name"),
                row.getString("colour"),
                row.getString("parent"),
                row.getString("definition"),
                List.of(),
                row.getString("memo"),
                row.getString("key"),
                row.getInt("position"));
    }
}
