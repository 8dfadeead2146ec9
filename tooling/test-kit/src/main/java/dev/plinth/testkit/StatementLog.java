package dev.plinth.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSource;

/**
 * The statements that were executed through data sources: how many, and their SQL.
 *
 * <p>Each call of an {@code execute} method of JDBC counts once, however many rows or batch entries it sends, and also
 * when it fails. What goes around JDBC's statements is not seen: {@code commit}, and {@code COPY} by the driver.
 */
public final class StatementLog {
    private final Predicate<String> leftOut;
    private final List<List<String>> executions = new CopyOnWriteArrayList<>();

    /** A log of every statement. */
    public StatementLog() {
        this(sql -> false);
    }

    /**
     * A log of most statements.
     *
     * @param leftOut the SQL that does not count, for example what sets up a transaction
     */
    public StatementLog(Predicate<String> leftOut) {
        this.leftOut = leftOut;
    }

    /** The same data source, with its statements written to this log. */
    public DataSource watching(DataSource dataSource) {
        ProxyDataSource proxy = new ProxyDataSource(dataSource);
        proxy.addListener(new Listener());
        return proxy;
    }

    /** How many statements were executed since the last {@link #clear()}; a batch is one. */
    public int executions() {
        return executions.size();
    }

    /** Their SQL, in order; a batch of prepared statements is one, a batch of different ones as many as it holds. */
    public List<String> statements() {
        return executions.stream().flatMap(List::stream).toList();
    }

    /** Forgets what was executed. */
    public void clear() {
        executions.clear();
    }

    private final class Listener implements QueryExecutionListener {
        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            List<String> counted = queries.stream()
                    .map(QueryInfo::getQuery)
                    .filter(leftOut.negate())
                    .toList();
            if (!counted.isEmpty()) {
                executions.add(counted);
            }
        }
    }
}
