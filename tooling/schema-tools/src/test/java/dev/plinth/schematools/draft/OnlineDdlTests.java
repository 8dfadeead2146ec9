package dev.plinth.schematools.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.schematools.catalog.Sides;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Drafts for tables in use: the forms that lock only for a short time, and the marks where a statement cannot. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnlineDdlTests {
    private static final String REWRITES = "-- Rewrites the table; nobody reads or writes it meanwhile.\n";

    private final Sides sides = Sides.open();

    @AfterAll
    void closeSides() {
        sides.close();
    }

    @Test
    void buildsAChangedIndexBeforeTheOldOneGoes() {
        assertThat(drafted(
                        "create table t (x int, y int); create index i on t (x);",
                        "create table t (x int, y int); create index i on t (x, y);"))
                .isEqualTo("""
                        == V1__go_index.sql
                        create index concurrently if not exists i_new on t (x, y);
                        drop index concurrently if exists i;
                        == V2__go_last.sql
                        alter index i_new rename to i;
                        """);
    }

    @Test
    void buildsTheIndexOfAKeyBesides() {
        assertThat(drafted(
                        "create table t (x int not null, y int);", "create table t (x int primary key, y int unique);"))
                .isEqualTo("""
                        == V1__go_index.sql
                        -- Fails while two rows are alike.
                        create unique index concurrently if not exists t_pkey on t (x);
                        -- Fails while two rows are alike.
                        create unique index concurrently if not exists t_y_key on t (y);
                        == V2__go_last.sql
                        alter table t add constraint t_pkey primary key using index t_pkey;
                        alter table t add constraint t_y_key unique using index t_y_key;
                        """);
    }

    @Test
    void leavesItToPeopleWhatRowsOfScriptsGet() {
        assertThat(
                        drafted(
                                "create table t (x int primary key, y int); create table u (x int references t);"
                                        + "insert into t values (1); insert into u values (1);",
                                "create table t (x int primary key, y int not null, z int not null); create table u (x int references t);"))
                .contains("-- update t set y = … where y is null;", "-- update t set z = … where z is null;")
                .doesNotContain("truncate");
    }

    @Test
    void takesAUniqueIndexForTheKeyOfItsName() {
        assertThat(drafted(
                        "create table t (x int); create unique index u on t (x);",
                        "create table t (x int); alter table t add constraint u unique (x) deferrable;"))
                .isEqualTo("""
                        == V1__go_last.sql
                        alter table t add constraint u unique using index u deferrable;
                        """);
    }

    @Test
    void letsATableDeclareWhatItInherits() {
        assertThat(drafted(
                        "create table base (e int, x int); create table t () inherits (base);",
                        "create table base (x int); create table t (e int) inherits (base);"))
                .isEqualTo("""
                        == V1__go.sql
                        -- t declares e itself: a parent for a moment loses the column, and leaves it to the table.
                        create table t_declares_e (e integer);
                        alter table t inherit t_declares_e;
                        alter table only t_declares_e drop column e;
                        alter table t no inherit t_declares_e;
                        drop table t_declares_e;
                        -- LOSES DATA: column base.e goes, with what it holds.
                        -- excused lost-data: -DallowDataLoss asks for it
                        alter table base drop column e;
                        """);
    }

    @Test
    void dropsAnIndexBesides() {
        assertThat(drafted("create table t (x int); create index i on t (x);", "create table t (x int);"))
                .isEqualTo("""
                        == V1__go_index.sql
                        drop index concurrently if exists i;
                        """);
    }

    @Test
    void leavesToTheServerWhatItBuildsAnew() {
        assertThat(drafted(
                        "create table t (k int not null check (k > 0)); create unique index t_k on t (k);",
                        "create table t (k bigint not null check (k > 0)); create unique index t_k on t (k);"))
                .isEqualTo(
                        "== V1__go.sql\n" + REWRITES + "alter table t alter column k type bigint using k::bigint;\n");
    }

    @Test
    void marksWhatWritesATableAnew() {
        assertThat(
                        drafted(
                                "create table t (x int);",
                                "create table t (x int, y uuid default gen_random_uuid(), z int generated always as (x * 2) stored);"))
                .isEqualTo("== V1__go.sql\n" + REWRITES + "alter table t add column y uuid default gen_random_uuid();\n"
                        + REWRITES + "alter table t add column z integer generated always as ((x * 2)) stored;\n");
    }

    @Test
    void marksNothingElse() {
        assertThat(drafted(
                        "create table t (x varchar(50), y varchar(50));",
                        "create table t (x varchar(120), y text, z int default 7);"))
                .doesNotContain("-- ")
                .contains("add column z integer default 7;");
    }

    @Test
    void makesAValueOfAnEnumBeforeItIsUsed() {
        assertThat(drafted(
                        "create type e as enum ('a'); create table t (x e);",
                        "create type e as enum ('a', 'b'); create table t (x e default 'b');"))
                .isEqualTo("""
                        == V1__go_values.sql
                        alter type e add value if not exists 'b' after 'a';
                        == V2__go.sql
                        alter table t alter column x set default 'b'::e;
                        """);
    }

    @Test
    void numbersOnBehindTheRowsThatAreThere() {
        assertThat(drafted(
                        "create table t (id serial primary key);",
                        "create table t (id int generated always as identity primary key);"))
                .isEqualTo("""
                        == V1__go.sql
                        alter table t alter column id drop default;
                        drop sequence t_id_seq;
                        alter table t alter column id add generated always as identity;
                        select setval(pg_get_serial_sequence('t', 'id'), greatest(max(id) + 1, 1), false) from t;
                        """);
    }

    private String drafted(String from, String to) {
        sides.stand(from, to);
        var draft = new SideDrafts(sides).draft("Go", true);
        assertThat(draft.left()).isEmpty();
        return draft.files().stream()
                .map(file -> "== " + file.path().getFileName() + "\n" + file.text())
                .collect(Collectors.joining());
    }
}
