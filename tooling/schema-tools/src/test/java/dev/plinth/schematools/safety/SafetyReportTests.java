package dev.plinth.schematools.safety;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.reports.Check;
import dev.plinth.reports.Finding;
import dev.plinth.reports.Result;
import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.lint.Written;
import dev.plinth.schematools.mapping.MappedColumn;
import dev.plinth.schematools.mapping.MappedInsert;
import dev.plinth.schematools.mapping.MappedSchema;
import dev.plinth.schematools.mapping.MappedTable;
import dev.plinth.schematools.project.SchemaProject;
import dev.plinth.schematools.server.RunningServer;
import dev.plinth.schematools.server.ScratchServer;
import dev.plinth.schematools.style.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a finding, what excuses it, and what cannot be seen. */
class SafetyReportTests {
    @RegisterExtension
    static final RunningServer postgres = new RunningServer();

    @TempDir
    private Path folder;

    private Written project;

    @BeforeEach
    void write() {
        project = Written.in(folder, "sales").with("sales/V1__sales.sql", """
                create function is_code(text) returns boolean language sql immutable as $$ select $1 ~ '^[A-Z]{2}-[0-9]{4}$' $$;
                create table customer (
                    id bigint primary key,
                    code text not null unique check (is_code(code)),
                    state text not null check (state in ('new', 'known')),
                    since date not null,
                    until date not null,
                    check (until > since + 30));
                create table parcel (id bigint primary key, weight int check (weight between 100 and 200));
                """);
    }

    @Test
    void showsWhatWasSeenAndWhatToWriteInstead() {
        project.with(
                "sales/V2__index.sql",
                "-- For lists.\nset local lock_timeout = '3s';\ncreate index ix_state on customer (state);");

        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding)
                    .hasToString("db/sales/V2__index.sql:3 works through customer while it blocks writes to customer");
            assertThat(finding.text())
                    .hasSize(5)
                    .startsWith("customer: SHARE; with 100 rows 100 read and 0 written, with 500 rows 500 and 0")
                    .endsWith(
                            "write instead, in a script, outside a transaction:",
                            "  drop index concurrently if exists ix_state;",
                            "  CREATE INDEX CONCURRENTLY IF NOT EXISTS ix_state ON market.customer USING btree (state);");
            assertThat(finding.text().get(1)).startsWith("lock_timeout 3s, ");
        });
    }

    @Test
    void saysWhichStatementOfABlockTookTheLock() {
        project.with("sales/V2__index.sql", """
                do $$ begin
                    alter table parcel alter column weight set statistics 10;
                    execute 'create index ix_state on customer (state)';
                end $$;
                """);

        assertThat(findings())
                .singleElement()
                .extracting(Finding::text, InstanceOfAssertFactories.list(String.class))
                .contains(
                        "customer: SHARE by CREATE INDEX, SQL statement \"create index ix_state on customer (state)\","
                                + " PL/pgSQL function inline_code_block line 3 at EXECUTE");
    }

    @Test
    void leavesOutWhatAReasonExcuses() {
        project.with("sales/V2__index.sql", """
                -- excused blocking-scan: it has ten rows
                create index ix_state on customer (state);
                -- excused blocking-scan:
                create index ix_since on customer (since);
                -- excused rewrite: it has ten rows
                create index ix_until on customer (until);
                """);

        assertThat(results())
                .flatExtracting(Result::excused)
                .extracting(Finding::excuse)
                .containsExactly("it has ten rows");
        assertThat(findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "db/sales/V2__index.sql:6 has an excuse and needs none; take the comment out",
                        "db/sales/V2__index.sql:4 works through customer while it blocks writes to customer",
                        "db/sales/V2__index.sql:6 works through customer while it blocks writes to customer");
    }

    @Test
    void goesOnWhereRowsStandInTheWay() {
        project.with("sales/V2__weight.sql", "alter table parcel add check (weight > 1000);")
                .with("sales/V3__index.sql", "create index ix_state on customer (state);");

        assertThat(findings()).singleElement().asString().contains("V3__index.sql");
        assertThat(results()).extracting(Result::note).allMatch(note -> note.contains("parcel"));
    }

    @Test
    void saysForWhichTablesNoRowsCouldBeMade() {
        project.with("sales/V2__box.sql", "create table box (id int primary key check (id < 0 and id > 0));")
                .with("sales/V3__box.sql", "alter table box add column code text;");

        assertThat(results())
                .extracting(Result::note)
                .containsOnly("no rows could be made for box (no values were found for id that its checks allow)");
    }

    @Test
    void takesNoEmptyTableForOneThatWasEmptied() {
        project.with("sales/V2__box.sql", "create table box (id int primary key check (id < 0 and id > 0));")
                .with("sales/V3__box.sql", "alter table box alter column id type bigint;")
                .with("sales/V4__weight.sql", """
                        alter table parcel add check (weight > 1000);
                        alter table parcel alter column weight type bigint;
                        """);

        assertThat(findings()).isEmpty();
    }

    @Test
    void leavesBatchesAlone() {
        project.with("sales/V2__batches.sql", """
                -- outside a transaction: each batch has its own
                do $$ begin
                    loop
                        update customer set state = 'known'
                            where id in (select id from customer where state = 'new' limit 1000);
                        exit when not found;
                        commit;
                    end loop;
                end $$;
                """).with("sales/V3__at_once.sql", """
                        -- outside a transaction: for a change
                        vacuum customer;
                        update customer set until = until + 1;
                        """);

        assertThat(findings())
                .extracting(Finding::toString)
                .containsExactly("db/sales/V3__at_once.sql:3 writes rows of customer without a limit");
    }

    @Test
    void watchesStatementsThatNeedOneTransaction() {
        project.with("sales/V2__temporary.sql", """
                create temporary table wanted (state text) on commit drop;
                insert into wanted values ('known');
                delete from customer where state in (select state from wanted);
                """);

        assertThat(findings())
                .extracting(Finding::toString)
                .containsExactly("db/sales/V2__temporary.sql:3 writes rows of customer without a limit");
    }

    @Test
    void needsNoSuperuser() {
        role("create role maker login createdb createrole");
        project.with("sales/V2__label.sql", "create table label (parcel_id bigint not null references parcel);")
                .with("sales/V3__weight.sql", "alter table parcel add check (weight > 1000);")
                .with("sales/V4__index.sql", "create index ix_state on customer (state);")
                .file("owner.sql", """
                        do $$ begin
                            if to_regrole('seller') is null then
                                create role seller;
                                grant seller to maker;
                            end if;
                        end $$;
                        create schema market authorization seller;
                        """);

        for (var subject : List.of(project.project(), prepared(project.project()))) {
            try (var server = postgres.as("maker")) {
                var results = look(subject, server);

                assertThat(results)
                        .flatExtracting(Result::findings)
                        .extracting(Finding::toString)
                        .containsExactly(
                                "db/sales/V4__index.sql:1 works through customer while it blocks writes to customer");
                assertThat(results)
                        .extracting(Result::note)
                        .containsOnly("no rows could be made for parcel (rows that were made for it stand in the way"
                                + " of a script), label (its rows refer to those of parcel)");
            }
        }
    }

    @Test
    void saysInOneLineWhatOnlyASuperuserCanDo() {
        role("create role keeper login createdb");
        project.with("sales/V2__kept.sql", """
                create function keep() returns trigger language plpgsql as $$ begin raise exception 'kept'; end $$;
                create trigger kept before delete on parcel for each row execute function keep();
                """)
                .with("sales/V3__weight.sql", "alter table parcel add check (weight > 1000);");

        assertThatThrownBy(() -> {
                    try (var server = postgres.as("keeper")) {
                        look(project.project(), server);
                    }
                })
                .isInstanceOf(SchemaProblem.class)
                .hasMessage("cannot watch the migrations: rows of parcel stand in the way of a script, and cannot be"
                        + " taken away: ERROR: kept; a superuser can, or a server that is started for it");
    }

    private static void role(String sql) {
        try (var server = postgres.get();
                var database = server.create()) {
            database.run("a role", sql);
        }
    }

    private SchemaProject prepared(SchemaProject bare) {
        return new SchemaProject(
                bare.schema(),
                bare.migrationSets(),
                Optional.of(folder.resolve("owner.sql")),
                bare.classes(),
                bare.loader(),
                bare.snapshot());
    }

    @Test
    void endsInOneLineWhereAScriptDoesNotRun() {
        project.with("sales/V2__nowhere.sql", "alter table nowhere add note text;");

        assertThatThrownBy(this::results)
                .isInstanceOf(SchemaProblem.class)
                .hasMessageContainingAll("V2__nowhere.sql:1 ", "relation \"nowhere\" does not exist")
                .hasMessageNotContaining("\n");
    }

    @Test
    void holdsScriptsToWhatTheMappingOfThePreviousReleaseDoes() {
        project.with("sales/V2__customer.sql", """
                -- excused lost-data: it is written nowhere
                alter table parcel drop column weight;
                alter table customer rename column since to known_since;
                """);

        assertThat(findings(Optional.of(mapping("id", "code", "state", "since", "until"))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding)
                            .hasToString(
                                    "db/sales/V2__customer.sql:3 breaks the previous release: it cannot read, update, insert into"
                                            + " customer any longer (column \"since\" does not exist)");
                    assertThat(finding.text())
                            .containsExactly(
                                    "tried: select id, code, state, since, until from customer limit 0",
                                    "instead: keep the old name for a release: mvn plinth:draft -Dexpand, and later -Dcontract, write that");
                });
        assertThat(findings(Optional.of(mapping("id", "code")))).isEmpty();
    }

    /** One that reads and writes these columns of customers. */
    private static MappedSchema mapping(String... columns) {
        return new MappedSchema(
                List.of(new MappedTable(
                        "Customer",
                        Stream.of(columns).map(SafetyReportTests::column).toList(),
                        List.of("id"),
                        List.of(),
                        List.of(new MappedInsert("Customer", Set.of(columns))),
                        List.of(),
                        List.of(),
                        List.of(),
                        "Customer",
                        "market.Customer")),
                List.of());
    }

    private static MappedColumn column(String name) {
        return new MappedColumn(
                name, String.class, false, "", 0, 0, 0, true, name.equals("id"), false, true, true, "Customer." + name);
    }

    @Test
    void standsOnThePage() throws IOException {
        assertThat(page()).contains(table(Safety.checks()), table(Style.checks()));
    }

    /** A rule of another linter names a case here that is found by the check that the page says. */
    @Test
    void findsWhatAnotherLinterFinds() throws IOException {
        var cases = Stream.of(SafetyTests.class, Style.class)
                .flatMap(tests -> SafetyCase.beside(tests).stream())
                .collect(toMap(SafetyCase::name, SafetyCase::found));
        var rows = page().lines()
                .dropWhile(line -> !line.startsWith("| its rule"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.replace("`", "").split(" *\\| *"))
                .toList();

        assertThat(rows)
                .hasSizeGreaterThan(30)
                .allSatisfy(row -> assertThat(cases.getOrDefault(row[3], Set.of()))
                        .as(row[1])
                        .containsAll(List.of(row[2].split(", "))));
    }

    private static String table(List<Check> checks) {
        return checks.stream()
                .map(check -> "| `" + check.id() + "` | " + check.sentence() + " | " + check.because() + " | "
                        + check.remedy() + " |\n")
                .collect(joining("", "| id | what holds | because | else |\n|---|---|---|---|\n", "\n"));
    }

    private static String page() throws IOException {
        var root = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("docs/decisions")))
                .findFirst()
                .orElseThrow();
        return Files.readString(root.resolve("docs/migration-safety.md"));
    }

    private List<Result> look(SchemaProject subject, ScratchServer server) {
        return Safety.look(
                subject, project.scripts(), script -> false, false, Optional.empty(), ScriptRunner.PLINTH, server);
    }

    private List<Result> results(Optional<MappedSchema> previous) {
        try (var server = postgres.get()) {
            return Safety.look(
                    project.project(),
                    project.scripts(),
                    script -> false,
                    false,
                    previous,
                    ScriptRunner.OTHER.waiting(Duration.ofSeconds(5)),
                    server);
        }
    }

    private List<Result> results() {
        return results(Optional.empty());
    }

    private List<Finding> findings() {
        return findings(Optional.empty());
    }

    private List<Finding> findings(Optional<MappedSchema> previous) {
        return results(previous).stream()
                .flatMap(result -> result.findings().stream())
                .toList();
    }
}
