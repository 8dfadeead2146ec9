package dev.plinth.shop.persistence.catalog;

import dev.plinth.persistenceruntime.AggregateRepository;
import dev.plinth.persistenceruntime.Database;
import dev.plinth.shop.model.catalog.Categories;
import dev.plinth.shop.model.catalog.Category;
import dev.plinth.shop.model.catalog.CategoryId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tree of categories in a database. */
public final class JpaCategories extends AggregateRepository<Category, CategoryId> implements Categories {
    /** All categories of the database. */
    public JpaCategories(Database database) {
        super(database, Category.class);
    }

    @Override
    public List<Category> findTop() {
        return query("Category.top").getResultList();
    }

    @Override
    public List<Category> findBelow(CategoryId parent) {
        return query("Category.below").setParameter("parent", parent).getResultList();
    }

    @Override
    public void lockTree() {
        entityManager()
                .createNativeQuery("lock table category in share row exclusive mode")
                .executeUpdate();
    }

    @Override
    public Optional<CategoryId> parentOf(CategoryId id) {
        return entityManager()
                .createNamedQuery("Category.parentOf", CategoryId.class)
                .setParameter("id", id)
                .getResultStream()
                // At the top of the tree it is null.
                .flatMap(Stream::ofNullable)
                .findFirst();
    }
}
