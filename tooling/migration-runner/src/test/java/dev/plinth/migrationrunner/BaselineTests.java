package dev.plinth.migrationrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class BaselineTests {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.from(ScratchSchema.EMPTY);

    private static final String TABLE = "create table thing (id int primary key);";
    private static final String VIEW = "create or replace view things as select count(*) from thing;";

    private ScratchSchema schema = new ScratchSchema(database, "none");
    private ScriptFolder scripts = new ScriptFolder(Path.of(""));

    @BeforeEach
    void fillASchemaWithoutHistories(@TempDir Path folder) {
        schema = ScratchSchema.in(database);
        schema.owner().does(TABLE, VIEW, "revoke all on things from public", "insert into thing values (1)");
        scripts = new ScriptFolder(folder)
                .with("base/V1__thing.sql", TABLE)
                .with("base/V1.1__more.sql", "create table more (id int);", "drop table more;")
                .with("app/R__things.sql", VIEW);
    }

    private Migrations migrations() {
        return scripts.in(schema, "base", "app");
    }

    @Test
    void writesTheHistoriesThatMigratingWouldHaveWritten() {
        var elsewhere = ScratchSchema.in(database);
        scripts.in(elsewhere, "base", "app").migrate();

        var done = migrations().baseline();

        assertThat(done).extracting(MigrationScript::toString).containsExactlyElementsOf(scripts.order("base", "app"));
        for (var history : List.of("flyway_base", "flyway_app")) {
            var rows =
                    "select installed_rank, version, description, type, script, checksum, installed_by, success from "
                            + history + " order by 1";
            assertThat(schema.owner().finds(rows))
                    .isEqualTo(elsewhere.owner().finds(rows))
                    .hasSizeGreaterThan(1);
        }
    }

    @Test
    void changesNothingElse() {
        var before = objects();

        migrations().baseline();

        assertThat(objects()).isEqualTo(before);
        assertThat(schema.owner().finds("select * from things")).containsExactly("1");
    }

    @Test
    void letsMigrationsGoOnFromThere() {
        migrations().baseline();

        assertThat(migrations().migrate()).isEmpty();
        migrations().validate();
        scripts.with("base/V2__next.sql", "alter table thing add name text;");
        assertThat(migrations().migrate()).extracting(MigrationScript::file).containsExactly("V2__next.sql");
        scripts.with("base/V1__thing.sql", "create table thing (id bigint);");
        assertThatThrownBy(migrations()::validate).hasMessageContaining("base/V1__thing.sql was changed after it ran");
    }

    @Test
    void isNamedToWhoeverMigratesInstead() {
        assertThatThrownBy(migrations()::migrate)
                .isInstanceOf(MigrationException.class)
                .hasMessage("schema " + schema.name() + " holds table thing and was never migrated from here; choose an"
                        + " empty schema, or take this one over with mvn plinth:baseline, which changes nothing but"
                        + " the histories");
    }

    @Test
    void takesForDoneWhatWasRunByHand() {
        migrations().baseline();
        scripts.with("base/V2__next.sql", "alter table thing add name text;")
                .with("app/R__things.sql", VIEW.replace("count(*)", "count(name)"));
        schema.owner()
                .does("alter table thing add name text", "drop view things", VIEW.replace("count(*)", "count(name)"));

        var done = migrations().baseline();

        assertThat(done)
                .extracting(MigrationScript::toString)
                .containsExactly("base/V2__next.sql", "app/R__things.sql");
        assertThat(migrations().baseline()).isEmpty();
        assertThat(migrations().migrate()).isEmpty();
        migrations().validate();
    }

    @Test
    void goesUpToAVersion() {
        var done = migrations().upTo("base/1").baseline();

        assertThat(done).extracting(MigrationScript::toString).containsExactly("base/V1__thing.sql");
        assertThat(migrations().plan())
                .extracting(MigrationScript::toString)
                .containsExactly("base/V1.1__more.sql", "app/R__things.sql");
    }

    @Test
    void refusesWhatMigrateWouldRefuse() {
        migrations().baseline();
        scripts.with("base/V1__thing.sql", "create table thing (id bigint);").with("base/V2__next.sql", "select 1;");
        var before = schema.owner().finds("select (table_to_xml('flyway_base', true, false, ''))::text");

        assertThatThrownBy(migrations()::baseline)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("base/V1__thing.sql was changed after it ran");
        assertThat(schema.owner().finds("select (table_to_xml('flyway_base', true, false, ''))::text"))
                .isEqualTo(before);
    }

    @Test
    void writesNoHistoryWhereOneCannotBeWritten() {
        schema.owner().does("create view flyway_app as select 1");
        var before = objects();

        assertThatThrownBy(migrations()::baseline)
                .isInstanceOf(MigrationException.class)
                .hasMessageNotContaining("\n");
        assertThat(objects()).isEqualTo(before);
    }

    @Test
    void keepsAScriptOfVersionZero() {
        scripts.with("base/V0__nil.sql", "select 1;");

        migrations().baseline();

        assertThat(migrations().migrate()).isEmpty();
        migrations().validate();
    }

    /** What is in the schema, but for the histories. */
    private List<String> objects() {
        return schema.owner().finds("""
                select oid || ' ' || relname || ' ' || coalesce(relacl::text, '') from pg_class
                where relnamespace = current_schema()::regnamespace
                and (relname not like 'flyway%' or relkind = 'v') order by 1""");
    }
}
