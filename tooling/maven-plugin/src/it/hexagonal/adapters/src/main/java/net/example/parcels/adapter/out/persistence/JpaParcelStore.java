package net.example.parcels.adapter.out.persistence;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import net.example.parcels.application.port.out.ParcelStore;
import net.example.parcels.domain.Parcel;
import net.example.parcels.domain.ParcelId;

public class JpaParcelStore implements ParcelStore {
    private final EntityManager entityManager;

    public JpaParcelStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Parcel> find(ParcelId id) {
        return Optional.ofNullable(entityManager.find(Parcel.class, id));
    }

    @Override
    public void add(Parcel parcel) {
        entityManager.persist(parcel);
    }
}
