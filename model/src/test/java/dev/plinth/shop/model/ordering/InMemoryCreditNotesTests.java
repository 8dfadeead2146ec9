package dev.plinth.shop.model.ordering;

class InMemoryCreditNotesTests extends CreditNotesContract {
    private final Shop shop = Shop.inMemory();

    @Override
    protected Shop shop() {
        return shop;
    }
}
