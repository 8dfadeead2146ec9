package dev.plinth.shop.server;

import static java.util.Objects.requireNonNull;

import dev.plinth.shop.api.v1.shared.ProblemKind;
import dev.plinth.shop.model.shared.ExpectedVersion;
import dev.plinth.shop.model.shared.StaleVersion;
import dev.plinth.shop.model.shared.Transactions;
import dev.plinth.shop.model.shared.Unavailable;
import dev.plinth.shop.server.AnswerStore.Kept;
import dev.plinth.shop.server.access.Caller;
import dev.plinth.shop.server.access.Operation;
import dev.plinth.shop.server.message.Json;
import dev.plinth.shop.server.message.Query;
import dev.plinth.shop.server.message.Valid;
import dev.plinth.shop.server.problem.Problems;
import dev.plinth.shop.server.problem.RefusedRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Carries out each request in one transaction on behalf of its caller: here alone it is decided whose rows there are for
 * it. Use cases join that transaction. Before it begins, the caller's right is checked, and after that the message.
 *
 * <p>A request that makes something is carried out once, however often it comes: its answer is kept under its idempotency
 * key in the same transaction. A request that is refused leaves its key free. Two requests are the same where their path and
 * message are: a caller who did not get the answer, and has read the new version since, repeats the request with another
 * {@code If-Match}, and it must not be carried out again or be refused.
 */
public final class RequestTransactions {
    private static final int CREATED = 201;
    private static final int ATTEMPTS = 20;

    private final Transactions transactions;
    private final AnswerStore answers;
    private final DatabaseWatch watch;

    /** Transactions of a database, in which answers are kept as well, under a watch. */
    public RequestTransactions(Transactions transactions, AnswerStore answers, DatabaseWatch watch) {
        this.transactions = transactions;
        this.answers = answers;
        this.watch = watch;
    }

    /** Answers a question; without a body where the caller has that version already. */
    public <T> Answer<T> read(Call call, Operation operation, Supplier<Answer<T>> question) {
        call.require(operation);
        return inRead(call, operation, question).unlessKnownTo(call);
    }

    /**
     * Answers a question that the query of the URL asks.
     *
     * @param type the message that the query stands for
     */
    public <Q extends Record, T> Answer<T> read(
            Call call, Operation operation, Class<Q> type, Function<Q, Answer<T>> question) {
        call.require(operation);
        var asked = Query.of(call.query(), type, operation.endpoint().defaults());
        return inRead(call, operation, () -> question.apply(asked));
    }

    /** Changes something; a repeat is told apart by the version that it names. */
    public <M, T> Answer<T> change(Call call, Operation operation, M message, Function<M, Answer<T>> change) {
        call.require(operation);
        var wanted = Valid.checked(message);
        return inWrite(call, operation, () -> change.apply(wanted));
    }

    /** Removes something; a repeat is told apart by the version that it names. */
    public <T> Answer<T> change(Call call, Operation operation, Supplier<Answer<T>> change) {
        call.require(operation);
        return inWrite(call, operation, change);
    }

    /**
     * Makes or does something, once for an idempotency key.
     *
     * @param change what is done, and shown with its new version
     */
    public <M, T> Answer<T> once(Call call, Operation operation, M message, Function<M, Answer<T>> change) {
        call.require(operation);
        var wanted = Valid.checked(message);
        return once(call, operation, Json.write(wanted), () -> change.apply(wanted));
    }

    /** Does something that needs no message, once for an idempotency key. */
    public <T> Answer<T> once(Call call, Operation operation, Supplier<Answer<T>> change) {
        call.require(operation);
        return once(call, operation, "", change);
    }

    private <T> Answer<T> once(Call call, Operation operation, String message, Supplier<Answer<T>> change) {
        var key = new AnswerStore.Key(call.caller(), call.idempotencyKey());
        var hash = hash(call.path() + '\n' + message);
        return inWrite(call, operation, () -> {
            var before = answers.claim(key, hash);
            if (before.isPresent()) {
                return repeated(before.get(), hash, operation);
            }
            var first = change.get();
            var body = Json.write(requireNonNull(first.body(), "what was made is shown"));
            answers.keep(
                    key,
                    new Kept(
                            hash,
                            first.status(),
                            body,
                            first.version(),
                            first.location().orElse(call.path())));
            return first;
        });
    }

    private static <T> Answer<T> repeated(Kept kept, byte[] hash, Operation operation) {
        if (!MessageDigest.isEqual(kept.requestHash(), hash)) {
            throw new RefusedRequest(
                    ProblemKind.IDEMPOTENCY_KEY_REUSED,
                    "the idempotency key came with another request before; choose a new one for each request");
        }
        @SuppressWarnings("unchecked")
        var type = (Class<T>) requireNonNull(operation.endpoint().answer(), "what was made is shown");
        var body = Json.read(kept.body(), type);
        var location = Optional.of(kept.resource()).filter(resource -> kept.status() == CREATED);
        return new Answer<>(kept.status(), body, kept.version(), location, Optional.empty());
    }

    /** Forgets the kept answers that show what is at this path, such as a customer whose data is erased. */
    public void forgetAnswers(String resource) {
        answers.forget(resource);
    }

    private <T> Answer<T> inRead(Call call, Operation operation, Supplier<Answer<T>> question) {
        return watch.over(call, operation, () -> of(call.caller()).read(question));
    }

    private <T> Answer<T> inWrite(Call call, Operation operation, Supplier<Answer<T>> change) {
        try {
            return watch.over(call, operation, () -> written(call, change));
        } catch (Unavailable e) {
            throw new RefusedRequest(ProblemKind.UNAVAILABLE, Problems.of(e).detail() + "; nothing was kept");
        }
    }

    private <T> Answer<T> written(Call call, Supplier<Answer<T>> change) {
        for (int attempt = 1; ; attempt++) {
            try {
                return of(call.caller()).write(change);
            } catch (StaleVersion e) {
                // Of any version means of the one that came between as well.
                if (attempt == ATTEMPTS || !call.expectedVersion().equals(ExpectedVersion.ANY)) {
                    throw e;
                }
            }
        }
    }

    private Transactions of(Caller caller) {
        var onBehalf = transactions.as(caller.subject());
        return caller.customer().map(onBehalf::restrictedTo).orElse(onBehalf);
    }

    private static byte[] hash(String request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
