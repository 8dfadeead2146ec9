package dev.plinth.architecture.wrong.tool;

import dev.plinth.architecture.wrong.model.shared.CartId;

/** Wrong: a tool for this shop alone. */
public record ShopTool(CartId id) {}
