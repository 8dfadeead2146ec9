package dev.plinth.shop.server.catalog;

import static dev.plinth.shop.server.catalog.CatalogOperation.CHANGE_PRODUCT;
import static dev.plinth.shop.server.catalog.CatalogOperation.CREATE_PRODUCT;
import static dev.plinth.shop.server.catalog.CatalogOperation.END_PRICE;
import static dev.plinth.shop.server.catalog.CatalogOperation.FIND_PRODUCTS;
import static dev.plinth.shop.server.catalog.CatalogOperation.GET_PRODUCT;
import static dev.plinth.shop.server.catalog.CatalogOperation.PRICE_PRODUCT;
import static dev.plinth.shop.server.catalog.CatalogOperation.REMOVE_PRODUCT;

import dev.plinth.shop.api.v1.catalog.ChangeProduct;
import dev.plinth.shop.api.v1.catalog.CreateProduct;
import dev.plinth.shop.api.v1.catalog.EndPrice;
import dev.plinth.shop.api.v1.catalog.FindProducts;
import dev.plinth.shop.api.v1.catalog.PriceDetails;
import dev.plinth.shop.api.v1.catalog.ProductDetails;
import dev.plinth.shop.api.v1.shared.Page;
import dev.plinth.shop.model.catalog.CategoryId;
import dev.plinth.shop.model.catalog.Product;
import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.catalog.ProductName;
import dev.plinth.shop.model.catalog.Sku;
import dev.plinth.shop.model.shared.Search.Position;
import dev.plinth.shop.server.Answer;
import dev.plinth.shop.server.Api;
import dev.plinth.shop.server.Call;
import dev.plinth.shop.server.RequestTransactions;
import dev.plinth.shop.server.list.Lists;
import dev.plinth.shop.server.message.Fields;
import dev.plinth.shop.server.message.Identifiers;
import dev.plinth.shop.server.message.MoneyConversion;
import dev.plinth.shop.usecases.catalog.BrowsingCatalog;
import dev.plinth.shop.usecases.catalog.EditingProducts;
import java.util.Optional;

/** Products, from a request to its answer, whatever the server. */
public final class ProductsApi implements Api {
    private final RequestTransactions transactions;
    private final Lists lists;
    private final BrowsingCatalog browsing;
    private final EditingProducts editing;

    /** Products, through their use cases. */
    public ProductsApi(
            RequestTransactions transactions, Lists lists, BrowsingCatalog browsing, EditingProducts editing) {
        this.transactions = transactions;
        this.lists = lists;
        this.browsing = browsing;
        this.editing = editing;
    }

    /** Takes a product in. */
    public Answer<ProductDetails> create(Call call, CreateProduct message) {
        return transactions.once(call, CREATE_PRODUCT, message, wanted -> {
            var product = editing.add(CatalogConversion.product(wanted));
            return Answer.created(
                    CatalogConversion.details(product), product.version(), "/v1/products/" + product.id());
        });
    }

    /** A product with all prices. */
    public Answer<ProductDetails> get(Call call, String id) {
        return transactions.read(call, GET_PRODUCT, () -> shown(browsing.product(Identifiers.of(id, ProductId::new))));
    }

    /** A page of the products that fit the conditions of the query. */
    public Answer<Page<ProductDetails>> find(Call call) {
        return transactions.read(call, FIND_PRODUCTS, FindProducts.class, question -> {
            var page = found(question, lists.place(call, question, ProductId::new));
            return lists.page(call, question, page, CatalogConversion::details, ProductId::value);
        });
    }

    private dev.plinth.shop.model.shared.Page<Product, Position<ProductId>> found(
            FindProducts question, Optional<Position<ProductId>> after) {
        var category = Optional.ofNullable(question.categoryId()).map(CategoryId::new);
        var sku = question.sku();
        if (sku != null) {
            var one = browsing.product(Fields.at("sku", () -> new Sku(sku))).stream()
                    .filter(product -> category.stream().allMatch(product.categories()::contains));
            return new dev.plinth.shop.model.shared.Page<>(one.toList(), Optional.empty());
        }
        return category.isPresent()
                ? browsing.productsIn(category.get(), question.pageSize(), after)
                : browsing.products(question.pageSize(), after);
    }

    /** Gives a product another name and other categories. */
    public Answer<ProductDetails> change(Call call, String id, ChangeProduct message) {
        return transactions.change(
                call,
                CHANGE_PRODUCT,
                message,
                wanted -> shown(editing.change(
                        Identifiers.of(id, ProductId::new),
                        call.expectedVersion(),
                        new ProductName(wanted.name()),
                        CatalogConversion.categories(wanted.categoryIds()))));
    }

    /** Sets the price for a period. */
    public Answer<ProductDetails> price(Call call, String id, PriceDetails message) {
        return transactions.once(
                call,
                PRICE_PRODUCT,
                message,
                wanted -> shown(editing.price(
                        Identifiers.of(id, ProductId::new),
                        call.expectedVersion(),
                        MoneyConversion.money("price", wanted.price()),
                        CatalogConversion.period("", wanted))));
    }

    /** Ends a price. */
    public Answer<ProductDetails> endPrice(Call call, String id, EndPrice message) {
        return transactions.once(
                call,
                END_PRICE,
                message,
                wanted -> shown(editing.endPrice(
                        Identifiers.of(id, ProductId::new),
                        call.expectedVersion(),
                        MoneyConversion.currency("currency", wanted.currency()),
                        wanted.validTo())));
    }

    /** Removes a product that was never ordered. */
    public Answer<ProductDetails> remove(Call call, String id) {
        return transactions.change(call, REMOVE_PRODUCT, () -> {
            editing.remove(Identifiers.of(id, ProductId::new), call.expectedVersion());
            return Answer.done();
        });
    }

    private static Answer<ProductDetails> shown(Product product) {
        return Answer.ok(CatalogConversion.details(product), product.version());
    }
}
