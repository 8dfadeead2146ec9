package dev.plinth.benchmarks.domain;

/** A product. */
public class Product {
    private ProductId id;
    private long version;
    private String name;

    /** A product with a name. */
    public Product(ProductId id, String name) {
        this.id = id;
        this.name = name;
    }

    /** Which product this is. */
    public ProductId id() {
        return id;
    }

    /** How often it has changed. */
    public long version() {
        return version;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** For the mapping, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    Product() {}
}
