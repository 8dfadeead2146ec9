package dev.plinth.shop.server.problem;

import dev.plinth.shop.api.v1.shared.FieldProblem;
import dev.plinth.shop.api.v1.shared.Problem;
import dev.plinth.shop.api.v1.shared.ProblemKind;
import java.util.List;
import java.util.stream.Collectors;

/** A request that is refused before the shop is asked. */
public final class RefusedRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Refused for one reason. */
    public RefusedRequest(ProblemKind kind, String detail) {
        this(Problem.of(kind, detail));
    }

    private RefusedRequest(Problem problem) {
        super(problem.title() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** Not valid in these places, of which there is at least one. */
    public static RefusedRequest invalid(List<FieldProblem> errors) {
        var kind = ProblemKind.INVALID_REQUEST;
        var detail = errors.stream()
                .map(error -> error.path().isEmpty() ? error.message() : error.path() + " " + error.message())
                .collect(Collectors.joining("; "));
        return new RefusedRequest(new Problem(kind.type(), kind.title(), kind.status(), detail, null, null, errors));
    }

    /** Not valid in one place. */
    public static RefusedRequest invalid(String path, String message) {
        return invalid(List.of(new FieldProblem(path, message)));
    }

    /** What the caller is told. */
    public Problem problem() {
        return problem;
    }
}
