package net.example.parcels.adapter.out.persistence;

import jakarta.persistence.AttributeConverter;
import java.util.UUID;
import net.example.parcels.domain.DepotId;

public class DepotIdConverter implements AttributeConverter<DepotId, UUID> {
    @Override
    public UUID convertToDatabaseColumn(DepotId id) {
        return id.value();
    }

    @Override
    public DepotId convertToEntityAttribute(UUID value) {
        return new DepotId(value);
    }
}
