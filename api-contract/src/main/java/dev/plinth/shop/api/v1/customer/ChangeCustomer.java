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
 * Says how a customer is reached from now on. What is left out is forgotten:
 *
 * <pre>{@code
 * {"email": "ada@example.org",
 *  "addresses": [{"kind": "DELIVERY", "recipient": "Ada King", "street": "12 St James's Square",
 *                 "postalCode": "SW1Y 4JH", "city": "London", "country": "GB"}]}
 * }</pre>
 *
 * @param email where mail reaches the customer, if known
 * @param addresses at most one for each purpose
 */
public record ChangeCustomer(
        @Nullable @Pattern(regexp = Formats.EMAIL) String email,

        @Size(max = 2) List<@NotNull @Valid AddressDetails> addresses) {
    /** Keeps a copy of the addresses. */
    public ChangeCustomer {
        addresses = Immutable.list(addresses);
    }
}
