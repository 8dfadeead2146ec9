package dev.plinth.architecture.wrong.api.cart;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Right. */
public record CartDetails(@NotBlank String id, @Nullable String note) {}
