package dev.plinth.shop.api.v1.shared;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some items of a longer list. Whoever wants the next ones asks the same question again, with the cursor:
 *
 * <pre>{@code {"items": [{"number": "536365"}], "cursor": "MjAxMC0xMi0wMQ"}}</pre>
 *
 * @param items in the order asked for
 * @param cursor where the list goes on, in a form that only its maker reads; absent on the last page
 * @param <T> what is listed
 */
public record Page<T>(
        List<@NotNull @Valid T> items, @Nullable String cursor) {
    /** Keeps a copy of the items. */
    public Page {
        items = Immutable.list(items);
    }
}
