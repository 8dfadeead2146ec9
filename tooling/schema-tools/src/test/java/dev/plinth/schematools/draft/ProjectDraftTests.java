package dev.plinth.schematools.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.migrationrunner.MigrationSet;
import dev.plinth.schematools.project.SchemaProject;
import dev.plinth.schematools.server.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Drafts of a project with two contexts, each written and run by the runner of the migrations. */
class ProjectDraftTests {
    private static final String PLACE = "create table place (id bigint constraint pk_place primary key);";
    private static final String PARCEL = "create table parcel (id bigint, weight integer);";
    private static final String HEAVY = "create view heavy as select id, weight from parcel where weight > 10;";

    @RegisterExtension
    static final RunningServer postgres = new RunningServer();

    @TempDir
    private Path folder;

    @BeforeEach
    void write() {
        write("place/versioned/V1__place.sql", PLACE);
        write("parcel/versioned/V1__parcel.sql", PARCEL);
        write("parcel/versioned/V7__nothing.sql", "select 1;");
        write("parcel/repeatable/R__heavy.sql", "drop view if exists heavy;\n" + HEAVY + "\n");
    }

    @Test
    void draftsTheNextVersionOfTheContextThatOwnsTheTable() {
        var draft = drafted(PLACE.replace("key)", "key, name text)") + PARCEL + HEAVY
                + "create index ix_parcel_weight on parcel (weight);");

        assertThat(draft.files())
                .extracting(DraftedFile::toString)
                .containsExactly("place/V2__go.sql", "parcel/V8__go_index.sql");
    }

    @Test
    void asksWhichContextGetsWhatIsNew() {
        var wanted = PLACE + PARCEL + HEAVY + "create table label (id bigint);";

        assertThatThrownBy(() -> draft(wanted, Optional.empty()))
                .hasMessage(
                        "nothing says which context table label belongs to; add -Dcontext=NAME, one of place, parcel");
        assertThatThrownBy(() -> draft(wanted, Optional.of("parcels")))
                .hasMessage("there is no context parcels; there are place, parcel");
        assertThat(draft(wanted, Optional.of("place")).files())
                .extracting(DraftedFile::toString)
                .containsExactly("place/V2__go.sql");
    }

    @Test
    void drawsANewViewUpInAScriptOfItsOwn() {
        drafted(PLACE + PARCEL + HEAVY + "create view light as select id from parcel where weight < 10;");

        assertThat(folder.resolve("parcel/repeatable/R__light.sql")).hasContent("""
                drop view if exists light;
                create or replace view light as
                SELECT id
                   FROM parcel
                  WHERE (weight < 10);
                """);
    }

    @Test
    void saysAChangedViewAtTheEndOfItsScript() {
        drafted(PLACE + PARCEL + HEAVY.replace("10", "20"));

        assertThat(folder.resolve("parcel/repeatable/R__heavy.sql")).hasContent("""
                drop view if exists heavy;
                create view heavy as select id, weight from parcel where weight > 10;
                create or replace view heavy as
                SELECT id,
                    weight
                   FROM parcel
                  WHERE (weight > 20);
                """);
        assertThat(folder.resolve("parcel/versioned").toFile().list()).hasSize(2);
    }

    @Test
    void runsAScriptAgainWhoseViewWasInTheWay() {
        drafted(PLACE + PARCEL.replace("integer", "bigint") + HEAVY);

        assertThat(folder.resolve("parcel/versioned/V8__go.sql")).hasContent("""
                drop view if exists heavy;
                -- Rewrites the table; nobody reads or writes it meanwhile.
                alter table parcel alter column weight type bigint using weight::bigint;
                """);
        assertThat(folder.resolve("parcel/repeatable/R__heavy.sql")).hasContent("""
                drop view if exists heavy;
                create view heavy as select id, weight from parcel where weight > 10;
                -- Runs again, for view heavy is dropped meanwhile.
                """);
    }

    @Test
    void saysThatAScriptMakesAgainWhatGoes() {
        var draft = draft(PLACE + PARCEL, Optional.empty());

        assertThat(draft.files()).extracting(DraftedFile::text).containsExactly("""
                -- DECIDE: take what makes view heavy out of R__heavy.sql, or it is made again.
                drop view if exists heavy;
                """);
    }

    @Test
    void findsTheScriptOfAPolicyByItsTable() {
        var rows = "create policy own on place using (id > 1); create policy own on parcel using (id > 1);";
        write(
                "place/repeatable/R__rows.sql",
                "drop policy if exists own on place; create policy own on place using (id > 0);\n");
        write(
                "parcel/repeatable/R__rows.sql",
                "drop policy if exists own on parcel; create policy own on parcel using (id > 1);\n");

        assertThat(draft(PLACE + PARCEL + HEAVY + rows, Optional.empty()).files())
                .extracting(DraftedFile::toString)
                .containsExactly("place/R__rows.sql");
    }

    @Test
    void makesAFunctionBeforeTheTableThatNeedsIt() {
        var draft = drafted("create function usual() returns integer language sql as 'select 1';" + PLACE
                + PARCEL.replace("integer", "integer default usual()") + HEAVY);

        assertThat(draft.files().get(0)).hasToString("parcel/V8__go.sql");
        assertThat(draft.files().get(0).text()).containsSubsequence("function usual()", "set default usual()");
    }

    @Test
    void writesNothingOverWhatIsThere() {
        var draft = draft(PLACE + PARCEL + HEAVY + "comment on table parcel is 'sent';", Optional.empty());
        write("parcel/versioned/V8__go.sql", "mine");

        assertThatThrownBy(draft::write).hasMessageContaining("cannot write").hasMessageContaining("V8__go.sql");
        assertThat(folder.resolve("parcel/versioned/V8__go.sql")).hasContent("mine");
    }

    /** Writes a draft, and runs all scripts: a second draft finds nothing. */
    private Draft drafted(String wanted) {
        var draft = draft(wanted, Optional.of("parcel"));
        draft.write();

        assertThat(draft.left()).isEmpty();
        assertThat(draft(wanted, Optional.of("parcel"))).isEqualTo(new Draft(List.of(), List.of()));
        return draft;
    }

    private Draft draft(String wanted, Optional<String> context) {
        var migrationSets = List.of(
                MigrationSet.of("filesystem:" + folder, "place"), MigrationSet.of("filesystem:" + folder, "parcel"));
        var project = new SchemaProject(
                "public",
                migrationSets,
                Optional.empty(),
                List.of(),
                getClass().getClassLoader(),
                folder.resolve("schema.sql"));
        return Draft.ofFile(
                project, write("wanted.sql", wanted), postgres, new Intent("Go", context, false, Renames.none()));
    }

    private Path write(String name, String text) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
