package dev.plinth.shop.server;

import dev.plinth.shop.api.v1.shared.ProblemKind;
import dev.plinth.shop.model.shared.Transactions;
import dev.plinth.shop.server.AnswerStore.Kept;
import dev.plinth.shop.server.access.Caller;
import dev.plinth.shop.server.access.Operation;
import dev.plinth.shop.server.message.Json;
import dev.plinth.shop.server.problem.RefusedRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Carries out each request in one transaction on behalf of its caller: here alone it is decided whose rows there are for
 * it. Use cases join that transaction.
 *
 * <p>A request that makes something is carried out once, however often it comes: its answer is kept under its idempotency
 * key in the same transaction. A request that is refused leaves its key free.
 */
public final class RequestTransactions {
    private final Transactions transactions;
    private final AnswerStore answers;

    /** Transactions of a database, in which answers are kept as well. */
    public RequestTransactions(Transactions transactions, AnswerStore answers) {
        this.transactions = transactions;
        this.answers = answers;
    }

    /** Answers a question; without a body where the caller has that version already. */
    public <T> Answer<T> read(Call call, Operation operation, Supplier<Answer<T>> question) {
        call.require(operation);
        return of(call.caller()).read(question).unlessKnownTo(call);
    }

    /**
     * Changes or removes something; a repeat is told apart by the version that it names.
     *
     * @param change what is done, and shown with its new version
     */
    public <T> Answer<T> change(Call call, Operation operation, Supplier<Answer<T>> change) {
        call.require(operation);
        return of(call.caller()).write(change);
    }

    /**
     * Makes something, once for an idempotency key.
     *
     * @param request what is asked for: the message, or the path where there is none
     * @param answered the type of the answer's body
     * @param change what is done, and shown with its new version
     */
    public <T> Answer<T> once(
            Call call, Operation operation, Object request, Class<T> answered, Supplier<Answer<T>> change) {
        call.require(operation);
        var key = call.idempotencyKey();
        var caller = call.caller().subject();
        var hash = hash(call.path(), request);
        return of(call.caller()).write(() -> {
            var before = answers.claim(caller, key, hash);
            if (before.isPresent()) {
                return repeated(before.get(), hash, answered);
            }
            var first = change.get();
            var body = first.body();
            answers.keep(
                    caller,
                    key,
                    new Kept(
                            hash,
                            first.status(),
                            body == null ? null : Json.write(body),
                            first.version(),
                            first.location()));
            return first;
        });
    }

    private static <T> Answer<T> repeated(Kept kept, byte[] hash, Class<T> answered) {
        if (!MessageDigest.isEqual(kept.requestHash(), hash)) {
            throw new RefusedRequest(
                    ProblemKind.IDEMPOTENCY_KEY_REUSED,
                    "the idempotency key came with another request before; choose a new one for each request");
        }
        var json = kept.body();
        var body = json == null ? null : Json.read(json, answered);
        return new Answer<>(kept.status(), body, kept.version(), kept.location(), Optional.empty());
    }

    private Transactions of(Caller caller) {
        var onBehalf = transactions.as(caller.subject());
        if (caller.customer().isPresent()) {
            throw new RefusedRequest(ProblemKind.FORBIDDEN, "customers are not served yet");
        }
        return onBehalf;
    }

    private static byte[] hash(String path, Object request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            return digest.digest(Json.write(request).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
