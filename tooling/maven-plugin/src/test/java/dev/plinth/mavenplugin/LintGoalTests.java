package dev.plinth.mavenplugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.plinth.embeddedpostgres.PostgresServer;
import dev.plinth.reports.JsonSchema;
import dev.plinth.schematools.SchemaProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** What the goals about released migrations say of a project that is not ours, release after release. */
class LintGoalTests {
    @TempDir
    private static Path folder;

    private static PostgresServer postgres;

    private ForeignProject clinic;
    private SchemaGoal goal;

    @BeforeAll
    static void start() {
        postgres = PostgresServer.startForThrowawayData();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @BeforeEach
    void make(TestInfo test) throws Exception {
        clinic = ForeignProject.named("clinic")
                .copy(folder.toRealPath()
                        .resolve(test.getTestMethod().orElseThrow().getName()));
        goal = new SchemaGoal(clinic)
                .with("server.url", postgres.jdbcUrl("postgres"))
                .with("server.user", PostgresServer.SUPERUSER);
    }

    @Test
    void findNothingInAProjectThatNeverReleased() throws IOException {
        var failed = goal.run(new LintWork());

        assertThat(failed).as("%s", goal.said()).isEmpty();
        assertThat(goal.said())
                .contains(
                        "passed   transaction       Each script runs in one transaction, or says why not.",
                        "17 checks on 3 scripts: 4 passed, 0 failed, 13 skipped, 0 off.")
                .last()
                .isEqualTo("Reports: " + goal.report("lint.html"));
        assertThat(JSON.std.mapFrom(ForeignProject.text(goal.report("lint.json"))))
                .containsEntry("format", 1)
                .containsEntry("schema", "public");
    }

    @Test
    void lookForWhatHarmsTablesInUseWhereEachScriptIsTakenForARelease() throws IOException {
        ForeignProject.put(script("V3__index.sql"), "create index ix_visit_fee on visit (fee);\n");

        assertThat(goal.with("each.released", "true").run(new LintWork()))
                .startsWith("lint failed: 1 of blocking-scan");

        assertThat(goal.said()).anyMatch(line -> line.contains("V3__index.sql:1 works through visit"));
        assertThat(goal.report("lint.md"))
                .content()
                .contains(
                        "| check | where | what |\n|---|---|---|\n"
                                + "| `blocking-scan` | `schema/src/main/resources/db/migration/V3__index.sql:1` | works through"
                                + " visit while it blocks writes to visit |\n",
                        "* `blocking-scan`: No statement works through a table while it blocks one. Because the more rows",
                        "  CREATE INDEX CONCURRENTLY IF NOT EXISTS ix_visit_fee ON public.visit USING btree (fee);\n```\n");
    }

    @Test
    void needNoSuperuserOnAServerThatIsNamed() throws SQLException {
        Sql.execute(postgres.jdbcUrl("postgres"), "create role maker login createdb createrole");
        ForeignProject.put(script("V3__index.sql"), "create index ix_visit_fee on visit (fee);\n");

        assertThat(goal.with("server.user", "maker")
                        .with("each.released", "true")
                        .with("lockTimeout", "PT5S")
                        .run(new LintWork()))
                .isEqualTo("lint failed: 1 of blocking-scan; the findings are listed above.");
        assertThat(goal.said()).noneMatch(line -> line.contains("no rows could be made"));
    }

    @Test
    void breakOffAnIndexThatIsBuiltBesideAnApplication() throws IOException {
        ForeignProject.put(script("V3__index.sql"), """
                -- outside a transaction: the index is built while visits are written
                create index concurrently if not exists ix_visit_fee on visit (fee);
                """);
        goal.with("each.released", "true").with("lockTimeout", "PT5S");

        assertThat(goal.run(new LintWork())).startsWith("lint failed: 1 of repeatable;");
        assertThat(goal.with("own.runner", "true").run(new LintWork())).isEmpty();
    }

    @Test
    void showServicesTheLineOfTheScript() throws IOException {
        Files.createDirectories(clinic.root().resolveSibling(".git"));
        ForeignProject.put(script("V3__half.sql"), "create table half ();\ncommit;\n");

        assertThat(goal.run(new LintWork())).startsWith("lint failed: 1 of transaction");

        assertThat(JsonSchema.SARIF.errors(goal.report("lint.sarif"))).isEmpty();
        var file = "clinic/schema/src/main/resources/db/migration/V3__half.sql";
        assertThat(goal.report("lint.sarif"))
                .content()
                .contains("\"uri\" : \"" + file + "\"", "\"startLine\" : 2", "\"id\" : \"transaction\"");
        assertThat(goal.report("lint.codequality.json")).content().contains("\"path\" : \"" + file + "\"");
        assertThat(goal.report("lint.md"))
                .content()
                .contains("| `transaction` | `schema/src/main/resources/db/migration/V3__half.sql:2` | ends the");
    }

    @Test
    void sealWhatIsReleased() {
        assertThat(goal.with("release", "1.0").run(new ReleaseWork())).isEmpty();
        assertThat(goal.said())
                .containsExactly(
                        clinic.root().resolve("schema/migrations.sha256") + ": release 1.0 seals 2 scripts",
                        "  migration/V1__patients.sql",
                        "  migration/V2__visits.sql");
        ForeignProject.put(script("V1__patients.sql"), "create table patient (id uuid);\n");
        ForeignProject.put(script("V02__other.sql"), "create table other (id uuid);\n");

        var failed = goal.run(new LintWork());

        assertThat(failed).isEqualTo("lint failed: 1 of versions, 1 of checksum; the findings are listed above.");
        assertThat(goal.said())
                .contains(
                        "  schema/src/main/resources/db/migration/V02__other.sql has the version of V2__visits.sql; call it V03__other.sql",
                        "  schema/src/main/resources/db/migration/V1__patients.sql was changed after its release in 1.0;"
                                + " restore it, and write what is to change into a new script");
    }

    @Test
    void holdThePreviousMappingToTheNewSchema() {
        clinic.compileMain();
        var classes = clinic.classes().get(clinic.classes().size() - 1);
        goal.with("against", classes.toString()).with("against.libraries", "").with("classes", "");
        ForeignProject.put(script("V3__ward.sql"), "alter table patient add ward text not null;\n");

        var failed = goal.run(new LintWork());

        assertThat(failed).contains(" of compatibility");
        assertThat(goal.said())
                .anyMatch(line -> line.startsWith("  the previous mapping cannot work: column patient.ward: not null"));
    }

    @Test
    void tryWhatThePreviousMappingDoesBehindAScript() {
        clinic.compileMain();
        var classes = clinic.classes().get(clinic.classes().size() - 1);
        assertThat(goal.with("release", "1.0").run(new ReleaseWork())).isEmpty();
        goal.with("against", classes.toString())
                .with("against.libraries", "")
                .with("classes", "")
                .with("lockTimeout", "PT5S");
        ForeignProject.put(script("V3__ward.sql"), "alter table patient add ward text not null;\n");

        // Two are of visits, which this mapping has otherwise than its scripts.
        assertThat(goal.run(new LintWork())).startsWith("lint failed: 3 of compatibility;");
        assertThat(goal.said())
                .anyMatch(line ->
                        line.contains("V3__ward.sql:1 breaks the previous release: it cannot insert into patient"))
                .noneMatch(line -> line.contains("column patient.ward"));

        // What is excused at the statement still counts for the schema that is to be.
        ForeignProject.put(
                script("V3__ward.sql"),
                "-- excused compatibility: it is stopped before\nalter table patient add ward text not null;\n");
        assertThat(goal.run(new LintWork())).startsWith("lint failed: 3 of compatibility;");
        assertThat(goal.said())
                .anyMatch(line -> line.contains("the previous mapping cannot work: column patient.ward: not null"));
    }

    @Test
    void sayWhereTheyCannotLook() {
        ForeignProject.put(clinic.root().resolve("schema/migrations.sha256"), "<<<<<<< HEAD\n");

        assertThatThrownBy(() -> goal.run(new LintWork()))
                .isInstanceOf(SchemaProblem.class)
                .hasMessage(clinic.root().resolve("schema/migrations.sha256")
                        + ":1 is a mark of a merge conflict; keep both sides, without the marks");
    }

    @Test
    void sayWhichFilesAreNotThere() {
        assertThatThrownBy(() -> goal.with("manifest", "nowhere").run(new LintWork()))
                .isInstanceOf(SchemaProblem.class)
                .hasMessage("there is no manifest " + clinic.root().resolve("nowhere")
                        + "; mvn plinth:release -Drelease=NAME begins it, and until then it may be empty");
        assertThatThrownBy(() -> goal.with("manifest", "")
                        .with("against", "nowhere.jar")
                        .with("against.libraries", "")
                        .run(new LintWork()))
                .isInstanceOf(SchemaProblem.class)
                .hasMessageStartingWith("there is no nowhere.jar; -Dagainst= names a jar");
    }

    @Test
    void refuseContextsThatNobodyKnows() {
        var declaration = clinic.root().resolve("plinth.properties");
        ForeignProject.put(declaration, "context.ward.team = @clinic/ward\ncontext.ward.may-use = kitchen\n");
        goal.with("locations", "db/{context}").with("declaration", declaration.toString());

        assertThatThrownBy(() -> goal.run(new LintWork()))
                .isInstanceOf(SchemaProblem.class)
                .hasMessage(declaration + ": context ward may use kitchen, which is not declared");
    }

    private Path script(String name) {
        return clinic.root().resolve("schema/src/main/resources/db/migration").resolve(name);
    }
}
