package dev.plinth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ServerTests {
    private static final String DATABASES = "select count(*) from pg_database where datname like '%s%%'";

    private static final EmbeddedServer server = new EmbeddedServer();

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void preparesATemplateOnce() {
        AtomicInteger preparations = new AtomicInteger();
        DatabaseTemplate template = new DatabaseTemplate("once", database -> preparations.incrementAndGet());

        Copy first = server.copyOf(template);
        Copy second = server.copyOf(template);

        assertThat(preparations).hasValue(1);
        assertThat(first.name()).isNotEqualTo(second.name());
    }

    @Test
    void keepsCopiesApart() throws SQLException {
        Copy first = server.copyOf(Notes.TEMPLATE);
        Copy second = server.copyOf(Notes.TEMPLATE);

        Jdbc.execute(first.administrator(), "delete from note");

        assertThat(Jdbc.answer(second.administrator(), "select count(*) from note"))
                .isEqualTo("1");
        assertThat(Jdbc.answer(server.copyOf(Notes.TEMPLATE).administrator(), "select count(*) from note"))
                .isEqualTo("1");
    }

    @Test
    void dropsACopyThatIsStillInUse() throws SQLException {
        Copy copy = server.copyOf(new DatabaseTemplate("dropped", database -> {}));
        try (Connection open = copy.administrator().getConnection()) {
            copy.close();

            assertThat(open.isValid(5)).isFalse();
            assertThat(Jdbc.answer(server.administrator("postgres"), DATABASES.formatted(copy.name())))
                    .isEqualTo("0");
        }
    }

    @Test
    void copiesATemplateWhosePreparationLeftAConnectionOpen() throws SQLException {
        DatabaseTemplate template = new DatabaseTemplate("leaky", ServerTests::leaveAConnectionOpen);

        Copy copy = server.copyOf(template);

        assertThat(Jdbc.answer(copy.administrator(), "select 1")).isEqualTo("1");
    }

    @SuppressWarnings("resource")
    private static void leaveAConnectionOpen(Database database) throws SQLException {
        database.administrator().getConnection();
    }

    @Test
    void saysWhichTemplateCannotBePrepared() throws SQLException {
        DatabaseTemplate template = new DatabaseTemplate("wrong", database -> {
            throw new SQLException("no such table");
        });

        assertThatThrownBy(() -> server.copyOf(template))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("wrong")
                .hasRootCauseMessage("no such table");
        assertThat(Jdbc.answer(server.administrator("postgres"), DATABASES.formatted("wrong")))
                .isEqualTo("0");
    }

    @Test
    void refusesANameThatIsNoDatabaseName() {
        assertThatThrownBy(() -> new DatabaseTemplate("Notes; drop", database -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Notes; drop");
    }
}
