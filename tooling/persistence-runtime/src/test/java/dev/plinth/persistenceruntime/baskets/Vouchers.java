package dev.plinth.persistenceruntime.baskets;

import dev.plinth.persistenceruntime.AggregateRepository;
import dev.plinth.persistenceruntime.Database;
import java.util.List;

/** Vouchers in a database. */
public final class Vouchers extends AggregateRepository<Voucher, VoucherId> {
    public Vouchers(Database database) {
        super(database, Voucher.class);
    }

    public Voucher get(VoucherId id) {
        return find(id).orElseThrow();
    }

    public List<Voucher> findByBasket(BasketId basket) {
        return query("Voucher.byBasket").setParameter("basket", basket).getResultList();
    }
}
