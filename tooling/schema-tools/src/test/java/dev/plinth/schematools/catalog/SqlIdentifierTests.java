package dev.plinth.schematools.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.schematools.server.ScratchServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlIdentifierTests {
    private static final List<String> NAMES =
            List.of("parcel", "_2", "2nd", "Parcel", "some name", "sa\"id", "größe", "a$b", "", "order.line");

    /** The server's own function decides; a newer server knows more keywords. */
    @Test
    void quotesWhatTheServerQuotes() throws SQLException {
        try (var server = ScratchServer.embedded();
                var database = server.create();
                var connection = database.administrator().getConnection();
                var question = connection.prepareStatement("select quote_ident(?)");
                var keywords = connection.createStatement().executeQuery("select word from pg_get_keywords()")) {
            var names = new ArrayList<>(NAMES);
            while (keywords.next()) {
                names.add(keywords.getString(1));
            }
            assertThat(names).hasSizeGreaterThan(400);
            for (var name : names) {
                question.setString(1, name);
                var answer = question.executeQuery();
                answer.next();

                assertThat(SqlIdentifier.quoted(name)).isEqualTo(answer.getString(1));
                assertThat(SqlIdentifier.kept(SqlIdentifier.quoted(name))).isEqualTo(name);
            }
        }
    }
}
