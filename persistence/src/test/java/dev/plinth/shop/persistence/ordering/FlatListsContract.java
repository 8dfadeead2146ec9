package dev.plinth.shop.persistence.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderAttributes;
import dev.plinth.shop.model.ordering.OrderId;
import dev.plinth.shop.model.ordering.OrderStatus;
import dev.plinth.shop.model.shared.Amount;
import dev.plinth.shop.model.shared.Attribute;
import dev.plinth.shop.model.shared.Filter;
import dev.plinth.shop.model.shared.Search;
import dev.plinth.shop.model.shared.Search.Direction;
import dev.plinth.shop.model.shared.Search.Position;
import dev.plinth.shop.model.shared.Transactions;
import dev.plinth.shop.persistence.QueryPlan;
import dev.plinth.shop.persistence.Shop;
import dev.plinth.testkit.Database;
import dev.plinth.testkit.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * By which plan PostgreSQL finds the pages of a list and the rows of a report; how long it takes differs from machine to
 * machine, the plan does not. Each filter alone and with each other one, in each order, on the first page, in the middle and
 * near the end of the list.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class FlatListsContract {
    /** Rows that may be read in vain or sorted for each row of a page. */
    private static final int FOR_EACH = 150;

    /** More lines than an order has, but for few. */
    private static final int LINES = 5;

    private static final Set<String> BIG = Set.of("sales_order", "order_line", "payment");
    private static final OrderId FIRST_OF_EQUALS = new OrderId(new UUID(0, 0));

    private final QueryPlan.Log log = new QueryPlan.Log();
    private final Database database;
    private final int orders;
    private final int page;
    private final int every;
    private final Map<String, Long> linesWith = new LinkedHashMap<>();
    private Shop shop;
    private Sql sql;

    /**
     * The same for a migrated, empty database.
     *
     * @param orders how many it gets
     * @param page rows on a page
     * @param every how many of the searches are left out, and one more: 1 for none
     */
    @SuppressWarnings("NullAway.Init") // opened before the first test
    FlatListsContract(Database database, int orders, int page, int every) {
        this.database = database;
        this.orders = orders;
        this.page = page;
        this.every = every;
    }

    /** A filter, what it looks at, and what it is called; one that looks for a word is called by it. */
    private record Asked(String attribute, String name, Filter<Order> filter) {}

    private record Place(String name, Attribute<Order, ?> sort, Direction direction, List<Position<OrderId>> after) {}

    @BeforeAll
    void load() {
        ManyOrders.load(database, orders);
        sql = Shop.administrator(database);
        for (var word : List.of("set", "walnut", "cobalt", "tungsten", "quixotic", "gramophone")) {
            linesWith.put(
                    word,
                    Long.valueOf(sql.value("select count(*) from order_line where description like '%" + word + "%'")));
        }
        shop = Shop.open(log.watching(Shop.logins(database)));
    }

    @AfterAll
    void close() {
        shop.close();
    }

    @Test
    void findPagesByAnIndexWhateverTheFilter() {
        var filters = filters();
        var combined = new ArrayList<List<Asked>>(List.of(List.of()));
        for (var one : filters) {
            combined.add(List.of(one));
            filters.stream()
                    .filter(other -> one.attribute().compareTo(other.attribute()) < 0)
                    .forEach(other -> combined.add(List.of(one, other)));
        }

        var wrong = new ArrayList<String>();
        int searches = 0;
        for (var place : places()) {
            for (var asked : combined) {
                if (searches++ % every == 0) {
                    search(asked, place).stream()
                            .map(fault ->
                                    asked.stream().map(Asked::name).toList() + " by " + place.name() + ": " + fault)
                            .forEach(wrong::add);
                }
            }
        }

        assertThat(searches).isGreaterThan(1500);
        assertThat(wrong).isEmpty();
    }

    @Test
    void findTheSameWhicheverWayAWordIsLookedFor() {
        for (var place : places()) {
            if (place.after().isEmpty()) {
                for (var word : linesWith.keySet()) {
                    var found = shop.transactions()
                            .read(() -> shop.orders()
                                    .search(Search.<Order, OrderId>by(place.sort(), place.direction())
                                            .pagesOf(page)
                                            .where(Filter.containing(OrderAttributes.TEXT, word))));

                    var direction = place.direction() == Direction.ASCENDING ? "" : " desc";
                    assertThat(found.items())
                            .extracting(order -> order.number().value())
                            .as("%s by %s", word, place.name())
                            .isEqualTo(sql.rows("select number from sales_order where id in (select order_id from"
                                    + " order_line where description like '%" + word + "%') order by "
                                    + column(place.sort()) + direction + ", id" + direction + " limit " + page));
                }
            }
        }
    }

    /**
     * Whether or not the search names the customer to whom the transaction is restricted. Behind a total all own orders may be
     * read, since no comparison of numbers is made by an index before a policy has let the row through.
     */
    @Test
    void findThePagesOfACustomerByAnIndex() {
        var wrong = new ArrayList<String>();
        for (var customer : customers()) {
            var ofCustomer = shop.transactions().restrictedTo(customer.value());
            long own = ofCustomer.read(() -> shop.orders().count());
            for (var place : places()) {
                long readable = place.sort().equals(OrderAttributes.TOTAL) ? own : 0;
                var search = searchFrom(place);
                for (var wanted : List.of(search, search.where(OrderAttributes.CUSTOMER.is(customer)))) {
                    faults(planOf(ofCustomer, () -> shop.orders().search(wanted)), page + 1, readable).stream()
                            .map(fault -> customer + " by " + place.name() + ": " + fault)
                            .forEach(wrong::add);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void findTheNewestOrdersOfACustomerByTheirIndex() {
        var newest = Search.<Order, OrderId>by(OrderAttributes.PLACED_AT, Direction.DESCENDING)
                .pagesOf(page);

        var indexes = customers().stream()
                .flatMap(
                        customer -> planOf(
                                shop.transactions().restrictedTo(customer.value()),
                                () -> shop.orders().search(newest))
                                .stream())
                .map(plan -> plan.steps().stream()
                        .map(QueryPlan.Step::index)
                        .filter(index -> !index.isEmpty())
                        .toList())
                .toList();

        // Few orders are sorted as fast, found by whichever index of their customer.
        assertThat(indexes)
                .hasSize(2)
                .allSatisfy(
                        used -> assertThat(used).singleElement().asString().startsWith("ix_sales_order_customer_id_"));
        assertThat(indexes.get(0)).containsExactly("ix_sales_order_customer_id_placed_at_id");
    }

    @Test
    void reportWithoutReadingAllOrders() {
        assertThat(faults(planOf(() -> shop.reports().bestCustomers(20)), 20, 0))
                .isEmpty();
        assertThat(faults(planOf(() -> shop.reports().monthlyRevenue()), orders, 0))
                .isEmpty();
    }

    private List<String> search(List<Asked> asked, Place place) {
        var search = searchFrom(place);
        for (var one : asked) {
            search = search.where(one.filter());
        }
        var wanted = search;
        var matches = asked.stream()
                .mapToLong(one -> linesWith.getOrDefault(one.name(), 0L))
                .sum();
        return faults(planOf(() -> shop.orders().search(wanted)), page + 1, matches);
    }

    private Search<Order, OrderId> searchFrom(Place place) {
        var search = Search.<Order, OrderId>by(place.sort(), place.direction()).pagesOf(page);
        for (var last : place.after()) {
            search = search.after(last);
        }
        return search;
    }

    /** What is wrong with plans that give some rows, of orders of which some lines have the text that is looked for. */
    private List<String> faults(List<QueryPlan> plans, int rows, long matches) {
        var faults = new ArrayList<String>();
        for (var step : plans.stream().flatMap(plan -> plan.steps().stream()).toList()) {
            if (step.kind().equals("Seq Scan") && BIG.contains(step.table())) {
                // Where a word is in more than one of a hundred lines, its orders may be found faster by reading all.
                if (matches < orders / 100) {
                    faults.add("reads all of " + step.table());
                }
            } else if (!step.kind().equals("Index Only Scan")
                    && step.removed() > (long) rows * FOR_EACH * LINES + matches) {
                // Rows that an index shows to be out of bounds are not read. A text is found before a range of numbers
                // is
                // checked, as the planner knows of neither how common it is.
                faults.add(step.removed() + " rows of " + step.table() + " in vain");
            }
            if (step.sorted() > (long) rows * FOR_EACH + matches) {
                faults.add("sorts " + step.sorted() + " rows");
            }
        }
        return faults;
    }

    private List<QueryPlan> planOf(Supplier<?> query) {
        return planOf(shop.transactions(), query);
    }

    private List<QueryPlan> planOf(Transactions transactions, Supplier<?> query) {
        log.take();
        transactions.read(query::get);
        return log.take();
    }

    /** One with very many orders, and one with few. */
    private List<CustomerId> customers() {
        return List.of(
                customer("00000000-0000-7000-8000-000000000000"),
                customer(sql.value("select customer_id from sales_order where number = 'O-000005000'")));
    }

    private List<Asked> filters() {
        var customers = customers();
        var totals = sql.value("select array_to_string(percentile_disc(array[0.25, 0.75, 0.9, 0.901]) within group"
                        + " (order by total), ' ') from sales_order")
                .split(" ");
        var all = new ArrayList<>(List.of(
                new Asked("customer", "whale", OrderAttributes.CUSTOMER.is(customers.get(0))),
                new Asked("customer", "buyer of few", OrderAttributes.CUSTOMER.is(customers.get(1))),
                new Asked("status", "delivered", OrderAttributes.STATUS.is(OrderStatus.DELIVERED)),
                new Asked("status", "placed", OrderAttributes.STATUS.is(OrderStatus.PLACED)),
                new Asked(
                        "status",
                        "placed or cancelled",
                        OrderAttributes.STATUS.in(Set.of(OrderStatus.PLACED, OrderStatus.CANCELLED))),
                new Asked("placed", "five years", placed("2019-05-01T00:00:00Z", "2024-05-01T00:00:00Z")),
                new Asked("placed", "two days", placed("2021-06-10T00:00:00Z", "2021-06-12T00:00:00Z")),
                new Asked("total", "middle totals", total(totals[0], totals[1])),
                new Asked("total", "equal totals", total(totals[2], totals[3]))));
        for (var word : linesWith.keySet()) {
            all.add(new Asked("word", word, Filter.containing(OrderAttributes.TEXT, word)));
        }
        return all;
    }

    private List<Place> places() {
        var places = new ArrayList<Place>();
        for (var sort : List.<Attribute<Order, ?>>of(
                OrderAttributes.PLACED_AT, OrderAttributes.NUMBER, OrderAttributes.TOTAL)) {
            for (var direction : Direction.values()) {
                var name = sort.name() + " " + direction + " ";
                places.add(new Place(name + "from the start", sort, direction, List.of()));
                for (int percent : List.of(50, 99)) {
                    var value = sql.value("select " + column(sort) + " from sales_order order by 1 "
                            + (direction == Direction.ASCENDING ? "" : "desc") + " limit 1 offset "
                            + orders * (long) percent / 100);
                    var text = sort.equals(OrderAttributes.PLACED_AT)
                            ? Instant.parse(value.replace(' ', 'T').replace("+00", "Z"))
                                    .toString()
                            : value;
                    places.add(new Place(
                            name + "behind " + percent + " %",
                            sort,
                            direction,
                            List.of(new Position<>(text, FIRST_OF_EQUALS))));
                }
            }
        }
        return places;
    }

    private static String column(Attribute<Order, ?> sort) {
        return sort.equals(OrderAttributes.PLACED_AT) ? "placed_at" : sort.name();
    }

    private static CustomerId customer(String id) {
        return new CustomerId(UUID.fromString(id));
    }

    private static Filter<Order> placed(String from, String until) {
        return OrderAttributes.PLACED_AT.from(Instant.parse(from), Instant.parse(until));
    }

    private static Filter<Order> total(String least, String most) {
        return OrderAttributes.TOTAL.between(Amount.of(least), Amount.of(most));
    }
}
