package dev.plinth.schematools.squash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Difference;
import dev.plinth.schematools.draft.Draft;
import dev.plinth.schematools.draft.DraftedFile;
import dev.plinth.schematools.lint.Lint;
import dev.plinth.schematools.lint.Written;
import dev.plinth.schematools.safety.ScriptRunner;
import dev.plinth.schematools.server.RunningServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Released scripts as one make what the scripts made: objects, rows, and where sequences stand. */
class SquashTests {
    @RegisterExtension
    static final RunningServer postgres = new RunningServer();

    @TempDir
    private Path folder;

    private Written project;

    @BeforeEach
    void write() {
        project = Written.in(folder, "customer", "ordering")
                .with("customer/V1__customer.sql", "create table customer (id int primary key, name text);")
                .with("ordering/V1__ordering.sql", """
                        create table sales_order (
                            id int generated always as identity primary key,
                            customer_id int references customer,
                            first_line int,
                            total numeric(10, 2) default 0 not null,
                            twice numeric generated always as (total * 2) stored);
                        create table line (
                            id serial primary key, order_id int not null references sales_order, what text, more bytea);
                        alter table sales_order add constraint fk_first foreign key (first_line) references line;
                        """)
                .with("ordering/V2__rows.sql", """
                        insert into sales_order (total) values (1.5), (2);
                        insert into line (order_id, what, more)
                            values (1, 'it''s \\ here', '\\x00ff'), (2, E'two\\r\\nli\\\\nes''', null), (2, 'dropped', null);
                        delete from line where what = 'dropped';
                        update sales_order set first_line = 1 where id = 1;
                        create materialized view totals as select sum(total) as total from sales_order;
                        create view doubled as select total * 2 as total from totals;
                        """)
                .with("ordering/V3__audit.sql", """
                        create table audit (what text);
                        create function written() returns trigger language plpgsql as
                            $$ begin insert into audit values (new.what); return new; end $$;
                        create trigger written after insert on line for each row execute function written();
                        comment on trigger written on line is 'what was written';
                        insert into line (order_id, what) values (1, 'three');
                        """)
                .with(
                        "ordering/R__names.sql",
                        "-- depends-on: customer/touched\ncreate or replace view names as select name from customer;")
                .with("customer/R__touched.sql", "select 1;")
                .released("1.0");
    }

    private Draft squash(String... target) {
        return Squash.of(
                project.project(), project.manifest(), List.of(target).stream().findFirst(), postgres);
    }

    private void refused(String reason, String... target) {
        assertThatThrownBy(() -> squash(target))
                .isInstanceOf(SchemaProblem.class)
                .hasMessageContaining(reason);
    }

    private Content migrated() {
        try (var server = postgres.get();
                var database = project.project().migrated(server)) {
            return Content.of(project.project(), database);
        }
    }

    private void makesTheSame(Content before) {
        var now = migrated();
        assertThat(Difference.between(
                        before.structure().schema(), now.structure().schema()))
                .isEmpty();
        assertThat(now.rows()).isEqualTo(before.rows());
        assertThat(now.numbers()).isEqualTo(before.numbers());
    }

    @Test
    void makesWhatTheScriptsMade() {
        var before = migrated();
        var draft = squash();
        draft.write();

        assertThat(draft.files()).extracting(DraftedFile::toString).containsExactly("ordering/B3__squashed.sql");
        makesTheSame(before);
        assertThat(before.rows()).containsOnlyKeys("audit", "line", "sales_order");
        assertThat(before.numbers()).containsOnlyKeys("line_id_seq", "sales_order_id_seq");
        project.released("1.1");
        assertThat(Lint.of(project.project())
                        .runBy(ScriptRunner.PLINTH)
                        .report(postgres)
                        .broken())
                .isEmpty();
    }

    @Test
    void letsReleasedScriptsGo() {
        var before = migrated();
        squash().write();
        project.released("1.1")
                .with("ordering/V4__more.sql", "alter table line add much int;")
                .without("ordering/V1__ordering.sql")
                .without("ordering/V2__rows.sql")
                .without("ordering/V3__audit.sql");

        var report = Lint.of(project.project()).runBy(ScriptRunner.PLINTH).report(postgres);

        assertThat(report.broken()).isEmpty();
        assertThat(report.summary().text())
                .contains("release 1.0 is left out, since db/ordering/V1__ordering.sql is gone");
        assertThat(migrated().rows().keySet()).isEqualTo(before.rows().keySet());
        project.released("1.2");
        var after = migrated();
        squash().write();
        makesTheSame(after);
    }

    @Test
    void goesAsFarAsWanted() {
        project.with("ordering/V4__more.sql", "alter table line add much int;");
        var before = migrated();
        var draft = squash("ordering/2");
        draft.write();

        assertThat(draft.files()).extracting(DraftedFile::toString).containsExactly("ordering/B2__squashed.sql");
        assertThat(draft.files().get(0).text()).doesNotContain("audit").doesNotContain("much");
        makesTheSame(before);
    }

    @Test
    void refusesWhatIsNotReleased() {
        project.with("ordering/V4__more.sql", "alter table line add much int;");

        refused("ordering/V4__more.sql is not released", "ordering/4");
        refused("no script has the version ordering/9; use one of ordering/1", "ordering/9");
    }

    @Test
    void refusesWhatIsOneAlready() {
        refused("nothing is to be squashed", "customer/1");
        squash().write();
        refused("nothing is to be squashed");
    }

    @Test
    void refusesWhatOneScriptOfAContextCannotHold() {
        project.with("ordering/V4__name.sql", "insert into customer values (1, 'one');")
                .released("1.1");
        refused("they change rows of table customer, which was there before");

        project.with("ordering/V5__archive.sql", "delete from customer; create schema archive;")
                .released("1.2");
        refused("they make schema archive; squash up to a script before that");

        project.with("ordering/V6__owner.sql", "drop schema archive; alter table audit owner to clerk;")
                .released("1.3");
        refused("they make table market.audit that belongs to role clerk; squash");

        project.with(
                        "ordering/V7__whole.sql",
                        "create function seen() returns event_trigger language plpgsql as 'begin end';"
                                + " create event trigger seen on ddl_command_end execute function seen();")
                .released("1.4");
        refused("they make event trigger seen, table market.audit that belongs to role clerk; squash");
    }

    @Test
    void makesExtensionsToo() {
        project.with("ordering/V4__search.sql", """
                        create extension pg_trgm schema public;
                        create index ix_what on line using gin (what public.gin_trgm_ops);
                        """).released("1.1");
        var before = migrated();
        squash().write();

        makesTheSame(before);
    }
}
