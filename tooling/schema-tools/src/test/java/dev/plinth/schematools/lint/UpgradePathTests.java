package dev.plinth.schematools.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.reports.Finding;
import dev.plinth.reports.Result;
import dev.plinth.schematools.server.ScratchServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpgradePathTests {
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
        project = Written.in(folder, "customer", "ordering")
                .with("customer/V1__customer.sql", "create table customer (id int primary key, name text);")
                .with("ordering/V1__ordering.sql", """
                        create type color as enum ('red');
                        create table sales_order (id int primary key, note text);
                        """)
                .with("ordering/R__notes.sql", "create or replace view notes as select note from sales_order;")
                .released("1.0");
    }

    @Test
    void areReachedFromEachRelease() {
        project.with("customer/V2__email.sql", "alter table customer add email text;")
                .with("ordering/sub/V2__blue.sql", """
                        -- outside a transaction: the value is there only after its end
                        alter type color add value 'blue';
                        create table painted (id int primary key, color color default 'blue');
                        """)
                .with("ordering/sub/V2__blue.sql.conf", "executeInTransaction=false")
                .released("1.1")
                .with("ordering/V3__more.sql", "alter table sales_order add more text;");

        var ends = look();

        assertThat(ends.findings()).isEmpty();
        assertThat(ends.note()).isEmpty();
    }

    @Test
    void areMissedWhereTheOrderOfContextsCounts() {
        project.with("customer/V2__orders.sql", """
                do $$ begin
                    if to_regclass('sales_order') is not null then
                        alter table customer add orders int;
                    end if;
                end $$;
                """);

        assertThat(look().findings())
                .extracting(Finding::toString)
                .containsExactly("migrations.sha256 release 1.0 comes to another schema than an empty one:"
                        + " column customer.orders is unexpected");
    }

    @Test
    void areMissedWhereAViewStandsInTheWay() {
        project.with("ordering/V2__clob.sql", "alter table sales_order alter column note type varchar;");

        assertThat(look().findings())
                .extracting(Finding::toString)
                .singleElement()
                .asString()
                .startsWith("migrations.sha256 release 1.0 cannot be migrated: ")
                .contains("V2__clob.sql", "cannot alter type of a column used by a view or rule");
    }

    @Test
    void areOpenWhereARepeatableScriptHasChangedSince() {
        project.with("ordering/R__notes.sql", "create or replace view notes as select id from sales_order;")
                .with("ordering/V2__clob.sql", "alter table sales_order alter column note type varchar;");

        var ends = look();

        assertThat(ends.findings()).isEmpty();
        assertThat(ends.note())
                .isEqualTo("release 1.0 is taken without db/ordering/R__notes.sql: only what is the same today"
                        + " is known");
    }

    private Result look() {
        try (var database = project.project().migrated(server)) {
            var expected = project.project().read(database.administrator());
            return UpgradePath.look(project.project(), project.scripts(), project.manifest(), expected, server);
        }
    }
}
