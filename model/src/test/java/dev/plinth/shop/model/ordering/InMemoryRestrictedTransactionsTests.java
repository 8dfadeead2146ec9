package dev.plinth.shop.model.ordering;

class InMemoryRestrictedTransactionsTests extends RestrictedTransactionsContract {
    private final Shop shop = Shop.inMemory();

    @Override
    protected Shop shop() {
        return shop;
    }
}
