package dev.plinth.shop.api.json;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** A library for JSON, set up for the messages of the contract. */
interface JsonLibrary {
    /** A message as text. */
    String write(Object message);

    /**
     * The message in a text; null for the literal {@code null}.
     *
     * @throws UnreadableMessage if it is not one of this type, with the place
     */
    @Nullable
    Object read(String json, Type type) throws UnreadableMessage;

    /** A text that is not the message that was expected. */
    final class UnreadableMessage extends Exception {
        private static final long serialVersionUID = 1L;

        private final String path;

        UnreadableMessage(String path, Throwable cause) {
            super(path + ": " + cause.getMessage(), cause);
            this.path = path;
        }

        /** Where it is wrong, as names and positions. */
        String path() {
            return path;
        }
    }
}
