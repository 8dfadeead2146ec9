package dev.plinth.schematools.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementsTests {
    @Test
    void splitsBehindASemicolonAndAnEmptyLine() {
        assertThat(Statements.of("create table a ();\n\ndrop table b;"))
                .containsExactly("create table a ()", "drop table b");
    }

    @Test
    void seesTextsQuotesAndCommentsAsOne() {
        var whole = List.of(
                "select 'a;\n\n''b;\n\nc'",
                "select E'\\';\n\n\\\\'",
                "select \"a;\n\n\"",
                "do $x$ $$;\n\n$ $x$",
                "do $$;\n\n$$",
                "select /* ';\n\n */ 1",
                "select 1 -- it's;\n",
                "create procedure p() begin atomic\n select 1;\n select 2;\nend");

        assertThat(Statements.of(String.join(";\n\n", whole) + ";"))
                .isEqualTo(whole.stream().map(String::strip).toList());
    }

    @Test
    void leavesRemarksOut() {
        var script = """
                -- DEPCY: this needs that

                alter table a alter b type bigint; /* TYPE change */

                /* whatever */

                drop table c;""";

        assertThat(Statements.of(script)).containsExactly("alter table a alter b type bigint", "drop table c");
    }
}
