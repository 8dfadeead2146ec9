package dev.plinth.shop.model.catalog;

import static java.util.Comparator.comparing;

import dev.plinth.shop.model.shared.InMemoryRepository;
import dev.plinth.shop.model.shared.InMemoryTransactions;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Products without a database. */
public final class InMemoryProducts extends InMemoryRepository<Product, ProductId> implements Products {
    private static final Comparator<Sku> BY_CODE_POINTS =
            comparing(sku -> sku.value().codePoints().toArray(), Arrays::compare);

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
    public List<Product> list(Optional<Sku> after, int most) {
        return first(all(), after, most);
    }

    @Override
    public List<Product> listCategory(CategoryId category, Optional<Sku> after, int most) {
        return first(all().filter(product -> product.categories().contains(category)), after, most);
    }

    private static List<Product> first(Stream<Product> products, Optional<Sku> after, int most) {
        return products.filter(product ->
                        after.stream().allMatch(sku -> BY_CODE_POINTS.compare(product.sku(), sku) > 0))
                .sorted(comparing(Product::sku, BY_CODE_POINTS))
                .limit(most)
                .toList();
    }
}
