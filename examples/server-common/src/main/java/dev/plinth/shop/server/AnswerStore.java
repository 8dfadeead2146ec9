package dev.plinth.shop.server;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Answers kept by idempotency key, in the transaction of the change that they tell of. */
public interface AnswerStore {
    /**
     * An answer as it is kept.
     *
     * @param requestHash tells one request from another, 32 bytes
     * @param status the HTTP status
     * @param body the message in JSON, or null for none
     * @param version the version that the entity tag names
     * @param location the path of what was made
     */
    record Kept(
            byte[] requestHash, int status, @Nullable String body, OptionalLong version, Optional<String> location) {}

    /**
     * Takes a key for the request of this transaction, waiting for another that has just taken the same.
     *
     * @return the answer that the key has already; empty if it was free
     */
    Optional<Kept> claim(String caller, String key, byte[] requestHash);

    /** Keeps the answer under the key that was taken. */
    void keep(String caller, String key, Kept answer);
}
