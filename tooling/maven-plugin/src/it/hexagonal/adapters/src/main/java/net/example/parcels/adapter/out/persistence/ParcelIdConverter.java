package net.example.parcels.adapter.out.persistence;

import jakarta.persistence.AttributeConverter;
import java.util.UUID;
import net.example.parcels.domain.ParcelId;

public class ParcelIdConverter implements AttributeConverter<ParcelId, UUID> {
    @Override
    public UUID convertToDatabaseColumn(ParcelId id) {
        return id.value();
    }

    @Override
    public ParcelId convertToEntityAttribute(UUID value) {
        return new ParcelId(value);
    }
}
