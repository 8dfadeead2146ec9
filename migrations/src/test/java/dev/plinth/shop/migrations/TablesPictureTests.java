package dev.plinth.shop.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TablesPictureTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    @Test
    void showsTheMigratedTables() throws IOException, SQLException {
        var committed = Files.readString(TablesPicture.FILE);
        try (var connection = DATABASE.administrator().getConnection()) {

            var stale = TablesPicture.of(connection).stale(committed);

            assertThat(stale)
                    .as("stale; write it anew with %s", TablesPicture.COMMAND)
                    .isEmpty();
        }
    }

    @Test
    void isStaleWhereATableHasAnotherColumn() throws IOException, SQLException {
        var committed = Files.readString(TablesPicture.FILE);
        try (var connection = DATABASE.administrator().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("alter table " + DatabaseRoles.SCHEMA + ".payment add receipt text");

            var stale = TablesPicture.of(connection).stale(committed);

            assertThat(stale)
                    .hasValueSatisfying(
                            difference -> assertThat(difference.what()).contains("receipt"));
            connection.rollback();
        }
    }
}
