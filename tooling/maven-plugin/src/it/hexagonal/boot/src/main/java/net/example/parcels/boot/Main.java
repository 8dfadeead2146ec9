package net.example.parcels.boot;

import jakarta.persistence.Persistence;
import net.example.parcels.adapter.in.web.ParcelResource;
import net.example.parcels.adapter.out.persistence.JpaParcelStore;
import net.example.parcels.application.TrackingService;

public final class Main {
    private Main() {}

    static ParcelResource wire() {
        var store = new JpaParcelStore(
                Persistence.createEntityManagerFactory("parcels").createEntityManager());
        return new ParcelResource(new TrackingService(store), store);
    }
}
