package dev.plinth.shop.model.shared;

import java.util.List;
import java.util.Optional;

/**
 * Some items of a longer list, and where the next ones begin. Pages follow a key, not an offset: rows that come or go
 * between two pages neither repeat nor hide an item.
 *
 * @param items in the order asked for
 * @param next where to go on, empty after the last page
 * @param <T> what is listed
 * @param <C> the key to go on from
 */
public record Page<T, C>(List<T> items, Optional<C> next) {
    /** Keeps a copy of the items. */
    public Page {
        items = List.copyOf(items);
    }
}
