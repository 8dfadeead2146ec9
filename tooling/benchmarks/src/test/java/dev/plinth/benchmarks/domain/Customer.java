package dev.plinth.benchmarks.domain;

/** A buyer. */
public class Customer {
    private CustomerId id;
    private long version;
    private String name;

    /** A buyer with a name. */
    public Customer(CustomerId id, String name) {
        this.id = id;
        this.name = name;
    }

    /** Which customer this is. */
    public CustomerId id() {
        return id;
    }

    /** How often it has changed. */
    public long version() {
        return version;
    }

    /** The buyer's name. */
    public String name() {
        return name;
    }

    /** For the mapping, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    Customer() {}
}
