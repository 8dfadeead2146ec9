package dev.plinth.shop.api.v1.shared;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * One place of a request that is wrong:
 *
 * <pre>{@code {"path": "lines[0].quantity", "message": "must be greater than 0"}}</pre>
 *
 * @param path where, as names and positions; empty for the request as a whole
 * @param message what is wrong there
 */
public record FieldProblem(@NotNull String path, @NotBlank String message) {}
