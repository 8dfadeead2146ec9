package dev.plinth.shop.persistence.catalog;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.shop.model.catalog.CategoryId;
import dev.plinth.shop.model.catalog.Product;
import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.catalog.Products;
import dev.plinth.shop.model.catalog.Sku;
import dev.plinth.shop.persistence.AuditedRepository;
import jakarta.persistence.TypedQuery;
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
    public List<Product> list(Optional<Sku> after, int most) {
        return first(query("Product.list"), after, most);
    }

    @Override
    public List<Product> listCategory(CategoryId category, Optional<Sku> after, int most) {
        return first(query("Product.listCategory").setParameter("category", category), after, most);
    }

    private static List<Product> first(TypedQuery<Product> products, Optional<Sku> after, int most) {
        return products.setParameter("after", after.orElse(null))
                .setMaxResults(most)
                .getResultList();
    }
}
