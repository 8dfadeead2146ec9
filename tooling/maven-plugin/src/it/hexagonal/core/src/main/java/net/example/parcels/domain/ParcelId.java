package net.example.parcels.domain;

import java.util.Objects;
import java.util.UUID;

public record ParcelId(UUID value) {
    public ParcelId {
        Objects.requireNonNull(value);
    }
}
