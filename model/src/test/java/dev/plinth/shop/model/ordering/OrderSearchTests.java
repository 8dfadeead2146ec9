package dev.plinth.shop.model.ordering;

import static dev.plinth.shop.model.ordering.OrderSearch.Direction.ASCENDING;
import static dev.plinth.shop.model.ordering.OrderSearch.Direction.DESCENDING;
import static dev.plinth.shop.model.ordering.SampleOrders.TODAY;
import static dev.plinth.shop.model.ordering.SampleOrders.anUnpaidOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.ordering.OrderSearch.Position;
import dev.plinth.shop.model.shared.Amount;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderSearchTests {
    private final OrderFilter ofSomebody = new OrderFilter.BoughtBy(CustomerId.next());
    private final OrderFilter ofLanterns = new OrderFilter.LineContains("lantern");

    @Test
    void beginsWithAllOrdersTheLatestFirst() {
        var search = OrderSearch.all();

        assertThat(search.filters()).isEmpty();
        assertThat(search.sort()).isEqualTo(OrderSort.PLACED_AT);
        assertThat(search.direction()).isEqualTo(DESCENDING);
        assertThat(search.pageSize()).isEqualTo(50);
        assertThat(search.after()).isEmpty();
    }

    @Test
    void addsConditionsAndKeepsTheRest() {
        var position = new Position("1", OrderId.next());
        var search = OrderSearch.all()
                .where(ofSomebody)
                .sortedBy(OrderSort.NUMBER, ASCENDING)
                .pagesOf(20)
                .after(position)
                .where(ofLanterns);

        assertThat(search.filters()).containsExactly(ofSomebody, ofLanterns);
        assertThat(search.sort()).isEqualTo(OrderSort.NUMBER);
        assertThat(search.direction()).isEqualTo(ASCENDING);
        assertThat(search.pageSize()).isEqualTo(20);
        assertThat(search.after()).contains(position);
    }

    @Test
    void beginsAnewWhenSortedOtherwise() {
        var search = OrderSearch.all()
                .sortedBy(OrderSort.NUMBER, ASCENDING)
                .after(new Position("1", OrderId.next()))
                .sortedBy(OrderSort.TOTAL, ASCENDING);

        assertThat(search.after()).isEmpty();
    }

    @Test
    void staysAsItIs() {
        var search = OrderSearch.all();

        search.where(ofSomebody);

        assertThat(search).isEqualTo(OrderSearch.all());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1001})
    void refusesPagesOfNoSize(int size) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderSearch.all().pagesOf(size))
                .withMessage("page size must be from 1 to 1000: " + size);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000})
    void takesPagesOfEverySize(int size) {
        assertThat(OrderSearch.all().pagesOf(size).pageSize()).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({"PLACED_AT, yesterday", "PLACED_AT, ''", "TOTAL, ten", "TOTAL, -1"})
    void refusesAPositionThatIsNone(OrderSort sort, String value) {
        var search = OrderSearch.all().sortedBy(sort, ASCENDING);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.after(new Position(value, OrderId.next())))
                .withMessage("no position in a list by " + sort + ": '" + value + "'");
    }

    @ParameterizedTest
    @EnumSource
    void readsThePositionThatItWrites(OrderSort sort) {
        var summary = new OrderSummary(anUnpaidOrder());
        var search = OrderSearch.all().sortedBy(sort, ASCENDING);

        var position = search.positionOf(summary);

        assertThat(position.id()).isEqualTo(summary.id());
        assertThat((Object) sort.parse(position.value())).isEqualTo(sort.valueOf(summary));
    }

    @Test
    void writesWhatItSortsBy() {
        var summary = new OrderSummary(anUnpaidOrder());

        assertThat((Object) OrderSort.NUMBER.valueOf(summary)).isEqualTo("536365");
        assertThat((Object) OrderSort.PLACED_AT.valueOf(summary)).isEqualTo(TODAY);
        assertThat((Object) OrderSort.TOTAL.valueOf(summary)).isEqualTo(Amount.of("20.34"));
    }

    @Test
    void refusesAFilterByNoStatus() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderFilter.HasStatus(Set.of()))
                .withMessage("statuses must not be empty: []");
    }

    @Test
    void refusesAFilterByNoText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderFilter.LineContains(" "))
                .withMessage("text of a line must not be blank: ' '");
        assertThat(new OrderFilter.LineContains(" lantern ")).isEqualTo(ofLanterns);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "a-b-c", "x_y", "€€€"})
    void refusesAFilterByLessThanAWord(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderFilter.LineContains(text))
                .withMessage(
                        "text of a line must have three letters or digits in a row, to be found by: '" + text + "'");
    }

    @ParameterizedTest
    @CsvSource({"PLACED_AT, +10000-01-01T00:00:00Z", "PLACED_AT, yesterday", "NUMBER, ''", "TOTAL, 1E+2147483647"})
    void refusesAPlaceThatNoOrderHas(OrderSort sort, String value) {
        var search = OrderSearch.all().sortedBy(sort, OrderSearch.Direction.ASCENDING);
        var position = new OrderSearch.Position(value, OrderId.next());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.after(position))
                .withMessage("no position in a list by " + sort + ": '" + value + "'");
    }

    @Test
    void cutsFiltersToMicroseconds() {
        assertThat(new OrderFilter.PlacedBetween(TODAY.plusNanos(999), TODAY.plusNanos(1999)))
                .isEqualTo(new OrderFilter.PlacedBetween(TODAY, TODAY.plusNanos(1000)));
    }
}
