package dev.plinth.shop.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.shop.model.customer.Customer;
import dev.plinth.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuditColumnsTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open(Shop.login(DATABASE));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void notesTheUserWithWhatHeChanges() {
        var customer = Samples.aCustomer();

        shop.transactions().as("ann").run(() -> shop.customers().add(customer));
        assertThat(stamps(customer)).isEqualTo("ann|ann");

        shop.transactions()
                .as("Bob O'Neil")
                .run(() -> shop.customers().get(customer.id()).close());
        assertThat(stamps(customer)).isEqualTo("ann|Bob O'Neil");
    }

    @Test
    void movesTheStampsWithAChangeAndNotWithARead() {
        var customer = Samples.aCustomer();
        shop.transactions().run(() -> shop.customers().add(customer));
        var written = times(customer);

        shop.transactions().run(() -> shop.customers().get(customer.id()).addresses());
        assertThat(times(customer)).isEqualTo(written);

        shop.transactions().run(() -> shop.customers().get(customer.id()).close());
        assertThat(times(customer).split("\\|")[0]).isEqualTo(written.split("\\|")[0]);
        assertThat(times(customer).split("\\|")[1]).isNotEqualTo(written.split("\\|")[1]);
    }

    private static String stamps(Customer customer) {
        return Shop.administrator(DATABASE)
                .value("select created_by, updated_by from customer where id = '" + customer.id() + "'");
    }

    private static String times(Customer customer) {
        return Shop.administrator(DATABASE)
                .value("select created_at, updated_at from customer where id = '" + customer.id() + "'");
    }
}
