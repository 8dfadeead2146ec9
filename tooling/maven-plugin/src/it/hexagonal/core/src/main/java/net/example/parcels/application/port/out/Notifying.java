package net.example.parcels.application.port.out;

import net.example.parcels.domain.ParcelId;

public interface Notifying {
    void delivered(ParcelId parcel);
}
