package dev.plinth.shop.persistence.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plinth.shop.model.shared.CountryCode;
import dev.plinth.shop.model.shared.DuplicateKey;
import dev.plinth.shop.model.shared.StaleVersion;
import dev.plinth.shop.model.supplier.Supplier;
import dev.plinth.shop.model.supplier.SupplierId;
import dev.plinth.shop.model.supplier.SupplierName;
import dev.plinth.shop.persistence.ShopWithSuppliers;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaSuppliersTests {
    @RegisterExtension
    static final ShopWithSuppliers SHOP = new ShopWithSuppliers();

    private final JpaSuppliers suppliers = new JpaSuppliers(SHOP.database());

    @Test
    void findWhatWasStored() {
        var id = aStoredSupplier("Lantern Works");

        var found = SHOP.transactions().read(() -> suppliers.findByName(new SupplierName("Lantern Works")));

        assertThat(found).hasValueSatisfying(supplier -> {
            assertThat(supplier.id()).isEqualTo(id);
            assertThat(supplier.country()).isEqualTo(new CountryCode("GB"));
            assertThat(supplier.isActive()).isTrue();
        });
    }

    @Test
    void keepAChange() {
        var id = aStoredSupplier("Mug Makers");

        SHOP.transactions().run(() -> suppliers.get(id).moveTo(new CountryCode("DE")));

        var changed = SHOP.transactions().read(() -> suppliers.get(id));
        assertThat(changed.country()).isEqualTo(new CountryCode("DE"));
        assertThat(changed.version()).isEqualTo(2);
    }

    @Test
    void refuseAChangeOfWhatSomebodyElseHasChanged() {
        var id = aStoredSupplier("Parasol Partners");

        var failure = catchThrowable(() -> SHOP.transactions().run(() -> {
            var supplier = suppliers.get(id);
            CompletableFuture.runAsync(() ->
                            SHOP.transactions().run(() -> suppliers.get(id).drop()))
                    .join();
            supplier.moveTo(new CountryCode("FR"));
        }));

        assertThat(failure).isInstanceOf(StaleVersion.class);
    }

    @Test
    void refuseASecondSupplierOfOneName() {
        aStoredSupplier("Bunting Brothers");

        var failure = catchThrowable(() -> aStoredSupplier("Bunting Brothers"));

        assertThat(failure)
                .isInstanceOfSatisfying(
                        DuplicateKey.class,
                        duplicate -> assertThat(duplicate.constraint()).isEqualTo("uq_supplier_name"));
    }

    private SupplierId aStoredSupplier(String name) {
        var supplier = new Supplier(SupplierId.next(), new SupplierName(name), new CountryCode("GB"));
        SHOP.transactions().run(() -> suppliers.add(supplier));
        return supplier.id();
    }
}
