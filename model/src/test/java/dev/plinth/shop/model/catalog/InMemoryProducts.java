package dev.plinth.shop.model.catalog;

import static java.util.Comparator.comparing;

import dev.plinth.shop.model.shared.InMemoryRepository;
import dev.plinth.shop.model.shared.InMemoryTransactions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Products without a database. */
public final class InMemoryProducts extends InMemoryRepository<Product, ProductId> implements Products {
    /** No products yet. */
    public InMemoryProducts(InMemoryTransactions transactions) {
        super(transactions, Product.class, "pk_product_id", Product::id);
        unique("uq_product_sku", Product::sku);
        readableWhere((product, to) -> true);
        reference("fk_product_category_category_id", product -> product.categories().stream(), Category.class);
    }

    @Override
    public List<Product> findAll(Collection<ProductId> ids) {
        return ids.stream().distinct().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public Optional<Product> findBySku(Sku sku) {
        return findBySkus(List.of(sku)).stream().findFirst();
    }

    @Override
    public List<Product> findBySkus(Collection<Sku> skus) {
        return all().filter(product -> skus.contains(product.sku())).toList();
    }

    @Override
    public List<Product> findByCategory(CategoryId category) {
        return all().filter(product -> product.categories().contains(category))
                .sorted(comparing(product -> product.sku().value()))
                .toList();
    }
}
