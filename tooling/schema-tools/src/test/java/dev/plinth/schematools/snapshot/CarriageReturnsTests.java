package dev.plinth.schematools.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CarriageReturnsTests {
    @Test
    void becomeEscapesWhereATextCanHaveThem() {
        assertThat(CarriageReturns.escaped("check (btrim(\"a'\", ' \t\r\n') <> 'it''s \\ \r')"))
                .isEqualTo("check (btrim(\"a'\", E' \\t\\r\\n') <> E'it''s \\\\ \\r')");
    }

    @Test
    void stayInTheBodyOfAFunction() {
        var function = "create function f() returns text language sql as $x$ select 'a\r\n' $x$";

        assertThat(CarriageReturns.escaped(function)).isEqualTo(function);
    }
}
