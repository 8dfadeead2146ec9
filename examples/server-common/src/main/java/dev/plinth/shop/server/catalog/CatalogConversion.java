package dev.plinth.shop.server.catalog;

import dev.plinth.shop.api.v1.catalog.CategoryDetails;
import dev.plinth.shop.api.v1.catalog.CreateProduct;
import dev.plinth.shop.api.v1.catalog.PriceDetails;
import dev.plinth.shop.api.v1.catalog.ProductDetails;
import dev.plinth.shop.model.catalog.Category;
import dev.plinth.shop.model.catalog.CategoryId;
import dev.plinth.shop.model.catalog.ChargeKind;
import dev.plinth.shop.model.catalog.Period;
import dev.plinth.shop.model.catalog.Product;
import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.catalog.ProductName;
import dev.plinth.shop.model.catalog.ProductPrice;
import dev.plinth.shop.model.catalog.Sku;
import dev.plinth.shop.server.message.Fields;
import dev.plinth.shop.server.message.MoneyConversion;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Products and categories between the model and the contract. */
final class CatalogConversion {
    private static final Comparator<PriceDetails> BY_CURRENCY_AND_TIME = Comparator.comparing(
                    (PriceDetails price) -> price.price().currency())
            .thenComparing(PriceDetails::validFrom);

    private CatalogConversion() {}

    static Product product(CreateProduct message) {
        var sku = Fields.at("sku", () -> new Sku(message.sku()));
        var charge = message.charge();
        var product = new Product(
                ProductId.next(),
                sku,
                new ProductName(message.name()),
                charge == null ? null : ChargeKind.valueOf(charge.name()));
        categories(message.categoryIds()).forEach(product::putInto);
        for (int i = 0; i < message.prices().size(); i++) {
            var path = "prices[" + i + "]";
            var price = message.prices().get(i);
            product.price(MoneyConversion.money(path + ".price", price.price()), period(path, price));
        }
        return product;
    }

    static Set<CategoryId> categories(Set<UUID> ids) {
        return ids.stream().map(CategoryId::new).collect(Collectors.toSet());
    }

    static @Nullable CategoryId category(@Nullable UUID id) {
        return id == null ? null : new CategoryId(id);
    }

    /**
     * The period of a price.
     *
     * @param path where the price stands in its message, empty where it is the message
     */
    static Period period(String path, PriceDetails price) {
        return Fields.at(
                path.isEmpty() ? "validTo" : path + ".validTo", () -> new Period(price.validFrom(), price.validTo()));
    }

    static ProductDetails details(Product product) {
        return new ProductDetails(
                product.id().value(),
                product.version(),
                product.sku().value(),
                product.name().value(),
                product.charge()
                        .map(charge -> ProductDetails.Charge.valueOf(charge.name()))
                        .orElse(null),
                product.categories().stream().map(CategoryId::value).collect(Collectors.toCollection(TreeSet::new)),
                product.prices().stream()
                        .map(CatalogConversion::details)
                        .sorted(BY_CURRENCY_AND_TIME)
                        .toList());
    }

    private static PriceDetails details(ProductPrice price) {
        return new PriceDetails(
                MoneyConversion.amount(price.price()),
                price.validity().from(),
                price.validity().until());
    }

    static CategoryDetails details(Category category) {
        return new CategoryDetails(
                category.id().value(),
                category.version(),
                category.name().value(),
                category.parent().map(CategoryId::value).orElse(null));
    }
}
