package dev.plinth.mavenplugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchRuntimeException;

import dev.plinth.embeddedpostgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong gets one line that says what, where and what to do; and nothing is changed. */
class SchemaMistakesTests {
    @TempDir
    private static Path folder;

    private static PostgresServer postgres;

    private String url;
    private ForeignProject clinic;

    @BeforeAll
    static void start() throws IOException, SQLException {
        postgres = PostgresServer.startForThrowawayData();
        var any = postgres.jdbcUrl("postgres");
        Sql.execute(any, "alter role postgres password 'secret'");
        Files.writeString(Path.of(Sql.answer(any, "show hba_file")), "host all all all scram-sha-256\n");
        Sql.execute(any, "select pg_reload_conf()");
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @BeforeEach
    void make(TestInfo test) throws Exception {
        var name = test.getTestMethod().orElseThrow().getName().toLowerCase(java.util.Locale.ROOT);
        Sql.execute(postgres.jdbcUrl("postgres"), "create database " + name);
        url = postgres.jdbcUrl(name);
        clinic = ForeignProject.named("clinic").copy(folder.toRealPath().resolve(name));
    }

    @Test
    void isAWrongPassword() {
        var line = refused(new SchemaGoal(clinic).with("server.url", url).with("server.user", "postgres"));

        assertThat(line)
                .startsWith("cannot log in to " + url + " as postgres: ")
                .contains("password")
                .endsWith("see that the server runs, and that user and password are right");
    }

    @Test
    void isAnUnreachableServer() {
        var nowhere = "jdbc:postgresql://127.0.0.1:1/nowhere";

        assertThat(refused(new SchemaGoal(clinic).with("server.url", nowhere).with("server.user", "me")))
                .startsWith("cannot log in to " + nowhere + " as me: ");
        assertThat(refused(new SchemaGoal(clinic).with("url", nowhere).with("user", "me")))
                .startsWith("cannot log in to " + nowhere + " as me: ");
    }

    @Test
    void isADatabaseOfNobody() {
        assertThat(refused(new SchemaGoal(clinic).with("url", url)))
                .isEqualTo("plinth.url names a database, and nobody says who reads it; add -Dplinth.user=ROLE");
        assertThat(refused(
                        new SchemaGoal(clinic).with("url", "postgresql://there").with("user", "me")))
                .startsWith("this is no JDBC URL of PostgreSQL: postgresql://there");
    }

    @Test
    void isAPasswordWhereEverybodySeesIt() {
        for (var rest : List.of(
                "HOST/clinic?password=secret",
                "HOST/clinic?ssl=true&PassWord=secret",
                "HOST/clinic?pass%77ord=secret",
                "HOST/clinic?sslpassword=secret",
                "ann:secret@HOST/clinic",
                "ann:sec/ret@HOST/clinic",
                "ann%3Asecret%40HOST/clinic")) {
            var goal = new SchemaGoal(clinic)
                    .with("url", "jdbc:postgresql://" + rest.replace("HOST", "127.0.0.1:5432"))
                    .with("user", "postgres");

            assertThat(refused(goal))
                    .startsWith("the URL of a database holds a user or a password; take it out")
                    .doesNotContain("secret", "ret@");
        }
    }

    @Test
    void isAScriptThatIsHalfWritten() {
        ForeignProject.put(script("V3__half.sql"), "create table half (id int;\n");

        assertThat(refused(new SchemaGoal(clinic)))
                .contains("V3__half.sql", "syntax error at or near \";\"")
                .doesNotContain("\n");
    }

    @Test
    void isAFolderThatIsNotThere() {
        assertThat(refused(new SchemaGoal(clinic).with("locations", "db/elsewhere")))
                .isEqualTo("there is no folder of migrations db/elsewhere in " + clinic.root()
                        + " or in the resources of its modules; name it with plinth.locations");
    }

    @Test
    void areContextsThatNobodyDeclares() {
        assertThat(refused(new SchemaGoal(clinic).with("locations", "db/{context}")))
                .isEqualTo(
                        "plinth.locations names {context}, and no declaration says which contexts there are; name it with"
                                + " -Dplinth.declaration=FILE");
    }

    @Test
    void isAContextWithoutScripts() {
        var declaration = clinic.root().resolve("plinth.properties");
        ForeignProject.put(declaration, "context.ward.team = @clinic/ward\n");

        assertThat(refused(new SchemaGoal(clinic)
                        .with("locations", "db/{context}")
                        .with("declaration", declaration.toString())))
                .startsWith("there is no folder of migrations db/ward in ");
    }

    @Test
    void isASnapshotThatHoldsAConflict() {
        ForeignProject.put(
                clinic.root().resolve("schema/schema.sql"), "create table a ();\n<<<<<<< ours\ncreate table b ();\n");

        assertThat(refused(new SchemaGoal(clinic)))
                .contains("schema.sql, line 2: a merge left its mark")
                .doesNotContain("\n");
    }

    @Test
    void isAColumnWithoutItsTable() {
        for (var column : List.of("fee", "visit.", ".fee", "\"visit.fee\"")) {
            assertThat(refused(
                            new AddWork(),
                            new SchemaGoal(clinic).with("message", "fees").with("backfill", column)))
                    .isEqualTo("'" + column
                            + "' does not name a column; write -Dbackfill=TABLE.COLUMN, with names as SQL has them");
        }
        assertThat(script("V3__fees.sql")).doesNotExist();
    }

    @Test
    void isATargetThatIsNoScript() {
        assertThat(refused(new PlanWork(), new SchemaGoal(clinic).with("target", "9")))
                .isEqualTo("no script has the version 9; use one of migration/1, migration/2");
        assertThat(refused(new PlanWork(), new SchemaGoal(clinic).with("since", "first")))
                .isEqualTo("first is not a version; write it as 5 or ordering/5");
    }

    private Path script(String name) {
        return clinic.root().resolve("schema/src/main/resources/db/migration").resolve(name);
    }

    private static String refused(SchemaGoal goal) {
        return refused(new CheckWork(), goal);
    }

    private static String refused(Work work, SchemaGoal goal) {
        var failure = catchRuntimeException(() -> goal.run(work));
        assertThat(failure).as("%s", goal.said()).isNotNull();
        return String.valueOf(failure.getMessage());
    }
}
