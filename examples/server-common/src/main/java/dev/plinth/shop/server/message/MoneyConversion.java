package dev.plinth.shop.server.message;

import dev.plinth.shop.api.v1.shared.MonetaryAmount;
import dev.plinth.shop.api.v1.shared.MonetarySum;
import dev.plinth.shop.model.shared.Amount;
import dev.plinth.shop.model.shared.CountryCode;
import dev.plinth.shop.model.shared.Money;
import java.math.BigDecimal;
import java.util.Currency;

/** Money, currencies and countries between the model and the contract. */
public final class MoneyConversion {
    private MoneyConversion() {}

    /** The money that a field holds. */
    public static Money money(String path, MonetaryAmount field) {
        var currency = currency(path + ".currency", field.currency());
        return Fields.at(path + ".amount", () -> new Money(new Amount(field.amount()).entered("amount"), currency));
    }

    /** The currency that a field holds. */
    public static Currency currency(String path, String code) {
        return Fields.at(path, () -> Money.currency(code));
    }

    /** The country that a field holds. */
    public static CountryCode country(String path, String code) {
        return Fields.at(path, () -> new CountryCode(code));
    }

    /** An amount as a field. */
    public static MonetaryAmount amount(Money money) {
        return new MonetaryAmount(shown(money), money.currency().getCurrencyCode());
    }

    /** A sum as a field. */
    public static MonetarySum sum(Money money) {
        return new MonetarySum(shown(money), money.currency().getCurrencyCode());
    }

    /** With all decimals, and at least as many as its currency has. */
    private static BigDecimal shown(Money money) {
        var value = money.amount().value();
        return value.setScale(Math.max(value.scale(), money.currency().getDefaultFractionDigits()));
    }
}
