package dev.plinth.shop.api.v1.catalog;

import dev.plinth.shop.api.v1.shared.Formats;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives a category another name or another place, never below itself:
 *
 * <pre>{@code {"name": "Lanterns and lights", "parentId": null}}</pre>
 *
 * @param name what it is called, unique among its siblings
 * @param parentId what it stands below; absent at the top
 */
public record ChangeCategory(
        @NotNull @Pattern(regexp = Formats.NAME) String name,

        @Nullable UUID parentId) {}
