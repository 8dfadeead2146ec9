package dev.plinth.shop.api.v1.catalog;

import dev.plinth.shop.api.v1.shared.Formats;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives a category another name or another place, never below itself:
 *
 * <pre>{@code {"version": 0, "name": "Lanterns and lights", "parentId": null}}</pre>
 *
 * @param version the version that the change was made from
 * @param name what it is called, unique among its siblings
 * @param parentId what it stands below; absent at the top
 */
public record ChangeCategory(
        @PositiveOrZero long version,

        @NotNull @Pattern(regexp = Formats.NAME) String name,

        @Nullable UUID parentId) {}
