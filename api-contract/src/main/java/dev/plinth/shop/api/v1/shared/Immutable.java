package dev.plinth.shop.api.v1.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a message keeps what it lists: in a copy of its own that does not change. What the sender left out is empty. An
 * element that is null is kept, so that validation can name its place, which {@link List#copyOf} would not allow.
 */
public final class Immutable {
    private Immutable() {}

    /** The elements in their order; none if there is no collection. */
    public static <T extends @Nullable Object> List<T> list(@Nullable Collection<T> elements) {
        return elements == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(elements));
    }

    /** The different elements, in the order of their first appearance; none if there is no collection. */
    public static <T extends @Nullable Object> Set<T> set(@Nullable Collection<T> elements) {
        return elements == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(elements));
    }
}
