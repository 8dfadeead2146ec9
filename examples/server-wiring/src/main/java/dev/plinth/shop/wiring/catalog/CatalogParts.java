package dev.plinth.shop.wiring.catalog;

import com.google.auto.service.AutoService;
import dev.plinth.shop.persistence.catalog.JpaCategories;
import dev.plinth.shop.persistence.catalog.JpaProducts;
import dev.plinth.shop.server.Api;
import dev.plinth.shop.server.access.Operation;
import dev.plinth.shop.server.catalog.CatalogOperation;
import dev.plinth.shop.server.catalog.CategoriesApi;
import dev.plinth.shop.server.catalog.ProductsApi;
import dev.plinth.shop.usecases.catalog.BrowsingCatalog;
import dev.plinth.shop.usecases.catalog.EditingCategories;
import dev.plinth.shop.usecases.catalog.EditingProducts;
import dev.plinth.shop.wiring.ContextApi;
import dev.plinth.shop.wiring.Parts;
import java.util.List;

/** Products and categories on a database. */
@AutoService(ContextApi.class)
public final class CatalogParts implements ContextApi {
    @Override
    public List<Api> open(Parts parts) {
        var transactions = parts.transactions();
        var products = new JpaProducts(parts.database());
        var categories = new JpaCategories(parts.database());
        var browsing = new BrowsingCatalog(transactions, products, categories);
        return List.of(
                new ProductsApi(parts.requests(), parts.lists(), browsing, new EditingProducts(transactions, products)),
                new CategoriesApi(parts.requests(), browsing, new EditingCategories(transactions, categories)));
    }

    @Override
    public List<Operation> operations() {
        return List.of(CatalogOperation.values());
    }
}
