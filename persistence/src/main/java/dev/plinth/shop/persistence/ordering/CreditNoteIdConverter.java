package dev.plinth.shop.persistence.ordering;

import dev.plinth.shop.model.ordering.CreditNoteId;
import jakarta.persistence.AttributeConverter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A {@link CreditNoteId} is a uuid column. */
public class CreditNoteIdConverter implements AttributeConverter<@Nullable CreditNoteId, @Nullable UUID> {
    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable CreditNoteId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable CreditNoteId convertToEntityAttribute(@Nullable UUID value) {
        return value == null ? null : new CreditNoteId(value);
    }
}
