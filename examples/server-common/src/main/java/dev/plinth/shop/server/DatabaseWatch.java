package dev.plinth.shop.server;

import dev.plinth.shop.server.access.Operation;
import java.util.function.Supplier;

/** Watches over what requests do in the database: how many statements they send, and how long they work there. */
public interface DatabaseWatch {
    /**
     * Carries out the work of a request.
     *
     * @return what the work returns
     * @throws dev.plinth.shop.model.shared.Unavailable if it takes longer than a request may; nothing of it is kept
     */
    <T> T over(Call call, Operation operation, Supplier<T> work);
}
