package dev.plinth.shop.persistence.catalog;

import dev.plinth.shop.model.catalog.CategoryId;
import jakarta.persistence.AttributeConverter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A {@link CategoryId} is a uuid column. */
public class CategoryIdConverter implements AttributeConverter<@Nullable CategoryId, @Nullable UUID> {
    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable CategoryId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable CategoryId convertToEntityAttribute(@Nullable UUID value) {
        return value == null ? null : new CategoryId(value);
    }
}
