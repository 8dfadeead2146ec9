package net.example.parcels.domain;

import java.util.List;

/** What a van carries: whole parcels, where their ids would do. */
public record Manifest(DepotId from, List<Parcel> parcels) {
    public Manifest {
        parcels = List.copyOf(parcels);
    }
}
