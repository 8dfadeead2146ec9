package dev.plinth.shop.model.ordering;

import static dev.plinth.shop.model.ordering.OrderAttributes.CUSTOMER;
import static dev.plinth.shop.model.ordering.OrderAttributes.NUMBER;
import static dev.plinth.shop.model.ordering.OrderAttributes.PLACED_AT;
import static dev.plinth.shop.model.ordering.OrderAttributes.STATUS;
import static dev.plinth.shop.model.ordering.OrderAttributes.TEXT;
import static dev.plinth.shop.model.ordering.OrderAttributes.TOTAL;
import static dev.plinth.shop.model.ordering.SampleOrders.anOrder;
import static dev.plinth.shop.model.ordering.SampleOrders.cancelled;
import static dev.plinth.shop.model.ordering.SampleOrders.delivered;
import static dev.plinth.shop.model.ordering.SampleOrders.pieces;
import static dev.plinth.shop.model.ordering.SampleOrders.shipped;
import static dev.plinth.shop.model.shared.SampleMoney.EUROS;
import static dev.plinth.shop.model.shared.SampleMoney.POUNDS;
import static dev.plinth.shop.model.shared.Search.Direction.ASCENDING;
import static dev.plinth.shop.model.shared.Search.Direction.DESCENDING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.shared.Amount;
import dev.plinth.shop.model.shared.Attribute;
import dev.plinth.shop.model.shared.CountryCode;
import dev.plinth.shop.model.shared.Filter;
import dev.plinth.shop.model.shared.Search;
import dev.plinth.shop.model.shared.Search.Direction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every kind of {@link Orders} promises of searches, held on seven orders that are told apart by their numbers. */
public abstract class OrderSearchContract extends SellingContract {
    private static final Search<Order, OrderId> LATEST = Search.by(PLACED_AT, DESCENDING);

    private final Map<Attribute<Order, ?>, List<String>> sorted = Map.of(
            NUMBER, List.of("1", "10", "2", "B", "a", "b", "é"),
            PLACED_AT, List.of("é", "b", "B", "a", "2", "10", "1"),
            TOTAL, List.of("1", "2", "b", "10", "a", "B", "é"));
    private final Map<Filter<Order>, Set<String>> fitting = Map.of(
            CUSTOMER.is(ann.id()), Set.of("1", "10", "é"),
            PLACED_AT.from(january(2), january(4)), Set.of("b", "B", "a"),
            STATUS.in(Set.of(OrderStatus.PLACED, OrderStatus.CANCELLED)), Set.of("1", "2", "B", "b", "é"),
            TOTAL.between(Amount.of("10"), Amount.of("20")), Set.of("1", "10", "2", "a", "b"),
            Filter.containing(TEXT, "lanTern"), Set.of("1", "10", "b"));

    @BeforeEach
    void placeSevenOrders() {
        keep(
                order(1, "1", ann.id(), 31, "5", "WHITE LANTERN"),
                shipped(order(2, "10", ann.id(), 5, "10", "lantern 100%")),
                order(3, "2", bob.id(), 4, "5", "100 xxx_yyy"),
                cancelled(order(4, "B", bob.id(), 3, "15", null)),
                delivered(order(5, "a", null, 3, "10", "back\\slash")),
                order(6, "b", null, 2, EUROS, "5", "Lanterns, xxx-yyy"),
                order(7, "é", ann.id(), 1, "50.0005", "Été"));
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void sortsBothWays(Attribute<Order, ?> sort) {
        var ascending = expected(sort, ASCENDING);

        assertThat(numbers(by(sort, ASCENDING))).containsExactlyElementsOf(ascending);
        assertThat(numbers(by(sort, DESCENDING))).containsExactlyElementsOf(expected(sort, DESCENDING));
    }

    @Test
    void beginsWithTheLatest() {
        assertThat(numbers(LATEST)).containsExactlyElementsOf(expected(PLACED_AT, DESCENDING));
    }

    @Test
    void fitsEachCondition() {
        fitting.forEach((filter, expected) -> assertThat(numbers(LATEST.where(filter)))
                .as("%s", filter)
                .containsExactlyInAnyOrderElementsOf(expected));
    }

    @Test
    void fitsEachPairOfConditions() {
        fitting.forEach((one, fittingOne) -> fitting.forEach((other, fittingOther) -> {
            var expected = new TreeSet<>(fittingOne);
            expected.retainAll(fittingOther);

            assertThat(numbers(LATEST.where(one).where(other)))
                    .as("%s and %s", one, other)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }));
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void fitsAllConditionsInEachOrder(Attribute<Order, ?> sort) {
        for (var direction : Direction.values()) {
            var search = by(sort, direction).pagesOf(1);
            for (var filter : List.<Filter<Order>>of(
                    TOTAL.between(Amount.of("10"), Amount.of("20")),
                    Filter.containing(TEXT, "lantern"),
                    STATUS.in(Set.of(OrderStatus.PLACED)),
                    PLACED_AT.from(january(1), january(32)))) {
                search = search.where(filter);
            }

            var expected = new ArrayList<>(expected(sort, direction));
            expected.retainAll(Set.of("1", "b"));
            assertThat(walk(search)).as("%s", direction).containsExactlyElementsOf(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void goesFromPageToPageWithoutGapOrRepetition(Attribute<Order, ?> sort) {
        for (var direction : Direction.values()) {
            for (int size = 1; size <= 8; size++) {
                var search = by(sort, direction).pagesOf(size);

                assertThat(walk(search))
                        .as("%s by %s", direction, size)
                        .containsExactlyElementsOf(expected(sort, direction));
            }
        }
    }

    @Test
    void endsWithAFullPage() {
        var page = read(() -> shop().orders().search(LATEST.pagesOf(7)));

        assertThat(page.items()).hasSize(7);
        assertThat(page.next()).isEmpty();
    }

    @Test
    void goesOnWhereItWasWhateverCameMeanwhile() {
        var search = by(PLACED_AT, DESCENDING).pagesOf(2);
        var first = read(() -> shop().orders().search(search));

        keep(order(8, "new", null, 32, "1", null));

        var second = read(() -> shop().orders().search(search.after(first.next().orElseThrow())));
        assertThat(second.items())
                .extracting(summary -> summary.number().value())
                .containsExactly("2", "a");
    }

    @ParameterizedTest
    @CsvSource({
        "lantern, 1 10 b",
        "100, 10 2",
        "100%, 10",
        "100_, ''",
        "xxx_yyy, 2",
        "k\\slash, a",
        "K\\SLASH, a",
        "été, é",
        "ÉTÉ, é",
        "zebra, ''"
    })
    void findsTheTextOfALine(String text, String expected) {
        var found = numbers(by(NUMBER, ASCENDING).where(Filter.containing(TEXT, text)));

        assertThat(String.join(" ", found)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "ΟΔΟΣ, ΟΔΟΣΤΡΩΜΑ",
        "οδος, ΟΔΟΣΤΡΩΜΑ",
        "ΟΔΟΣ, οδοστρωμα",
        "ΟΔΟΣΤΡΩΜΑΣ, οδοστρωμας",
        "strasse, Straße",
        "STRAß, strasse"
    })
    void foldsTheCaseOfEveryLetter(String text, String description) {
        keep(anOrder("folded", bob.id(), january(9), pieces(1, lantern.id(), "1", description)));

        assertThat(numbers(LATEST.where(Filter.containing(TEXT, text)))).containsExactly("folded");
    }

    @Test
    void findsAnOrderOnceThoughTwoLinesFit() {
        keep(anOrder(
                "two",
                bob.id(),
                january(9),
                pieces(1, lantern.id(), "1", "zebra"),
                pieces(1, candle.id(), "1", "ZEBRA")));

        assertThat(numbers(LATEST.where(Filter.containing(TEXT, "zebra")))).containsExactly("two");
    }

    @ParameterizedTest
    @CsvSource({"10, 10, 1 2 b", "10.01, 19.99, ''", "100.001, 100.001, é", "20, 10, ''"})
    void countsBothEndsOfTheAmounts(String least, String most, String expected) {
        var found = numbers(by(NUMBER, ASCENDING).where(TOTAL.between(Amount.of(least), Amount.of(most))));

        assertThat(String.join(" ", found)).isEqualTo(expected);
    }

    @Test
    void findsNothingForAStranger() {
        var page = read(() -> shop().orders().search(LATEST.where(CUSTOMER.is(CustomerId.next()))));

        assertThat(page.items()).isEmpty();
        assertThat(page.next()).isEmpty();
    }

    static Stream<Attribute<Order, ?>> sorts() {
        return Stream.of(NUMBER, PLACED_AT, TOTAL);
    }

    private static Search<Order, OrderId> by(Attribute<Order, ?> sort, Direction direction) {
        return Search.by(sort, direction);
    }

    private List<String> expected(Attribute<Order, ?> sort, Direction direction) {
        var expected = new ArrayList<>(sorted.getOrDefault(sort, List.of()));
        if (direction == DESCENDING) {
            Collections.reverse(expected);
        }
        return expected;
    }

    private List<String> numbers(Search<Order, OrderId> search) {
        return read(() -> shop().orders().search(search)).items().stream()
                .map(summary -> summary.number().value())
                .toList();
    }

    private List<String> walk(Search<Order, OrderId> search) {
        var found = new ArrayList<String>();
        for (var current = search; ; ) {
            var asked = current;
            var page = read(() -> shop().orders().search(asked));
            page.items().forEach(summary -> found.add(summary.number().value()));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(search.pageSize());
            if (page.next().isEmpty()) {
                return found;
            }
            assertThat(page.items()).hasSize(search.pageSize());
            current = current.after(page.next().orElseThrow());
        }
    }

    private Order order(
            int id, String number, @Nullable CustomerId customer, int day, String price, @Nullable String description) {
        return order(id, number, customer, day, POUNDS, price, description);
    }

    private Order order(
            int id,
            String number,
            @Nullable CustomerId customer,
            int day,
            Currency currency,
            String price,
            @Nullable String description) {
        return new Order(
                new OrderId(new UUID(0x01A0_0000_0000_7000L, 0x8000_0000_0000_0000L + id)),
                new OrderNumber(number),
                customer,
                new CountryCode("GB"),
                currency,
                january(day),
                List.of(pieces(2, lantern.id(), price, description)));
    }

    /** A day of January 2011; those above 31 are in February. */
    private static Instant january(int day) {
        return Instant.parse("2010-12-31T00:00:00Z").plusSeconds(day * 86_400L);
    }
}
