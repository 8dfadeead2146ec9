package dev.plinth.shop.server.problem;

import static java.util.Objects.requireNonNull;

import dev.plinth.shop.api.v1.shared.Problem;
import dev.plinth.shop.api.v1.shared.ProblemKind;
import dev.plinth.shop.model.shared.BrokenRule;
import dev.plinth.shop.model.shared.DuplicateKey;
import dev.plinth.shop.model.shared.Failure;
import dev.plinth.shop.model.shared.NotAllowed;
import dev.plinth.shop.model.shared.NotFound;
import dev.plinth.shop.model.shared.OutcomeUnknown;
import dev.plinth.shop.model.shared.StaleVersion;
import dev.plinth.shop.model.shared.Unavailable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** What a caller is told about a failure, in the shape of RFC 9457. */
public final class Problems {
    /** The media type of a problem. */
    // Wrapped, so that the compiler does not copy it into other classes (rule NO-INLINED-CONSTANTS).
    public static final String MEDIA_TYPE = String.valueOf("application/problem+json");

    private static final Map<Class<? extends Failure>, Function<Failure, Problem>> OF_FAILURES = Map.of(
            NotFound.class, failure -> Problem.of(ProblemKind.NOT_FOUND, said(failure)),
            DuplicateKey.class,
                    failure -> named(ProblemKind.DUPLICATE_KEY, said(failure), ((DuplicateKey) failure).constraint()),
            StaleVersion.class, failure -> Problem.of(ProblemKind.STALE_VERSION, said(failure)),
            BrokenRule.class, failure -> Problem.ofRule(((BrokenRule) failure).rule(), said(failure)),
            NotAllowed.class,
                    failure -> Problem.of(ProblemKind.FORBIDDEN, "the rows are not the caller's to change so"),
            Unavailable.class, failure -> Problem.of(ProblemKind.UNAVAILABLE, "the database does not answer in time"),
            OutcomeUnknown.class,
                    failure -> Problem.of(
                            ProblemKind.OUTCOME_UNKNOWN,
                            "the database was lost while it kept the change; repeat the same request"));

    private Problems() {}

    /** What this failure is called outside. What has no name is a fault of the server, of which nothing is told. */
    public static Problem of(Throwable failure) {
        if (failure instanceof RefusedRequest refused) {
            return refused.problem();
        }
        if (failure instanceof Failure known) {
            return requireNonNull(OF_FAILURES.get(known.getClass())).apply(known);
        }
        return Problem.of(ProblemKind.INTERNAL, "the log of the server says more under the id of this request");
    }

    /** The problem of a request that a server refuses by itself with this status, such as one to an unknown path. */
    public static Problem ofStatus(int status) {
        var kind = Arrays.stream(ProblemKind.values())
                .filter(candidate -> candidate.status() == status)
                .findFirst()
                .orElse(ProblemKind.INVALID_REQUEST);
        return Problem.of(kind, kind.title());
    }

    /** The headers that come with a problem: how to log in, or when to ask again. */
    public static Map<String, String> headers(Problem problem) {
        return switch (problem.status()) {
            case 401 -> Map.of("WWW-Authenticate", "Bearer");
            case 503 -> Map.of("Retry-After", "1");
            default -> Map.of();
        };
    }

    /** The header {@code Allow} of a path that has these methods, with those that servers answer by themselves. */
    public static String allow(Collection<String> methods) {
        var allowed = new TreeSet<>(methods);
        allowed.add("OPTIONS");
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        return String.join(", ", allowed);
    }

    /** Whether the server's log has to describe it, since the caller is told nothing that helps. */
    public static boolean isFault(Problem problem) {
        return problem.status() == ProblemKind.INTERNAL.status();
    }

    private static String said(Failure failure) {
        return String.valueOf(failure.getMessage());
    }

    private static Problem named(ProblemKind kind, String detail, String rule) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, null, rule, List.of());
    }
}
