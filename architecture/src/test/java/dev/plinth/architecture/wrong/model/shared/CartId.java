package dev.plinth.architecture.wrong.model.shared;

import java.util.UUID;

/** Right. */
public record CartId(UUID value) {}
