package dev.plinth.shop.api.v1.catalog;

import dev.plinth.shop.api.v1.shared.Formats;
import dev.plinth.shop.api.v1.shared.Immutable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Set;
import java.util.UUID;

/**
 * Gives a product another name and other categories. Categories that are left out are left; prices stay:
 *
 * <pre>{@code
 * {"name": "White lantern", "categoryIds": ["0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b11"]}
 * }</pre>
 *
 * @param name what it is called
 * @param categoryIds the categories it stands in
 */
public record ChangeProduct(
        @NotNull @Pattern(regexp = Formats.NAME) String name, Set<@NotNull UUID> categoryIds) {

    /** Keeps a copy of the categories. */
    public ChangeProduct {
        categoryIds = Immutable.set(categoryIds);
    }
}
