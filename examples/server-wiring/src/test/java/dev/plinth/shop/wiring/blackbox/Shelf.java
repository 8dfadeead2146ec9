package dev.plinth.shop.wiring.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.wiring.blackbox.Client.Response;
import java.util.UUID;

/** Things that tests of several contexts need to be there, made over HTTP. */
final class Shelf {
    private final Client staff;

    Shelf(ServedShop shop) {
        this.staff = shop.staff(scopes());
    }

    /** All scopes that there are for the API. */
    static String[] scopes() {
        return new String[] {
            "catalog:read",
            "catalog:write",
            "customers:read",
            "customers:write",
            "customers:erase",
            "orders:read",
            "orders:write",
            "orders:credit"
        };
    }

    /** A client that may do everything. */
    Client staff() {
        return staff;
    }

    /** A product that costs 2.55 GBP. */
    String product() {
        return made("/v1/products", """
                {"sku": "%s", "name": "lantern",
                 "prices": [{"price": {"amount": "2.55", "currency": "GBP"}, "validFrom": "2010-01-01T00:00:00Z"}]}""".formatted(name("SKU")));
    }

    /** A customer who may buy. */
    String customer() {
        return made("/v1/customers", """
                {"number": "%s", "email": "ada@plinth.example",
                 "addresses": [{"kind": "BILLING", "recipient": "Ada King", "street": "12 St James's Square",
                                "postalCode": "SW1Y 4JH", "city": "London", "country": "GB"}]}""".formatted(name("C")));
    }

    /** An order of six pieces for 15.30 GBP. */
    Response order(String product) {
        var placed = staff.post("/v1/orders", orderOf(product));
        assertThat(placed.status()).as(placed.toString()).isEqualTo(201);
        return placed;
    }

    /** The message that asks for such an order, under a new number. */
    static String orderOf(String product) {
        return """
                {"number": "%s", "country": "GB", "currency": "GBP",
                 "lines": [{"productId": "%s", "quantity": 6, "unitPrice": "2.55"}]}""".formatted(name("O"), product);
    }

    /** A text that nothing else is called. */
    static String name(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }

    private String made(String path, String message) {
        var made = staff.post(path, message);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.at("/id");
    }
}
