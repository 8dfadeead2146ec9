package dev.plinth.shop.api.v1.catalog;

import dev.plinth.shop.api.v1.shared.Formats;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
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

        @NotBlank @Size(max = Formats.LONGEST_NAME) @Pattern(regexp = Formats.STORABLE)
        String name,

        @Nullable UUID parentId) {}
