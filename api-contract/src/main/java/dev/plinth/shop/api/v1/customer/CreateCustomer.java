package dev.plinth.shop.api.v1.customer;

import dev.plinth.shop.api.v1.shared.Formats;
import dev.plinth.shop.api.v1.shared.Immutable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a new customer, who may buy at once:
 *
 * <pre>{@code {"number": "17850", "email": "ada@example.org", "addresses": []}}</pre>
 *
 * @param number the number that people will use, unique in the shop
 * @param email where mail reaches the customer, if known
 * @param addresses at most one for each purpose
 */
public record CreateCustomer(
        @NotNull @Pattern(regexp = Formats.NAME) String number,

        @Nullable @Pattern(regexp = Formats.EMAIL) String email,

        @Size(max = 2) List<@NotNull @Valid AddressDetails> addresses) {
    /** Keeps a copy of the addresses. */
    public CreateCustomer {
        addresses = Immutable.list(addresses);
    }
}
