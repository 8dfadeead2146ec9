package dev.plinth.shop.persistence;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.persistenceruntime.DatabaseTransactions;
import dev.plinth.persistenceruntime.Restriction;
import dev.plinth.shop.model.shared.Transactions;
import java.util.UUID;

/** The transactions that the model asks for, as the database has them. */
public final class ShopTransactions extends DatabaseTransactions implements Transactions {
    /** Transactions of a database, on behalf of its role alone. */
    public ShopTransactions(Database database) {
        super(database);
    }

    private ShopTransactions(ShopTransactions same, String user) {
        super(same, user);
    }

    private ShopTransactions(ShopTransactions same, Restriction restriction) {
        super(same, restriction);
    }

    @Override
    public Transactions as(String user) {
        return new ShopTransactions(this, user);
    }

    @Override
    public Transactions restrictedTo(UUID customer) {
        return new ShopTransactions(this, new Restriction(customer.toString()));
    }
}
