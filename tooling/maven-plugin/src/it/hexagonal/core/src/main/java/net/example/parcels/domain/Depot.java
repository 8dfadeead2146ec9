package net.example.parcels.domain;

/** A place that parcels pass through. */
public class Depot {
    private DepotId id;
    private String town;

    public Depot(DepotId id, String town) {
        this.id = id;
        this.town = town;
    }

    public DepotId id() {
        return id;
    }

    public String town() {
        return town;
    }

    /** The mapping's own. */
    protected Depot() {}
}
