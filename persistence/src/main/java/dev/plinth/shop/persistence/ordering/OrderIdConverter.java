package dev.plinth.shop.persistence.ordering;

import dev.plinth.shop.model.ordering.OrderId;
import jakarta.persistence.AttributeConverter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A {@link OrderId} is a uuid column. */
public class OrderIdConverter implements AttributeConverter<@Nullable OrderId, @Nullable UUID> {
    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable OrderId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable OrderId convertToEntityAttribute(@Nullable UUID value) {
        return value == null ? null : new OrderId(value);
    }
}
