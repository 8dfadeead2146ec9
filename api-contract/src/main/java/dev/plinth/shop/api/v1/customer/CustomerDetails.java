package dev.plinth.shop.api.v1.customer;

import dev.plinth.shop.api.v1.shared.Formats;
import dev.plinth.shop.api.v1.shared.Immutable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as the shop knows it:
 *
 * <pre>{@code
 * {"id": "0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b10", "version": 3, "number": "17850", "email": "ada@example.org",
 *  "status": "ACTIVE", "addresses": []}
 * }</pre>
 *
 * @param id which customer this is
 * @param version how often it has changed; a request for a change sends the version that it was made from in the
 *     header {@code If-Match}
 * @param number the number that people use
 * @param email where mail reaches the customer, if known
 * @param status whether the customer may still buy
 * @param addresses at most one for each purpose
 */
public record CustomerDetails(
        @NotNull UUID id,
        @PositiveOrZero long version,
        @NotBlank String number,
        @Nullable @Pattern(regexp = Formats.EMAIL) String email,
        @NotNull Status status,
        List<@NotNull @Valid AddressDetails> addresses) {
    /** Keeps a copy of the addresses. */
    public CustomerDetails {
        addresses = Immutable.list(addresses);
    }

    /** Whether a customer may still buy. */
    public enum Status {
        /** May buy. */
        ACTIVE,
        /** Is gone for good. */
        CLOSED
    }
}
