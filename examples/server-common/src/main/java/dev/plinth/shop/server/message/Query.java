package dev.plinth.shop.server.message;

import dev.plinth.shop.server.problem.RefusedRequest;
import java.lang.reflect.RecordComponent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Questions of the contract that come as the query of a URL, a parameter for each component, as strict as a body. */
public final class Query {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");

    /** By their names; reflection makes them anew each time, which took a tenth of what a list took. */
    private static final ClassValue<Map<String, RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, RecordComponent> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .collect(Collectors.toUnmodifiableMap(RecordComponent::getName, Function.identity()));
        }
    };

    private Query() {}

    /**
     * The decoded values of each parameter of a query, in the order in which they stand there. A name may be empty, as any
     * name may be unknown.
     *
     * @param query as it stands in the URL; null where there is none
     */
    public static Map<String, List<String>> parameters(@Nullable String query) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (var parameter : query == null ? new String[0] : query.split("&")) {
            if (!parameter.isEmpty()) {
                var parts = parameter.split("=", 2);
                parameters
                        .computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                        .add(parts.length == 1 ? "" : decoded(parts[1]));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /**
     * The question that a query asks.
     *
     * @param query the decoded values of each parameter
     * @param type a record of the contract
     * @param defaults what a parameter is that the query does not have
     * @throws RefusedRequest naming each parameter that is not known, stands twice, or is wrong
     */
    public static <T extends Record> T of(
            Map<String, List<String>> query, Class<T> type, Map<String, String> defaults) {
        var components = COMPONENTS.get(type);
        var asked = new TreeMap<String, List<String>>();
        defaults.forEach((name, value) -> asked.put(name, List.of(value)));
        asked.putAll(query);
        var message = Json.mapper().createObjectNode();
        asked.forEach((name, values) -> {
            var component = components.get(name);
            if (component == null) {
                throw RefusedRequest.invalid(
                        name,
                        "is not known; known are "
                                + components.keySet().stream().sorted().collect(Collectors.joining(", ")));
            }
            put(message, component, values);
        });
        try {
            return Valid.checked(Json.mapper().treeToValue(message, type));
        } catch (JacksonException e) {
            throw Json.refused(e);
        }
    }

    private static void put(ObjectNode message, RecordComponent component, List<String> values) {
        var name = component.getName();
        if (Collection.class.isAssignableFrom(component.getType())) {
            var array = message.putArray(name);
            values.forEach(array::add);
            return;
        }
        if (values.size() > 1) {
            throw RefusedRequest.invalid(name, "stands in the query " + values.size() + " times; once is enough");
        }
        var value = values.get(0);
        if (component.getType() != int.class) {
            message.put(name, value);
        } else if (WHOLE_NUMBER.matcher(value).matches()) {
            message.put(name, Integer.parseInt(value));
        } else {
            throw RefusedRequest.invalid(name, "must be a whole number of at most 9 digits");
        }
    }
}
