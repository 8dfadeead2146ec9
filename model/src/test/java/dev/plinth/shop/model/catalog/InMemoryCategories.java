package dev.plinth.shop.model.catalog;

import static java.util.Comparator.comparing;

import dev.plinth.shop.model.shared.BrokenRule;
import dev.plinth.shop.model.shared.InMemoryRepository;
import dev.plinth.shop.model.shared.InMemoryTransactions;
import java.util.List;
import java.util.Optional;

/** The tree of categories without a database. */
public final class InMemoryCategories extends InMemoryRepository<Category, CategoryId> implements Categories {
    private static final String PARENT = "fk_category_parent_id";

    /** No categories yet. */
    public InMemoryCategories(InMemoryTransactions transactions) {
        super(transactions, Category.class, "pk_category_id", Category::id);
        unique("uq_category_parent_id_name", category -> List.of(category.parent(), category.name()));
        readableWhere((category, to) -> true);
        reference(PARENT, category -> category.parent().stream(), Category.class);
    }

    @Override
    public void add(Category category) {
        category.parent().filter(parent -> find(parent).isEmpty()).ifPresent(parent -> {
            throw new BrokenRule(PARENT, PARENT + " needs " + parent + ", which is not there");
        });
        super.add(category);
    }

    @Override
    public List<Category> findTop() {
        return findBy(Optional.empty());
    }

    @Override
    public List<Category> findBelow(CategoryId parent) {
        return findBy(Optional.of(parent));
    }

    @Override
    public void lockTree() {
        lockAll();
    }

    @Override
    public Optional<CategoryId> parentOf(CategoryId id) {
        return now(id).flatMap(Category::parent);
    }

    private List<Category> findBy(Optional<CategoryId> parent) {
        return all().filter(category -> category.parent().equals(parent))
                .sorted(comparing(category -> category.name().value()))
                .toList();
    }
}
