package dev.plinth.shop.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.shop.model.catalog.ChargeKind;
import dev.plinth.shop.model.catalog.Product;
import dev.plinth.shop.model.catalog.ProductName;
import dev.plinth.shop.model.customer.AddressKind;
import dev.plinth.shop.model.customer.Customer;
import dev.plinth.shop.model.customer.EmailAddress;
import dev.plinth.shop.model.ordering.CountryRevenue;
import dev.plinth.shop.model.ordering.CreditNoteId;
import dev.plinth.shop.model.ordering.CustomerRevenue;
import dev.plinth.shop.model.ordering.MonthlyRevenue;
import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderId;
import dev.plinth.shop.model.ordering.OrderNumber;
import dev.plinth.shop.model.ordering.OrderSummary;
import dev.plinth.shop.model.ordering.PaymentMethod;
import dev.plinth.shop.model.ordering.ProductRevenue;
import dev.plinth.shop.model.shared.Amount;
import dev.plinth.shop.model.shared.CountryCode;
import dev.plinth.testkit.StatementLog;
import dev.plinth.testkit.TestDatabase;
import jakarta.persistence.EntityManager;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RoundTripTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    private static final Set<String> COMPUTED =
            Set.of("CountryRevenue", "CustomerRevenue", "MonthlyRevenue", "OrderSummary", "ProductRevenue");

    private final StatementLog log = new StatementLog(sql -> sql.startsWith("set transaction isolation level"));
    private Shop shop;
    private MappedValues mapped;

    @BeforeEach
    void open() {
        shop = Shop.open(log.watching(Shop.login(DATABASE)));
        mapped = shop.transactions().read(() -> new MappedValues(entityManager().unwrap(AbstractSession.class)));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void bringsEveryAttributeBack() {
        var shelf = Samples.full();

        assertThat(readAfterWriting(shelf)).isEqualTo(withFirstVersion(shelf));
    }

    @Test
    void bringsAbsentAttributesBackAbsent() {
        var shelf = Samples.sparse();

        assertThat(readAfterWriting(shelf)).isEqualTo(withFirstVersion(shelf));
    }

    @Test
    void bringsChangesBack() {
        var before = Samples.sparse();
        write(before);

        var changed = shop.transactions().write(() -> {
            var order = shop.orders().get(before.order().id());
            order.pay(PaymentMethod.CARD, order.total(), Samples.NASTY, Samples.NOON);
            order.ship();
            order.deliver();
            // Changed without them, but compared with them.
            order.lines();
            var customer = shop.customers().get(before.customer().id());
            customer.leave(AddressKind.DELIVERY);
            customer.reachAt(new EmailAddress("new@example.org"));
            var product = shop.products().get(before.product().id());
            product.rename(new ProductName(Samples.NASTY));
            product.putInto(before.categories().get(0).id());
            product.endPrice(Samples.GBP, Samples.NOON.plusNanos(123_456_789));
            return List.<Object>of(order, customer, product);
        });

        assertThat(read(changed)).isEqualTo(changed.stream().map(mapped::of).toList());
    }

    @Test
    void keepsInstantsWhateverTheZoneOfThisMachine() {
        var zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/London"));
            var orders = new ArrayList<Object>();
            var product = Samples.aProduct();
            // Both half past one in the night when clocks go back, and the hour that is left out in spring.
            for (var instant : List.of("2011-10-30T00:30:00Z", "2011-10-30T01:30:00Z", "2011-03-27T01:30:00Z")) {
                orders.add(new Order(
                        OrderId.next(),
                        new OrderNumber("Z" + Samples.next()),
                        null,
                        new CountryCode("GB"),
                        Samples.GBP,
                        Instant.parse(instant),
                        List.of(Samples.item(product, 1, "1", null))));
            }
            shop.transactions().run(() -> {
                shop.products().add(product);
                orders.forEach(order -> shop.orders().add((Order) order));
            });

            assertThat(read(orders)).isEqualTo(orders.stream().map(mapped::of).toList());
            assertThat(
                            Shop.administrator(DATABASE)
                                    .rows(
                                            "select placed_at at time zone 'UTC' from sales_order where number like 'Z%' order by 1"))
                    .containsExactly("2011-03-27 01:30:00", "2011-10-30 00:30:00", "2011-10-30 01:30:00");
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void computesEveryAttributeOfASummary() {
        var order = Samples.full();
        write(order);

        var summary = shop.transactions()
                .read(() -> shop.orders().summarize(List.of(order.order().number())))
                .get(0);

        assertThat(mapped.of(summary)).isEqualTo(mapped.of(new OrderSummary(order.order())));
        assertThat(mapped.of(summary)).containsOnlyKeys(pathsOf("OrderSummary"));
    }

    @Test
    void computesEveryAttributeOfAMonth() {
        var month = Instant.parse("2031-07-01T00:00:00Z");
        sellAndTakeBack("GB", month, Samples.aProduct());

        var months = shop.transactions().write(() -> {
            shop.reports().refresh();
            return shop.reports().monthlyRevenue().rows();
        });

        Map<String, Optional<Object>> expected = new TreeMap<>();
        expected.put("MonthlyRevenue.key.month", Optional.of(LocalDate.parse("2031-07-01")));
        expected.put("MonthlyRevenue.key.currency", Optional.of(Samples.GBP));
        expected.put("MonthlyRevenue.orders", Optional.of(1L));
        expected.put("MonthlyRevenue.revenue", Optional.of(Amount.of("0.0000000008")));
        expected.put("MonthlyRevenue.credited", Optional.of(Amount.of("0.0000000003")));
        expected.put("MonthlyRevenue.charges", Optional.of(Amount.of("0.0000000005")));
        expected.put("MonthlyRevenue.chargesCredited", Optional.of(Amount.of("0.0000000002")));
        assertThat(months.stream().map((MonthlyRevenue found) -> mapped.of(found)))
                .contains(expected);
        assertThat(expected).containsOnlyKeys(pathsOf("MonthlyRevenue"));
    }

    @Test
    void computesEveryAttributeOfACountry() {
        sellAndTakeBack("NR", Samples.NOON, Samples.aProduct());

        var countries = shop.transactions().write(() -> {
            shop.reports().refresh();
            return shop.reports().revenueByCountry().rows();
        });

        Map<String, Optional<Object>> expected = new TreeMap<>();
        expected.put("CountryRevenue.key.country", Optional.of(new CountryCode("NR")));
        expected.put("CountryRevenue.key.currency", Optional.of(Samples.GBP));
        expected.put("CountryRevenue.orders", Optional.of(1L));
        expected.put("CountryRevenue.revenue", Optional.of(Amount.of("0.0000000008")));
        expected.put("CountryRevenue.credited", Optional.of(Amount.of("0.0000000003")));
        expected.put("CountryRevenue.charges", Optional.of(Amount.of("0.0000000005")));
        assertThat(countries.stream().map((CountryRevenue found) -> mapped.of(found)))
                .contains(expected);
        assertThat(expected).containsOnlyKeys(pathsOf("CountryRevenue"));
    }

    @Test
    void computesEveryAttributeOfAProductsRevenue() {
        var product = Samples.aProduct();
        sellAndTakeBack("GB", Samples.NOON, product);

        var best = shop.transactions().write(() -> {
            shop.reports().refresh();
            return shop.reports().bestProducts(Integer.MAX_VALUE).rows();
        });

        Map<String, Optional<Object>> expected = new TreeMap<>();
        expected.put("ProductRevenue.key.product", Optional.of(product.id()));
        expected.put("ProductRevenue.key.currency", Optional.of(Samples.GBP));
        expected.put("ProductRevenue.sku", Optional.of(product.sku()));
        expected.put("ProductRevenue.name", Optional.of(product.name()));
        expected.put("ProductRevenue.pieces", Optional.of(BigInteger.valueOf(3)));
        expected.put("ProductRevenue.revenue", Optional.of(Amount.of("0.0000000003")));
        assertThat(best.stream().map((ProductRevenue found) -> mapped.of(found)))
                .contains(expected);
        assertThat(expected).containsOnlyKeys(pathsOf("ProductRevenue"));
    }

    @Test
    void computesEveryAttributeOfACustomersRevenue() {
        var product = Samples.aProduct();
        var customer = Samples.aCustomer();
        var order = new Order(
                OrderId.next(),
                new OrderNumber("R" + Samples.next()),
                customer.id(),
                new CountryCode("GB"),
                Samples.GBP,
                Samples.NOON,
                List.of(Samples.item(product, 3, "0.0000000001", null)));
        shop.transactions().run(() -> {
            shop.products().add(product);
            shop.customers().add(customer);
            shop.orders().add(order);
        });

        var best = shop.transactions().write(() -> {
            shop.reports().refresh();
            return shop.reports().bestCustomers(Integer.MAX_VALUE).rows();
        });

        Map<String, Optional<Object>> expected = new TreeMap<>();
        expected.put("CustomerRevenue.key.customer", Optional.of(customer.number()));
        expected.put("CustomerRevenue.key.currency", Optional.of(Samples.GBP));
        expected.put("CustomerRevenue.orders", Optional.of(1L));
        expected.put("CustomerRevenue.revenue", Optional.of(Amount.of("0.0000000003")));
        assertThat(best.stream().map((CustomerRevenue found) -> mapped.of(found)))
                .contains(expected);
        assertThat(expected).containsOnlyKeys(pathsOf("CustomerRevenue"));
    }

    @Test
    void coversEveryMappedAttribute() {
        assertThat(neverFilledBy(Samples.full().all())).isEmpty();
        assertThat(neverAbsentIn(Samples.sparse().all())).isEmpty();
    }

    @Test
    void noticesAnAttributeThatIsNotCovered() {
        var withoutACustomer = new ArrayList<>(Samples.full().all());
        withoutACustomer.removeIf(Customer.class::isInstance);

        assertThat(neverFilledBy(withoutACustomer))
                .contains("Customer.email", "CustomerAddress.place.country")
                .doesNotContain("Order.number");
        assertThat(neverAbsentIn(Samples.full().all())).contains("Customer.email", "Order.customer");
    }

    @Test
    void storesEveryConstantOfEveryClosedSet() {
        var full = Samples.full();
        var cancelled = Samples.anOrder(full.product(), 1);
        cancelled.cancel();
        var sent = paid(full);
        sent.ship();
        var delivered = paid(full);
        delivered.ship();
        delivered.deliver();
        var aggregates = new ArrayList<>(full.all());
        var closed = Samples.aCustomer();
        closed.close();
        aggregates.addAll(List.of(cancelled, sent, delivered, closed));
        Stream.of(ChargeKind.values()).map(Samples::aCharge).forEach(aggregates::add);

        shop.transactions().run(() -> {
            shop.addAll(aggregates);
        });

        var stored = shop.transactions().read(() -> mapped.of(find(aggregates)));
        var closedSets = stored.values().stream()
                .flatMap(values -> values.stream().flatMap(Optional::stream))
                .filter(Enum.class::isInstance)
                .map(value -> (Object) ((Enum<?>) value).getDeclaringClass())
                .collect(Collectors.toSet());
        var constants = closedSets.stream()
                .flatMap(set -> Arrays.stream(((Class<?>) set).getEnumConstants()))
                .collect(Collectors.toSet());
        var seen = stored.values().stream()
                .flatMap(values -> values.stream().flatMap(Optional::stream))
                .filter(Enum.class::isInstance)
                .collect(Collectors.toSet());
        assertThat(seen).isEqualTo(constants).hasSizeGreaterThan(7);
    }

    @Test
    void writesNothingWhenNothingChanged() {
        var shelf = Samples.full();
        write(shelf);
        var before = stamps();
        log.clear();

        shop.transactions().run(() -> find(shelf.all()).forEach(mapped::of));

        assertThat(log.statements()).isNotEmpty().allMatch(sql -> sql.startsWith("SELECT "));
        assertThat(stamps()).isEqualTo(before);
    }

    @Test
    void writesNothingWhenWhatIsSetWasThereBefore() {
        var shelf = Samples.sparse();
        write(shelf);
        var place = shelf.customer().addresses().get(0).place();
        log.clear();

        shop.transactions().run(() -> {
            var customer = shop.customers().get(shelf.customer().id());
            customer.reachAt(null);
            customer.leave(AddressKind.BILLING);
            customer.resideAt(AddressKind.DELIVERY, place);
            var product = shop.products().get(shelf.product().id());
            product.rename(shelf.product().name());
            product.putInto(shelf.categories().get(0).id());
            product.takeOutOf(shelf.categories().get(0).id());
            shop.categories()
                    .get(shelf.categories().get(0).id())
                    .rename(shelf.categories().get(0).name());
        });

        assertThat(log.statements()).isNotEmpty().allMatch(sql -> sql.startsWith("SELECT "));
    }

    /** Three pieces of a product and a charge of five, of which one piece and a charge of two are given back. */
    private void sellAndTakeBack(String country, Instant when, Product product) {
        var charge = Samples.aCharge(ChargeKind.POSTAGE);
        var order = new Order(
                OrderId.next(),
                new OrderNumber("M" + Samples.next()),
                null,
                new CountryCode(country),
                Samples.GBP,
                when,
                List.of(Samples.item(product, 3, "0.0000000001", null), Samples.item(charge, 5, "0.0000000001", null)));
        var note = order.credit(
                List.of(),
                CreditNoteId.next(),
                Samples.aCreditNoteNumber(),
                when,
                List.of(Samples.item(product, 1, "0.0000000001", null), Samples.item(charge, 2, "0.0000000001", null)));
        shop.transactions().run(() -> {
            List.of(product, charge).forEach(shop.products()::add);
            shop.orders().add(order);
            shop.creditNotes().add(note);
        });
    }

    private static Order paid(Samples.Shelf shelf) {
        var order = Samples.anOrder(shelf.product(), 1);
        order.pay(PaymentMethod.CARD, order.total(), "paid", Samples.NOON);
        return order;
    }

    private List<String> stamps() {
        return Shop.administrator(DATABASE)
                .rows("select id, version, updated_at from sales_order union all"
                        + " select id, version, updated_at from product union all"
                        + " select id, version, updated_at from category union all"
                        + " select id, version, updated_at from credit_note union all"
                        + " select id, version, updated_at from customer order by 1");
    }

    private Set<String> neverFilledBy(List<Object> objects) {
        var missing = new TreeSet<>(mapped.paths());
        missing.removeIf(path -> COMPUTED.contains(path.substring(0, path.indexOf('.'))));
        mapped.of(objects).forEach((path, values) -> {
            if (values.stream().anyMatch(Optional::isPresent)) {
                missing.remove(path);
            }
        });
        return missing;
    }

    private Set<String> neverAbsentIn(List<Object> objects) {
        var optional = new HashSet<>(Shop.administrator(DATABASE)
                .rows("select table_name || '.' || column_name from information_schema.columns"
                        + " join information_schema.tables using (table_schema, table_name)"
                        + " where table_schema = '" + DatabaseRoles.SCHEMA
                        + "' and table_type = 'BASE TABLE' and is_nullable = 'YES'"));
        var values = mapped.of(objects);
        var missing = new TreeSet<String>();
        mapped.columns().forEach((path, column) -> {
            if (optional.contains(column)
                    && !values.getOrDefault(path, Set.of()).contains(Optional.empty())) {
                missing.add(path);
            }
        });
        return missing;
    }

    private Set<String> pathsOf(String entity) {
        return mapped.paths().stream()
                .filter(path -> path.startsWith(entity + "."))
                .collect(Collectors.toSet());
    }

    private List<Map<String, Optional<Object>>> withFirstVersion(Samples.Shelf shelf) {
        var values = shelf.all().stream().map(mapped::of).toList();
        values.forEach(attributes ->
                attributes.replaceAll((path, value) -> path.endsWith(".version") ? Optional.of(1L) : value));
        return values;
    }

    private List<Map<String, Optional<Object>>> readAfterWriting(Samples.Shelf shelf) {
        write(shelf);
        return read(shelf.all());
    }

    private void write(Samples.Shelf shelf) {
        shop.transactions().run(() -> shop.addAll(shelf.all()));
    }

    private List<Map<String, Optional<Object>>> read(List<Object> like) {
        return shop.transactions()
                .read(() -> find(like).stream().map(mapped::of).toList());
    }

    private List<Object> find(List<Object> like) {
        return like.stream()
                .map(object -> (Object) entityManager().find(object.getClass(), id(object)))
                .toList();
    }

    private Object id(Object aggregate) {
        return entityManager()
                .getEntityManagerFactory()
                .getPersistenceUnitUtil()
                .getIdentifier(aggregate);
    }

    private EntityManager entityManager() {
        return shop.database().unwrap(EntityManager.class);
    }
}
