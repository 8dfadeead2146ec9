package dev.plinth.shop.wiring;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.shop.model.shared.Transactions;
import dev.plinth.shop.server.RequestTransactions;
import dev.plinth.shop.server.list.Lists;
import java.time.Clock;

/**
 * Of what a context is put together.
 *
 * @param database where repositories find their transaction
 * @param transactions what use cases run in; inside a request they join the request's
 * @param requests the transactions of requests
 * @param lists lists that come a page at a time
 * @param clock when something happens
 */
public record Parts(
        Database database, Transactions transactions, RequestTransactions requests, Lists lists, Clock clock) {}
