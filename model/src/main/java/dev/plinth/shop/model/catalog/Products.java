package dev.plinth.shop.model.catalog;

import dev.plinth.shop.model.shared.NotFound;
import dev.plinth.shop.model.shared.Repository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All products. */
public interface Products extends Repository<Product, ProductId> {
    /** The products with these identifiers, in their order, without those that are not there. */
    List<Product> findAll(Collection<ProductId> ids);

    /** The product with this unit, if there is one. */
    Optional<Product> findBySku(Sku sku);

    /** Those of the units that products have, in no particular order. */
    List<Product> findBySkus(Collection<Sku> skus);

    /**
     * The first products behind a SKU by code points, or from the start of the list; with their prices and categories, in
     * as many statements however many they are.
     */
    List<Product> list(Optional<Sku> after, int most);

    /** The same of the products that stand in a category itself. */
    List<Product> listCategory(CategoryId category, Optional<Sku> after, int most);

    /** Takes a product away that was never ordered, with its prices. */
    void remove(Product product);

    /** The product with this identifier, or {@link NotFound}. */
    default Product get(ProductId id) {
        return find(id).orElseThrow(() -> new NotFound("product", id));
    }
}
