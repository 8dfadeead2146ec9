package dev.plinth.shop.wiring.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CustomersOverHttp {
    @RegisterExtension
    static final ServedShop SHOP = new ServedShop();

    private final Shelf shelf = new Shelf(SHOP);
    private final Client staff = shelf.staff();

    @Test
    void registersFindsAndChanges() {
        var path = "/v1/customers/" + shelf.customer();
        var read = staff.get(path);

        var found = staff.get("/v1/customers?number=" + read.at("/number"));
        var changed = staff.with("If-Match", read.header("ETag")).put(path, "{\"email\": \"king@plinth.example\"}");
        var stale = staff.with("If-Match", read.header("ETag")).put(path, "{}");

        assertThat(read.at("/addresses/0/city")).isEqualTo("London");
        assertThat(found.json().at("/items/0")).isEqualTo(read.json());
        assertThat(changed.at("/email")).as(changed.toString()).isEqualTo("king@plinth.example");
        assertThat(changed.json().at("/addresses")).isEmpty();
        assertThat(changed.json()).isEqualTo(staff.get(path).json());
        assertThat(stale.status()).isEqualTo(412);
    }

    @Test
    void refusesTwoAddressesForOnePurpose() {
        var address = """
                {"kind": "BILLING", "recipient": "Ada", "street": "Square", "postalCode": "1", "city": "London",
                 "country": "GB"}""";

        var refused =
                staff.post("/v1/customers", "{\"number\": \"two\", \"addresses\": [" + address + ", " + address + "]}");

        assertThat(refused.at("/errors/0/path")).isEqualTo("addresses[1].kind");
    }

    @Test
    void forgetsWhoACustomerWas() {
        var id = shelf.customer();
        var path = "/v1/customers/" + id;
        var open = staff.get(path);
        var refused = staff.with("If-Match", open.header("ETag")).post(path + "/erasure", "");
        var closed = staff.with("If-Match", open.header("ETag")).post(path + "/closure", "");

        var erased = staff.with("If-Match", closed.header("ETag")).post(path + "/erasure", "");

        assertThat(refused.at("/rule")).isEqualTo("customer-is-erased-when-closed");
        assertThat(closed.at("/status")).isEqualTo("CLOSED");
        assertThat(erased.status()).as(erased.toString()).isEqualTo(200);
        assertThat(erased.body()).doesNotContain("London", "ada@");
        assertThat(SHOP.sql()
                        .value("select count(*)::text from kept_answer where body like '%London%' and resource like '%"
                                + id + "%'"))
                .isEqualTo("0");
        assertThat(SHOP.sql().value("select count(*)::text from customer_address where customer_id = '" + id + "'"))
                .isEqualTo("0");
    }

    @Test
    void removesWhoNeverBought() {
        var path = "/v1/customers/" + shelf.customer();

        var removed = staff.with("If-Match", "*").delete(path);

        assertThat(removed.status()).as(removed.toString()).isEqualTo(204);
        assertThat(staff.get(path).status()).isEqualTo(404);
    }
}
