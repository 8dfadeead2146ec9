package dev.plinth.shop.usecases.catalog;

import dev.plinth.shop.model.catalog.Categories;
import dev.plinth.shop.model.catalog.Category;
import dev.plinth.shop.model.catalog.CategoryId;
import dev.plinth.shop.model.catalog.CategoryName;
import dev.plinth.shop.model.shared.ExpectedVersion;
import dev.plinth.shop.model.shared.Transactions;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The tree of categories: what stands in it, and where. */
public final class EditingCategories {
    private final Transactions transactions;
    private final Categories categories;

    /** Edits categories. */
    public EditingCategories(Transactions transactions, Categories categories) {
        this.transactions = transactions;
        this.categories = categories;
    }

    /**
     * Makes a category.
     *
     * @param parent what it stands below, or null for the top
     * @throws dev.plinth.shop.model.shared.DuplicateKey if one of its siblings is called so
     * @throws dev.plinth.shop.model.shared.BrokenRule {@code fk_category_parent_id} if the parent is not there
     */
    public Category add(CategoryName name, @Nullable CategoryId parent) {
        return transactions.change(() -> {
            var category = new Category(CategoryId.next(), name, parent);
            categories.add(category);
            return category;
        });
    }

    /**
     * Gives a category another name and another place, with all that is below it.
     *
     * @param parent what it stands below from now on, or null for the top
     * @return the category after that
     * @throws dev.plinth.shop.model.shared.NotFound if the category does not exist
     * @throws dev.plinth.shop.model.shared.StaleVersion if it has another version than is expected
     * @throws dev.plinth.shop.model.shared.DuplicateKey if one of its siblings is called so
     * @throws dev.plinth.shop.model.shared.BrokenRule see {@link Category#moveBelow}
     */
    public Category change(CategoryId id, ExpectedVersion expected, CategoryName name, @Nullable CategoryId parent) {
        return change(id, expected, category -> {
            // First the move, whose questions would write the new name before: that would be two versions.
            if (parent == null) {
                category.moveToTop();
            } else {
                category.moveBelow(parent, categories);
            }
            category.rename(name);
        });
    }

    /**
     * Takes a category away.
     *
     * @throws dev.plinth.shop.model.shared.NotFound if the category does not exist
     * @throws dev.plinth.shop.model.shared.StaleVersion if it has another version than is expected
     * @throws dev.plinth.shop.model.shared.BrokenRule {@code fk_category_parent_id} if something stands below it, {@code
     *     fk_product_category_category_id} if a product stands in it
     */
    public void remove(CategoryId id, ExpectedVersion expected) {
        change(id, expected, categories::remove);
    }

    private Category change(CategoryId id, ExpectedVersion expected, Consumer<Category> verb) {
        return transactions.change(() -> {
            var category = categories.get(id);
            expected.require("category " + category.name(), category.version());
            verb.accept(category);
            return category;
        });
    }
}
