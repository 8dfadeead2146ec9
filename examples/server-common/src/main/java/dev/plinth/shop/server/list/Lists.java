package dev.plinth.shop.server.list;

import dev.plinth.shop.api.v1.shared.Page;
import dev.plinth.shop.model.shared.Search.Position;
import dev.plinth.shop.server.Answer;
import dev.plinth.shop.server.Call;
import dev.plinth.shop.server.problem.RefusedRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists that come a page at a time: each page names the next one, by a cursor in its body and by a {@code Link}. */
public final class Lists {
    private static final String CURSOR = "cursor";

    /** What may change from one page of a list to the next. */
    private static final Set<String> OF_A_PAGE = Set.of(CURSOR, "pageSize");

    private final Cursors cursors;

    /** Lists whose cursors are sealed so. */
    public Lists(Cursors cursors) {
        this.cursors = cursors;
    }

    /**
     * Where the page begins that is asked for; empty for the first.
     *
     * @param make makes the identifier of an item of its UUID
     * @throws RefusedRequest if the cursor is not one of this list
     */
    public <I> Optional<Position<I>> place(Call call, Function<UUID, I> make) {
        return call.query().getOrDefault(CURSOR, List.of()).stream()
                .findFirst()
                .map(cursor -> cursors.place(question(call), cursor, make));
    }

    /**
     * The answer that shows a page.
     *
     * @param entry shows an item
     * @param uuid the UUID of an item's identifier
     */
    public <R, M, I> Answer<Page<M>> page(
            Call call,
            dev.plinth.shop.model.shared.Page<R, Position<I>> page,
            Function<R, M> entry,
            Function<I, UUID> uuid) {
        var cursor = page.next().map(place -> cursors.of(question(call), place.value(), uuid.apply(place.id())));
        var shown = new Page<>(page.items().stream().map(entry).toList(), cursor.orElse(null));
        return Answer.ok(shown).followedBy(cursor.map(next -> next(call, next)));
    }

    /**
     * The answer that shows all of a short list.
     *
     * @param entry shows an item
     */
    public static <R, M> Answer<Page<M>> whole(List<R> items, Function<R, M> entry) {
        return Answer.ok(new Page<>(items.stream().map(entry).toList(), null));
    }

    private static String question(Call call) {
        var conditions = new TreeMap<>(call.query());
        conditions.keySet().removeAll(OF_A_PAGE);
        return written(call.path(), conditions);
    }

    private static String next(Call call, String cursor) {
        var query = new TreeMap<>(call.query());
        query.put(CURSOR, List.of(cursor));
        return written(call.path(), query);
    }

    private static String written(String path, Map<String, List<String>> query) {
        return query.isEmpty()
                ? path
                : path + "?"
                        + query.entrySet().stream()
                                .flatMap(parameter -> parameter.getValue().stream()
                                        .map(value -> encoded(parameter.getKey()) + "=" + encoded(value)))
                                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
