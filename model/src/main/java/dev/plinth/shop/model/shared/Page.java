package dev.plinth.shop.model.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

    /**
     * The page of what was found, which is one item more than the page holds if the list goes on.
     *
     * @param size the most items on the page
     * @param key the key of an item
     */
    public static <T, C> Page<T, C> of(List<T> found, int size, Function<T, C> key) {
        if (found.size() <= size) {
            return new Page<>(found, Optional.empty());
        }
        var items = found.subList(0, size);
        return new Page<>(items, Optional.of(key.apply(items.get(size - 1))));
    }
}
