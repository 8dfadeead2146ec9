package dev.plinth.shop.usecases.catalog;

import dev.plinth.shop.model.catalog.CategoryId;
import dev.plinth.shop.model.catalog.Period;
import dev.plinth.shop.model.catalog.Product;
import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.catalog.ProductName;
import dev.plinth.shop.model.catalog.Products;
import dev.plinth.shop.model.shared.ExpectedVersion;
import dev.plinth.shop.model.shared.Money;
import dev.plinth.shop.model.shared.Transactions;
import java.time.Instant;
import java.util.Currency;
import java.util.Set;
import java.util.function.Consumer;

/** What is sold, what it is called, where it stands in the catalog, and what it costs when. */
public final class EditingProducts {
    private final Transactions transactions;
    private final Products products;

    /** Edits products. */
    public EditingProducts(Transactions transactions, Products products) {
        this.transactions = transactions;
        this.products = products;
    }

    /**
     * Takes a new product in, with the categories and prices that it was given.
     *
     * @throws dev.plinth.shop.model.shared.DuplicateKey if its SKU is taken
     * @throws dev.plinth.shop.model.shared.BrokenRule {@code fk_product_category_category_id} if a category is not there
     */
    public Product add(Product product) {
        return transactions.change(() -> {
            products.add(product);
            return product;
        });
    }

    /**
     * Gives a product another name and other categories; those that are left out are left.
     *
     * @return the product after that
     * @throws dev.plinth.shop.model.shared.NotFound if the product does not exist
     * @throws dev.plinth.shop.model.shared.StaleVersion if it has another version than is expected
     * @throws dev.plinth.shop.model.shared.BrokenRule {@code fk_product_category_category_id} if a category is not there
     */
    public Product change(ProductId id, ExpectedVersion expected, ProductName name, Set<CategoryId> categories) {
        return change(id, expected, product -> {
            product.rename(name);
            product.categories().stream()
                    .filter(category -> !categories.contains(category))
                    .forEach(product::takeOutOf);
            categories.forEach(product::putInto);
        });
    }

    /**
     * Sets the price for a period.
     *
     * @return the product after that
     * @throws dev.plinth.shop.model.shared.NotFound if the product does not exist
     * @throws dev.plinth.shop.model.shared.StaleVersion if it has another version than is expected
     * @throws dev.plinth.shop.model.shared.BrokenRule see {@link Product#price}
     */
    public Product price(ProductId id, ExpectedVersion expected, Money price, Period validity) {
        return change(id, expected, product -> product.price(price, validity));
    }

    /**
     * Ends the price that is asked at an instant.
     *
     * @return the product after that
     * @throws dev.plinth.shop.model.shared.NotFound if the product does not exist
     * @throws dev.plinth.shop.model.shared.StaleVersion if it has another version than is expected
     * @throws dev.plinth.shop.model.shared.BrokenRule see {@link Product#endPrice}
     */
    public Product endPrice(ProductId id, ExpectedVersion expected, Currency currency, Instant end) {
        return change(id, expected, product -> product.endPrice(currency, end));
    }

    /**
     * Takes away a product that was never ordered, with its prices.
     *
     * @throws dev.plinth.shop.model.shared.NotFound if the product does not exist
     * @throws dev.plinth.shop.model.shared.StaleVersion if it has another version than is expected
     * @throws dev.plinth.shop.model.shared.BrokenRule {@code fk_order_line_product_id} or {@code
     *     fk_credit_note_line_product_id} if it was ordered or given back
     */
    public void remove(ProductId id, ExpectedVersion expected) {
        change(id, expected, products::remove);
    }

    private Product change(ProductId id, ExpectedVersion expected, Consumer<Product> verb) {
        return transactions.change(() -> {
            var product = products.get(id);
            expected.require("product " + product.sku(), product.version());
            verb.accept(product);
            return product;
        });
    }
}
