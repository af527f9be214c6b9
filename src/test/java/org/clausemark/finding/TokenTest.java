package org.clausemark.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are what SQLite's index takes for words: or what was found would not be emphasised. */
class TokenTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Parties' well-known 2.2(a) rights, x² ½",
                "étude e\u0301tude Étude ậ a\u0302\u0323 ǖ Ångström İzmir ıraq straße ẞ ŁÓDŹ",
                "Άλφα ΣΟΦΟΣ σοφός й Й Ёлка",
                "यह क्षेत्र खुला है, नदी के साथ",
                "النهر مفتوح السَّلام שָׁלוֹם",
                "대한민국 헌법 제1조",
                "a\u200db soft\u00adhyphen \ud83d\udc1f fish"
            })
    void wordsAreThoseOfTheIndex(String text) throws SQLException {
        assertThat(Token.of(text)).extracting(Token::folded).containsExactlyElementsOf(indexed(text));
    }

    @Test
    void lettersOfUnspacedScriptsAreWords() {
        assertThat(Token.of("水法a𠮷b น้ำ"))
                .extracting(Token::folded)
                .containsExactly("水", "法", "a", "𠮷", "b", "น", "้", "ำ");
    }

    private static List<String> indexed(String text) throws SQLException {
        List<String> words = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE VIRTUAL TABLE s USING fts5(words,"
                    + " tokenize=\"unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'\")");
            statement.execute("CREATE VIRTUAL TABLE v USING fts5vocab(s, instance)");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO s VALUES(?)")) {
                insert.setString(1, text);
                insert.executeUpdate();
            }
            try (ResultSet row = statement.executeQuery("SELECT term FROM v ORDER BY offset")) {
                while (row.next()) {
                    words.add(row.getString(1));
                }
            }
        }
        return words;
    }
}
