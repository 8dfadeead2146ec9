package dev.plinth.shop.model.ordering;

import static dev.plinth.shop.model.ordering.SampleOrders.pieces;
import static dev.plinth.shop.model.shared.SampleMoney.euros;
import static dev.plinth.shop.model.shared.SampleMoney.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.shared.Amount;
import dev.plinth.shop.model.shared.CountryCode;
import dev.plinth.shop.model.shared.Money;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class OrderingValuesTests {
    @Test
    void stripsNumbers() {
        assertThat(new OrderNumber(" 536365 "))
                .isEqualTo(new OrderNumber("536365"))
                .hasToString("536365");
        assertThat(new CreditNoteNumber(" C1 "))
                .isEqualTo(new CreditNoteNumber("C1"))
                .hasToString("C1");
    }

    @Test
    void refusesBlankNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderNumber(" "))
                .withMessage("order number must not be blank: ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CreditNoteNumber(" "))
                .withMessage("credit note number must not be blank: ' '");
    }

    @Test
    void multipliesAnItem() {
        assertThat(pieces(6, ProductId.next(), "3.3905").total()).isEqualTo(Amount.of("20.343"));
    }

    @Test
    void stripsDescriptions() {
        var product = ProductId.next();

        assertThat(pieces(1, product, "1", " red ")).isEqualTo(pieces(1, product, "1", "red"));
        assertThat(pieces(1, product, "1").description()).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pieces(1, product, "1", " "))
                .withMessage("description must not be blank: ' '");
    }

    @Test
    void ordersIdentifiers() {
        var order = OrderId.next();
        var note = CreditNoteId.next();

        assertThat(order).isEqualByComparingTo(new OrderId(order.value())).isNotEqualTo(OrderId.next());
        assertThat(note).isEqualByComparingTo(new CreditNoteId(note.value())).isNotEqualTo(CreditNoteId.next());
        assertThat(order).hasToString(order.value().toString());
        assertThat(note).hasToString(note.value().toString());
    }

    @Test
    void sumsAMonthInOneCurrency() {
        var month = aMonth(pounds("1"), pounds("0.5"), pounds("0.25"));

        assertThat(month.month()).isEqualTo(YearMonth.of(2010, 12));
        assertThat(month.orders()).isEqualTo(3);
        assertThat(month.revenue()).isEqualTo(pounds("2"));
        assertThat(month.credited()).isEqualTo(pounds("1"));
        assertThat(month.charges()).isEqualTo(pounds("0.5"));
        assertThat(month.chargesCredited()).isEqualTo(pounds("0.25"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aMonth(euros("1"), pounds("0"), pounds("0")))
                .withMessage("money must be in GBP: 1.00 EUR");
        assertThatIllegalArgumentException().isThrownBy(() -> aMonth(pounds("0"), euros("1"), pounds("0")));
        assertThatIllegalArgumentException().isThrownBy(() -> aMonth(pounds("0"), pounds("0"), euros("1")));
    }

    @Test
    void sumsACountryInOneCurrency() {
        var country = aCountry(pounds("1"), pounds("0.5"));

        assertThat(country.country()).isEqualTo(new CountryCode("GB"));
        assertThat(country.orders()).isEqualTo(3);
        assertThat(country.revenue()).isEqualTo(pounds("2"));
        assertThat(country.credited()).isEqualTo(pounds("1"));
        assertThat(country.charges()).isEqualTo(pounds("0.5"));
        assertThatIllegalArgumentException().isThrownBy(() -> aCountry(euros("1"), pounds("0")));
        assertThatIllegalArgumentException().isThrownBy(() -> aCountry(pounds("0"), euros("1")));
    }

    private static MonthlyRevenue aMonth(Money credited, Money charges, Money chargesCredited) {
        return new MonthlyRevenue(YearMonth.of(2010, 12), 3, pounds("2"), credited, charges, chargesCredited);
    }

    private static CountryRevenue aCountry(Money credited, Money charges) {
        return new CountryRevenue(new CountryCode("GB"), 3, pounds("2"), credited, charges);
    }
}
