package dev.plinth.shop.persistence.catalog;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.shop.model.catalog.CategoryId;
import dev.plinth.shop.model.catalog.Product;
import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.catalog.Products;
import dev.plinth.shop.model.catalog.Sku;
import dev.plinth.shop.persistence.AuditedRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Products in a database. */
public final class JpaProducts extends AuditedRepository<Product, ProductId> implements Products {
    /** All products of the database. */
    public JpaProducts(Database database) {
        super(database, Product.class);
    }

    @Override
    public Optional<Product> findBySku(Sku sku) {
        return findBySkus(List.of(sku)).stream().findFirst();
    }

    @Override
    public List<Product> findBySkus(Collection<Sku> skus) {
        return findAll(Product.class, "Product.bySkus", "skus", skus);
    }

    @Override
    public List<Product> findByCategory(CategoryId category) {
        return query("Product.byCategory").setParameter("category", category).getResultList();
    }
}
