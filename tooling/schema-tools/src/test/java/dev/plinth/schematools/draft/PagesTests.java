package dev.plinth.schematools.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.migrationrunner.MigrationSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PagesTests {
    private static final Pages PAGES = new Pages(
            new Contexts(List.of(new MigrationSet("all", "history", List.of("filesystem:db"))), List.of(), Map.of()),
            Intent.of("Go on"));

    @Test
    void putTheSecondRoundBehindTheFirst() {
        var files = PAGES.of(List.of(
                List.of(step(Phase.INDEX, "create index i"), step(Phase.CHANGE, "create table t")),
                List.of(step(Phase.CHANGE, "alter table t using i"))));

        assertThat(files)
                .extracting(file -> file.path().getFileName() + ": " + file.text())
                .containsExactly(
                        "V1__go_on.sql: create table t;\n",
                        "V2__go_on_index.sql: create index i;\n",
                        "V3__go_on.sql: alter table t using i;\n");
    }

    @Test
    void putWhatFollowsInOnePhaseIntoOneFile() {
        var files = PAGES.of(List.of(
                List.of(step(Phase.CHANGE, "create table t")), List.of(step(Phase.CHANGE, "revoke all on t from r"))));

        assertThat(files).extracting(DraftedFile::text).containsExactly("create table t;\nrevoke all on t from r;\n");
    }

    private static Step step(Phase phase, String sql) {
        return Step.of("all", phase, sql);
    }
}
