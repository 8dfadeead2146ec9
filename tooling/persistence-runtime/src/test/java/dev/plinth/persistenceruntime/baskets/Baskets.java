package dev.plinth.persistenceruntime.baskets;

import dev.plinth.persistenceruntime.AggregateRepository;
import dev.plinth.persistenceruntime.Audit;
import dev.plinth.persistenceruntime.Database;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Baskets in a database. */
public final class Baskets extends AggregateRepository<Basket, BasketId> {
    public Baskets(Database database) {
        super(database, Basket.class);
    }

    public Basket get(BasketId id) {
        return find(id).orElseThrow();
    }

    public Optional<Audit> history(BasketId id) {
        return audit(id);
    }

    public Optional<Basket> lock(BasketId id) {
        return findAndLock(id);
    }

    public Optional<Basket> findByName(String name) {
        return query("Basket.byName")
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    public List<Basket> findByNames(Collection<String> names) {
        return findAll(Basket.class, "Basket.byNames", "names", names);
    }

    /** Those in a city, page by page. */
    public void forEachIn(String city, int pageSize, Consumer<Basket> consumer) {
        forEach("Basket.inCity", Map.of("city", city), pageSize, consumer);
    }

    public List<Basket> all() {
        return query("Basket.all").getResultList();
    }
}
