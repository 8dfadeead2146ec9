package dev.plinth.shop.api.v1.catalog;

import dev.plinth.shop.api.v1.shared.Formats;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives a category another name or another place, never below itself:
 *
 * <pre>{@code {"name": "Lanterns and lights", "parentId": "0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b12"}}</pre>
 *
 * @param name what it is called, unique among its siblings
 * @param parentId what it stands below; absent at the top
 */
public record ChangeCategory(
        @NotNull @Pattern(regexp = Formats.NAME) String name,

        @Nullable UUID parentId) {}
