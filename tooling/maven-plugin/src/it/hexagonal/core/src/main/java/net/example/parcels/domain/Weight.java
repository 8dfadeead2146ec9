package net.example.parcels.domain;

public record Weight(int grams) {
    public Weight {
        if (grams <= 0) {
            throw new IllegalArgumentException("a parcel weighs something");
        }
    }
}
