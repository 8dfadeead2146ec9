package dev.plinth.schematools.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.reports.Finding;
import dev.plinth.schematools.server.ScratchServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdempotenceTests {
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
                .with("customer/V1__customer.sql", "create table customer (id int primary key);")
                .with("ordering/V1__ordering.sql", "create table sales_order (id int primary key);")
                .with("ordering/R__orders.sql", """
                        create or replace view orders as select id from sales_order;
                        comment on view orders is 'All of them.';
                        """);
    }

    @Test
    void changesNothing() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void failsWhereARepeatableScriptCanRunOnlyOnce() {
        project.with("ordering/R__orders.sql", "create view orders as select id from sales_order;");

        assertThat(findings())
                .singleElement()
                .asString()
                .startsWith("running repeatable scripts again fails: ")
                .contains("R__orders.sql", "relation \"orders\" already exists");
    }

    @Test
    void changesTheSchemaWhereARepeatableScriptAddsToIt() {
        project.with("ordering/R__index.sql", "create index on sales_order (id);");

        assertThat(findings())
                .containsExactly("running repeatable scripts again changes the schema:"
                        + " index sales_order_id_idx1 is unexpected");
    }

    private List<String> findings() {
        try (var database = project.project().migrated(server)) {
            var expected = project.project().read(database.administrator());
            return Idempotence.findings(project.project(), database, expected).stream()
                    .map(Finding::toString)
                    .toList();
        }
    }
}
