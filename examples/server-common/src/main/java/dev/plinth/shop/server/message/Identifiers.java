package dev.plinth.shop.server.message;

import dev.plinth.shop.server.problem.RefusedRequest;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Identifiers in their one form: by itself the JDK would take {@code 1-1-1-1-1} for a UUID, too. */
public final class Identifiers {
    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Identifiers() {}

    /**
     * The identifier in the path of a URL.
     *
     * @param make makes it of a UUID
     * @throws RefusedRequest if the text is not a UUID
     */
    public static <I> I of(String text, Function<UUID, I> make) {
        try {
            return make.apply(uuid(text));
        } catch (IllegalArgumentException e) {
            throw RefusedRequest.invalid("id", String.valueOf(e.getMessage()));
        }
    }

    /**
     * The UUID that a text is.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static UUID uuid(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a UUID such as 0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b14");
        }
        return UUID.fromString(text);
    }
}
