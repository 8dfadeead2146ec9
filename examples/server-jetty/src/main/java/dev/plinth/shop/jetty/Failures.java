package dev.plinth.shop.jetty;

import dev.plinth.shop.api.v1.shared.Problem;
import dev.plinth.shop.api.v1.shared.ProblemKind;
import dev.plinth.shop.server.problem.Problems;
import java.io.EOFException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;

/** What becomes of what a handler throws. */
public final class Failures {
    private static final System.Logger LOG = System.getLogger("dev.plinth.shop.failures");

    private Failures() {}

    /**
     * What the caller is told; if that is not all, the log has the rest.
     *
     * @param requestId the value of the header {@link dev.plinth.shop.server.Call#REQUEST_ID}
     */
    public static Problem told(Throwable failure, @Nullable String requestId) {
        var named = Problems.of(failure);
        var problem = Problems.isFault(named) ? ofContainer(failure).orElse(named) : named;
        if (Problems.isFault(problem)) {
            LOG.log(System.Logger.Level.ERROR, "request " + requestId + " failed", failure);
        }
        return problem;
    }

    /** What failed while a body was read, if it did: since it is too large, comes too slowly, or ends too early. */
    private static Optional<Problem> ofContainer(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException refused) {
                return Optional.of(Problems.ofStatus(refused.getCode()));
            }
            if (cause instanceof TimeoutException) {
                return Optional.of(Problem.of(ProblemKind.INVALID_REQUEST, "the body came too slowly"));
            }
            if (cause instanceof EOFException) {
                return Optional.of(Problem.of(ProblemKind.INVALID_REQUEST, "the body ended too early"));
            }
        }
        return Optional.empty();
    }
}
