package dev.plinth.shop.server.access;

/**
 * Something that the API can be asked to do. Each context lists its own in an enum; the check of a caller, the OpenAPI
 * document and the table of who may do what all follow from there.
 */
public interface Operation {
    /** The {@code operationId} of the OpenAPI document, such as {@code placeOrder}. */
    default String id() {
        var words = name().toLowerCase(java.util.Locale.ROOT).split("_");
        var id = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            id.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return id.toString();
    }

    /** The constant's name, such as {@code PLACE_ORDER}. */
    String name();

    /** The scope that a token needs, such as {@code orders:write}. */
    String scope();

    /** Whether customers may do it, to what is theirs; everything else is for staff. */
    boolean isForCustomers();
}
