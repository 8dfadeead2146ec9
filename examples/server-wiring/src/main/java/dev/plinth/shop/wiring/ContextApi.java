package dev.plinth.shop.wiring;

import dev.plinth.shop.server.Api;
import dev.plinth.shop.server.access.Operation;
import java.util.List;

/** What of a context answers requests. Each context brings one, which the service loader finds. */
public interface ContextApi {
    /** What answers, by its classes. */
    List<Api> open(Parts parts);

    /** What these objects can be asked to do. */
    List<Operation> operations();
}
