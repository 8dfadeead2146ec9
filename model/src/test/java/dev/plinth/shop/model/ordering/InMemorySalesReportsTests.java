package dev.plinth.shop.model.ordering;

class InMemorySalesReportsTests extends SalesReportsContract {
    private final Shop shop = Shop.inMemory();

    @Override
    protected Shop shop() {
        return shop;
    }
}
