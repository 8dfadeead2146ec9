package net.example.parcels.application.port.out;

import java.util.Optional;
import net.example.parcels.domain.Parcel;
import net.example.parcels.domain.ParcelId;

public interface ParcelStore {
    Optional<Parcel> find(ParcelId id);

    void add(Parcel parcel);
}
