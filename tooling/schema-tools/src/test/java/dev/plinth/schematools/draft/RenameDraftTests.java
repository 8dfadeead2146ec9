package dev.plinth.schematools.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.migrationrunner.MigrationSet;
import dev.plinth.schematools.server.ScratchServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenameDraftTests {
    private static final String CUSTOMER = """
            create table customer (id bigint generated always as identity, mail text,
                constraint pk_customer_id primary key (id), constraint uq_customer_mail unique (mail));
            create index ix_customer_mail_id on customer (mail, id);
            """;

    private static ScratchServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        server = ScratchServer.embedded();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void asksWhetherAColumnHasANewName() {
        assertThatThrownBy(() -> draft(CUSTOMER, CUSTOMER.replace("mail", "email"), ""))
                .hasMessage("nothing is drafted, for names may have changed: write into renames"
                        + " 'customer.mail -> customer.email'; for what is new, '-> customer.email'");
    }

    @Test
    void renamesAColumnWithWhatIsNamedAfterIt() {
        assertThat(draft(CUSTOMER, CUSTOMER.replace("mail", "email"), "customer.mail -> customer.email"))
                .isEqualTo("""
                alter table customer rename column mail to email;
                alter table customer rename constraint uq_customer_mail to uq_customer_email;
                alter index ix_customer_mail_id rename to ix_customer_email_id;
                """);
    }

    @Test
    void readsNamesAsSqlHasThem() {
        assertThat(draft(
                        "create table \"line.item\" (\"net price\" int)",
                        "create table \"line.item\" (\"gross.price\" int)",
                        "\"line.item\".\"net price\" -> \"line.item\".\"gross.price\""))
                .isEqualTo("""
                        alter table "line.item" rename column "net price" to "gross.price";
                        """);
    }

    @Test
    void asksWhetherATableHasANewName() {
        assertThatThrownBy(() -> draft(CUSTOMER, CUSTOMER.replace("customer", "client"), ""))
                .hasMessage("nothing is drafted, for names may have changed: write into renames"
                        + " 'customer -> client'; for what is new, '-> client'");
    }

    @Test
    void renamesATableWithWhatIsNamedAfterIt() {
        assertThat(draft(CUSTOMER, CUSTOMER.replace("customer", "client"), "# a better word\n\ncustomer -> client"))
                .isEqualTo("""
                alter table customer rename to client;
                alter table client rename constraint pk_customer_id to pk_client_id;
                alter table client rename constraint uq_customer_mail to uq_client_mail;
                alter index ix_customer_mail_id rename to ix_client_mail_id;
                alter sequence if exists customer_id_seq rename to client_id_seq;
                """);
    }

    @Test
    void leavesNamesThatAreWantedAsTheyWere() {
        var serial = "create table customer (id serial constraint pk_customer_id primary key, mail text"
                + " constraint uq_customer_mail unique); create index ix_customer_mail on customer (mail);";

        assertThat(draft(
                        serial,
                        serial + "alter table customer rename to client; alter table client rename mail to email",
                        "customer -> client\nclient.mail -> client.email"))
                .isEqualTo("""
                        alter table customer rename to client;
                        alter table client rename column mail to email;
                        """);
    }

    @Test
    void leavesNamesToAnotherTableThatIsCalledAsTheOneWas() {
        assertThat(between(
                        CUSTOMER,
                        CUSTOMER + CUSTOMER.replace("customer", "client"),
                        (there, goal) -> texts(drafted(there, goal, "customer -> client"))))
                .startsWith("""
                        alter table customer rename to client;
                        alter table client rename constraint pk_customer_id to pk_client_id;
                        """);
    }

    @Test
    void believesThatAColumnIsNew() {
        var wanted = "create table customer (id bigint, phone text)";

        assertThatThrownBy(() -> draft("create table customer (id bigint, mail text)", wanted, "-> customer.phone"))
                .hasMessage("nothing is drafted, for data would be lost: column customer.mail goes, with what it holds."
                        + " With -DallowDataLoss it is drafted, and marked");
    }

    @Test
    void doesNothingAboutARenameThatIsDone() {
        assertThat(draft(CUSTOMER, CUSTOMER + "comment on table customer is 'who buys'", "client -> customer"))
                .isEqualTo("""
                        comment on table customer is 'who buys';
                        """);
    }

    @Test
    void refusesNamesThatNobodyKnows() {
        assertThatThrownBy(() -> draft(CUSTOMER, "", "costumer -> client"))
                .hasMessage("renames: 'costumer -> client': the schema has no costumer");
        assertThatThrownBy(() -> draft(CUSTOMER, "", "customer.mail -> customer.email"))
                .hasMessage("renames: 'customer.mail -> customer.email': customer.email is not wanted by anything");
        assertThatThrownBy(() -> draft(CUSTOMER, "create table client (mail text)", "customer.mail -> client.mail"))
                .hasMessage("renames: 'customer.mail -> client.mail': a column stays in its table");
        assertThatThrownBy(() -> draft(CUSTOMER, CUSTOMER, "-> client"))
                .hasMessage("renames: '-> client': client is not wanted by anything");
        assertThatThrownBy(() -> draft(CUSTOMER, CUSTOMER, "customer = client"))
                .hasMessageEndingWith(
                        "renames: 'customer = client' is not of the form 'old -> new' or '-> new', with names as SQL has them");
    }

    /** The files; what they lead to is what was wanted, so that a second draft is empty. */
    private String draft(String present, String wanted, String renames) {
        return between(present, wanted, (there, goal) -> {
            var draft = drafted(there, goal, renames);

            assertThat(draft.left()).isEmpty();
            assertThat(drafted(there, goal, renames).files()).isEmpty();
            return texts(draft);
        });
    }

    private static String between(String present, String wanted, BiFunction<TrialRun, TrialRun, String> what) {
        try (var before = server.create();
                var after = server.create()) {
            before.run("the test", present);
            after.run("the test", wanted);
            return what.apply(new TrialRun(before, "public", Set.of()), new TrialRun(after, "public", Set.of()));
        }
    }

    private Draft drafted(TrialRun there, TrialRun goal, String renames) {
        var contexts = new Contexts(
                List.of(new MigrationSet("migration", "history", List.of("filesystem:db"))), List.of(), Map.of());
        return Draft.of(goal, there, contexts, new Intent("Call it right", Optional.empty(), false, renames(renames)));
    }

    private static String texts(Draft draft) {
        return draft.files().stream().map(DraftedFile::text).collect(Collectors.joining());
    }

    private Renames renames(String lines) {
        try {
            var read = Renames.read(Files.writeString(folder.resolve("renames"), lines));
            return new Renames(read.lines(), "renames");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
