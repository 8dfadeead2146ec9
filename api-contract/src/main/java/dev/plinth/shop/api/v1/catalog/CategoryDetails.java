package dev.plinth.shop.api.v1.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in the tree of categories:
 *
 * <pre>{@code
 * {"id": "0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b11", "version": 0, "name": "Lanterns",
 *  "parentId": "0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b12"}
 * }</pre>
 *
 * @param id which category this is
 * @param version how often it has changed; a request for a change sends the version that it was made from in the
 *     header {@code If-Match}
 * @param name what it is called, unique among its siblings
 * @param parentId what it stands below; absent at the top
 */
public record CategoryDetails(
        @NotNull UUID id,
        @PositiveOrZero long version,
        @NotBlank String name,
        @Nullable UUID parentId) {}
