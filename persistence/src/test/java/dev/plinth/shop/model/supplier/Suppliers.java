package dev.plinth.shop.model.supplier;

import dev.plinth.shop.model.shared.NotFound;
import java.util.Optional;

/** All suppliers. */
public interface Suppliers {
    /** The supplier with this identifier, if there is one. */
    Optional<Supplier> find(SupplierId id);

    /** The supplier with this name, if there is one. */
    Optional<Supplier> findByName(SupplierName name);

    /** Takes a new supplier in. */
    void add(Supplier supplier);

    /** The supplier with this identifier, or {@link NotFound}. */
    default Supplier get(SupplierId id) {
        return find(id).orElseThrow(() -> new NotFound("supplier", id));
    }
}
