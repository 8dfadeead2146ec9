package dev.plinth.shop.model.ordering;

class InMemoryOrdersTests extends OrdersContract {
    private final Shop shop = Shop.inMemory();

    @Override
    protected Shop shop() {
        return shop;
    }
}
