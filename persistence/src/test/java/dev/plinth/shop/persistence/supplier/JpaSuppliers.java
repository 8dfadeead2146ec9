package dev.plinth.shop.persistence.supplier;

import dev.plinth.persistenceruntime.AggregateRepository;
import dev.plinth.persistenceruntime.Database;
import dev.plinth.shop.model.supplier.Supplier;
import dev.plinth.shop.model.supplier.SupplierId;
import dev.plinth.shop.model.supplier.SupplierName;
import dev.plinth.shop.model.supplier.Suppliers;
import java.util.List;
import java.util.Optional;

/** Suppliers in a database. */
public final class JpaSuppliers extends AggregateRepository<Supplier, SupplierId> implements Suppliers {
    /** All suppliers of the database. */
    public JpaSuppliers(Database database) {
        super(database, Supplier.class);
    }

    @Override
    public Optional<Supplier> findByName(SupplierName name) {
        return findAll(Supplier.class, "Supplier.byNames", "names", List.of(name)).stream()
                .findFirst();
    }
}
