package dev.plinth.shop.api.v1.shared;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not carried out, in the shape of RFC 9457, {@code application/problem+json}:
 *
 * <pre>{@code
 * {"type": "tag:plinth.dev,2026:broken-rule:order-has-lines", "title": "A rule forbids it", "status": 422,
 *  "detail": "order 536365 has no lines", "instance": "/orders/536365", "rule": "order-has-lines", "errors": []}
 * }</pre>
 *
 * @param type which kind of problem, one of {@link ProblemKind#type()}, followed by a colon and the name of the
 *     rule if a rule is broken
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what happened this time
 * @param instance what it happened to
 * @param rule the name of the broken rule or constraint; an extension, absent for other kinds
 * @param errors the wrong places of the request; an extension, empty for other kinds
 */
public record Problem(
        @NotNull URI type,
        @NotBlank String title,
        @Min(400) @Max(599) int status,
        @Nullable String detail,
        @Nullable URI instance,
        @Nullable String rule,
        List<@NotNull @Valid FieldProblem> errors) {
    /** Keeps a copy of the errors. */
    public Problem {
        errors = Immutable.list(errors);
    }

    /** The problem of a broken rule, whose type names the rule, with what happened this time. */
    public static Problem ofRule(String rule, String detail) {
        var kind = ProblemKind.BROKEN_RULE;
        return new Problem(
                URI.create(kind.type() + ":" + rule), kind.title(), kind.status(), detail, null, rule, List.of());
    }

    /** A problem of a kind, with what happened this time. */
    public static Problem of(ProblemKind kind, String detail) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, null, null, List.of());
    }
}
