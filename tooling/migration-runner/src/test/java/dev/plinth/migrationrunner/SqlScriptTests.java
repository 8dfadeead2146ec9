package dev.plinth.migrationrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plinth.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

class SqlScriptTests {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.from(ScratchSchema.EMPTY);

    /** Each of them is a trap for what looks for semicolons. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1; ; select 2 ;;\nselect 3",
                "select 'it''s; -- no'; select 'a\\'; select 2; -- ; 'end'\nselect 3",
                "select 1 /* a /* b; */ ; */ + 1; /* '; */ select 2",
                "select E'\\';'; select e'\\'; '' '; select 2",
                "select E'one'  -- ';\n  -- and\n '\\';'; select 2",
                "select e'one'\n'\\';' as e; select n'a\\', b'01', x'1F', u&'\\00e4;', U&'a''b;'; select 2",
                "select 1 as \"a;b\", 2 as \"a\"\";\", 3 as U&\"\\00e4;\"; select 2",
                "do $$ begin perform 1; end $$; do $x$ begin perform '$$;$$'; end $x$; select 2",
                "do $größe_1$ begin perform 1; end $größe_1$; select $ä$;$ä$, $a$$b;$a$; select 2",
                "select 1 as a$b, 2 as a$b$; select 1 as größe$x$; select 2",
                "prepare one as select $1::int; prepare two as select $2::int + $1::int; deallocate all; select 2",
                "(select 1) union (select 2); /* ; */ ((select 3)); select 2",
                "create function one(n int) returns int begin atomic select case n when 1 then"
                        + " case when true then $1 else 2 end else 3 end; select (case when true then 1 end); end; select 2",
                "create function one() returns int begin /* ; */ ATOMIC select 1 as end; select 2 as case; end; select 2",
                "create or replace function kept() returns int begin atomic select 1 as \"case\"; select 2; end; begin; select 2; end",
                "create procedure one() begin atomic end; create function two() returns int return case when true then 1 end;"
                        + " select 2",
                "create table parcel (id int); create rule twice as on delete to parcel do also (select 1; select 2);"
                        + " select 2",
                "create table \"größe; und\" (\"größe\" int, 😀 int); select 😀, größe from \"größe; und\"; select 2",
                "\uFEFFselect 1;\r\n\r\nselect\r\n '\r\n;';\r\n-- ;\rselect 2",
                "select 1 -- the end;",
            })
    void splitsAsTheServerDoes(String text) throws SQLException {
        var statements = SqlScript.of(text).statements();

        try (var connection = simple().getConnection()) {
            connection.setAutoCommit(false);
            assertThat(results(connection, text.replace("\uFEFF", ""))).isEqualTo(statements.size());
            connection.rollback();
            for (var statement : statements) {
                assertThat(results(connection, statement.sql()))
                        .as(statement.sql())
                        .isEqualTo(1);
                assertThat(text.substring(statement.offset())).startsWith(statement.sql());
            }
            connection.rollback();
        }
    }

    @Test
    void findsNothingWhereNothingIsSaid() {
        assertThat(SqlScript.of("-- nothing;\n/* ; */ ;\n").statements()).isEmpty();
        assertThat(SqlScript.of("").statements()).isEmpty();
    }

    @Test
    void saysWhereEachStatementBegins() {
        var script = SqlScript.of("""
                -- first

                select 1;select 2;

                /* a
                 comment */ -- and another
                create view v as
                    select ';' as one,
                    nosuch as two
                """);

        assertThat(script.statements())
                .extracting(SqlStatement::line, SqlStatement::offset, SqlStatement::sql)
                .containsExactly(
                        tuple(3, 10, "select 1"),
                        tuple(3, 19, "select 2"),
                        tuple(7, 62, "create view v as\n    select ';' as one,\n    nosuch as two"));
    }

    @Test
    void knowsTheLineOfWhatAServerPointsAt() {
        var statement = new SqlStatement(7, 0, "select '😀',\n'😀',\n nosuch", Optional.empty());

        assertThat(statement.lineAt(0)).isEqualTo(7);
        assertThat(statement.lineAt(13)).isEqualTo(8);
        assertThat(statement.lineAt(19)).isEqualTo(9);
        assertThat(statement.lineAt(1000)).isEqualTo(9);
    }

    @Test
    void keepsRowsApart() {
        var script = SqlScript.of("""
                copy a from stdin;
                1;\ta 'row
                \\N\t-- and
                \\.
                copy public."b;" (id, "x;") from stdin with (format csv); -- rows
                $$,2
                \\.
                select 1;
                """);

        assertThat(script.statements())
                .containsExactly(
                        new SqlStatement(1, 0, "copy a from stdin", Optional.of("1;\ta 'row\n\\N\t-- and\n")),
                        new SqlStatement(
                                5,
                                42,
                                "copy public.\"b;\" (id, \"x;\") from stdin with (format csv)",
                                Optional.of("$$,2\n")),
                        new SqlStatement(8, 116, "select 1", Optional.empty()));
    }

    /** Where Flyway itself would wait for ever. */
    @Test
    void takesRowsWithoutAnEndToTheEnd() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(SqlScript.of("copy a from stdin;\n1\n2").statements())
                    .containsExactly(new SqlStatement(1, 0, "copy a from stdin", Optional.of("1\n2")));
            assertThat(SqlScript.of("copy a from stdin").statements())
                    .containsExactly(new SqlStatement(1, 0, "copy a from stdin", Optional.of("")));
        });
    }

    @Test
    void namesLinesForPsql() {
        var script = SqlScript.of("""
                \\restrict gYHqJ1

                set a.b = 1;
                \\connect market
                  \\set x 'it''s'
                select '
                \\no', $$
                \\no$$
                \\g
                ;
                \\unrestrict gYHqJ1
                """);

        assertThat(script.statements())
                .extracting(SqlStatement::line, SqlStatement::isForPsql, SqlStatement::beginning)
                .containsExactly(
                        tuple(3, false, "set a.b = 1"),
                        tuple(4, true, "\\connect market"),
                        tuple(5, true, "\\set x 'it''s'"),
                        tuple(9, true, "\\g"),
                        tuple(6, false, "select ' \\no', $$ \\no$$ \\g"));
    }

    /** So that the server says what is wrong, and at which line. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table b (id int;\nselect 2;",
                "select 'half;\nselect 2;",
                "select \"half;\nselect 2;",
                "do $$ begin;\nselect 2;",
                "/* half;\nselect 2;",
                "create function one() returns int begin atomic select 1;\nselect 2;",
                "select 1);\nselect 2;",
                "select 1 as $half;\nselect 2;",
            })
    void leavesWhatIsUnfinishedToTheServer(String text) throws SQLException {
        var statements = SqlScript.of("select 0;\n" + text).statements();

        assertThat(statements).hasSizeGreaterThan(1);
        assertThat(statements.get(1)).satisfies(statement -> {
            assertThat(statement.line()).isEqualTo(2);
            assertThat(text).startsWith(statement.sql());
        });
        assertThat(new Login(simple()).refusal(statements.get(1).sql())).startsWith("42601");
    }

    @Test
    void knowsWhatIsSilent() {
        var script = SqlScript.of("""
                -- create a;
                select 'create b', E'create \\' c', "create d" /* create e */ from $$create f$$;
                copy t from stdin;
                create g
                \\.
                """);

        assertThat(script.withoutCommentsAndStrings())
                .isEqualTo(" \nselect  ,  , \"create d\"   from  ;\ncopy t from stdin;\n \\.\n");
        assertThat(script.comments()).containsExactly("-- create a;", "/* create e */");
        assertThat(script.replacingPlainStrings(string -> "<" + string.length() + ">"))
                .contains("select <10>, E'create \\' c', \"create d\" /* create e */ from $$create f$$;");
    }

    @Test
    void saysHowAStatementBegins() {
        assertThat(SqlScript.of("insert into t\n  values ('" + "x".repeat(80) + "')")
                        .statements())
                .extracting(SqlStatement::beginning)
                .isEqualTo(List.of("insert into t values ('" + "x".repeat(37) + " …"));
    }

    /** Sends a text as it is, for the server to take apart. */
    private static PGSimpleDataSource simple() throws SQLException {
        var source = database.administrator().unwrap(PGSimpleDataSource.class);
        source.setPreferQueryMode(PreferQueryMode.SIMPLE);
        return source;
    }

    /** How many statements a server has run of a text. */
    private static int results(Connection connection, String text) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            var results = 0;
            var isQuery = statement.execute(text);
            while (isQuery || statement.getUpdateCount() >= 0) {
                results++;
                isQuery = statement.getMoreResults();
            }
            return results;
        }
    }

    @Test
    void knowsWhatFlywayRunsOutsideATransaction() {
        assertThat(SqlScript.of("create index concurrently if not exists ix on a (b);")
                        .runsInTransaction())
                .isFalse();
        assertThat(SqlScript.of("select 1;\nvacuum a;").runsInTransaction()).isFalse();
        assertThat(SqlScript.of("create index ix on a (b); -- not concurrently").runsInTransaction())
                .isTrue();
        assertThat(SqlScript.of("comment on table a is 'vacuum';\nalter type mood add value 'c';")
                        .runsInTransaction())
                .isTrue();
    }
}
