package dev.plinth.schematools.discipline;

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

class DisciplineTests {
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
        var report = Discipline.of(project.project()).report(DisciplineTests::server);

        assertThat(report.holds()).isTrue();
        assertThat(report.verdict()).isEmpty();
        assertThat(report.lines())
                .containsExactly(
                        "Each script has a version of its own, behind all that are released: yes",
                        "Released scripts are what they were: yes",
                        "Each script runs in one transaction, or says why not: yes",
                        "Versioned scripts touch another context by foreign keys to primary keys and immutable functions alone: yes",
                        "Each release comes to the schema that an empty database comes to: yes",
                        "The previous release reads and writes on the new schema: left out: nobody says which;"
                                + " -Dagainst= names its mapping",
                        "Migrating again changes nothing: yes");
    }

    @Test
    void isToldToMachines() throws IOException {
        project.with("ordering/V2__more.sql", "select 1;\ncommit;")
                .with("ordering/R__all.sql", "create view v as select 1;");

        var report = Discipline.of(project.project())
                .along(Map.of("ordering", Set.of()))
                .report(DisciplineTests::server);

        assertThat(report.verdict()).isEqualTo("1 of transaction, 1 of second");
        assertThat(JSON.std.mapFrom(report.json()))
                .containsEntry("holds", false)
                .extractingByKey("promises")
                .asString()
                .contains(
                        "{id=transaction, sentence=Each script runs in one transaction, or says why not,"
                                + " findings=[{where=ordering/V2__more.sql, line=2, what=ends the transaction ",
                        "{id=previous, sentence=The previous release reads and writes on the new schema, left=nobody says");
    }

    @Test
    void needsNoServerWhereTheFilesAreNotInOrder() {
        project.with("customer/V1__customer.sql", "create table customer (id bigint primary key);");

        var report = Discipline.of(project.project()).report(() -> {
            throw new IllegalStateException("nobody needs a server");
        });

        assertThat(report.verdict()).isEqualTo("1 of released");
        assertThat(report.lines())
                .contains("Migrating again changes nothing: left out: first the files have to be in order");
    }

    @Test
    void asksForOneContextAndNoReleaseOnlyWhatMakesSense() {
        var small = Written.in(folder.resolve("small"), "all").with("all/V1__all.sql", "create table t (id int);");

        var report = Discipline.of(small.project()).report(DisciplineTests::server);

        assertThat(report.holds()).isTrue();
        assertThat(report.lines())
                .contains(
                        "Versioned scripts touch another context by foreign keys to primary keys and immutable functions alone: left out:"
                                + " there is one sequence of scripts, so one context",
                        "Each release comes to the schema that an empty database comes to: left out: nothing is"
                                + " released yet; mvn plinth:release -Drelease=NAME says that it is");
    }

    @Test
    void isNotToBeSeenWhereAScriptDoesNotRun() {
        project.with("ordering/V2__more.sql", "alter table nowhere add note text;");
        var discipline = Discipline.of(project.project());

        assertThatThrownBy(() -> discipline.report(DisciplineTests::server))
                .isInstanceOf(SchemaProblem.class)
                .hasMessageContainingAll("V2__more.sql", "relation \"nowhere\" does not exist");
    }

    @Test
    void readsAnyManifest() {
        var elsewhere = folder.resolve("docs/sealed");

        assertThat(Discipline.of(project.project())
                        .releasedIn(elsewhere)
                        .report(DisciplineTests::server)
                        .lines())
                .anyMatch(line -> line.contains("nothing is released yet"));
    }

    private static ScratchServer server() {
        return ScratchServer.at(new Login(postgres.jdbcUrl("postgres"), PostgresServer.SUPERUSER, null));
    }
}
