package dev.plinth.shop.server;

import dev.plinth.shop.server.access.Caller;
import java.util.Optional;
import java.util.OptionalLong;

/** Answers kept by idempotency key, in the transaction of the change that they tell of. */
public interface AnswerStore {
    /**
     * Under what an answer is kept.
     *
     * @param caller who chose the key; each caller has keys of its own
     * @param name the key as the caller chose it
     */
    record Key(Caller caller, String name) {}

    /**
     * An answer as it is kept.
     *
     * @param requestHash tells one request from another, 32 bytes
     * @param status the HTTP status
     * @param body the message in JSON
     * @param version the version that the entity tag names
     * @param resource the path of what the answer shows
     */
    record Kept(byte[] requestHash, int status, String body, OptionalLong version, String resource) {}

    /**
     * Takes a key for the request of this transaction, waiting for another that has just taken the same.
     *
     * @return the answer that the key has already; empty if it was free
     */
    Optional<Kept> claim(Key key, byte[] requestHash);

    /** Forgets the answers that show what is at this path, or below it. */
    void forget(String resource);

    /** Keeps the answer under the key that was taken. */
    void keep(Key key, Kept answer);
}
