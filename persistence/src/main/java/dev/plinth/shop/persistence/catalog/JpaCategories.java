package dev.plinth.shop.persistence.catalog;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.shop.model.catalog.Categories;
import dev.plinth.shop.model.catalog.Category;
import dev.plinth.shop.model.catalog.CategoryId;
import dev.plinth.shop.persistence.AuditedRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The tree of categories in a database. */
public final class JpaCategories extends AuditedRepository<Category, CategoryId> implements Categories {
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
        // Locked, since a transaction whose snapshot is older than the lock on the tree would read an older parent.
        Stream<?> parents = entityManager()
                .createNativeQuery("select parent_id from category where id = ?1 for share")
                .setParameter(1, id.value())
                .getResultStream();
        // At the top of the tree it is null.
        return parents.flatMap(Stream::ofNullable)
                .map(parent -> new CategoryId((UUID) parent))
                .findFirst();
    }
}
