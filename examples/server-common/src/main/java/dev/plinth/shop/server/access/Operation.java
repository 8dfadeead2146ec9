package dev.plinth.shop.server.access;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that the API can be asked to do. Each context lists its own in an enum; the check of a caller, the OpenAPI
 * document and the table of who may do what all follow from there.
 */
public interface Operation {
    /** The constant's name, such as {@code PLACE_ORDER}. */
    String name();

    /** Where it can be asked for, and by whom. */
    Endpoint endpoint();

    /** The {@code operationId} of the OpenAPI document, such as {@code placeOrder}. */
    default String id() {
        var words = name().toLowerCase(Locale.ROOT).split("_");
        return words[0]
                + Stream.of(words)
                        .skip(1)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
    }
}
