package dev.plinth.shop.model.catalog;

import dev.plinth.shop.model.shared.BrokenRule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in the tree of categories. That no category stands below itself is checked when it moves, under the lock that
 * {@link Categories#lockTree()} takes, and on the parents as they are then: two moves that are right each and wrong
 * together cannot both happen, at any isolation level.
 */
public class Category {
    private CategoryId id;
    private long version;
    private CategoryName name;
    private @Nullable CategoryId parent;

    /** A category at the top of the tree. */
    public Category(CategoryId id, CategoryName name) {
        this(id, name, null);
    }

    /** A category below another, or at the top; a new one has nothing below itself, so it closes no cycle. */
    public Category(CategoryId id, CategoryName name, @Nullable CategoryId parent) {
        this.id = id;
        this.name = name;
        this.parent = parent;
    }

    /** Which category this is. */
    public CategoryId id() {
        return id;
    }

    /** How often the stored category has changed. */
    public long version() {
        return version;
    }

    /** What it is called. */
    public CategoryName name() {
        return name;
    }

    /** The category right above it, if it is not at the top. */
    public Optional<CategoryId> parent() {
        return Optional.ofNullable(parent);
    }

    /** Gives it another name. */
    public void rename(CategoryName newName) {
        name = newName;
    }

    /** Puts it at the top of the tree, with all that is below it. */
    public void moveToTop() {
        parent = null;
    }

    /**
     * Puts it below another, with all that is below it. Holds the tree until the transaction ends.
     *
     * @throws BrokenRule {@code category-tree-has-no-cycle} if the other is this one or stands below it
     */
    public void moveBelow(CategoryId newParent, Categories categories) {
        categories.lockTree();
        for (var above = Optional.of(newParent); above.isPresent(); above = categories.parentOf(above.get())) {
            if (above.get().equals(id)) {
                throw new BrokenRule(
                        "category-tree-has-no-cycle",
                        "category " + name + " would stand below itself under " + newParent);
            }
        }
        parent = newParent;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Category that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** For the mapping, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    Category() {}
}
