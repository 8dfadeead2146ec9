package dev.plinth.shop.model.ordering;

class InMemoryCreditingOrdersTests extends CreditingOrdersContract {
    private final Shop shop = Shop.inMemory();

    @Override
    protected Shop shop() {
        return shop;
    }
}
