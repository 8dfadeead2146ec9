package dev.plinth.shop.persistence.customer;

import dev.plinth.shop.model.customer.CustomerId;
import jakarta.persistence.AttributeConverter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A {@link CustomerId} is a uuid column. */
public class CustomerIdConverter implements AttributeConverter<@Nullable CustomerId, @Nullable UUID> {
    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable CustomerId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable CustomerId convertToEntityAttribute(@Nullable UUID value) {
        return value == null ? null : new CustomerId(value);
    }
}
