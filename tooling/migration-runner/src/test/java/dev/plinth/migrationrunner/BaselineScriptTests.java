package dev.plinth.migrationrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A script that runs on empty schemas in the place of those up to its version, as Flyway's baseline migrations do. */
class BaselineScriptTests {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.from(ScratchSchema.EMPTY);

    private static final String SQUASHED = "app/B2__app.sql";

    private ScratchSchema schema = new ScratchSchema(database, "none");
    private ScriptFolder scripts = new ScriptFolder(Path.of(""));

    @BeforeEach
    void begin(@TempDir Path folder) {
        schema = ScratchSchema.in(database);
        scripts = new ScriptFolder(folder)
                .with("base/V1__one.sql", "create table one (id int);")
                .with("app/V1__two.sql", "create table two (id int);")
                .with("app/V2__name.sql", "alter table two add name text;")
                .with("app/V3__three.sql", "create table three (id int);");
    }

    private Migrations migrations() {
        return scripts.in(schema, "base", "app");
    }

    private void squash() {
        scripts.with(SQUASHED, "create table two (id int, name text);");
    }

    private static List<String> names(List<MigrationScript> found) {
        return found.stream().map(MigrationScript::toString).toList();
    }

    private List<String> lacking() throws SQLException {
        try (var connection = schema.ownerSource().getConnection()) {
            return AppliedScripts.read(
                            connection,
                            "select 'flyway_base' as history, version, script, type, checksum, success from "
                                    + schema.name() + ".flyway_base union all select 'flyway_app', version, script,"
                                    + " type, checksum, success from " + schema.name() + ".flyway_app")
                    .lacking(scripts.migrationSets("base", "app"), BaselineScriptTests.class.getClassLoader());
        }
    }

    @Test
    void runsInThePlaceOfOthersOnAnEmptySchema() throws SQLException {
        squash();
        var planned = migrations().plan();
        var ran = migrations().migrate();

        assertThat(names(ran)).containsExactly("base/V1__one.sql", SQUASHED, "app/V3__three.sql");
        assertThat(planned).isEqualTo(ran);
        assertThat(migrations().plan()).isEmpty();
        migrations().validate();
        assertThat(lacking()).isEmpty();
        assertThat(migrations().status())
                .extracting(ScriptStatus::toString, ScriptStatus::state)
                .hasToString("[(\"base/V1__one.sql\", SUCCESS), (\"app/V1__two.sql\", BASELINE),"
                        + " (\"app/B2__app.sql\", SUCCESS), (\"app/V2__name.sql\", BASELINE),"
                        + " (\"app/V3__three.sql\", SUCCESS)]");
    }

    @Test
    void isNothingToASchemaOnItsWay() throws SQLException {
        migrations().upTo("app/1").migrate();
        squash();

        assertThat(names(migrations().plan())).containsExactly("app/V2__name.sql", "app/V3__three.sql");
        assertThat(lacking())
                .containsExactly(
                        "app/B2__app.sql has not run", "app/V2__name.sql has not run", "app/V3__three.sql has not run");
        assertThat(names(migrations().migrate())).containsExactly("app/V2__name.sql", "app/V3__three.sql");
        migrations().validate();
        assertThat(lacking()).isEmpty();
        assertThat(migrations().status()).extracting(ScriptStatus::toString).doesNotContain(SQUASHED);
    }

    @Test
    void letsTheScriptsGoThatItReplaces() throws SQLException {
        migrations().migrate();
        squash();
        scripts.without("app/V1__two.sql").without("app/V2__name.sql");

        migrations().validate();
        assertThat(migrations().plan()).isEmpty();
        assertThat(lacking()).isEmpty();
        assertThat(migrations().migrate()).isEmpty();
    }

    @Test
    void takesNothingForDoneThatIsGoneAndDidNotRun() {
        migrations().upTo("app/1").migrate();
        squash();
        scripts.without("app/V1__two.sql").without("app/V2__name.sql");
        var before = schema.content();

        assertThatThrownBy(migrations()::migrate)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("app/V1__two.sql has run and is gone");
        assertThatThrownBy(migrations()::plan).hasMessageContaining("app/V1__two.sql has run and is gone");
        assertThat(schema.content()).isEqualTo(before);
    }

    @Test
    void isLeftOutWhereTheTargetLiesBeforeIt() {
        squash();

        assertThat(names(migrations().upTo("app/1").plan())).containsExactly("base/V1__one.sql", "app/V1__two.sql");
        assertThat(names(migrations().upTo("app/1").migrate())).containsExactly("base/V1__one.sql", "app/V1__two.sql");
        assertThat(names(migrations().migrate())).containsExactly("app/V2__name.sql", "app/V3__three.sql");
        assertThat(migrations().upTo("app/1").migrate()).isEmpty();
    }

    @Test
    void isReachedByItsVersion() {
        squash();

        assertThat(names(migrations().upTo("app/2").migrate())).containsExactly("base/V1__one.sql", SQUASHED);
        assertThat(migrations().upTo("app/1").migrate()).isEmpty();
        assertThat(names(migrations().migrate())).containsExactly("app/V3__three.sql");
    }

    @Test
    void mayNotChangeAfterItRan() {
        squash();
        migrations().migrate();
        scripts.with(SQUASHED, "create table two (id int, name text, note text);");

        assertThatThrownBy(migrations()::migrate).hasMessageContaining("app/B2__app.sql was changed after it ran");
        assertThatThrownBy(migrations()::validate).hasMessageContaining("app/B2__app.sql was changed after it ran");
    }

    @Test
    void isWrittenIntoTheHistoryOfASchemaThatWasThere() {
        squash();
        schema.owner().does("create table one (id int)");

        assertThat(names(migrations().baseline())).containsExactly("base/V1__one.sql", SQUASHED, "app/V3__three.sql");
        migrations().validate();
        assertThat(migrations().migrate()).isEmpty();
    }

    @Test
    void runsWhileScriptsAreToldOfOneByOne() {
        squash();
        var told = new ArrayList<String>();
        migrations().tellingOf(script -> told.add(script.toString())).migrate();

        assertThat(told).containsExactly("base/V1__one.sql", SQUASHED, "app/V3__three.sql");
    }

    @Test
    void theLastOneRuns() {
        squash();
        scripts.with("app/B3__app.sql", "create table two (id int, name text);", "create table three (id int);")
                .with("app/V4__four.sql", "create table four (id int);");

        assertThat(names(migrations().upTo("app/2").plan())).containsExactly("base/V1__one.sql", SQUASHED);
        assertThat(names(migrations().migrate()))
                .containsExactly("base/V1__one.sql", "app/B3__app.sql", "app/V4__four.sql");
    }

    @Test
    void isPartOfARangeFromTheBeginning() {
        squash();
        var sets = scripts.migrationSets("base", "app");
        var loader = BaselineScriptTests.class.getClassLoader();

        assertThat(names(Scripts.between(sets, loader, Optional.empty(), Optional.empty())))
                .containsExactly("base/V1__one.sql", SQUASHED, "app/V3__three.sql");
        assertThat(names(Scripts.between(sets, loader, Optional.of("app/1"), Optional.empty())))
                .containsExactly("app/V2__name.sql", "app/V3__three.sql");
        assertThat(names(Scripts.between(sets, loader, Optional.empty(), Optional.of("app/1"))))
                .containsExactly("base/V1__one.sql", "app/V1__two.sql");
    }

    @Test
    void hasAVersionOfItsOwnAmongItsLike() {
        squash();
        scripts.with("app/B2.0__again.sql", "select 1;");

        assertThatThrownBy(migrations()::plan)
                .hasMessageContaining("has the version of")
                .hasMessageContaining("give one of them another");
    }
}
