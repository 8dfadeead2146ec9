package dev.plinth.shop.wiring.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.wiring.blackbox.Document.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Requests by lot, made of the OpenAPI document: half are what it allows, each of the others is broken in one place. None is
 * a fault of the server, each answer is one that the document describes, and what is refused writes nothing. {@code
 * -Dfuzz.seed=…} draws others, {@code -Dfuzz.requests=…} more of them.
 */
@Tag("proof")
@Timeout(900)
class FuzzOverHttp {
    private static final long SEED = Long.getLong("fuzz.seed", 10L);
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 3300);

    /** Each operation succeeds, and each way to break a request is tried, at least once in as many requests. */
    private static final int OFTEN = 400;

    /** How many requests are drawn at most until one can be broken in the way that is wanted. */
    private static final int TRIES = 1000;

    /** Failures whose messages begin with as many equal characters are of one kind. */
    private static final int SAME = 150;

    /** What tells of the inside of a server: code, SQL, products. */
    private static final Pattern INSIDE = Pattern.compile(
            "(?i)\\bat [\\w.$]+\\(|exception|\\b(java|javax|jakarta|org|com|tools|dev)\\.[a-z]+\\.[a-z]|jetty|jersey|glassfish"
                    + "|spring|hibernate|jackson|eclipse|postgres|psql|hikari|\\bsql\\b|\\bselect .* from|insert into"
                    + "|relation \"|constraint \"|violates|\\(\\?|\\\\x00");

    @RegisterExtension
    static final ServedShop SHOP = new ServedShop();

    private final List<Operation> operations = Document.operations();
    private final List<Operation> making = operations.stream()
            .filter(operation -> operation.method().equals("POST") && !operation.isOfRow())
            .toList();
    private final Chance chance = new Chance(SEED);
    private final Values values = new Values(chance);
    private final Rows rows = new Rows();
    private final Requests requests = new Requests(chance, values, rows, SHOP.token(Shelf.scopes()));
    private final List<Breakage> breakages = Breakage.all(chance, values, SHOP);
    private final Wire wire = new Wire(SHOP.address());
    private final Map<String, Integer> successes = new TreeMap<>();
    private final Map<String, Integer> tried = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<String, String> failures = new LinkedHashMap<>();

    @Test
    void answersAsTheDocumentSays() {
        operations.forEach(operation -> successes.put(operation.id(), 0));
        breakages.forEach(breakage -> tried.put(breakage.name(), 0));
        try (var fingerprint = new Fingerprint(SHOP.sql())) {
            for (int number = 1; number <= REQUESTS; number++) {
                ask(number, chance.of(0.5) ? valid() : broken(chance.one(breakages)), fingerprint);
            }
        }

        System.out.println(REQUESTS + " requests of seed " + SEED + ", by status: " + statuses);
        assertThat(failures.values())
                .as("one failure of each kind with seed " + SEED)
                .isEmpty();
        assertThat(successes)
                .allSatisfy((operation, times) -> assertThat(times)
                        .as("successes of " + operation + " in " + successes)
                        .isGreaterThanOrEqualTo(REQUESTS / OFTEN));
        assertThat(tried)
                .allSatisfy((breakage, times) ->
                        assertThat(times).as(breakage + " in " + tried).isGreaterThanOrEqualTo(REQUESTS / OFTEN));
    }

    /**
     * A request that is asked.
     *
     * @param breakage what is wrong with it; empty where the document allows it
     */
    private record Trial(Operation operation, Draft request, Optional<Breakage> breakage) {
        Set<Integer> answers() {
            return breakage.map(Breakage::answers).orElseGet(Requests::answers);
        }

        @Override
        public String toString() {
            return operation + ", " + breakage.map(Breakage::name).orElse("as the document allows");
        }
    }

    /** For any operation; more often for one that makes rows, for the others to work on. */
    private Trial valid() {
        var operation = chance.one(chance.of(0.25) ? making : operations);
        return new Trial(operation, requests.valid(operation), Optional.empty());
    }

    /** For an operation that can be broken in this way. */
    private Trial broken(Breakage breakage) {
        for (int i = 0; i < TRIES; i++) {
            var operation = chance.one(operations);
            var broken = breakage.spoiler().spoil(requests.valid(operation), operation);
            if (broken.isPresent()) {
                return new Trial(operation, broken.get(), Optional.of(breakage));
            }
        }
        throw new IllegalStateException("no request has anything to break for: " + breakage);
    }

    private void ask(int number, Trial trial, Fingerprint fingerprint) {
        var request = trial.request();
        try {
            var answer = wire.send(request.onTheWire());
            statuses.merge(answer.status(), 1, Integer::sum);
            require(request, answer, trial.answers());
            if (answer.status() >= 300 || request.method().equals("GET")) {
                fingerprint.requireSame();
            } else {
                fingerprint.take();
            }
            learn(trial, answer);
        } catch (AssertionError | RuntimeException e) {
            failures.putIfAbsent(
                    trial.breakage() + withoutValues(String.valueOf(e.getMessage())),
                    "\nrequest " + number + " for " + trial + ":\n" + request + "\n" + e.getMessage());
        }
    }

    private void learn(Trial trial, Client.Response answer) {
        trial.breakage().ifPresent(breakage -> tried.merge(breakage.name(), 1, Integer::sum));
        if (trial.breakage().isEmpty() && answer.status() < 300) {
            successes.merge(trial.operation().id(), 1, Integer::sum);
            rows.learn(trial.operation(), trial.request(), answer);
        }
    }

    /** The beginning, by which the same failure of another request is known. */
    private static String withoutValues(String message) {
        var form = message.strip().replaceAll("[0-9a-f]{8}-[-0-9a-f]{20,}|[0-9]+", "#");
        return form.substring(0, Math.min(form.length(), SAME));
    }

    private static void require(Draft request, Client.Response answer, Set<Integer> expected) {
        assertThat(expected).as("the statuses for " + answer).contains(answer.status());
        assertThat(answer.header("X-Request-Id")).as("request id").matches("[A-Za-z0-9._-]{1,64}");
        assertThat(answer.headers().map().keySet()).as("headers").doesNotContain("Server", "X-Powered-By");
        if (answer.status() >= 400) {
            assertThat(INSIDE.matcher(answer.body()).results().map(found -> found.group()))
                    .as("what is told of the inside in " + answer)
                    .isEmpty();
        }
        Document.requireDescribed(request.method(), request.path(), answer);
    }
}
