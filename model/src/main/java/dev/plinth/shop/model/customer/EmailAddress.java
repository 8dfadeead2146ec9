package dev.plinth.shop.model.customer;

import dev.plinth.shop.model.shared.Text;
import java.util.regex.Pattern;

/**
 * Where mail reaches a customer. Only the shape is checked; whether the box exists, a mail tells.
 *
 * @param value something, an at sign, something, without white space
 */
public record EmailAddress(String value) {
    private static final Pattern SHAPE = Pattern.compile("[^@\\s]+@[^@\\s]+");

    /** Refuses what has not the shape of an address. */
    public EmailAddress {
        value = Text.name("e-mail address", value);
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("e-mail address must have the shape name@host: '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
