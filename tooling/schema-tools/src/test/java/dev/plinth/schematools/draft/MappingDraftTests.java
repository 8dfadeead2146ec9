package dev.plinth.schematools.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.migrationrunner.MigrationSet;
import dev.plinth.schematools.mapping.MappedSchema;
import dev.plinth.schematools.mapping.MappingSource;
import dev.plinth.schematools.mapping.Naming;
import dev.plinth.schematools.server.ScratchServer;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MappingDraftTests {
    private static final Contexts CONTEXTS = new Contexts(
            List.of(new MigrationSet("migration", "history", List.of("filesystem:db/migration"))), List.of(), Map.of());

    private static ScratchServer server;

    @BeforeAll
    static void start() {
        server = ScratchServer.embedded();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Entity(name = "parcel")
    static class Parcel {
        @Id
        UUID id;

        String label;
    }

    @Entity(name = "crate")
    static class Crate {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        long id;

        @Column(nullable = false)
        BigDecimal weight;

        @Column(name = "order")
        Instant ordered;

        @Column(unique = true)
        String label;

        @ManyToOne
        Parcel parcel;

        @ElementCollection
        List<String> marks;
    }

    @Entity(name = "egg")
    static class Egg {
        @Id
        UUID id;

        @ManyToOne
        Hen hen;
    }

    @Entity(name = "hen")
    static class Hen {
        @Id
        UUID id;

        @ManyToOne
        Egg egg;
    }

    @Embeddable
    static class ShipmentId {
        @Nullable
        UUID value;
    }

    @Entity(name = "shipment")
    static class Shipment {
        @EmbeddedId
        @AttributeOverride(name = "value", column = @Column(name = "id"))
        ShipmentId id;

        int pieces;
        Integer weight;
    }

    @Entity(name = "invoice")
    static class Invoice {
        @Id
        UUID id;

        @Embedded
        @AttributeOverride(name = "value", column = @Column(name = "shipment_id"))
        ShipmentId shipment;

        boolean paid;
    }

    @Entity(name = "express")
    static class Express extends Shipment {
        int hours;
    }

    @Test
    void knowsPrimitivesAndIdentifiersOfOthers() {
        assertThat(draft("", Shipment.class, Invoice.class, Express.class)).isEqualTo("""
                == migration/V1__say_more.sql
                create table shipment (
                    dtype text,
                    pieces integer not null,
                    weight integer,
                    id uuid not null,
                    hours integer,
                    constraint pk_shipment_id primary key (id)
                );
                -- DECIDE: what is a row of shipment, and what does each column say? Take the comments into use.
                -- comment on table shipment is '…';
                -- comment on column shipment.dtype is '…';
                -- comment on column shipment.pieces is '…';
                -- comment on column shipment.weight is '…';
                -- comment on column shipment.id is '…';
                -- comment on column shipment.hours is '…';
                create table invoice (
                    id uuid not null,
                    paid boolean not null,
                    shipment_id uuid,
                    constraint pk_invoice_id primary key (id),
                    constraint fk_invoice_shipment_id foreign key (shipment_id) references shipment (id)
                );
                create index ix_invoice_shipment_id on invoice (shipment_id);
                -- DECIDE: what is a row of invoice, and what does each column say? Take the comments into use.
                -- comment on table invoice is '…';
                -- comment on column invoice.id is '…';
                -- comment on column invoice.paid is '…';
                -- comment on column invoice.shipment_id is '…';
                """);
    }

    @Test
    void givesANewTableTheGrantsOfTheOthers() {
        assertThat(draft(
                        "create table crate (id bigint generated always as identity primary key, label text unique,"
                                + " \"order\" timestamptz, weight numeric, parcel_id uuid);"
                                + " create table crate_marks (crate_id bigint references crate, marks text);"
                                + " create index on crate_marks (crate_id);"
                                + " grant select, insert, delete on crate to pg_monitor; grant select (id) on crate to pg_read_all_data;"
                                + " grant select, insert on crate_marks to pg_monitor",
                        Crate.class,
                        Parcel.class))
                .contains("\ngrant insert, select on table parcel to pg_monitor;\n")
                .doesNotContain("delete", "pg_read_all_data");
    }

    @Test
    void draftsANewColumn() {
        assertThat(draft("create table parcel (id uuid primary key)", Parcel.class))
                .isEqualTo("""
                == migration/V1__say_more.sql
                alter table parcel add column label text;
                -- DECIDE: what does each new column say? Take the comments into use.
                -- comment on column parcel.label is '…';
                """);
    }

    @Test
    void draftsNewTablesInTheOrderOfTheirForeignKeys() {
        assertThat(draft("", Crate.class, Parcel.class)).isEqualTo("""
                == migration/V1__say_more.sql
                create table parcel (
                    id uuid not null,
                    label text,
                    constraint pk_parcel_id primary key (id)
                );
                -- DECIDE: what is a row of parcel, and what does each column say? Take the comments into use.
                -- comment on table parcel is '…';
                -- comment on column parcel.id is '…';
                -- comment on column parcel.label is '…';
                create table crate (
                    id bigint generated always as identity,
                    label text,
                    "order" timestamptz,
                    weight numeric not null,
                    parcel_id uuid,
                    constraint pk_crate_id primary key (id),
                    constraint uq_crate_label unique (label),
                    constraint fk_crate_parcel_id foreign key (parcel_id) references parcel (id)
                );
                create index ix_crate_parcel_id on crate (parcel_id);
                -- DECIDE: what is a row of crate, and what does each column say? Take the comments into use.
                -- comment on table crate is '…';
                -- comment on column crate.id is '…';
                -- comment on column crate.label is '…';
                -- comment on column crate."order" is '…';
                -- comment on column crate.weight is '…';
                -- comment on column crate.parcel_id is '…';
                create table crate_marks (
                    crate_id bigint not null,
                    marks text,
                    constraint fk_crate_marks_crate_id foreign key (crate_id) references crate (id)
                );
                create index ix_crate_marks_crate_id on crate_marks (crate_id);
                -- DECIDE: what is a row of crate_marks, and what does each column say? Take the comments into use.
                -- comment on table crate_marks is '…';
                -- comment on column crate_marks.crate_id is '…';
                -- comment on column crate_marks.marks is '…';
                """);
    }

    @Test
    void draftsTablesThatPointAtEachOther() {
        assertThat(draft("", Egg.class, Hen.class)).isEqualTo("""
                == migration/V1__say_more.sql
                create table egg (
                    id uuid not null,
                    hen_id uuid,
                    constraint pk_egg_id primary key (id)
                );
                create index ix_egg_hen_id on egg (hen_id);
                -- DECIDE: what is a row of egg, and what does each column say? Take the comments into use.
                -- comment on table egg is '…';
                -- comment on column egg.id is '…';
                -- comment on column egg.hen_id is '…';
                create table hen (
                    id uuid not null,
                    egg_id uuid,
                    constraint pk_hen_id primary key (id),
                    constraint fk_hen_egg_id foreign key (egg_id) references egg (id)
                );
                create index ix_hen_egg_id on hen (egg_id);
                -- DECIDE: what is a row of hen, and what does each column say? Take the comments into use.
                -- comment on table hen is '…';
                -- comment on column hen.id is '…';
                -- comment on column hen.egg_id is '…';
                alter table egg add constraint fk_egg_hen_id foreign key (hen_id) references hen (id);
                """);
    }

    @Test
    void addsAColumnThatMustBeGivenWithoutALongLock() {
        assertThat(draft(
                        "create table crate (id bigint generated always as identity primary key, \"order\" timestamptz,"
                                + " label text, parcel_id uuid);"
                                + "create table crate_marks (crate_id bigint, marks text); create table parcel (id uuid primary key, label text)",
                        Crate.class,
                        Parcel.class))
                .isEqualTo("""
                == migration/V1__say_more.sql
                alter table crate add column weight numeric;
                -- DECIDE: what do rows get that have no weight? While there are any, the migration behind this one fails.
                -- update crate set weight = … where weight is null;
                alter table crate add constraint ck_crate_weight_given check (weight is not null) not valid;
                alter table crate add constraint fk_crate_parcel_id foreign key (parcel_id) references parcel (id) not valid;
                -- DECIDE: what does each new column say? Take the comments into use.
                -- comment on column crate.weight is '…';
                alter table crate_marks add constraint fk_crate_marks_crate_id foreign key (crate_id) references crate (id) not valid;
                == migration/V2__say_more_validate.sql
                alter table crate validate constraint ck_crate_weight_given;
                alter table crate validate constraint fk_crate_parcel_id;
                alter table crate_marks validate constraint fk_crate_marks_crate_id;
                alter table crate alter column weight set not null;
                alter table crate drop constraint ck_crate_weight_given;
                == migration/V3__say_more_index.sql
                -- Fails while two rows are alike.
                create unique index concurrently if not exists uq_crate_label on crate (label);
                create index concurrently if not exists ix_crate_parcel_id on crate (parcel_id);
                create index concurrently if not exists ix_crate_marks_crate_id on crate_marks (crate_id);
                == migration/V4__say_more_last.sql
                alter table crate add constraint uq_crate_label unique using index uq_crate_label;
                """);
    }

    @Test
    void widensAType() {
        assertThat(draft("create table parcel (id uuid primary key, label bigint)", Parcel.class))
                .isEqualTo("""
                == migration/V1__say_more.sql
                -- Rewrites the table; nobody reads or writes it meanwhile.
                alter table parcel alter column label type text using label::text;
                """);
    }

    @Test
    void changesATypeThatDoesNotFitOnlyWithLeave() {
        var present = "create table parcel (id text primary key, label text)";

        assertThatThrownBy(() -> draft(present, Parcel.class))
                .hasMessage(
                        "nothing is drafted, for data would be lost: column parcel.id is text, and not all of it fits into uuid. With -DallowDataLoss it is drafted, and marked");
        assertThat(draft(present, new Intent("Go", Optional.empty(), true, Renames.none()), Parcel.class))
                .isEqualTo("""
                == migration/V1__go.sql
                -- LOSES DATA: column parcel.id is text, and not all of it fits into uuid.
                -- Rewrites the table; nobody reads or writes it meanwhile.
                alter table parcel alter column id type uuid using id::uuid;
                """);
    }

    @Test
    void asksWhatFillsAColumnThatIsNotMapped() {
        var draft = drafted(
                "create table parcel (id uuid primary key, label text, weight int not null)",
                Intent.of("Go"),
                Parcel.class);

        assertThat(text(draft)).isEqualTo("""
                == migration/V1__go.sql
                -- DECIDE: by the mapping no row can be inserted into parcel: weight must be given and is not mapped. Map it, or take one of these into use.
                -- alter table parcel alter column weight set default …;
                -- alter table parcel alter column weight drop not null;
                -- alter table parcel drop column weight;
                """);
    }

    @Entity(name = "stamp")
    static class Stamp {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stamps")
        @SequenceGenerator(name = "stamps", sequenceName = "stamp_numbers", allocationSize = 20)
        long id;

        @Column(unique = true)
        String code;
    }

    @Test
    void draftsSequencesAndKeys() {
        assertThat(draft("create table stamp (id bigint generated always as identity, code text)", Stamp.class))
                .isEqualTo("""
                == migration/V1__say_more.sql
                create sequence stamp_numbers as bigint increment by 20;
                alter table stamp alter column id set generated by default;
                == migration/V2__say_more_index.sql
                -- Fails while two rows are alike.
                create unique index concurrently if not exists pk_stamp_id on stamp (id);
                -- Fails while two rows are alike.
                create unique index concurrently if not exists uq_stamp_code on stamp (code);
                == migration/V3__say_more_last.sql
                alter table stamp add constraint pk_stamp_id primary key using index pk_stamp_id;
                alter table stamp add constraint uq_stamp_code unique using index uq_stamp_code;
                """);
        assertThat(draft(
                        "create sequence stamp_numbers; create table stamp (id bigint primary key, code text unique)",
                        Stamp.class))
                .isEqualTo("""
                        == migration/V1__say_more.sql
                        alter sequence stamp_numbers increment by 20;
                        """);
    }

    @Entity(name = "basket")
    static class Basket {
        @Id
        UUID id;

        @ElementCollection
        Set<String> tags;

        @ElementCollection
        @OrderColumn(name = "place")
        List<String> steps;
    }

    @Test
    void tellsTheRowsOfCollectionsApart() {
        assertThat(draft("", Basket.class)).contains("primary key (basket_id, tags)", "primary key (basket_id, place)");
    }

    @Entity(name = "odd")
    @Table(name = "\"Odd, (one) to\"")
    static class Odd {
        @Id
        @Column(name = "\"no. 1\"")
        UUID id;

        @Column(name = "\"a, b\"", unique = true)
        String code;

        @ManyToOne
        @JoinColumn(name = "\"c (d), \"\"e\"\"\"")
        Odd other;
    }

    @Test
    void findsKeysOfAnyName() {
        assertThat(draft("", Odd.class)).contains("create table \"Odd, (one) to\" (", "unique (\"a, b\")");
        assertThat(draft(
                        "create table \"Odd, (one) to\" (\"no. 1\" uuid, \"a, b\" text, \"c (d), \"\"e\"\"\" uuid);"
                                + " create unique index on \"Odd, (one) to\" (\"a, b\" desc)",
                        Odd.class))
                .contains("primary key (\"no. 1\")", "foreign key (\"c (d), \"\"e\"\"\") references \"Odd, (one) to\"")
                .doesNotContain("unique (");
    }

    @Test
    void putsANewTableIntoTheContextOfItsPackage() {
        var contexts = new Contexts(
                List.of(MigrationSet.of("filesystem:db", "catalog"), MigrationSet.of("filesystem:db", "draft")),
                List.of(),
                Map.of());
        try (var database = server.create()) {
            var draft = Draft.ofMapping(
                    mapping(Parcel.class), new TrialRun(database, "public", Set.of()), contexts, Intent.of("Say more"));

            assertThat(draft.files()).extracting(DraftedFile::toString).containsExactly("draft/V1__say_more.sql");
        }
    }

    @Entity(name = "TeaPot")
    static class TeaPot {
        @Id
        UUID potId;

        @ManyToOne
        TeaPot oldPot;
    }

    @Test
    void draftsWithTheNamesOfSpring() {
        var mapping = MappedSchema.of(source(TeaPot.class).named(Naming.SPRING));
        try (var database = server.create()) {
            var trial = new TrialRun(database, "public", Set.of());

            var draft = Draft.ofMapping(mapping, trial, CONTEXTS, Intent.of("Say more"));

            assertThat(text(draft))
                    .contains("create table tea_pot (\n    pot_id uuid not null,\n    old_pot_pot_id uuid,\n")
                    .contains("foreign key (old_pot_pot_id) references tea_pot (pot_id)");
            assertThat(draft.left()).isEmpty();
        }
    }

    @Test
    void findsNothingToDraft() {
        assertThat(draft("create table parcel (id uuid primary key, label varchar(3))", Parcel.class))
                .isEmpty();
    }

    private static String draft(String present, Class<?>... entities) {
        return draft(present, Intent.of("Say more"), entities);
    }

    /** The files; what they lead to has to satisfy the mapping, so that a second draft is empty. */
    private static String draft(String present, Intent intent, Class<?>... entities) {
        var mapping = mapping(entities);
        try (var database = server.create()) {
            database.run("the test", present);
            var trial = new TrialRun(database, "public", Set.of());

            var draft = Draft.ofMapping(mapping, trial, CONTEXTS, intent);

            assertThat(draft.left()).isEmpty();
            assertThat(text(Draft.ofMapping(mapping, trial, CONTEXTS, Intent.of("Again"))))
                    .isEmpty();
            return text(draft);
        }
    }

    private static Draft drafted(String present, Intent intent, Class<?>... entities) {
        try (var database = server.create()) {
            database.run("the test", present);
            return Draft.ofMapping(mapping(entities), new TrialRun(database, "public", Set.of()), CONTEXTS, intent);
        }
    }

    private static MappedSchema mapping(Class<?>... entities) {
        return MappedSchema.of(source(entities));
    }

    private static MappingSource source(Class<?>... entities) {
        return new MappingSource(
                List.of(), Stream.of(entities).map(Class::getName).toList(), Parcel.class.getClassLoader());
    }

    private static String text(Draft draft) {
        return draft.files().stream()
                .map(file -> "== " + file + "\n" + file.text())
                .collect(Collectors.joining());
    }
}
