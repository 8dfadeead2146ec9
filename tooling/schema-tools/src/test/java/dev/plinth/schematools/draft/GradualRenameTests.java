package dev.plinth.schematools.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Difference;
import dev.plinth.schematools.catalog.Schema;
import dev.plinth.schematools.lint.Written;
import dev.plinth.schematools.server.RunningServer;
import dev.plinth.schematools.server.ScratchDatabase;
import dev.plinth.schematools.snapshot.Snapshot;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** While a release with the old names runs beside one with the new names, both read and write the same rows. */
class GradualRenameTests {
    @RegisterExtension
    static final RunningServer postgres = new RunningServer();

    @TempDir
    private Path folder;

    private Written project;

    @BeforeEach
    void write() {
        project = Written.in(folder, "app").with("app/V1__visit.sql", """
                create table client (id serial constraint pk_client_id primary key);
                create table visit (
                    id int generated always as identity constraint pk_visit_id primary key,
                    "Fee" numeric(8, 2) not null constraint "ck_visit_Fee" check ("Fee" >= 0),
                    note json,
                    client_id int constraint fk_visit_client_id references client);
                create index "ix_visit_Fee" on visit ("Fee");
                grant select, insert, update on client to clerk;
                insert into client default values;
                insert into visit ("Fee", note) select n, '{"n": 1}' from generate_series(1, 3000) as n;
                """);
    }

    private Intent intent(String message, String... renames) {
        project.file("renames", String.join("\n", renames));
        return new Intent(message, Optional.empty(), false, Renames.read(folder.resolve("renames")));
    }

    private List<String> names(Draft draft) {
        return draft.files().stream().map(DraftedFile::toString).toList();
    }

    private Schema migrated() {
        try (var server = postgres.get();
                var database = project.project().migrated(server)) {
            return project.project().read(database.administrator());
        }
    }

    private static List<String> answer(ScratchDatabase database, String sql) throws SQLException {
        try (var connection = database.administrator().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set search_path = market");
            var answers = new ArrayList<String>();
            if (statement.execute(sql)) {
                var rows = statement.getResultSet();
                while (rows.next()) {
                    answers.add(rows.getString(1));
                }
            }
            return answers;
        }
    }

    @Test
    void keepsAColumnAndItsCopyAlike() throws SQLException {
        var intent = intent("price", "visit.\"Fee\" -> visit.price", "visit.note -> visit.remark");
        var draft = Draft.expanding(project.project(), postgres, intent);
        draft.write();

        assertThat(names(draft))
                .containsExactly(
                        "app/V2__price.sql",
                        "app/V3__price_backfill.sql",
                        "app/V3__price_backfill.sql.conf",
                        "app/V4__price_index.sql",
                        "app/V5__price.sql",
                        "app/V6__price_backfill.sql",
                        "app/V6__price_backfill.sql.conf");
        try (var server = postgres.get();
                var database = project.project().migrated(server)) {
            assertThat(answer(database, "select count(*) from visit where price = \"Fee\" and remark is not null"))
                    .containsExactly("3000");
            answer(database, "insert into visit (\"Fee\", note) values (7000, '{\"old\": 1}')");
            answer(database, "insert into visit (price, remark) values (8000, '{\"new\": 1}')");
            answer(database, "update visit set \"Fee\" = 1 where id = 1");
            answer(database, "update visit set price = 2 where id = 2");
            answer(database, "update visit set note = null where id = 3");
            answer(database, "update visit set remark = '{\"n\": 4}' where id = 4");
            assertThat(answer(database, """
                            select concat_ws(' ', "Fee", price, note, remark) from visit
                            where id in (1, 2, 3, 4) or id > 3000 order by id"""))
                    .containsExactly(
                            "1.00 1.00 {\"n\": 1} {\"n\": 1}",
                            "2.00 2.00 {\"n\": 1} {\"n\": 1}",
                            "3.00 3.00",
                            "4.00 4.00 {\"n\": 4} {\"n\": 4}",
                            "7000.00 7000.00 {\"old\": 1} {\"old\": 1}",
                            "8000.00 8000.00 {\"new\": 1} {\"new\": 1}");
            assertThatThrownBy(() -> answer(database, "insert into visit (price) values (-1)"))
                    .hasMessageContaining("ck_visit_Fee");
        }
    }

    @Test
    void endsAsARenameAtOnce() {
        var lines = new String[] {"client -> customer", "visit.\"Fee\" -> visit.price", "visit.note -> visit.remark"};
        Draft.expanding(project.project(), postgres, intent("expand", lines)).write();
        Draft.contracting(project.project(), postgres, intent("contract", lines))
                .write();
        var slowly = migrated();

        project = Written.in(folder.resolve("again"), "app").with("app/V1__visit.sql", """
                create table customer (id serial constraint pk_customer_id primary key);
                alter sequence if exists client_id_seq rename to customer_id_seq;
                create table visit (
                    id int generated always as identity constraint pk_visit_id primary key,
                    price numeric(8, 2) not null constraint ck_visit_price check (price >= 0),
                    remark json,
                    client_id int constraint fk_visit_client_id references customer);
                create index ix_visit_price on visit (price);
                grant select, insert, update on customer to clerk;
                """);
        assertThat(Difference.between(migrated(), slowly)).isEmpty();
    }

    @Test
    void leavesAViewUnderTheOldNameOfATable() throws SQLException {
        Draft.expanding(project.project(), postgres, intent("customers", "client -> customer"))
                .write();

        try (var server = postgres.get();
                var database = project.project().migrated(server)) {
            answer(database, "grant usage on schema market to clerk; grant usage on sequence client_id_seq to clerk");
            answer(
                    database,
                    "set role clerk; insert into client default values; insert into customer default values;"
                            + " insert into client values (3) on conflict (id) do nothing; reset role");
            assertThat(answer(database, "select id from client order by id")).containsExactly("1", "2", "3");
            assertThat(answer(database, "select id from customer order by id")).containsExactly("1", "2", "3");
        }
    }

    @Test
    void goesOneStepAtATime() {
        var intent = intent("price", "visit.note -> visit.remark");
        assertThatThrownBy(() -> Draft.contracting(project.project(), postgres, intent))
                .isInstanceOf(SchemaProblem.class)
                .hasMessageContaining("renames was expanded by -Dexpand; write a line such as");
        Draft.expanding(project.project(), postgres, intent).write();
        assertThatThrownBy(() -> Draft.expanding(project.project(), postgres, intent))
                .isInstanceOf(SchemaProblem.class)
                .hasMessageContaining("renames has a new name; write a line such as");
    }

    @Test
    void asksForTheFileOfNames() {
        var intent = new Intent("Go", Optional.empty(), false, Renames.read(Path.of("no", "renames")));

        assertThatThrownBy(() -> Draft.expanding(project.project(), postgres, intent))
                .isInstanceOf(SchemaProblem.class)
                .hasMessageContaining("renames is missing, or has no line; write a line such as");
    }

    @Test
    void leavesWhatIsExpandedAloneInOtherDrafts() {
        var intent = intent("price", "visit.note -> visit.remark", "client -> customer");
        Draft.expanding(project.project(), postgres, intent).write();
        try (var server = postgres.get();
                var database = project.project().migrated(server)) {
            project.file(
                    "wanted.sql",
                    Snapshot.of(server, database, "market", project.project().histories(), "the test"));
        }

        assertThat(Draft.ofFile(project.project(), folder.resolve("wanted.sql"), postgres, intent)
                        .files())
                .isEmpty();
    }

    @Test
    void refusesWhatCannotHaveACopy() {
        assertThatThrownBy(() ->
                        Draft.expanding(project.project(), postgres, intent("number", "visit.id -> visit.number")))
                .isInstanceOf(SchemaProblem.class)
                .hasMessageContaining("column visit.id is given its value by the database")
                .hasMessageContaining("without -Dexpand");
        assertThatThrownBy(
                        () -> Draft.expanding(project.project(), postgres, intent("none", "visit.nix -> visit.number")))
                .hasMessageEndingWith("renames: 'visit.nix -> visit.number': the schema has no visit.nix");
    }

    @Test
    void refusesToLoseWhatDiffers() {
        var lines = "visit.note -> visit.remark";
        Draft.expanding(project.project(), postgres, intent("expand", lines)).write();
        var draft = Draft.contracting(project.project(), postgres, intent("contract", lines));
        draft.write();
        project.with("app/V3.5__by_hand.sql", """
                alter table visit disable trigger all;
                update visit set remark = null where id = 1;
                alter table visit enable trigger all;
                """);

        assertThatThrownBy(this::migrated).hasMessageContaining("visit.note and its copy remark differ");
    }
}
