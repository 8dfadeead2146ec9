package dev.plinth.shop.usecases.customer;

import dev.plinth.shop.model.ordering.Shop;

class InMemoryCustomersTests extends CustomersContract {
    private final Shop shop = Shop.inMemory();

    @Override
    Shop shop() {
        return shop;
    }
}
