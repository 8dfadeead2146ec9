package net.example.parcels.application;

import net.example.parcels.application.port.in.TrackingParcels;
import net.example.parcels.application.port.out.ParcelStore;
import net.example.parcels.domain.DepotId;
import net.example.parcels.domain.Parcel;
import net.example.parcels.domain.ParcelId;

public class TrackingService implements TrackingParcels {
    private final ParcelStore store;

    public TrackingService(ParcelStore store) {
        this.store = store;
    }

    @Override
    public Parcel track(ParcelId parcel) {
        return store.find(parcel).orElseThrow();
    }

    @Override
    public void arrive(ParcelId parcel, DepotId depot) {
        track(parcel).arriveAt(depot);
    }
}
