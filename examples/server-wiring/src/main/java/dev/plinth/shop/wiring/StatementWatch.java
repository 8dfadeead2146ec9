package dev.plinth.shop.wiring;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.shop.server.Call;
import dev.plinth.shop.server.DatabaseWatch;
import dev.plinth.shop.server.access.Operation;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import org.jspecify.annotations.Nullable;

/**
 * Listens to the connections that requests use: counts the statements of each request, ends those of a request that takes
 * too long, and logs slow ones without their values, which may be about a person.
 */
final class StatementWatch implements DatabaseWatch, QueryExecutionListener {
    private static final System.Logger LOG = System.getLogger("dev.plinth.shop.statements");

    private final Database database;
    private final MeterRegistry meters;
    private final RequestTimes times;
    private final Map<Operation, DistributionSummary> summaries = new ConcurrentHashMap<>();
    private final ThreadLocal<@Nullable Work> running = new ThreadLocal<>();

    /** What a request did so far. */
    private static final class Work {
        private final Operation operation;
        private final Call call;
        private int statements;

        Work(Operation operation, Call call) {
            this.operation = operation;
            this.call = call;
        }

        @Override
        public String toString() {
            return operation.id() + ", request " + call.id();
        }
    }

    StatementWatch(Database database, MeterRegistry meters, RequestTimes times) {
        this.database = database;
        this.meters = meters;
        this.times = times;
    }

    @Override
    public <T> T over(Call call, Operation operation, Supplier<T> work) {
        var own = new Work(operation, call);
        running.set(own);
        try {
            return database.within(times.deadline(), work);
        } finally {
            running.remove();
            summaries.computeIfAbsent(operation, this::summary).record(own.statements);
        }
    }

    private DistributionSummary summary(Operation operation) {
        return DistributionSummary.builder("db.statements")
                .description("Statements that a request sends")
                .tag("operation", operation.id())
                .register(meters);
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        var work = running.get();
        if (work != null) {
            work.statements++;
        }
        if (execution.getElapsedTime() >= times.slow().toMillis()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "slow statement: {0} ms, query {1}, {2}: {3}",
                    String.valueOf(execution.getElapsedTime()),
                    database.query().orElse("without a name"),
                    work == null ? "outside of requests" : work.toString(),
                    queries.stream().map(QueryInfo::getQuery).distinct().collect(Collectors.joining("; ")));
        }
    }
}
