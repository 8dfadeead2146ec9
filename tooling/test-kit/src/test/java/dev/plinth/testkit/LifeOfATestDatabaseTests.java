package dev.plinth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs the classes below as tests of their own, and looks at what they leave. */
class LifeOfATestDatabaseTests {
    private static final List<String> urls = new ArrayList<>();
    private static final List<String> databases = new ArrayList<>();

    @Test
    void beginsAndEndsWithItsClass() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(OneClass.class), selectClass(AnotherClass.class))
                .execute()
                .testEvents()
                .assertStatistics(statistics -> statistics.succeeded(3));

        // The nested class shares a database; the other class has one of its own, and the first is gone by then.
        assertThat(urls).hasSize(3);
        assertThat(urls.stream().distinct()).hasSize(2);
        assertThat(databases).containsOnly("the template and 1 copy");
        DataSource afterwards = Jdbc.byUrl(urls.get(0), "note_writer", "");
        assertThatThrownBy(() -> Jdbc.answer(afterwards, "select 1")).isInstanceOf(SQLException.class);
    }

    @Test
    void isOnlyThereWhileItsClassRuns() {
        TestDatabase unused = TestDatabase.from(Notes.TEMPLATE);

        assertThatThrownBy(unused::jdbcUrl).hasMessageContaining("static field");
    }

    private static void look(TestDatabase database) throws SQLException {
        urls.add(database.jdbcUrl());
        databases.add(Jdbc.answer(database.administrator(), """
                select 'the template and ' || count(*) filter (where datallowconn) || ' copy'
                from pg_database where datname like 'notes_' || split_part(current_database(), '_', 2) || '%'
                """));
    }

    static class OneClass {
        @RegisterExtension
        static final TestDatabase database = TestDatabase.from(Notes.TEMPLATE);

        @Test
        void looks() throws SQLException {
            look(database);
        }

        @Nested
        class Inside {
            @Test
            void looks() throws SQLException {
                look(database);
            }
        }
    }

    static class AnotherClass {
        @RegisterExtension
        static final TestDatabase database = TestDatabase.from(Notes.TEMPLATE);

        @Test
        void looks() throws SQLException {
            look(database);
        }
    }
}
