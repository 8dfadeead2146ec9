package dev.plinth.shop.server.catalog;

import static dev.plinth.shop.server.access.Endpoint.act;
import static dev.plinth.shop.server.access.Endpoint.create;
import static dev.plinth.shop.server.access.Endpoint.get;
import static dev.plinth.shop.server.access.Endpoint.list;
import static dev.plinth.shop.server.access.Endpoint.remove;
import static dev.plinth.shop.server.access.Endpoint.replace;

import dev.plinth.shop.api.v1.catalog.CategoryDetails;
import dev.plinth.shop.api.v1.catalog.ChangeCategory;
import dev.plinth.shop.api.v1.catalog.ChangeProduct;
import dev.plinth.shop.api.v1.catalog.CreateCategory;
import dev.plinth.shop.api.v1.catalog.CreateProduct;
import dev.plinth.shop.api.v1.catalog.EndPrice;
import dev.plinth.shop.api.v1.catalog.FindCategories;
import dev.plinth.shop.api.v1.catalog.FindProducts;
import dev.plinth.shop.api.v1.catalog.PriceDetails;
import dev.plinth.shop.api.v1.catalog.ProductDetails;
import dev.plinth.shop.server.access.Endpoint;
import dev.plinth.shop.server.access.Endpoint.Customers;
import dev.plinth.shop.server.access.Operation;
import java.util.Map;

/** What the API can be asked to do with products and categories, and who may ask. */
public enum CatalogOperation implements Operation {
    CREATE_PRODUCT(
            create("/v1/products", "Takes a product in", Scope.WRITE, CreateProduct.class, ProductDetails.class)),
    FIND_PRODUCTS(list(
                    "/v1/products",
                    "Lists products by SKU, all or those of a category",
                    Scope.READ,
                    FindProducts.class,
                    ProductDetails.class)
            .withDefaults(Map.of("pageSize", "50"))
            .forCustomersToo(Customers.ALL)),
    GET_PRODUCT(get("/v1/products/{id}", "Shows a product with all prices", Scope.READ, ProductDetails.class)
            .forCustomersToo(Customers.ALL)),
    CHANGE_PRODUCT(replace(
            "/v1/products/{id}",
            "Gives a product another name and other categories",
            Scope.WRITE,
            ChangeProduct.class,
            ProductDetails.class)),
    PRICE_PRODUCT(act(
            "/v1/products/{id}/prices",
            "Sets the price for a period",
            Scope.WRITE,
            PriceDetails.class,
            ProductDetails.class)),
    END_PRICE(act(
            "/v1/products/{id}/price-endings",
            "Ends the price that is asked at an instant",
            Scope.WRITE,
            EndPrice.class,
            ProductDetails.class)),
    REMOVE_PRODUCT(remove("/v1/products/{id}", "Removes a product that was never ordered", Scope.WRITE)),
    CREATE_CATEGORY(
            create("/v1/categories", "Makes a category", Scope.WRITE, CreateCategory.class, CategoryDetails.class)),
    FIND_CATEGORIES(list(
                    "/v1/categories",
                    "Lists the categories below one, or at the top",
                    Scope.READ,
                    FindCategories.class,
                    CategoryDetails.class)
            .forCustomersToo(Customers.ALL)),
    GET_CATEGORY(get("/v1/categories/{id}", "Shows a category", Scope.READ, CategoryDetails.class)
            .forCustomersToo(Customers.ALL)),
    CHANGE_CATEGORY(replace(
            "/v1/categories/{id}",
            "Gives a category another name and place",
            Scope.WRITE,
            ChangeCategory.class,
            CategoryDetails.class)),
    REMOVE_CATEGORY(remove("/v1/categories/{id}", "Removes an empty category", Scope.WRITE));

    private final Endpoint endpoint;

    CatalogOperation(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    private static final class Scope {
        static final String READ = "catalog:read";
        static final String WRITE = "catalog:write";
    }
}
