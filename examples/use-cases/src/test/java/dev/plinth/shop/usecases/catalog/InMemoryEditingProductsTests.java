package dev.plinth.shop.usecases.catalog;

import dev.plinth.shop.model.ordering.Shop;

class InMemoryEditingProductsTests extends EditingProductsContract {
    private final Shop shop = Shop.inMemory();

    @Override
    Shop shop() {
        return shop;
    }
}
