package dev.plinth.shop.wiring.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OrdersOverHttp {
    private static final String PRODUCT = "0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b13";

    @RegisterExtension
    static final ServedShop SHOP = new ServedShop();

    private final Client staff = SHOP.staff("orders:read", "orders:write");

    @BeforeAll
    static void fill() {
        SHOP.sql().run("insert into product (id, version, sku, name) values ('" + PRODUCT + "', 1, 'L1', 'lantern')");
    }

    @Test
    void placesAnOrderAndReadsItBack() {
        var placed = staff.post("/v1/orders", order("536365"));

        assertThat(placed.status()).as(placed.toString()).isEqualTo(201);
        assertThat(placed.at("/total/amount")).isEqualTo("15.30");
        var read = staff.get(placed.header("Location"));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json()).isEqualTo(placed.json());
        assertThat(read.header("ETag")).isEqualTo(placed.header("ETag")).isEqualTo("\"1\"");
        assertThat(SHOP.sql()
                        .value("select number || ' ' || created_by from sales_order where id = '" + placed.at("/id")
                                + "'"))
                .isEqualTo("536365 ada@plinth.example");
    }

    @Test
    void answersARepeatAsItDidTheFirstTime() {
        var same = staff.with("Idempotency-Key", "k-1");
        var first = same.post("/v1/orders", order("536366"));
        var second = same.post("/v1/orders", order("536366"));
        var other = same.post("/v1/orders", order("536367"));

        assertThat(second.status()).isEqualTo(first.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.at("/type")).isEqualTo("tag:plinth.dev,2026:idempotency-key-reused");
    }

    @Test
    void namesTheFieldThatIsWrong() {
        var refused = staff.post("/v1/orders", order("536368").replace("\"quantity\": 6", "\"quantity\": 0"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.at("/errors/0/path")).isEqualTo("lines[0].quantity");
    }

    @Test
    void wantsATokenWithTheScope() {
        assertThat(SHOP.anonymous().get("/v1/orders").status()).isEqualTo(401);
        assertThat(SHOP.staff("orders:read").post("/v1/orders", order("536369")).status())
                .isEqualTo(403);
        assertThat(staff.get("/v1/orders/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    private static String order(String number) {
        return """
                {"number": "%s", "country": "GB", "currency": "GBP",
                 "lines": [{"productId": "%s", "quantity": 6, "unitPrice": "2.55"}]}""".formatted(number, PRODUCT);
    }
}
