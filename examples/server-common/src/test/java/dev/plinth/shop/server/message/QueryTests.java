package dev.plinth.shop.server.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plinth.shop.api.v1.ordering.FindOrders;
import dev.plinth.shop.api.v1.ordering.OrderDetails.Status;
import dev.plinth.shop.server.problem.RefusedRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTests {
    private static final Map<String, String> DEFAULTS =
            Map.of("sort", "PLACED_AT", "direction", "DESCENDING", "pageSize", "50");

    @Test
    void takesAQueryApart() {
        assertThat(Query.parameters(null)).isEmpty();
        assertThat(Query.parameters("")).isEmpty();
        assertThat(Query.parameters("b=1&a=%C3%BC+%26&b=2=3&c&&d=&=x"))
                .isEqualTo(Map.of(
                        "b", List.of("1", "2=3"),
                        "a", List.of("ü &"),
                        "c", List.of(""),
                        "d", List.of(""),
                        "", List.of("x")));
    }

    @Test
    void readsParameters() {
        var question = Query.of(
                Map.of(
                        "statuses", List.of("PLACED", "SHIPPED"),
                        "totalFrom", List.of("2.50"),
                        "placedFrom", List.of("2010-12-01T01:00:00+01:00"),
                        "pageSize", List.of("20")),
                FindOrders.class,
                DEFAULTS);

        assertThat(question.statuses()).containsExactly(Status.PLACED, Status.SHIPPED);
        assertThat(question.totalFrom()).isEqualTo("2.50");
        assertThat(question.placedFrom()).isEqualTo("2010-12-01T00:00:00Z");
        assertThat(question.sort()).isEqualTo(FindOrders.Sort.PLACED_AT);
        assertThat(question.pageSize()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            unknown    | 1                         | unknown     | is not known; known are cursor, customerId
            PAGESIZE   | 1                         | PAGESIZE    | is not known
            ``         | 1                         | ``          | is not known
            pageSize   | 0                         | pageSize    | must be greater than 0
            pageSize   | 1001                      | pageSize    | must be less than or equal to 1000
            pageSize   | 9999999999                | pageSize    | must be a whole number
            pageSize   | 1e3                       | pageSize    | must be a whole number
            pageSize   | 1.0                       | pageSize    | must be a whole number
            pageSize   | ``                        | pageSize    | must be a whole number
            pageSize   | ` 1`                      | pageSize    | must be a whole number
            pageSize   | +1                        | pageSize    | must be a whole number
            pageSize   | ٣                         | pageSize    | must be a whole number
            sort       | BEST                      | sort        | must be one of PLACED_AT, NUMBER, TOTAL
            sort       | placed_at                 | sort        | must be one of
            sort       | 0                         | sort        | must be one of
            sort       | ``                        | sort        | must be one of
            statuses   | LOST                      | statuses[0] | must be one of
            statuses   | ``                        | statuses[0] | must be one of
            statuses   | PLACED,SHIPPED            | statuses[0] | must be one of
            customerId | 1                         | customerId  | must be a UUID
            customerId | ``                        | customerId  | must be a UUID
            totalFrom  | 1e999999999               | totalFrom   | must be a decimal
            totalFrom  | -1                        | totalFrom   | must be greater than or equal to 0
            totalFrom  | 0x10                      | totalFrom   | must be a decimal
            placedTo   | 2010-12-01                | placedTo    | must be a time
            placedTo   | +12345-12-01T00:00:00Z    | placedTo    | must be a time
            placedTo   | 2010-12-01T00:00Z         | placedTo    | must be a time
            placedTo   | 2010-02-30T00:00:00Z      | placedTo    | must be a time
            placedTo   | 2010-12-01 00:00:00Z      | placedTo    | must be a time
            placedFrom | 0001-01-01T00:00:00Z      | placedFrom  | the years 1600 to 9999
            lineText   | ab                        | lineText    | must be
            """)
    void namesTheParameter(String name, String value, String path, String message) {
        requireRefused(Map.of(name, List.of(value)), path, message);
    }

    @Test
    void takesAParameterOnce() {
        requireRefused(Map.of("sort", List.of("NUMBER", "NUMBER")), "sort", "stands in the query 2 times");
        requireRefused(Map.of("pageSize", List.of("1", "2")), "pageSize", "stands in the query 2 times");
    }

    @Test
    void limitsNumbersAndTexts() {
        requireRefused(Map.of("totalFrom", List.of("9".repeat(10_000))), "totalFrom", "must be a decimal");
        requireRefused(Map.of("totalFrom", List.of("9".repeat(150))), "totalFrom", "numeric value out of bounds");
        requireRefused(Map.of("cursor", List.of("x".repeat(10_001))), "cursor", "size must be between 0 and 10000");
        requireRefused(Map.of("lineText", List.of("\ud800abc")), "lineText", "must be a text");
        requireRefused(Map.of("lineText", List.of("abc\u0000")), "lineText", "must be a text");
    }

    private static void requireRefused(Map<String, List<String>> query, String path, String message) {
        var refused = catchThrowableOfType(RefusedRequest.class, () -> Query.of(query, FindOrders.class, DEFAULTS));

        assertThat(refused).isNotNull();
        assertThat(refused.problem().status()).isEqualTo(400);
        assertThat(refused.problem().errors()).singleElement().satisfies(error -> {
            assertThat(error.path()).isEqualTo(path);
            assertThat(error.message())
                    .contains(message)
                    .doesNotContain("java", "dev.plinth", "FindOrders", "Exception");
        });
    }
}
