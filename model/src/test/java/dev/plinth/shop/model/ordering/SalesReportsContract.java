package dev.plinth.shop.model.ordering;

import static dev.plinth.shop.model.ordering.SampleCreditNotes.aCreditNote;
import static dev.plinth.shop.model.ordering.SampleOrders.TODAY;
import static dev.plinth.shop.model.ordering.SampleOrders.anOrder;
import static dev.plinth.shop.model.ordering.SampleOrders.cancelled;
import static dev.plinth.shop.model.ordering.SampleOrders.paid;
import static dev.plinth.shop.model.ordering.SampleOrders.pieces;
import static dev.plinth.shop.model.shared.SampleMoney.EUROS;
import static dev.plinth.shop.model.shared.SampleMoney.POUNDS;
import static dev.plinth.shop.model.shared.SampleMoney.euros;
import static dev.plinth.shop.model.shared.SampleMoney.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.shared.CountryCode;
import dev.plinth.shop.model.shared.Money;
import java.math.BigInteger;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every kind of {@link SalesReports} promises. */
public abstract class SalesReportsContract extends SellingContract {
    private static final Instant END_OF_DECEMBER = Instant.parse("2010-12-31T23:59:59.999999Z");
    private static final Instant NEW_YEAR = Instant.parse("2011-01-01T00:00:00Z");
    private static final YearMonth DECEMBER = YearMonth.of(2010, 12);
    private static final YearMonth JANUARY = YearMonth.of(2011, 1);

    @Test
    void namesTheBestCustomersOfEachCurrency() {
        keep(
                anOrder("1", ann.id(), TODAY, pieces(3, lantern.id(), "0.1"), pieces(1, candle.id(), "0.005")),
                anOrder("2", ann.id(), TODAY, pieces(1, lantern.id(), "2")),
                inEuros("3", ann.id(), "2.4"),
                anOrder("4", bob.id(), TODAY, pieces(1, lantern.id(), "2.35")),
                cancelled(anOrder("5", bob.id(), TODAY, pieces(1, lantern.id(), "99"))),
                anOrder("6", null, TODAY, pieces(1, lantern.id(), "99")));

        refresh();

        assertThat(bestCustomers(9))
                .extracting(CustomerRevenue::customer, CustomerRevenue::orders, CustomerRevenue::revenue)
                .containsExactly(
                        tuple(ann.number(), 1L, euros("2.4")),
                        tuple(bob.number(), 1L, pounds("2.35")),
                        tuple(ann.number(), 2L, pounds("2.305")));
        assertThat(bestCustomers(1)).extracting(CustomerRevenue::revenue).containsExactly(euros("2.4"));
    }

    @Test
    void namesCustomersOfEqualRevenueByNumber() {
        keep(
                anOrder("1", ann.id(), TODAY, pieces(1, lantern.id(), "2")),
                anOrder("2", bob.id(), TODAY, pieces(2, lantern.id(), "1")));

        refresh();

        assertThat(bestCustomers(9)).extracting(CustomerRevenue::customer).containsExactly(bob.number(), ann.number());
    }

    @Test
    void leavesChargesOutOfWhatACustomerBought() {
        keep(
                anOrder("1", ann.id(), TODAY, pieces(2, lantern.id(), "3"), pieces(1, postage.id(), "18")),
                anOrder("2", ann.id(), TODAY, pieces(1, postage.id(), "40")),
                anOrder("3", bob.id(), TODAY, pieces(1, postage.id(), "99")),
                anOrder("4", bob.id(), TODAY, pieces(1, lantern.id(), "0"), pieces(1, postage.id(), "5")));

        refresh();

        assertThat(bestCustomers(9))
                .extracting(CustomerRevenue::customer, CustomerRevenue::orders, CustomerRevenue::revenue)
                .containsExactly(tuple(ann.number(), 1L, pounds("6")), tuple(bob.number(), 1L, pounds("0")));
    }

    @Test
    void namesTheBestProductsOfEachCurrencyWithoutCharges() {
        keep(
                anOrder("1", ann.id(), TODAY, pieces(3, lantern.id(), "0.1"), pieces(2, lantern.id(), "0.005")),
                anOrder("2", null, TODAY, pieces(4, candle.id(), "0.2"), pieces(1, postage.id(), "18")),
                inEuros("3", null, "0.31"),
                cancelled(anOrder("4", null, TODAY, pieces(99, lantern.id(), "99"))));
        keep(aCreditNote("C1", TODAY, pieces(1, candle.id(), "0.2")));

        refresh();

        assertThat(bestProducts(9))
                .extracting(
                        ProductRevenue::product,
                        ProductRevenue::sku,
                        ProductRevenue::name,
                        ProductRevenue::pieces,
                        ProductRevenue::revenue)
                .containsExactly(
                        tuple(candle.id(), candle.sku(), candle.name(), BigInteger.valueOf(4), pounds("0.8")),
                        tuple(lantern.id(), lantern.sku(), lantern.name(), BigInteger.ONE, euros("0.31")),
                        tuple(lantern.id(), lantern.sku(), lantern.name(), BigInteger.valueOf(5), pounds("0.31")));
        assertThat(bestProducts(1)).extracting(ProductRevenue::product).containsExactly(candle.id());
    }

    @Test
    void namesProductsOfEqualRevenueBySku() {
        keep(anOrder("1", null, TODAY, pieces(1, lantern.id(), "2"), pieces(2, candle.id(), "1")));

        refresh();

        assertThat(bestProducts(9)).extracting(ProductRevenue::sku).containsExactly(candle.sku(), lantern.sku());
    }

    @Test
    void addsUpMorePiecesOfAProductThanOneLineHolds() {
        var most = Long.MAX_VALUE;
        keep(anOrder("1", null, TODAY, pieces(most, lantern.id(), "1"), pieces(most, lantern.id(), "1")));

        refresh();

        assertThat(bestProducts(9))
                .extracting(ProductRevenue::pieces)
                .containsExactly(BigInteger.valueOf(most).multiply(BigInteger.TWO));
    }

    @Test
    void sumsEachCountryAndCurrencyFromTheHighestRevenue() {
        keep(
                anOrder("1", ann.id(), TODAY, pieces(3, lantern.id(), "0.1"), pieces(1, postage.id(), "0.005")),
                anOrder("2", null, NEW_YEAR, pieces(1, postage.id(), "2")),
                to("FR", "3", pieces(1, lantern.id(), "2.5")),
                to("AT", "4", pieces(1, lantern.id(), "2.5")),
                inEuros("5", null, "2.4"),
                cancelled(to("AU", "6", pieces(1, lantern.id(), "99"))));
        keep(
                aCreditNote("C1", NEW_YEAR, pieces(1, lantern.id(), "2.5"), pieces(1, postage.id(), "1")),
                toJapan("C2", pieces(1, lantern.id(), "0.25")));

        refresh();

        assertThat(countries())
                .extracting(
                        row -> row.country().value(),
                        CountryRevenue::orders,
                        CountryRevenue::revenue,
                        CountryRevenue::credited,
                        CountryRevenue::charges)
                .containsExactly(
                        tuple("AT", 1L, pounds("2.5"), pounds("0"), pounds("0")),
                        tuple("FR", 1L, pounds("2.5"), pounds("0"), pounds("0")),
                        tuple("FR", 1L, euros("2.4"), euros("0"), euros("0")),
                        tuple("GB", 2L, pounds("2.305"), pounds("3.5"), pounds("2.005")),
                        tuple("JP", 0L, pounds("0"), pounds("0.25"), pounds("0")));
    }

    @Test
    void showsTheChargesOfAMonthApart() {
        keep(
                anOrder("1", ann.id(), END_OF_DECEMBER, pieces(3, lantern.id(), "0.1"), pieces(2, postage.id(), "4")),
                anOrder("2", null, END_OF_DECEMBER, pieces(1, postage.id(), "0.005"), pieces(1, postage.id(), "1")),
                cancelled(anOrder("3", null, END_OF_DECEMBER, pieces(1, postage.id(), "99"))),
                anOrder("4", null, NEW_YEAR, pieces(1, lantern.id(), "7")));
        keep(
                aCreditNote("C1", NEW_YEAR, pieces(1, lantern.id(), "2.5"), pieces(1, postage.id(), "1")),
                aCreditNote("C2", NEW_YEAR, pieces(1, postage.id(), "0.25")));

        refresh();

        assertThat(months())
                .extracting(
                        MonthlyRevenue::month,
                        MonthlyRevenue::orders,
                        MonthlyRevenue::revenue,
                        MonthlyRevenue::charges,
                        MonthlyRevenue::credited,
                        MonthlyRevenue::chargesCredited)
                .containsExactly(
                        tuple(DECEMBER, 2L, pounds("9.305"), pounds("9.005"), pounds("0"), pounds("0")),
                        tuple(JANUARY, 1L, pounds("7"), pounds("0"), pounds("3.75"), pounds("1.25")));
    }

    @Test
    void sumsEachMonthOfUtcAndEachCurrency() {
        keep(
                paid(anOrder("1", ann.id(), END_OF_DECEMBER, pieces(3, lantern.id(), "0.1"))),
                anOrder("2", null, END_OF_DECEMBER, pieces(1, lantern.id(), "0.005"), pieces(1, candle.id(), "1")),
                anOrder("3", null, NEW_YEAR, pieces(1, lantern.id(), "7")),
                inEuros("4", null, "5"),
                cancelled(anOrder("5", null, NEW_YEAR, pieces(1, lantern.id(), "99"))));
        keep(
                aCreditNote("C1", NEW_YEAR, pieces(1, lantern.id(), "2.5"), pieces(1, candle.id(), "1")),
                aCreditNote("C2", NEW_YEAR, pieces(1, lantern.id(), "0.25")));

        refresh();

        assertThat(months())
                .extracting(
                        MonthlyRevenue::month,
                        MonthlyRevenue::orders,
                        MonthlyRevenue::revenue,
                        MonthlyRevenue::credited)
                .containsExactly(
                        tuple(DECEMBER, 1L, euros("5"), euros("0")),
                        tuple(DECEMBER, 2L, pounds("1.305"), pounds("0")),
                        tuple(JANUARY, 1L, pounds("7"), pounds("3.75")));
    }

    @Test
    void showsAMonthOfCreditNotesAlone() {
        keep(aCreditNote("C1", NEW_YEAR, pieces(1, lantern.id(), "2.5")));

        refresh();

        assertThat(months()).singleElement().satisfies(month -> {
            assertThat(month.month()).isEqualTo(JANUARY);
            assertThat(month.orders()).isZero();
            assertThat(month.revenue()).isEqualTo(pounds("0"));
            assertThat(month.credited()).isEqualTo(pounds("2.5"));
        });
    }

    @Test
    void leavesOutAMonthInWhichAllWasCancelled() {
        keep(cancelled(anOrder("1", null, NEW_YEAR, pieces(1, lantern.id(), "1"))));

        refresh();

        assertThat(months()).isEmpty();
    }

    @Test
    void showsWhatWasSoldAsOfTheLastRefresh() {
        keep(anOrder("1", ann.id(), TODAY, pieces(1, lantern.id(), "1")));
        assertThat(months()).isEmpty();
        refresh();

        keep(anOrder("2", ann.id(), TODAY, pieces(1, lantern.id(), "1")));
        assertThat(revenues()).containsExactly(pounds("1"));
        assertThat(bestCustomers(9)).extracting(CustomerRevenue::orders).containsExactly(1L);
        assertThat(countries()).extracting(CountryRevenue::orders).containsExactly(1L);
        assertThat(bestProducts(9)).extracting(ProductRevenue::revenue).containsExactly(pounds("1"));

        refresh();
        assertThat(revenues()).containsExactly(pounds("2"));
        assertThat(bestCustomers(9)).extracting(CustomerRevenue::orders).containsExactly(2L);
        assertThat(countries()).extracting(CountryRevenue::orders).containsExactly(2L);
        assertThat(bestProducts(9)).extracting(ProductRevenue::revenue).containsExactly(pounds("2"));
    }

    @Test
    void saysAsOfWhen() {
        var never = read(() -> shop().reports().monthlyRevenue()).asOf();
        refresh();
        var once = read(() -> shop().reports().monthlyRevenue()).asOf();
        keep(anOrder("1", null, TODAY, pieces(1, lantern.id(), "1")));
        var afterAnOrder = read(() -> shop().reports().bestCustomers(9)).asOf();
        refresh();
        var twice = read(() -> shop().reports().bestCustomers(9)).asOf();

        assertThat(once).isAfter(never);
        assertThat(afterAnOrder).isEqualTo(once);
        assertThat(twice).isAfter(once);
    }

    @Test
    void forgetsARefreshThatFails() {
        keep(anOrder("1", null, TODAY, pieces(1, lantern.id(), "1")));

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> shop().transactions().run(() -> {
                    shop().reports().refresh();
                    throw new ArithmeticException();
                }));

        assertThat(revenues()).isEmpty();
    }

    @Test
    void listsThePricesPaidFromTheLowest() {
        keep(
                anOrder("1", null, NEW_YEAR, pieces(2, lantern.id(), "10"), pieces(3, lantern.id(), "10.00")),
                anOrder("2", null, TODAY, pieces(4, lantern.id(), "10")),
                anOrder("3", null, TODAY, pieces(1, lantern.id(), "9.5"), pieces(1, candle.id(), "1")),
                inEuros("4", null, "10"));

        assertThat(read(() -> shop().reports().pricesPaid(lantern.id())))
                .containsExactly(
                        new PricePaid(pounds("9.5"), 1, BigInteger.ONE, TODAY, TODAY),
                        new PricePaid(euros("10"), 1, BigInteger.ONE, TODAY, TODAY),
                        new PricePaid(pounds("10"), 3, BigInteger.valueOf(9), TODAY, NEW_YEAR));
        assertThat(read(() -> shop().reports().pricesPaid(ProductId.next()))).isEmpty();
    }

    @Test
    void addsUpMorePiecesThanOneLineHolds() {
        var most = Long.MAX_VALUE;
        keep(anOrder("1", null, TODAY, pieces(most, lantern.id(), "1"), pieces(most, lantern.id(), "1")));

        assertThat(read(() -> shop().reports().pricesPaid(lantern.id())))
                .extracting(PricePaid::pieces)
                .containsExactly(BigInteger.valueOf(most).multiply(BigInteger.TWO));
    }

    @Test
    void namesTheProductsOfOrders() {
        keep(
                anOrder("1", null, TODAY, pieces(1, lantern.id(), "1"), pieces(2, lantern.id(), "1")),
                anOrder("2", null, TODAY, pieces(1, candle.id(), "1")));

        assertThat(productsOf("1")).containsExactly(lantern.id());
        assertThat(productsOf("1", "2", "3")).containsExactlyInAnyOrder(lantern.id(), candle.id());
        assertThat(productsOf()).isEmpty();
    }

    @Test
    void findsTheOrdersThatHaveCharges() {
        var charged = anOrder(
                "1",
                null,
                TODAY,
                pieces(1, lantern.id(), "1"),
                pieces(1, postage.id(), "2"),
                pieces(1, postage.id(), "3"));
        var goods = anOrder("2", null, TODAY, pieces(1, candle.id(), "1"));
        var other = anOrder("3", null, TODAY, pieces(1, postage.id(), "1"));
        keep(charged, goods, other);

        assertThat(withCharges("1", "2", "4")).containsExactly(charged.id());
        assertThat(withCharges()).isEmpty();
    }

    private Iterable<OrderId> withCharges(String... numbers) {
        var orders = List.of(numbers).stream().map(OrderNumber::new).toList();
        return read(() -> shop().reports().ordersWithCharges(orders));
    }

    private Iterable<ProductId> productsOf(String... numbers) {
        var orders = List.of(numbers).stream().map(OrderNumber::new).toList();
        return read(() -> shop().reports().productsOrdered(orders));
    }

    private List<CustomerRevenue> bestCustomers(int limit) {
        return read(() -> shop().reports().bestCustomers(limit)).rows();
    }

    private List<ProductRevenue> bestProducts(int limit) {
        return read(() -> shop().reports().bestProducts(limit)).rows();
    }

    private List<CountryRevenue> countries() {
        return read(() -> shop().reports().revenueByCountry()).rows();
    }

    private List<MonthlyRevenue> months() {
        return read(() -> shop().reports().monthlyRevenue()).rows();
    }

    private List<Money> revenues() {
        return months().stream().map(MonthlyRevenue::revenue).toList();
    }

    private void refresh() {
        shop().transactions().run(() -> shop().reports().refresh());
    }

    private Order inEuros(String number, @Nullable CustomerId customer, String price) {
        return ordered("FR", EUROS, number, customer, pieces(1, lantern.id(), price));
    }

    private Order to(String country, String number, Item item) {
        return ordered(country, POUNDS, number, null, item);
    }

    private static Order ordered(
            String country, Currency currency, String number, @Nullable CustomerId customer, Item item) {
        var destination = new CountryCode(country);
        return new Order(
                OrderId.next(), new OrderNumber(number), customer, destination, currency, TODAY, List.of(item));
    }

    private static CreditNote toJapan(String number, Item item) {
        var japan = new CountryCode("JP");
        return new CreditNote(
                CreditNoteId.next(), new CreditNoteNumber(number), null, japan, POUNDS, TODAY, List.of(item));
    }
}
