package dev.plinth.shop.persistence.catalog;

import dev.plinth.shop.model.catalog.ProductId;
import jakarta.persistence.AttributeConverter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A {@link ProductId} is a uuid column. */
public class ProductIdConverter implements AttributeConverter<@Nullable ProductId, @Nullable UUID> {
    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable ProductId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable ProductId convertToEntityAttribute(@Nullable UUID value) {
        return value == null ? null : new ProductId(value);
    }
}
