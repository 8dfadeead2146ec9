package dev.plinth.shop.persistence.shared;

import dev.plinth.shop.model.shared.Amount;
import jakarta.persistence.AttributeConverter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount is a numeric column without scale. A converter and no embeddable, because EclipseLink forgets the name of
 * the column where a record stands in a record.
 */
public class AmountConverter implements AttributeConverter<@Nullable Amount, @Nullable BigDecimal> {
    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Amount amount) {
        return amount == null ? null : amount.value();
    }

    @Override
    public @Nullable Amount convertToEntityAttribute(@Nullable BigDecimal value) {
        return value == null ? null : new Amount(value);
    }
}
