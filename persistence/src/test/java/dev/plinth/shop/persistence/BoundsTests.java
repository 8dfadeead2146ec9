package dev.plinth.shop.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.persistenceruntime.bulk.BulkLoad;
import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.shop.model.catalog.Category;
import dev.plinth.shop.model.catalog.CategoryId;
import dev.plinth.shop.model.catalog.CategoryName;
import dev.plinth.shop.model.catalog.Period;
import dev.plinth.shop.model.catalog.Product;
import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.catalog.ProductName;
import dev.plinth.shop.model.catalog.Sku;
import dev.plinth.shop.model.customer.AddressKind;
import dev.plinth.shop.model.customer.Customer;
import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.customer.CustomerNumber;
import dev.plinth.shop.model.customer.EmailAddress;
import dev.plinth.shop.model.customer.PostalAddress;
import dev.plinth.shop.model.ordering.CreditNoteId;
import dev.plinth.shop.model.ordering.CreditNoteNumber;
import dev.plinth.shop.model.ordering.Item;
import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderAttributes;
import dev.plinth.shop.model.ordering.OrderId;
import dev.plinth.shop.model.ordering.OrderNumber;
import dev.plinth.shop.model.ordering.PaymentMethod;
import dev.plinth.shop.model.shared.Amount;
import dev.plinth.shop.model.shared.Attribute;
import dev.plinth.shop.model.shared.CountryCode;
import dev.plinth.shop.model.shared.Money;
import dev.plinth.shop.model.shared.Quantity;
import dev.plinth.shop.model.shared.Search;
import dev.plinth.shop.model.shared.Search.Direction;
import dev.plinth.testkit.Sql;
import dev.plinth.testkit.TestDatabase;
import jakarta.persistence.EntityManager;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What model and schema take is the same, and what was taken can be read again, whichever way it came. */
class BoundsTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    private static final Amount MOST = Amount.of("9".repeat(20) + "." + "9".repeat(20));
    private static final Amount LEAST = Amount.of("0.00000000000000000001");
    private static final Instant FIRST = Instant.parse("1600-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final String LONG_PROSE = "😀".repeat(10_000);

    private final Sql application = new Sql(Shop.login(DATABASE));
    private Shop shop;
    private MappedValues mapped;

    @BeforeEach
    void open() {
        shop = Shop.open(Shop.login(DATABASE));
        mapped = shop.transactions()
                .read(() -> new MappedValues(
                        shop.database().unwrap(EntityManager.class).unwrap(AbstractSession.class)));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /** A name of the greatest length, of characters that take four bytes, and not of the same ones twice. */
    private static String longName() {
        var number = String.valueOf(Samples.next());
        return number + "😀".repeat(500 - number.length());
    }

    private static List<Object> extremes() {
        var product =
                new Product(ProductId.next(), new Sku("ß".repeat(240) + Samples.next()), new ProductName(longName()));
        product.price(new Money(MOST, Samples.GBP), new Period(FIRST, LAST));
        product.price(new Money(LEAST, Samples.GBP), Period.since(LAST));
        product.price(new Money(Amount.ZERO, Currency.getInstance("XTS")), Period.since(FIRST));
        var customer = new Customer(CustomerId.next(), new CustomerNumber(longName()));
        customer.reachAt(new EmailAddress("a@" + "😀".repeat(498)));
        customer.resideAt(
                AddressKind.BILLING,
                new PostalAddress(longName(), longName(), longName(), longName(), new CountryCode("ZZ")));
        var order =
                anOrder(customer.id(), FIRST, item(product, Long.MAX_VALUE, MOST), item(product, Long.MAX_VALUE, MOST));
        order.pay(PaymentMethod.CARD, new Money(MOST, Samples.GBP), longName(), FIRST);
        order.pay(PaymentMethod.CARD, new Money(LEAST, Samples.GBP), longName(), LAST);
        var note = order.credit(
                List.of(),
                CreditNoteId.next(),
                new CreditNoteNumber(longName()),
                LAST,
                List.of(item(product, Long.MAX_VALUE, MOST)));
        var next = anOrder(customer.id(), FIRST, item(product, Long.MAX_VALUE, MOST));
        var last = anOrder(null, LAST, item(product, Long.MAX_VALUE, LEAST), item(product, 1, Amount.ZERO));
        var category = new Category(CategoryId.next(), new CategoryName(longName()));
        return List.of(category, product, customer, order, note, next, last);
    }

    private static Order anOrder(@Nullable CustomerId customer, Instant placedAt, Item... items) {
        return new Order(
                OrderId.next(),
                new OrderNumber(longName()),
                customer,
                new CountryCode("AA"),
                Samples.GBP,
                placedAt,
                List.of(items));
    }

    private static Item item(Product product, long quantity, Amount price) {
        return new Item(product.id(), new Quantity(quantity), price, LONG_PROSE);
    }

    @Test
    void readsEveryExtremeThatTheUnitOfWorkWrites() {
        var extremes = extremes();

        shop.transactions().run(() -> shop.addAll(extremes));

        readsAll(extremes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Amsterdam", "Pacific/Kiritimati", "America/New_York"})
    void readsEveryExtremeWhateverTheZoneOfThisMachine(String name) {
        var zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(name));
            var byUnitOfWork = extremes();
            var byBulkLoad = extremes();

            shop.transactions().run(() -> shop.addAll(byUnitOfWork));
            shop.transactions().write(() -> new BulkLoad(shop.database()).insert(byBulkLoad));

            readsAll(byUnitOfWork);
            readsAll(byBulkLoad);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void readsEveryExtremeThatTheBulkLoadWrites() {
        var extremes = extremes();

        shop.transactions().write(() -> new BulkLoad(shop.database()).insert(extremes));

        readsAll(extremes);
    }

    @Test
    void readsEveryExtremeThatSqlWrites() {
        var extremes = extremes();
        shop.transactions().run(() -> shop.addAll(extremes));
        var twins = new ArrayList<Object>();

        // The same values under other ids and numbers, by statements that know nothing of the model.
        application.run("""
                do $$
                declare
                    it uuid; other uuid := gen_random_uuid();
                begin
                    for it in select id from sales_order loop
                        with o as (
                            insert into sales_order(id, version, number, customer_id, country, currency, placed_at, status,
                                lines, total, paid, credit_notes)
                            select gen_random_uuid(), 9223372036854775807, left('twin ' || number, 500), customer_id, country,
                                currency, placed_at, status, lines, total, 0, 0
                            from sales_order where id = it returning id)
                        insert into order_line(id, order_id, line_number, product_id, quantity, unit_price, description)
                        select gen_random_uuid(), o.id, line_number, product_id, quantity, unit_price, description
                        from order_line, o where order_id = it;
                    end loop;
                end $$""");

        application
                .rows("select id from sales_order where number like 'twin %'")
                .forEach(id -> twins.add(shop.transactions().read(() -> {
                    var order = shop.orders().get(new OrderId(UUID.fromString(id)));
                    assertThat(order.version()).isEqualTo(Long.MAX_VALUE);
                    return mapped.of(order);
                })));
        assertThat(twins).hasSizeGreaterThanOrEqualTo(3);
    }

    private void readsAll(List<Object> extremes) {
        var written = extremes.stream().map(mapped::of).toList();
        written.forEach(
                values -> values.replaceAll((path, value) -> path.endsWith(".version") ? Optional.of(1L) : value));
        var found = shop.transactions()
                .read(() ->
                        extremes.stream().map(object -> mapped.of(find(object))).toList());
        assertThat(found).isEqualTo(written);

        var months = shop.transactions().write(() -> {
            shop.reports().refresh();
            return shop.reports().monthlyRevenue().rows();
        });
        assertThat(months)
                .anySatisfy(month -> assertThat(month.revenue().amount()).isGreaterThan(MOST));
        var product = (Product) extremes.get(1);
        shop.transactions().run(() -> {
            assertThat(shop.reports().bestCustomers(9).rows()).isNotEmpty();
            assertThat(shop.reports().pricesPaid(product.id()))
                    .anySatisfy(price -> assertThat(price.pieces()).isGreaterThan(BigInteger.valueOf(Long.MAX_VALUE)));
            for (var sort : List.<Attribute<Order, ?>>of(
                    OrderAttributes.PLACED_AT, OrderAttributes.NUMBER, OrderAttributes.TOTAL)) {
                var search =
                        Search.<Order, OrderId>by(sort, Direction.ASCENDING).pagesOf(1);
                var first = shop.orders().search(search);
                assertThat(shop.orders()
                                .search(search.after(first.next().orElseThrow()))
                                .items())
                        .hasSize(1);
            }
            assertThat(shop.orders()
                            .search(Search.<Order, OrderId>by(OrderAttributes.PLACED_AT, Direction.DESCENDING)
                                    .where(OrderAttributes.PLACED_AT.from(FIRST, LAST))
                                    .where(OrderAttributes.TOTAL.between(LEAST, Amount.of("9".repeat(100)))))
                            .items())
                    .isNotEmpty();
        });
    }

    private Object find(Object like) {
        var manager = shop.database().unwrap(EntityManager.class);
        var id = manager.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(like);
        return manager.find(like.getClass(), id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "ck_product_price_amount; insert into product_price values (NEW, PRODUCT, 'NaN', 'GBP', now())",
                "ck_product_price_amount; insert into product_price values (NEW, PRODUCT, 'Infinity', 'GBP', now())",
                "ck_product_price_amount; insert into product_price values (NEW, PRODUCT, 1e20, 'GBP', now())",
                "ck_product_price_amount; insert into product_price values (NEW, PRODUCT, 1e-21, 'GBP', now())",
                "ck_product_price_currency; insert into product_price values (NEW, PRODUCT, 1, 'ZZZ', now())",
                "ck_product_price_currency; insert into product_price values (NEW, PRODUCT, 1, 'GBP ', now())",
                "ck_product_price_valid_from; insert into product_price values (NEW, PRODUCT, 1, 'GBP', '-infinity')",
                "ck_product_price_valid_from; insert into product_price values (NEW, PRODUCT, 1, 'GBP', '1599-12-31 23:59:59.999999Z')",
                "ck_product_price_valid_to; insert into product_price values (NEW, PRODUCT, 1, 'GBP', now(), 'infinity')",
                "ck_product_price_valid_to; insert into product_price values (NEW, PRODUCT, 1, 'GBP', now(), '10000-01-01Z')",
                "ck_product_version; insert into product(id, version, sku, name) values (NEW, 0, 'A', 'A')",
                "ck_product_sku; insert into product(id, version, sku, name) values (NEW, 1, repeat('ß', 300), 'A')",
                "ck_product_sku; insert into product(id, version, sku, name) values (NEW, 1, 'a', 'A')",
                "ck_product_sku; insert into product(id, version, sku, name) values (NEW, 1, repeat('A', 501), 'A')",
                "ck_product_name; update product set name = E'A\\u2003'",
                "ck_product_name; update product set name = repeat('😀', 501)",
                "ck_customer_email; insert into customer(id, version, number, email, status) values (NEW, 1, 'A', 'a b@c', 'ACTIVE')",
                "ck_customer_email; insert into customer(id, version, number, email, status) values (NEW, 1, 'A', 'a@b@c', 'ACTIVE')",
                "ck_customer_email; insert into customer(id, version, number, email, status) values (NEW, 1, 'A', '@a@', 'ACTIVE')"
            })
    void refusesInSqlWhatTheModelCouldNotRead(String constraint, String statement) {
        var product = Samples.aProduct();
        shop.transactions().run(() -> shop.products().add(product));

        assertThatThrownBy(() -> application.run(
                        statement.replace("NEW", "gen_random_uuid()").replace("PRODUCT", "'" + product.id() + "'")))
                .hasMessageContaining('"' + constraint + '"');
    }

    @Test
    void stripsTheSameWhiteSpaceInSqlAndInTheModel() {
        var stripped = IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .filter(character -> character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE)
                .filter(character -> Character.toString(character).isBlank())
                .boxed()
                .toList();

        var refused = application.rows("select c from generate_series(1, 1114111) c"
                + " where c not between 55296 and 57343 and not is_name(chr(c) || 'a') order by c");

        assertThat(refused).map(Integer::valueOf).isEqualTo(stripped);
        assertThat(application.rows("select c from generate_series(1, 1114111) c where c not between 55296 and 57343"
                        + " and is_name('a' || chr(c)) is distinct from is_prose(chr(c) || 'a')"))
                .isEmpty();
    }

    /** Server and JDK may know the letters of different years. */
    @Test
    void takesEverySkuOfTheModelInSqlAndNoneThatWouldGrow() {
        var kept = application
                .rows("select chr(c) from generate_series(33, 65535) c"
                        + " where c not between 55296 and 57343 and chr(c) = fold_case(chr(c))")
                .stream()
                .collect(Collectors.toSet());
        var upper = IntStream.rangeClosed(33, 65_535)
                .filter(Character::isDefined)
                .filter(character -> character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE)
                .mapToObj(character -> Character.toString(character).toUpperCase(Locale.ROOT))
                .flatMap(text -> text.codePoints().mapToObj(Character::toString))
                .collect(Collectors.toSet());

        assertThat(upper).filteredOn(character -> !kept.contains(character)).isEmpty();
        assertThat(kept)
                .allSatisfy(character ->
                        assertThat(character.toUpperCase(Locale.ROOT)).hasSize(1));
    }

    @Test
    void takesNoCurrencyInSqlThatTheModelCannotRead() {
        var known = Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .toList();

        var taken = new TreeSet<>(application.rows("select a || b || c from"
                + " (select chr(n) from generate_series(65, 90) n) as first(a),"
                + " (select chr(n) from generate_series(65, 90) n) as second(b),"
                + " (select chr(n) from generate_series(65, 90) n) as third(c) where is_currency(a || b || c)"));

        assertThat(known).containsAll(taken);
        assertThat(taken).contains("GBP", "EUR", "XXX", "DEM").hasSizeGreaterThan(200);
    }

    static Stream<Map.Entry<String, String>> amounts() {
        return Stream.of(
                Map.entry("is_entered_amount", MOST.toString()),
                Map.entry("is_entered_amount", LEAST.toString()),
                Map.entry("is_amount", "9".repeat(100) + "." + "9".repeat(20)));
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void takesTheSameAmountsInSqlAndInTheModel(Map.Entry<String, String> most) {
        assertThat(Amount.of(most.getValue())).hasToString(most.getValue());
        assertThat(application.value("select " + most.getKey() + "(" + most.getValue() + ")"))
                .isEqualTo("t");
        assertThat(application.value("select " + most.getKey() + "(" + most.getValue() + " + 1e-21)"))
                .isEqualTo("f");
    }
}
