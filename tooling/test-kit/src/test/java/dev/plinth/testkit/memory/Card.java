package dev.plinth.testkit.memory;

/** Says on which shelf to look; never changed, so it has no version. */
class Card {
    private String number;
    private String shelf;

    Card(String number, String shelf) {
        this.number = number;
        this.shelf = shelf;
    }

    String number() {
        return number;
    }

    String shelf() {
        return shelf;
    }

    /** For the store, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    private Card() {}
}
