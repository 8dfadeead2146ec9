package dev.plinth.shop.wiring.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.wiring.blackbox.Client.Response;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrdersOverHttp {
    @RegisterExtension
    static final ServedShop SHOP = new ServedShop();

    private final Shelf shelf = new Shelf(SHOP);
    private final Client staff = shelf.staff();
    private String product = "";

    @BeforeEach
    void offer() {
        product = shelf.product();
    }

    @Test
    void placesAnOrderAndReadsItBack() {
        var placed = shelf.order(product);

        assertThat(placed.at("/total/amount")).isEqualTo("15.30");
        var read = staff.get(placed.header("Location"));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json()).isEqualTo(placed.json());
        assertThat(read.header("ETag")).isEqualTo(placed.header("ETag")).isEqualTo("\"1\"");
        assertThat(row(placed)).isEqualTo("ada@plinth.example PLACED");
    }

    @Test
    void answersARepeatAsItDidTheFirstTime() {
        var message = Shelf.orderOf(product);
        var same = staff.with("Idempotency-Key", Shelf.name("key"));

        var first = same.post("/v1/orders", message);
        var second = same.post("/v1/orders", message);
        var other = same.post("/v1/orders", Shelf.orderOf(product));

        assertThat(second.status()).isEqualTo(first.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.at("/type")).isEqualTo("tag:plinth.dev,2026:idempotency-key-reused");
    }

    @Test
    void answersARepeatThatNamesTheVersionWhichItMade() {
        var order = shelf.order(product);
        var path = order.header("Location") + "/cancellation";
        var same = staff.with("Idempotency-Key", Shelf.name("key"));

        var first = same.with("If-Match", order.header("ETag")).post(path, "");
        var second = same.with("If-Match", first.header("ETag")).post(path, "");

        assertThat(second.status()).isEqualTo(first.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
    }

    @Test
    void leavesTheKeyOfARefusedRequestFree() {
        var message = Shelf.orderOf(UUID.randomUUID().toString());
        var same = staff.with("Idempotency-Key", Shelf.name("key"));

        var refused = same.post("/v1/orders", message);
        var placed = same.post("/v1/orders", Shelf.orderOf(product));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/rule")).isEqualTo("fk_order_line_product_id");
        assertThat(refused.at("/detail"))
                .isEqualTo(
                        "fk_order_line_product_id: what it refers to does not exist, or something still refers to it");
        assertThat(placed.status()).isEqualTo(201);
    }

    @Test
    void namesTheFieldThatIsWrong() {
        var refused = staff.post("/v1/orders", Shelf.orderOf(product).replace("\"quantity\": 6", "\"quantity\": 0"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.at("/errors/0/path")).isEqualTo("lines[0].quantity");
    }

    @Test
    void wantsATokenWithTheScope() {
        var reader = SHOP.staff("orders:read");

        assertThat(SHOP.anonymous().get("/v1/orders").status()).isEqualTo(401);
        assertThat(reader.post("/v1/orders", "{}").status()).isEqualTo(403);
        assertThat(staff.get("/v1/orders/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void goesThroughItsLife() {
        var order = shelf.order(product);
        var path = order.header("Location");

        var paid = staff.post(path + "/payments", payment("15.30"));
        var shipped = match(paid).post(path + "/shipment", "");
        var delivered = match(shipped).post(path + "/delivery", "");
        var credited = staff.post(path + "/credit-notes", """
                {"number": "%s", "lines": [{"productId": "%s", "quantity": 2, "unitPrice": "2.55"}]}""".formatted(Shelf.name("C"), product));

        assertThat(paid.at("/paid/amount")).as(paid.toString()).isEqualTo("15.30");
        assertThat(shipped.at("/status")).isEqualTo("SHIPPED");
        assertThat(delivered.at("/status")).isEqualTo("DELIVERED");
        assertThat(credited.status()).as(credited.toString()).isEqualTo(201);
        assertThat(staff.get(credited.header("Location")).json()).isEqualTo(credited.json());
        assertThat(staff.get(path + "/credit-notes").at("/items/0/total/amount"))
                .isEqualTo("5.10");
        assertThat(row(order)).isEqualTo("ada@plinth.example DELIVERED");
    }

    @Test
    void changesTheVersionThatIsNamedAlone() {
        var order = shelf.order(product);
        var path = order.header("Location");

        var unnamed = staff.post(path + "/cancellation", "");
        var stale = staff.with("If-Match", "\"7\"").post(path + "/cancellation", "");
        var malformed = staff.with("If-Match", "seven").post(path + "/cancellation", "");
        var cancelled = match(order).post(path + "/cancellation", "");

        assertThat(unnamed.status()).isEqualTo(428);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(malformed.at("/errors/0/path")).isEqualTo("If-Match");
        assertThat(cancelled.at("/status")).isEqualTo("CANCELLED");
    }

    @Test
    void sendsNothingThatTheCallerHas() {
        var order = shelf.order(product);
        var path = order.header("Location");

        var same = staff.with("If-None-Match", order.header("ETag")).get(path);
        var other = staff.with("If-None-Match", "\"7\"").get(path);

        assertThat(same.status()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.header("ETag")).isEqualTo(order.header("ETag"));
        assertThat(other.status()).isEqualTo(200);
    }

    @Test
    void listsFromPageToPage() {
        var customer = shelf.customer();
        for (int i = 0; i < 5; i++) {
            staff.post(
                    "/v1/orders", Shelf.orderOf(product).replaceFirst("\\{", "{\"customerId\": \"" + customer + "\","));
        }

        var pages = staff.pages("/v1/customers/" + customer + "/orders?pageSize=2");
        var found = staff.pages("/v1/orders?pageSize=3&sort=TOTAL&direction=ASCENDING&customerId=" + customer);

        assertThat(pages).extracting(page -> page.json().at("/items").size()).containsExactly(2, 2, 1);
        assertThat(found).extracting(page -> page.json().at("/items").size()).containsExactly(3, 2);
        assertThat(pages.get(0).at("/items/0/total/amount")).isEqualTo("15.30");
    }

    @Test
    void goesOnWithACursorHoweverTheQuestionIsSpelled() {
        var customer = shelf.customer();
        for (int i = 0; i < 2; i++) {
            staff.post(
                    "/v1/orders", Shelf.orderOf(product).replaceFirst("\\{", "{\"customerId\": \"" + customer + "\","));
        }
        var capitals = customer.toUpperCase(Locale.ROOT);
        var conditions = "&customerId=%s&placedFrom=2001-01-01T00:00:00%s&statuses=%s&statuses=%s";

        var found = staff.get("/v1/orders?pageSize=1" + conditions.formatted(customer, "Z", "PLACED", "SHIPPED"));
        var again = staff.get("/v1/orders?direction=DESCENDING&cursor=" + found.at("/cursor")
                + conditions.formatted(capitals, "%2B00:00", "SHIPPED", "PLACED"));
        var ofCustomer = staff.get("/v1/customers/" + customer + "/orders?pageSize=1");
        var path = "/v1/customers/" + capitals + "/orders?cursor=";

        assertThat(again.json().at("/items")).as(again.toString()).hasSize(1);
        assertThat(staff.get(path + ofCustomer.at("/cursor")).json().at("/items"))
                .isEqualTo(again.json().at("/items"));
        assertThat(staff.get("/v1/customers/" + shelf.customer() + "/orders?cursor=" + ofCustomer.at("/cursor"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void refusesACursorThatWasChangedOrIsOfAnotherList() {
        shelf.order(product);
        shelf.order(product);
        var cursor = staff.get("/v1/orders?pageSize=1").at("/cursor");
        var changed = (cursor.startsWith("A") ? "B" : "A") + cursor.substring(1);

        assertThat(staff.get("/v1/orders?pageSize=1&cursor=" + cursor).status()).isEqualTo(200);
        assertThat(staff.get("/v1/orders?cursor=" + changed).at("/errors/0/path"))
                .isEqualTo("cursor");
        assertThat(staff.get("/v1/orders?direction=ASCENDING&cursor=" + cursor).status())
                .isEqualTo(400);
    }

    @Test
    void takesPaymentsInTheCurrencyOfTheOrderAlone() {
        var order = shelf.order(product);

        var refused = staff.post(
                order.header("Location") + "/payments", payment("10.00").replace("GBP", "EUR"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/rule")).isEqualTo("payment-in-order-currency");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "XTS", "XAU", "XDR", "ZZZ"})
    void refusesWhatIsNoCurrencyToPayIn(String code) {
        var refused = staff.post("/v1/orders", Shelf.orderOf(product).replace("\"GBP\"", '"' + code + '"'));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/path")).isEqualTo("currency");
    }

    @Test
    void namesTheParameterThatIsWrong() {
        assertThat(staff.get("/v1/orders?pageSize=0").at("/errors/0/path")).isEqualTo("pageSize");
        assertThat(staff.get("/v1/orders?sort=COLOR").at("/errors/0/path")).isEqualTo("sort");
        assertThat(staff.get("/v1/orders?color=RED").at("/errors/0/path")).isEqualTo("color");
        assertThat(staff.get("/v1/orders?pageSize=1&pageSize=2").at("/errors/0/path"))
                .isEqualTo("pageSize");
        assertThat(staff.get("/v1/orders/17").at("/errors/0/path")).isEqualTo("id");
    }

    private Client match(Response seen) {
        assertThat(seen.header("ETag")).as(seen.toString()).isNotEmpty();
        return staff.with("If-Match", seen.header("ETag"));
    }

    private static String payment(String amount) {
        return """
                {"method": "CARD", "amount": {"amount": "%s", "currency": "GBP"}, "reference": "%s",
                 "paidAt": "2010-12-01T08:30:00Z"}""".formatted(amount, Shelf.name("ch"));
    }

    private static String row(Response order) {
        return SHOP.sql()
                .value("select created_by || ' ' || status from sales_order where id = '" + order.at("/id") + "'");
    }
}
