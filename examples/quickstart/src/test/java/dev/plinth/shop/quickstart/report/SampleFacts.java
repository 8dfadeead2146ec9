package dev.plinth.shop.quickstart.report;

import dev.plinth.shop.model.catalog.ChargeKind;
import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.catalog.ProductName;
import dev.plinth.shop.model.catalog.Sku;
import dev.plinth.shop.model.customer.CustomerNumber;
import dev.plinth.shop.model.ordering.CountryRevenue;
import dev.plinth.shop.model.ordering.CustomerRevenue;
import dev.plinth.shop.model.ordering.Item;
import dev.plinth.shop.model.ordering.MonthlyRevenue;
import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderId;
import dev.plinth.shop.model.ordering.OrderNumber;
import dev.plinth.shop.model.ordering.ProductRevenue;
import dev.plinth.shop.model.ordering.Report;
import dev.plinth.shop.model.shared.Amount;
import dev.plinth.shop.model.shared.CountryCode;
import dev.plinth.shop.model.shared.Money;
import dev.plinth.shop.model.shared.Quantity;
import dev.plinth.shop.quickstart.report.Facts.Example;
import dev.plinth.shop.quickstart.report.Facts.Figures;
import dev.plinth.shop.quickstart.report.Facts.Rejected;
import dev.plinth.shop.quickstart.report.Facts.Source;
import dev.plinth.shop.quickstart.report.Facts.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Facts that need no database: a year of a shop, with words in them that a page could take for its own. */
public final class SampleFacts {
    /** Ends whatever it may stand in, and would run where it is not escaped. */
    public static final String HOSTILE =
            "</script></style></title>--><script>document.title='run'</script>\"'`{{figures}}&lt;\u0000";

    private static final Instant AS_OF = Instant.parse("2011-12-10T09:00:00Z");
    private static final Currency POUNDS = Currency.getInstance("GBP");

    private SampleFacts() {}

    /** Much of everything. */
    public static Facts hostile() {
        var random = new Random(7);
        var months = new ArrayList<MonthlyRevenue>();
        var revenue = BigDecimal.ZERO;
        var credited = BigDecimal.ZERO;
        for (var month = YearMonth.of(2010, 12); month.isBefore(YearMonth.of(2012, 1)); month = month.plusMonths(1)) {
            var sold = BigDecimal.valueOf(40_000_000 + random.nextInt(60_000_000), 2);
            var back = BigDecimal.valueOf(1_000_000 + random.nextInt(9_000_000), 2);
            months.add(new MonthlyRevenue(
                    month,
                    1000 + random.nextInt(900),
                    pounds(sold),
                    pounds(back),
                    pounds(BigDecimal.valueOf(sold.longValue(), 2)),
                    pounds(BigDecimal.valueOf(back.longValue() / 10, 2))));
            revenue = revenue.add(sold);
            credited = credited.add(back);
        }
        var customers = new ArrayList<CustomerRevenue>();
        for (int i = 0; i < 10; i++) {
            customers.add(new CustomerRevenue(
                    new CustomerNumber(i == 0 ? HOSTILE.substring(0, 30) : "1" + (4911 + 37 * i)),
                    200 - 17 * i,
                    pounds(BigDecimal.valueOf(25_990_021 - 2_100_013L * i, 2))));
        }
        var countries = new ArrayList<CountryRevenue>();
        var rest = revenue;
        var restCredited = credited;
        var codes = List.of(
                "GB NL IE DE FR AU CH ES BE SE JP NO PT FI SG XC DK IT CY AT HK IL PL XU GR IS CA MT AE US LB LT EU BR ZA CZ BH SA"
                        .split(" "));
        for (var code : codes) {
            var last = code.equals("SA");
            var sold = last ? rest : rest.multiply(new BigDecimal("0.83")).setScale(2, RoundingMode.DOWN);
            var back = last
                    ? restCredited
                    : restCredited.multiply(new BigDecimal("0.7")).setScale(2, RoundingMode.DOWN);
            countries.add(new CountryRevenue(
                    new CountryCode(code), 1000, pounds(sold), pounds(back), pounds(BigDecimal.ONE)));
            rest = rest.subtract(sold);
            restCredited = restCredited.subtract(back);
        }
        var products = new ArrayList<ProductRevenue>();
        for (int i = 0; i < 10; i++) {
            products.add(new ProductRevenue(
                    ProductId.next(),
                    new Sku("22423" + i),
                    new ProductName(i == 0 ? HOSTILE.replace("\u0000", "") : "REGENCY CAKESTAND 3 TIER"),
                    BigInteger.valueOf(13_879 - 700 * i),
                    pounds(BigDecimal.valueOf(17_448_400 - 1_500_000 * i, 2))));
        }
        return new Facts(
                new Source(HOSTILE + ".csv", StandardCharsets.UTF_8),
                "jdbc:postgresql://localhost/shop, PostgreSQL 18.4",
                new Figures(
                        541_909,
                        new Stored(
                                22_064,
                                530_104,
                                3_836,
                                9_288,
                                4_372,
                                3_958,
                                38,
                                revenue,
                                credited,
                                Map.of(ChargeKind.POSTAGE, new BigDecimal("75864.54")),
                                Map.of(ChargeKind.COMMISSION, new BigDecimal("704.24"))),
                        new BigDecimal("41.210"),
                        187),
                new Report<>(months, AS_OF),
                new Report<>(countries, AS_OF),
                new Report<>(customers, AS_OF),
                new Report<>(products, AS_OF),
                Optional.of(order()),
                List.of(
                        new Rejected(
                                "MALFORMED",
                                "Quantity",
                                "Quantity '" + HOSTILE + "' is not a whole number",
                                "write quantities like 6 or -6",
                                2_511,
                                List.of(
                                        new Example(17, HOSTILE),
                                        new Example(1_204, "536414,22139,,56,two\nlines,0,,United Kingdom"))),
                        new Rejected(
                                "NOT_A_SALE",
                                "Quantity",
                                "Quantity '1' is above zero in a credit note",
                                "begin the numbers of credit notes with C",
                                5,
                                List.of(new Example(
                                        40_002, "C536379,D,Discount,1,12/1/2010 9:41,27.5,14527,United Kingdom"))),
                        new Rejected(
                                "UNKNOWN_COUNTRY",
                                "Country",
                                "Country 'Atlantis' is not in the table",
                                "write the names of ISO 3166-1",
                                1,
                                List.of(new Example(
                                        77_777, "536379,D,Discount,1,12/1/2010 9:41,27.5,14527,Atlantis")))),
                List.of(
                        new Table("customer", "Someone who buys under a number; guests have no row here.", 4_372),
                        new Table("sales_order", "What someone bought at one time.", 22_064)),
                country -> "country " + country);
    }

    private static Order order() {
        var items = new ArrayList<Item>();
        for (int i = 1; i <= 40; i++) {
            items.add(new Item(
                    ProductId.next(),
                    new Quantity(12L * i),
                    Amount.of("2.55"),
                    i == 2 ? null : i == 1 ? HOSTILE.replace("\u0000", "") : "WHITE HANGING HEART T-LIGHT HOLDER"));
        }
        return new Order(
                OrderId.next(),
                new OrderNumber("581483"),
                null,
                new CountryCode("GB"),
                POUNDS,
                Instant.parse("2011-12-09T09:15:00Z"),
                items);
    }

    private static Money pounds(BigDecimal amount) {
        return new Money(new Amount(amount), POUNDS);
    }
}
