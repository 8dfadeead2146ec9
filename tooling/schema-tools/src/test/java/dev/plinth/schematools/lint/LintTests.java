package dev.plinth.schematools.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.plinth.embeddedpostgres.PostgresServer;
import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.server.Login;
import dev.plinth.schematools.server.ScratchServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTests {
    private static PostgresServer postgres;

    @TempDir
    private Path folder;

    private Written project;

    @BeforeAll
    static void start() {
        postgres = PostgresServer.startForThrowawayData();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @BeforeEach
    void write() {
        project = Written.in(folder, "customer", "ordering")
                .with("customer/V1__customer.sql", "create table customer (id int primary key);")
                .with(
                        "ordering/V1__ordering.sql",
                        "create table sales_order (id int primary key, customer_id int references customer);")
                .released("1.0");
    }

    @Test
    void isKept() {
        var report = Lint.of(project.project()).report(LintTests::server);

        assertThat(report.holds()).isTrue();
        assertThat(report.verdict()).isEmpty();
        assertThat(report.lines())
                .containsExactly(
                        "Each script has a version of its own, above all released ones: passed",
                        "Released scripts have not changed: passed",
                        "Each script runs in one transaction, or says why not: passed",
                        "Versioned scripts refer to other contexts by foreign keys to primary keys and immutable functions only: passed",
                        "Upgrades from each release end in the schema of a new database: passed",
                        "The previous release reads and writes on the new schema: skipped: -Dagainst=…"
                                + " has to name its mapping",
                        "Migrating again changes nothing: passed");
    }

    @Test
    void isToldToMachines() throws IOException {
        project.with("ordering/V2__more.sql", "select 1;\ncommit;")
                .with("ordering/R__all.sql", "create view v as select 1;");

        var report =
                Lint.of(project.project()).along(Map.of("ordering", Set.of())).report(LintTests::server);

        assertThat(report.verdict()).isEqualTo("1 of transaction, 1 of idempotence");
        assertThat(JSON.std.mapFrom(report.json()))
                .containsEntry("holds", false)
                .extractingByKey("checks")
                .asString()
                .contains(
                        "{id=transaction, sentence=Each script runs in one transaction, or says why not,"
                                + " findings=[{where=ordering/V2__more.sql, line=2, what=ends the transaction ",
                        "{id=compatibility, sentence=The previous release reads and writes on the new schema, skipped=-Dagainst=… has");
    }

    @Test
    void needsNoServerWhereTheFilesAreNotInOrder() {
        project.with("customer/V1__customer.sql", "create table customer (id bigint primary key);");

        var report = Lint.of(project.project()).report(() -> {
            throw new IllegalStateException("nobody needs a server");
        });

        assertThat(report.verdict()).isEqualTo("1 of checksum");
        assertThat(report.lines()).contains("Migrating again changes nothing: skipped: fix the files first");
    }

    @Test
    void asksForOneContextAndNoReleaseOnlyWhatMakesSense() {
        var small = Written.in(folder.resolve("small"), "all").with("all/V1__all.sql", "create table t (id int);");

        var report = Lint.of(small.project()).report(LintTests::server);

        assertThat(report.holds()).isTrue();
        assertThat(report.lines())
                .contains(
                        "Versioned scripts refer to other contexts by foreign keys to primary keys and immutable functions only: skipped:"
                                + " there is only one context",
                        "Upgrades from each release end in the schema of a new database: skipped: nothing is"
                                + " released yet; mvn plinth:release -Drelease=NAME records a release");
    }

    @Test
    void isNotToBeSeenWhereAScriptDoesNotRun() {
        project.with("ordering/V2__more.sql", "alter table nowhere add note text;");
        var lint = Lint.of(project.project());

        assertThatThrownBy(() -> lint.report(LintTests::server))
                .isInstanceOf(SchemaProblem.class)
                .hasMessageContainingAll("V2__more.sql", "relation \"nowhere\" does not exist");
    }

    @Test
    void readsAnyManifest() {
        var elsewhere = folder.resolve("docs/sealed");

        assertThat(Lint.of(project.project())
                        .releasedIn(elsewhere)
                        .report(LintTests::server)
                        .lines())
                .anyMatch(line -> line.contains("nothing is released yet"));
    }

    private static ScratchServer server() {
        return ScratchServer.at(new Login(postgres.jdbcUrl("postgres"), PostgresServer.SUPERUSER, null));
    }
}
