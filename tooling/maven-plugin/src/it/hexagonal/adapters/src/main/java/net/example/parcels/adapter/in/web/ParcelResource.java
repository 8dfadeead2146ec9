package net.example.parcels.adapter.in.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import net.example.parcels.adapter.out.persistence.JpaParcelStore;
import net.example.parcels.application.port.in.TrackingParcels;
import net.example.parcels.domain.Parcel;
import net.example.parcels.domain.ParcelId;

@Path("/parcels/{id}")
public class ParcelResource {
    private final TrackingParcels tracking;
    private final JpaParcelStore store;

    public ParcelResource(TrackingParcels tracking, JpaParcelStore store) {
        this.tracking = tracking;
        this.store = store;
    }

    @GET
    public ParcelView show(@PathParam("id") UUID id) {
        return view(tracking.track(new ParcelId(id)));
    }

    @GET
    @Path("/raw")
    public Parcel raw(@PathParam("id") UUID id) {
        return store.find(new ParcelId(id)).orElseThrow();
    }

    private static ParcelView view(Parcel parcel) {
        return new ParcelView(parcel.id().value(), parcel.weight().grams(), parcel.isDelivered());
    }
}
