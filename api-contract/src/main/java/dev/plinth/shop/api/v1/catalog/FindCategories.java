package dev.plinth.shop.api.v1.catalog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the categories right below one, or for those at the top; the answer is a
 * {@link dev.plinth.shop.api.v1.shared.Page} of {@link CategoryDetails}, by name:
 *
 * <pre>{@code {"parentId": "0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b11"}}</pre>
 *
 * @param parentId what they stand below; absent for those at the top
 */
public record FindCategories(@Nullable UUID parentId) {}
