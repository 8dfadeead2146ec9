package dev.plinth.shop.persistence.shared;

import jakarta.persistence.AttributeConverter;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** A currency is its ISO 4217 code. */
public class CurrencyConverter implements AttributeConverter<@Nullable Currency, @Nullable String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Currency currency) {
        return currency == null ? null : currency.getCurrencyCode();
    }

    @Override
    public @Nullable Currency convertToEntityAttribute(@Nullable String code) {
        return code == null ? null : Currency.getInstance(code);
    }
}
