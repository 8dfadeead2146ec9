package dev.plinth.migrationrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.testkit.TestDatabase;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class AppliedScriptsTests {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.from(ScratchSchema.EMPTY);

    private ScratchSchema schema = new ScratchSchema(database, "none");
    private ScriptFolder scripts = new ScriptFolder(Path.of(""));

    @BeforeEach
    void begin(@TempDir Path folder) {
        schema = ScratchSchema.in(database);
        scripts = new ScriptFolder(folder)
                .with("base/V1__one.sql", "create table one (id int);", "", "-- and a line that ends with a space ")
                .with("base/R__view.sql", "create or replace view view as select id from one;")
                .with("app/V1__two.sql", "create table two (id int);");
        scripts.in(schema, "base", "app").migrate();
    }

    @Test
    void lacksNothingAfterAMigration() throws SQLException {
        assertThat(lacking()).isEmpty();
    }

    @Test
    void lacksWhatANewerReleaseBringsAndHasNotRun() throws SQLException {
        scripts.with("app/V2__next.sql", "select 1;")
                .with("base/R__view.sql", "create or replace view view as select id + 1 as id from one;")
                .with("base/R__other.sql", "create or replace view other as select id from one;");

        assertThat(lacking())
                .containsExactly(
                        "base/R__other.sql has not run",
                        "base/R__view.sql has changed and not run again",
                        "app/V2__next.sql has not run");
    }

    @Test
    void lacksNothingOfAnOlderReleaseWhenANewerOneHasMigrated() throws SQLException {
        scripts.with("app/V2__next.sql", "select 1;")
                .with("base/V2__more.sql", "alter table one add column name text;")
                .with("base/R__view.sql", "create or replace view view as select id, name from one;");
        scripts.in(schema, "base", "app").migrate();

        scripts.without("app/V2__next.sql")
                .without("base/V2__more.sql")
                .with("base/R__view.sql", "create or replace view view as select id from one;");

        assertThat(lacking()).isEmpty();
    }

    @Test
    void lacksWhatIsAnotherScriptUnderTheSameVersion() throws SQLException {
        scripts.with("app/V1__two.sql", "create table two (id bigint);");

        assertThat(lacking()).containsExactly("app/V1__two.sql was changed after it ran");
    }

    @Test
    void lacksWhatBrokeOff() throws SQLException {
        schema.owner().does("insert into one values (1), (1)");
        scripts.with("app/V2__index.sql", "create unique index concurrently if not exists uq on one (id);");
        assertThatThrownBy(scripts.in(schema, "base", "app")::migrate).isInstanceOf(MigrationException.class);

        assertThat(lacking()).containsExactly("app/V2__index.sql has failed");
    }

    @Test
    void lacksAContextWithoutAHistory() throws SQLException {
        schema.owner().does("drop table flyway_app");

        assertThat(lacking("flyway_base")).containsExactly("app/V1__two.sql has not run");
    }

    @Test
    void takesForDoneWhatFlywayWasToldToTakeForDone() throws SQLException {
        schema.owner().does("drop table flyway_app");
        Flyway.configure()
                .dataSource(schema.ownerSource())
                .defaultSchema(schema.name())
                .table("flyway_app")
                .baselineVersion("2")
                .loggers("slf4j")
                .load()
                .baseline();
        scripts.with("app/V2__next.sql", "select 1;").with("app/V3__last.sql", "select 1;");

        assertThat(lacking()).containsExactly("app/V3__last.sql has not run");
    }

    @Test
    void lacksNothingOfASchemaThatWasTakenOver() throws SQLException {
        schema.owner().does("drop table flyway_app", "drop table flyway_base");
        scripts.in(schema, "base", "app").baseline();

        assertThat(lacking()).isEmpty();
    }

    /** A server asks at each start, and runs none of them. */
    @Test
    void takesNoScriptApart() throws Exception {
        var classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .map(AppliedScriptsTests::url)
                .toArray(URL[]::new);
        try (var loader = new LookedAt(classPath);
                var connection = schema.ownerSource().getConnection()) {
            Thread.currentThread().setContextClassLoader(loader);
            @SuppressWarnings("unchecked")
            var question = (Supplier<List<String>>) loader.loadClass(Question.class.getName())
                    .getConstructor(Connection.class, String.class, Path.class)
                    .newInstance(connection, query("flyway_base"), scripts.folder());

            assertThat(question.get()).containsExactly("app/V1__two.sql has not run");
            assertThat(loader.hasLoaded(AppliedScripts.class.getName())).isTrue();
            assertThat(loader.hasLoaded(ScriptParser.class.getName())).isFalse();
            assertThat(loader.hasLoaded(SqlScript.class.getName())).isFalse();
        } finally {
            Thread.currentThread().setContextClassLoader(getClass().getClassLoader());
        }
    }

    private List<String> lacking() throws SQLException {
        return lacking("flyway_base", "flyway_app");
    }

    private List<String> lacking(String... histories) throws SQLException {
        try (var connection = schema.ownerSource().getConnection()) {
            return new Question(connection, query(histories), scripts.folder()).get();
        }
    }

    private String query(String... histories) {
        return Stream.of(histories)
                .map(history -> "select '" + history + "' as history, * from " + schema.name() + "." + history)
                .collect(Collectors.joining(" union all "));
    }

    /** What a server asks, in terms that each loader of classes has. */
    public record Question(Connection connection, String query, Path folder) implements Supplier<List<String>> {
        @Override
        public List<String> get() {
            try {
                return AppliedScripts.read(connection, query)
                        .lacking(
                                new ScriptFolder(folder).migrationSets("base", "app"),
                                getClass().getClassLoader());
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** Loads all classes anew. */
    private static final class LookedAt extends URLClassLoader {
        LookedAt(URL[] classPath) {
            super(classPath, ClassLoader.getPlatformClassLoader());
        }

        boolean hasLoaded(String name) {
            return findLoadedClass(name) != null;
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }
}
