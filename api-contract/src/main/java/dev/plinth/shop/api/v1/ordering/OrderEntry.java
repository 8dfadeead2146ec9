package dev.plinth.shop.api.v1.ordering;

import dev.plinth.shop.api.v1.shared.Formats;
import dev.plinth.shop.api.v1.shared.MonetarySum;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order in one row of a list; {@link FindOrders} is answered by a page of them:
 *
 * <pre>{@code
 * {"id": "0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b14", "number": "536365", "country": "GB",
 *  "placedAt": "2010-12-01T08:26:00Z", "status": "PLACED", "lines": 7,
 *  "total": {"amount": "139.12", "currency": "GBP"}, "paid": {"amount": "0", "currency": "GBP"}}
 * }</pre>
 *
 * @param id which order this is
 * @param number the number that people use
 * @param customerId who bought; absent for a guest
 * @param country where the goods go, ISO 3166-1 alpha-2
 * @param placedAt when it was placed, in microseconds
 * @param status where the goods are
 * @param lines how many lines it has
 * @param total what all lines cost together
 * @param paid what came so far, together
 */
public record OrderEntry(
        @NotNull UUID id,
        @NotBlank String number,
        @Nullable UUID customerId,
        @NotNull @Pattern(regexp = Formats.COUNTRY) String country,
        @NotNull Instant placedAt,
        @NotNull OrderDetails.Status status,
        @PositiveOrZero long lines,
        @NotNull @Valid MonetarySum total,
        @NotNull @Valid MonetarySum paid) {}
