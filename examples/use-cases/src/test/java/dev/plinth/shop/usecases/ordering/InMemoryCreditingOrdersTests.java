package dev.plinth.shop.usecases.ordering;

import dev.plinth.shop.model.ordering.Shop;

class InMemoryCreditingOrdersTests extends CreditingOrdersContract {
    private final Shop shop = Shop.inMemory();

    @Override
    Shop shop() {
        return shop;
    }
}
