package dev.plinth.schematools.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.reports.Finding;
import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.server.ScratchServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleTransactionTests {
    private static ScratchServer server;

    @TempDir
    private Path folder;

    private Written project;

    @BeforeAll
    static void start() {
        server = ScratchServer.embedded();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void write() {
        project = Written.in(folder, "ordering")
                .with("ordering/V1__ordering.sql", """
                        create type color as enum ('red');
                        create table sales_order (id int primary key, paid_by color);
                        do $$ begin perform 1; end $$;
                        """)
                .with("ordering/R__count.sql", """
                        create or replace function orders() returns bigint language sql
                        begin atomic select count(*) from sales_order; end;
                        """);
    }

    @Test
    void isWhatMostScriptsRunIn() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void mayHoldRows() {
        project.with("ordering/V2__rows.sql", """
                copy sales_order (id, paid_by) from stdin;
                1\tred
                2\t\\N
                \\.

                -- After them.
                commit;
                """);

        assertThat(findings()).singleElement().asString().startsWith("db/ordering/V2__rows.sql:7 ends the transaction");
    }

    @Test
    void isNotForAnIndexMadeBesideTheWork() {
        project.with("ordering/V2__index.sql", """
                -- Lists are sorted by it.
                create index concurrently if not exists ix_sales_order_paid_by
                    on sales_order (paid_by);
                """);

        assertThat(findings())
                .containsExactly(
                        "db/ordering/V2__index.sql:2 cannot run in a transaction (CREATE INDEX CONCURRENTLY cannot"
                                + " run inside a transaction block); say why in a comment '-- outside a transaction: …'");
    }

    @Test
    void isNotNeededByAnIndexThatSaysWhy() {
        project.with("ordering/V2__index.sql", """
                -- Outside a transaction: people go on ordering meanwhile.
                create index concurrently if not exists ix_sales_order_paid_by on sales_order (paid_by);
                """);

        assertThat(findings()).isEmpty();
    }

    @Test
    void isLeftByAFileBesideTheScript() {
        project.with("ordering/V2__blue.sql", """
                        alter type color add value 'blue';
                        insert into sales_order values (1, 'blue');
                        """).with("ordering/V2__blue.sql.conf", "executeInTransaction=false\n");

        assertThat(findings())
                .containsExactly("db/ordering/V2__blue.sql runs outside a transaction, as V2__blue.sql.conf has it;"
                        + " say why in a comment '-- outside a transaction: …'");
    }

    @Test
    void isNotNeededByAFileThatSaysWhy() {
        project.with("ordering/V2__blue.sql", """
                        -- outside a transaction: the value is there only after its end
                        alter type color add value 'blue';
                        insert into sales_order values (1, 'blue');
                        """).with("ordering/V2__blue.sql.conf", "executeInTransaction=false\n");

        assertThat(findings()).isEmpty();
    }

    @Test
    void isNotLeftByAFileThatSaysSomethingElse() {
        project.with("ordering/V1__ordering.sql.conf", "executeInTransaction=true\n");

        assertThat(findings()).isEmpty();
    }

    @Test
    void isNotExcusedWhereNothingNeedsIt() {
        project.with("ordering/V2__note.sql", """
                -- outside a transaction: it was concurrent once
                alter table sales_order add column note text;
                """);

        assertThat(findings())
                .containsExactly("db/ordering/V2__note.sql says why it runs outside a transaction, and runs in one;"
                        + " take out what is not so");
    }

    @Test
    void isNotBegunAndEndedByAScript() {
        project.with("ordering/V2__note.sql", """
                begin;
                alter table sales_order add column note text;
                commit;

                alter table sales_order add column other text; commit and chain;
                """);

        assertThat(findings())
                .containsExactly(
                        "db/ordering/V2__note.sql:1 begins a transaction inside the one it runs in; take that out, the"
                                + " runner begins and ends it",
                        "db/ordering/V2__note.sql:3 ends the transaction it runs in, so that a failure leaves half of it;"
                                + " take that out, the runner begins and ends it",
                        "db/ordering/V2__note.sql:5 ends the transaction it runs in, so that a failure leaves half of it;"
                                + " take that out, the runner begins and ends it");
    }

    @Test
    void mayHoldSavepoints() {
        project.with("ordering/V2__note.sql", """
                savepoint before;
                alter table sales_order add column note text;
                rollback to before;
                """);

        assertThat(findings()).isEmpty();
    }

    @Test
    void isAskedOfRepeatableScriptsToo() {
        project.with("ordering/R__count.sql", "commit;\n");

        assertThat(findings()).singleElement().asString().startsWith("db/ordering/R__count.sql:1 ends the transaction");
    }

    @Test
    void isNotAskedOfWhatIsReleased() {
        project.with("ordering/V2__index.sql", "create index concurrently if not exists ix on sales_order (paid_by);")
                .released("1.0");

        assertThat(findings()).isEmpty();
    }

    @Test
    void isNotToBeHadForAScriptThatFails() {
        project.with("ordering/V2__note.sql", "select\n  1;\n\nalter table sales_order\n  add note txet;");

        assertThatThrownBy(this::findings)
                .isInstanceOf(SchemaProblem.class)
                .hasMessage("ordering/V2__note.sql:5 cannot be rehearsed: type \"txet\" does not exist");
    }

    private List<String> findings() {
        return SingleTransaction.findings(project.project(), project.scripts(), project.manifest(), server).stream()
                .map(Finding::toString)
                .toList();
    }
}
