package dev.plinth.shop.model.ordering;

class InMemoryOrderSearchTests extends OrderSearchContract {
    private final Shop shop = Shop.inMemory();

    @Override
    protected Shop shop() {
        return shop;
    }
}
