package net.example.parcels.application.port.in;

import net.example.parcels.domain.DepotId;
import net.example.parcels.domain.Parcel;
import net.example.parcels.domain.ParcelId;

public interface TrackingParcels {
    Parcel track(ParcelId parcel);

    void arrive(ParcelId parcel, DepotId depot);
}
