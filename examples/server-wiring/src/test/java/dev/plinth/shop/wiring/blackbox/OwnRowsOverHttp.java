package dev.plinth.shop.wiring.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.server.access.Caller;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a customer's token reaches: that customer's rows, and what is open to all customers. */
class OwnRowsOverHttp {
    @RegisterExtension
    static final ServedShop SHOP = new ServedShop();

    private final Shelf shelf = new Shelf(SHOP);
    private String product = "";
    private String ann = "";
    private Client annsClient = SHOP.anonymous();
    private Client bobsClient = SHOP.anonymous();

    @BeforeEach
    void meet() {
        product = shelf.product();
        ann = shelf.customer();
        annsClient = client(ann);
        bobsClient = client(shelf.customer());
    }

    @Test
    void placesPaysAndCancelsOwnOrders() {
        var placed = annsClient.post("/v1/orders", Shelf.orderOf(product));
        var path = placed.header("Location");
        var other = annsClient.post("/v1/orders", Shelf.orderOf(product));

        var paid = annsClient.post(path + "/payments", """
                {"method": "CARD", "amount": {"amount": "15.30", "currency": "GBP"}, "reference": "ch_1",
                 "paidAt": "2010-12-01T08:30:00Z"}""");
        var cancelled =
                annsClient.with("If-Match", other.header("ETag")).post(other.header("Location") + "/cancellation", "");

        assertThat(placed.at("/customerId")).as(placed.toString()).isEqualTo(ann);
        assertThat(annsClient.get(path).at("/id")).isEqualTo(placed.at("/id"));
        assertThat(paid.at("/paid/amount")).as(paid.toString()).isEqualTo("15.30");
        assertThat(cancelled.at("/status")).as(cancelled.toString()).isEqualTo("CANCELLED");
        assertThat(annsClient.get("/v1/customers/" + ann + "/orders").json().at("/items"))
                .hasSize(2);
        assertThat(annsClient.get("/v1/customers/" + ann).at("/id")).isEqualTo(ann);
    }

    @Test
    void isWhatTheDatabaseHoldsBothLoginsTo() {
        annsClient.get("/v1/orders");
        SHOP.staff("orders:read").get("/v1/orders");

        var logins = SHOP.sql()
                .rows("select distinct usename::text from pg_stat_activity"
                        + " where datname = current_database() and usename <> current_user order by 1");

        var named = "('" + String.join("', '", logins) + "')";
        assertThat(logins).containsExactly(DatabaseRoles.APPLICATION, DatabaseRoles.CUSTOMER);
        assertThat(SHOP.sql()
                        .rows("select rolname from pg_roles where rolname in " + named
                                + " and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)"))
                .isEmpty();
        assertThat(SHOP.sql()
                        .rows("select relname from pg_class join pg_roles on pg_roles.oid = relowner where rolname in "
                                + named))
                .isEmpty();
        assertThat(SHOP.sql()
                        .rows("select member::regrole::text from pg_auth_members where member::regrole::text in "
                                + named))
                .isEmpty();
    }

    @Test
    void findsNothingOfOthers() {
        var path = annsClient.post("/v1/orders", Shelf.orderOf(product)).header("Location");

        assertThat(bobsClient.get(path).status()).isEqualTo(404);
        assertThat(bobsClient
                        .with("If-Match", "*")
                        .post(path + "/cancellation", "")
                        .status())
                .isEqualTo(404);
        assertThat(bobsClient.get("/v1/customers/" + ann).status()).isEqualTo(404);
        assertThat(bobsClient.get("/v1/customers/" + ann + "/orders").json().at("/items"))
                .isEmpty();
        assertThat(bobsClient.get("/v1/orders").json().at("/items")).isEmpty();
        assertThat(bobsClient.get(path + "/credit-notes").json().at("/items")).isEmpty();
    }

    @Test
    void doesNotPlaceForOthersOrAtOtherPrices() {
        var forAnn = Shelf.orderOf(product).replaceFirst("\\{", "{\"customerId\": \"" + ann + "\",");
        var cheap = Shelf.orderOf(product).replace("2.55", "0.01");

        assertThat(bobsClient.post("/v1/orders", forAnn).status()).isEqualTo(403);
        assertThat(bobsClient.post("/v1/orders", cheap).at("/rule")).isEqualTo("item-price-is-asked");
    }

    @Test
    void isKeptFromWhatStaffDoes() {
        var order = shelf.order(product).header("Location");
        var all = SHOP.client(new Caller(
                "bob",
                Set.of("orders:read", "orders:write", "orders:credit", "catalog:write", "customers:erase"),
                Optional.of(UUID.fromString(ann))));

        assertThat(all.with("If-Match", "*").post(order + "/shipment", "").status())
                .isEqualTo(403);
        assertThat(all.post("/v1/products", "{}").status()).isEqualTo(403);
        assertThat(all.post("/v1/credit-notes", "{}").status()).isEqualTo(403);
        assertThat(all.post("/v1/customers/" + ann + "/erasure", "").status()).isEqualTo(403);
    }

    @Test
    void hasKeysOfItsOwn() {
        var key = Shelf.name("key");
        var same = "same-subject";
        var annsSame = SHOP.client(new Caller(same, Set.of("orders:write"), Optional.of(UUID.fromString(ann))));
        var staffSame = SHOP.client(new Caller(same, Set.of("orders:write"), Optional.empty()));

        var first = annsSame.with("Idempotency-Key", key).post("/v1/orders", Shelf.orderOf(product));
        var second = staffSame.with("Idempotency-Key", key).post("/v1/orders", Shelf.orderOf(product));

        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(second.status()).as(second.toString()).isEqualTo(201);
    }

    private static Client client(String customer) {
        return SHOP.client(new Caller(
                "customer-" + customer,
                Set.of("orders:read", "orders:write", "customers:read", "catalog:read"),
                Optional.of(UUID.fromString(customer))));
    }
}
