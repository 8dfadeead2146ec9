package dev.plinth.schematools.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.plinth.schematools.lint.Lint;
import dev.plinth.schematools.lint.Written;
import dev.plinth.schematools.server.RunningServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What lint asks of a server grows with the scripts, and no faster: counted in statements. */
class SafetyCostTests {
    private static final int PERCENT = 5;

    @RegisterExtension
    static final RunningServer postgres = new RunningServer();

    @TempDir
    private Path folder;

    @Test
    void growsWithTheScriptsAlone() {
        long few = statements(8);
        long more = statements(16);
        long most = statements(24);

        assertThat(most - more).isCloseTo(more - few, withinPercentage(PERCENT));
    }

    private long statements(int scripts) {
        var project = Written.in(folder.resolve(scripts + " scripts"), "sales");
        for (int number = 1; number <= scripts; number++) {
            project.with("sales/V" + number + "__script.sql", script(number));
        }
        try (var gateway = postgres.counting()) {
            Lint.of(project.project()).eachReleased().report(() -> postgres.through(gateway));
            return gateway.statements();
        }
    }

    /** A table, then something about it in each of three more, which all look alike to each table. */
    private static String script(int number) {
        int table = 1_000 + (number - 1) / 4;
        var sql = switch (number % 4) {
            case 1 ->
                "create table t%1$d (id bigint primary key, name text not null unique,"
                        + " state text not null check (state in ('new', 'known')), fee numeric(8, 2));";
            case 2 ->
                // Each statement by itself fails, so that the script runs whole.
                "create temporary table wanted (id int) on commit drop; insert into wanted values (1);"
                        + " alter table t%1$d add column note text; alter table t%1$d add column kind int;";
            case 3 ->
                "-- outside a transaction: it cannot run in one\n"
                        + "create index concurrently if not exists ix_t%1$d on t%1$d (state);";
            default -> "alter table t%1$d add constraint ck_t%1$d check (fee >= 0) not valid;";
        };
        return sql.formatted(table);
    }
}
