package dev.plinth.shop.usecases.ordering;

import dev.plinth.shop.model.ordering.Shop;

class InMemoryOwnOrdersTests extends OwnOrdersContract {
    private final Shop shop = Shop.inMemory();

    @Override
    Shop shop() {
        return shop;
    }
}
