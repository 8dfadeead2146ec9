package dev.plinth.shop.model.catalog;

import dev.plinth.shop.model.shared.NotFound;
import dev.plinth.shop.model.shared.Repository;
import java.util.List;
import java.util.Optional;

/** The tree of categories. */
public interface Categories extends Repository<Category, CategoryId> {
    /** The categories at the top, by name. */
    List<Category> findTop();

    /** The categories right below one, by name. */
    List<Category> findBelow(CategoryId parent);

    /** Takes a new category in; its parent must be there. */
    @Override
    void add(Category category);

    /** Takes a category away; nothing may stand in it or below it. */
    void remove(Category category);

    /**
     * Keeps every other transaction from changing the tree until this one ends; reading goes on.
     */
    void lockTree();

    /**
     * The category right above one as it is stored now, even if this transaction has read another one before; where the
     * isolation of the transaction lets it see no newer one than that, the transaction is done again. For transactions that
     * may change rows.
     */
    Optional<CategoryId> parentOf(CategoryId id);

    /** The category with this identifier, or {@link NotFound}. */
    default Category get(CategoryId id) {
        return find(id).orElseThrow(() -> new NotFound("category", id));
    }
}
