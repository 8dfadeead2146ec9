package dev.plinth.shop.usecases.catalog;

import dev.plinth.shop.model.catalog.Categories;
import dev.plinth.shop.model.catalog.Category;
import dev.plinth.shop.model.catalog.CategoryId;
import dev.plinth.shop.model.catalog.Product;
import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.catalog.Products;
import dev.plinth.shop.model.catalog.Sku;
import dev.plinth.shop.model.shared.Page;
import dev.plinth.shop.model.shared.Search.Position;
import dev.plinth.shop.model.shared.Transactions;
import java.util.List;
import java.util.Optional;

/** Looking around in what is sold. */
public final class BrowsingCatalog {
    private final Transactions transactions;
    private final Products products;
    private final Categories categories;

    /** Browses products and categories. */
    public BrowsingCatalog(Transactions transactions, Products products, Categories categories) {
        this.transactions = transactions;
        this.products = products;
        this.categories = categories;
    }

    /**
     * The product with this identifier, with all prices.
     *
     * @throws dev.plinth.shop.model.shared.NotFound if it does not exist
     */
    public Product product(ProductId id) {
        return transactions.read(() -> products.get(id));
    }

    /** The product with this unit, if it exists. */
    public Optional<Product> product(Sku sku) {
        return transactions.read(() -> products.findBySku(sku));
    }

    /**
     * A page of all products by SKU, with all prices.
     *
     * @param pageSize the most products on it
     * @param after where the page before ended, or empty for the first page
     */
    public Page<Product, Position<ProductId>> products(int pageSize, Optional<Position<ProductId>> after) {
        var found = transactions.read(() -> products.list(sku(after), pageSize + 1));
        return Page.of(found, pageSize, BrowsingCatalog::place);
    }

    /** The same of the products that stand in a category itself; none if the category does not exist. */
    public Page<Product, Position<ProductId>> productsIn(
            CategoryId category, int pageSize, Optional<Position<ProductId>> after) {
        var found = transactions.read(() -> products.listCategory(category, sku(after), pageSize + 1));
        return Page.of(found, pageSize, BrowsingCatalog::place);
    }

    private static Optional<Sku> sku(Optional<Position<ProductId>> place) {
        return place.map(product -> new Sku(product.value()));
    }

    private static Position<ProductId> place(Product product) {
        return new Position<>(product.sku().value(), product.id());
    }

    /**
     * The category with this identifier.
     *
     * @throws dev.plinth.shop.model.shared.NotFound if it does not exist
     */
    public Category category(CategoryId id) {
        return transactions.read(() -> categories.get(id));
    }

    /** The categories at the top, by name. */
    public List<Category> top() {
        return transactions.read(categories::findTop);
    }

    /** The categories right below one, by name; none if it does not exist. */
    public List<Category> below(CategoryId parent) {
        return transactions.read(() -> categories.findBelow(parent));
    }
}
