package org.clausemark.library;

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
        return selected("WHERE t.id = ?", id).stream().findFirst();
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

    // SQLite takes the arrays of terms apart, so that no JSON parser has to be loaded when the program starts.
    private List<Theme> selected(String where, String... values) throws SQLException {
        Map<String, Theme> byId = new HashMap<>();
        Map<String, List<String>> termsOf = new HashMap<>();
        database.query(
                "SELECT t.*, j.value AS term FROM theme t LEFT JOIN json_each(t.terms) j " + where
                        + " ORDER BY t.id, j.key",
                row -> {
                    String id = row.getString("id");
                    String term = row.getString("term");
                    List<String> terms = termsOf.computeIfAbsent(id, i -> new ArrayList<>());
                    if (term != null) {
                        terms.add(term);
                    }
                    Theme earlier = byId.get(id);
                    if (earlier != null) {
                        return earlier;
                    }
                    Theme theme = new Theme(
                            id,
                            row.getString("name"),
                            row.getString("colour"),
                            row.getString("parent"),
                            row.getString("definition"),
                            List.of(),
                            row.getString("memo"),
                            row.getString("key"),
                            row.getInt("position"));
                    byId.put(id, theme);
                    return theme;
                },
                (Object[]) values);
        List<Theme> themes = new ArrayList<>();
        byId.forEach(
                (id, theme) -> themes.add(theme.withMeaning(theme.definition(), termsOf.getOrDefault(id, List.of()))));
        return themes;
    }
}
