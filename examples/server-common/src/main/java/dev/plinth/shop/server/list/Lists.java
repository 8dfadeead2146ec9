package dev.plinth.shop.server.list;

import dev.plinth.shop.api.v1.shared.Page;
import dev.plinth.shop.model.shared.Search.Position;
import dev.plinth.shop.server.Answer;
import dev.plinth.shop.server.Call;
import dev.plinth.shop.server.message.Json;
import dev.plinth.shop.server.problem.RefusedRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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
     * @param question what the query asks
     * @param make makes the identifier of an item of its UUID
     * @throws RefusedRequest if the cursor is not one of this list
     */
    public <I> Optional<Position<I>> place(Call call, Record question, Function<UUID, I> make) {
        return call.query().getOrDefault(CURSOR, List.of()).stream()
                .findFirst()
                .map(cursor -> cursors.place(sealed(call, question), cursor, make));
    }

    /**
     * The answer that shows a page.
     *
     * @param question what the query asks
     * @param entry shows an item
     * @param uuid the UUID of an item's identifier
     */
    public <R, M, I> Answer<Page<M>> page(
            Call call,
            Record question,
            dev.plinth.shop.model.shared.Page<R, Position<I>> page,
            Function<R, M> entry,
            Function<I, UUID> uuid) {
        var cursor =
                page.next().map(place -> cursors.of(sealed(call, question), place.value(), uuid.apply(place.id())));
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

    /**
     * What a cursor belongs to: the list and its conditions, however a caller spells them. Of a path, letters of identifiers
     * alone may be in another case.
     */
    private static String sealed(Call call, Record question) {
        var conditions = Json.mapper().<ObjectNode>valueToTree(question).remove(OF_A_PAGE).properties().stream()
                .map(condition -> condition.getKey() + "=" + values(condition.getValue()))
                .collect(Collectors.joining("&", "?", ""));
        return call.path().toLowerCase(Locale.ROOT) + conditions;
    }

    /** Of a condition with several, in any order. */
    private static String values(JsonNode condition) {
        return condition.isArray()
                ? condition.valueStream().map(JsonNode::toString).sorted().collect(Collectors.joining(","))
                : condition.toString();
    }

    private static String next(Call call, String cursor) {
        var query = new TreeMap<>(call.query());
        query.put(CURSOR, List.of(cursor));
        return call.path() + "?"
                + query.entrySet().stream()
                        .flatMap(parameter -> parameter.getValue().stream()
                                .map(value -> encoded(parameter.getKey()) + "=" + encoded(value)))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
