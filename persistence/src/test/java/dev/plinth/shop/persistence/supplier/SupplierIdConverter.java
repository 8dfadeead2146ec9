package dev.plinth.shop.persistence.supplier;

import dev.plinth.shop.model.supplier.SupplierId;
import jakarta.persistence.AttributeConverter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A {@link SupplierId} is a uuid column. */
public class SupplierIdConverter implements AttributeConverter<@Nullable SupplierId, @Nullable UUID> {
    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable SupplierId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable SupplierId convertToEntityAttribute(@Nullable UUID value) {
        return value == null ? null : new SupplierId(value);
    }
}
