package dev.plinth.schematools.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.migrationrunner.MigrationScript;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTests {
    @Test
    void runsAScriptInATransaction() {
        assertThat(planned("-- not built concurrently\ncomment on table parcel is 'concurrently';"))
                .contains("begin;\nset local lock_timeout = '5s';\n-- not built")
                .endsWith("commit;\n");
    }

    @Test
    void leavesAScriptAloneThatCannotRunInATransaction() {
        assertThat(planned("create index concurrently ix on parcel (id);")).doesNotContain("begin;");
        assertThat(planned("-- outside a transaction: it is long\nvacuum;")).doesNotContain("begin;");
    }

    private static String planned(String sql) {
        return new Plan("market", List.of(new MigrationScript("market", "1", false, "parcel", "V1__parcel.sql", sql)))
                .sql();
    }
}
