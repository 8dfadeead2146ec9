package net.example.parcels.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.example.parcels.application.port.out.Notifying;

/** On its way from depot to depot. */
public class Parcel {
    private ParcelId id;
    private Weight weight;
    private List<Stop> stops = new ArrayList<>();
    private boolean delivered;

    public Parcel(ParcelId id, Weight weight) {
        this.id = id;
        this.weight = weight;
    }

    public ParcelId id() {
        return id;
    }

    public Weight weight() {
        return weight;
    }

    public List<Stop> stops() {
        return List.copyOf(stops);
    }

    public boolean isDelivered() {
        return delivered;
    }

    public void arriveAt(DepotId depot) {
        stops.add(new Stop(depot, Instant.now()));
    }

    public void deliver(Notifying notifying) {
        delivered = true;
        notifying.delivered(id);
    }

    /** The mapping's own. */
    protected Parcel() {}
}
