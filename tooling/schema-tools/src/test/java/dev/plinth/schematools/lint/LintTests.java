package dev.plinth.schematools.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.reports.Finding;
import dev.plinth.reports.Location;
import dev.plinth.reports.Result;
import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.safety.ScriptRunner;
import dev.plinth.schematools.server.RunningServer;
import dev.plinth.schematools.style.Style;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class LintTests {
    @RegisterExtension
    static final RunningServer postgres = new RunningServer();

    @TempDir
    private Path folder;

    private Written project;

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
        var report = Lint.of(project.project()).report(postgres);

        assertThat(report.holds()).isTrue();
        assertThat(report.broken()).isEmpty();
        assertThat(report.summary().text()).isEqualTo("""

                passed   versions          Each script has a version of its own, above all released ones.
                passed   checksum          Released scripts have not changed.
                passed   transaction       Each script runs in one transaction, or says why not.
                passed   isolation         Versioned scripts refer to other contexts by foreign keys to primary keys and \
                immutable functions only.
                passed   upgrade-path      Upgrades from each release end in the schema of a new database.
                passed   idempotence       Migrating again changes nothing.
                skipped  rewrite           all scripts are released
                skipped  blocking-scan     all scripts are released
                skipped  held-lock         all scripts are released
                skipped  backfill          all scripts are released
                skipped  drop-index        all scripts are released
                skipped  detach-partition  all scripts are released
                skipped  lock-timeout      all scripts are released
                skipped  repeatable        all scripts are released
                skipped  truncated-name    all scripts are released
                skipped  compatibility     all scripts are released
                skipped  lost-data         all scripts are released

                No check failed.
                17 checks on 2 scripts: 6 passed, 0 failed, 11 skipped, 0 off.
                """);
    }

    @Test
    void saysWhereItIsNot() {
        project.with("ordering/V2__more.sql", "select 1;\ncommit;")
                .with("ordering/R__all.sql", "create view v as select 1;");

        var report =
                Lint.of(project.project()).along(Map.of("ordering", Set.of())).report(postgres);

        assertThat(report.broken()).isEqualTo("1 of transaction, 1 of idempotence");
        assertThat(report.subject().home()).isEqualTo("migrations.sha256");
        assertThat(report.results())
                .flatExtracting(Result::findings)
                .extracting(Finding::location)
                .containsExactly(
                        new Location("", "db/ordering/V2__more.sql", 2),
                        new Location("running repeatable scripts again", "", 0));
    }

    @Test
    void needsNoServerWhereTheFilesAreNotInOrder() {
        project.with("customer/V1__customer.sql", "create table customer (id bigint primary key);");

        var report = Lint.of(project.project()).report(() -> {
            throw new IllegalStateException("nobody needs a server");
        });

        assertThat(report.broken()).isEqualTo("1 of checksum");
        assertThat(report.summary().text()).contains("skipped  idempotence       fix the files first");
    }

    @Test
    void asksForOneContextAndNoReleaseOnlyWhatMakesSense() {
        var small = Written.in(folder.resolve("small"), "all").with("all/V1__all.sql", "create table t (id int);");

        var report = Lint.of(small.project()).report(postgres);

        assertThat(report.holds()).isTrue();
        assertThat(report.summary().text())
                .contains(
                        "skipped  isolation         there is only one context\n",
                        "skipped  upgrade-path      nothing is released yet; mvn plinth:release -Drelease=NAME records a"
                                + " release\n");
    }

    @Test
    void looksForWhatHarmsTablesInUse() {
        project.with("ordering/V2__index.sql", """
                create index ix_sales_order_customer on sales_order (customer_id);
                create table parcel (id int primary key, code text);
                create index ix_parcel_code on parcel (code);
                """);

        var report = Lint.of(project.project()).runBy(ScriptRunner.PLINTH).report(postgres);

        assertThat(report.broken()).isEqualTo("1 of blocking-scan");
        assertThat(report.summary().text())
                .contains(
                        "db/ordering/V2__index.sql:1 works through sales_order while it blocks writes to sales_order");
    }

    @Test
    void takesEachScriptForAReleaseWhereAsked() {
        project.with("ordering/V2__parcel.sql", "create table parcel (id int primary key, code text);")
                .with("ordering/V3__index.sql", "create index ix_parcel_code on parcel (code);");

        assertThat(Lint.of(project.project())
                        .runBy(ScriptRunner.PLINTH)
                        .report(postgres)
                        .holds())
                .isTrue();
        assertThat(Lint.of(project.project())
                        .eachReleased()
                        .runBy(ScriptRunner.PLINTH)
                        .report(postgres)
                        .broken())
                .isEqualTo("1 of blocking-scan");
    }

    @Test
    void isNotToBeSeenWhereAScriptDoesNotRun() {
        project.with("ordering/V2__more.sql", "alter table nowhere add note text;");
        var lint = Lint.of(project.project());

        assertThatThrownBy(() -> lint.report(postgres))
                .isInstanceOf(SchemaProblem.class)
                .hasMessageContainingAll("V2__more.sql", "relation \"nowhere\" does not exist");
    }

    @Test
    void refusesExcusesThatCannotCount() {
        var lint = Lint.of(project.project());
        project.with("ordering/V2__index.sql", "-- excused locks: it is small\nselect 1;");
        assertThatThrownBy(() -> lint.report(postgres))
                .hasMessageStartingWith(
                        "db/ordering/V2__index.sql:2 excuses 'locks', which is not a check; choose from rewrite, ");

        project.with("ordering/V2__index.sql", "-- excused rewrite\nselect 1;");
        assertThatThrownBy(() -> lint.report(postgres))
                .hasMessage(
                        "db/ordering/V2__index.sql:2 excuses 'rewrite' without a reason; write -- excused rewrite: …");
    }

    @Test
    void looksAtTheStyleThatIsAskedFor() {
        project.with("ordering/V2__parcel.sql", """
                -- excused bounded-text: as in the other system
                create table parcel (id int primary key, code varchar(3), placed_at timestamp);
                """);

        var report = Lint.of(project.project())
                .styledBy(Style.named("bounded-text,local-timestamp,checked-domain"))
                .report(postgres);

        assertThat(report.broken()).isEqualTo("1 of local-timestamp");
        assertThat(report.results())
                .flatExtracting(Result::found)
                .extracting(Finding::toString)
                .containsExactly(
                        "db/ordering/V2__parcel.sql:2 makes column parcel.code, which has type character varying(3)",
                        "db/ordering/V2__parcel.sql:2 makes column parcel.placed_at, which has type timestamp without time zone");
    }

    @Test
    void readsAnyManifest() {
        var elsewhere = folder.resolve("docs/sealed");

        assertThat(Lint.of(project.project())
                        .releasedIn(elsewhere)
                        .report(postgres)
                        .summary()
                        .text())
                .contains("nothing is released yet");
    }
}
