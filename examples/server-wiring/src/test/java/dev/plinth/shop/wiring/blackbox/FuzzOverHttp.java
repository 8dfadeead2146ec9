package dev.plinth.shop.wiring.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.server.access.Caller;
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
 * Requests by lot, made of the OpenAPI document: most are what it allows, of the staff and of customers; each of the others is broken in one place. None is
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

    private static final String STAFF = "the staff as the document allows";
    private static final String CUSTOMER = "a customer as the document allows";
    private static final String HEAD = "HEAD";
    private static final String OPTIONS = "OPTIONS";

    /** What changes nothing. */
    private static final Set<String> READING = Set.of("GET", HEAD, OPTIONS);

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
    private final List<Operation> reading = operations.stream()
            .filter(operation -> operation.method().equals("GET"))
            .toList();
    private final List<Operation> forCustomers =
            operations.stream().filter(Operation::isForCustomers).toList();
    private final Chance chance = new Chance(SEED);
    private final Values values = new Values(chance);
    private final Rows rows = new Rows();
    private final Requests requests = new Requests(
            chance,
            values,
            rows,
            SHOP.token(Shelf.scopes()),
            customer -> SHOP.token(new Caller("customer", Set.of(Shelf.scopes()), Optional.of(customer))));
    private final List<Breakage> breakages = Breakage.all(chance, values, SHOP);
    private final Wire wire = new Wire(SHOP.address());
    private final Map<String, Integer> successes = new TreeMap<>();
    private final Map<String, Integer> successesOfCustomers = new TreeMap<>();
    private final Map<String, Integer> tried = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<String, String> failures = new LinkedHashMap<>();

    @Test
    void answersAsTheDocumentSays() {
        operations.forEach(operation -> successes.put(operation.id(), 0));
        forCustomers.forEach(operation -> successesOfCustomers.put(operation.id(), 0));
        breakages.forEach(breakage -> tried.put(breakage.name(), 0));
        List.of(HEAD, OPTIONS).forEach(method -> tried.put(method, 0));
        try (var fingerprint = new Fingerprint(SHOP.sql())) {
            for (int number = 1; number <= REQUESTS; number++) {
                ask(number, drawn(), fingerprint);
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
        assertThat(successesOfCustomers).doesNotContainValue(0);
        assertThat(tried)
                .allSatisfy((breakage, times) ->
                        assertThat(times).as(breakage + " in " + tried).isGreaterThanOrEqualTo(REQUESTS / OFTEN));
    }

    /**
     * A request that is asked.
     *
     * @param kind who asks as the document allows, or what is wrong
     * @param answers the statuses that it may be answered with
     */
    private record Trial(Operation operation, Draft request, String kind, Set<Integer> answers) {
        @Override
        public String toString() {
            return operation + ", " + kind;
        }
    }

    private Trial drawn() {
        int lot = chance.below(100);
        if (lot < 43) {
            return valid();
        }
        if (lot < 55) {
            var operation = chance.one(forCustomers);
            return new Trial(operation, requests.ofCustomer(operation), CUSTOMER, Requests.answers());
        }
        return lot < 59 ? withoutBody(chance.of(HEAD, OPTIONS)) : broken(chance.one(breakages));
    }

    /** For what a path has besides what the document describes: HEAD where there is GET, and OPTIONS. */
    private Trial withoutBody(String method) {
        var operation = chance.one(reading);
        return new Trial(operation, requests.valid(operation).method(method), method, Requests.answers());
    }

    /** For any operation; more often for one that makes rows, for the others to work on. */
    private Trial valid() {
        var operation = chance.one(chance.of(0.25) ? making : operations);
        return new Trial(operation, requests.valid(operation), STAFF, Requests.answers());
    }

    /** For an operation that can be broken in this way. */
    private Trial broken(Breakage breakage) {
        for (int i = 0; i < TRIES; i++) {
            var operation = chance.one(operations);
            var broken = breakage.spoiler().spoil(requests.valid(operation), operation);
            if (broken.isPresent()) {
                return new Trial(operation, broken.get(), breakage.name(), breakage.answers());
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
            if (answer.status() >= 300 || READING.contains(request.method())) {
                fingerprint.requireSame();
            } else {
                fingerprint.take();
            }
            learn(trial, answer);
        } catch (AssertionError | RuntimeException e) {
            failures.putIfAbsent(
                    trial.kind() + withoutValues(String.valueOf(e.getMessage())),
                    "\nrequest " + number + " for " + trial + ":\n" + request + "\n" + e.getMessage());
        }
    }

    private void learn(Trial trial, Client.Response answer) {
        tried.merge(trial.kind(), 1, Integer::sum);
        var counts = trial.kind().equals(STAFF) ? successes : successesOfCustomers;
        if (answer.status() < 300 && Set.of(STAFF, CUSTOMER).contains(trial.kind())) {
            counts.merge(trial.operation().id(), 1, Integer::sum);
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
