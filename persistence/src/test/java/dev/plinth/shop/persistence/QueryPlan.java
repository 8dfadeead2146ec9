package dev.plinth.shop.persistence;

import java.io.StringReader;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/**
 * How PostgreSQL has run a query.
 *
 * @param sql the query
 * @param steps all steps of the plan that were run at all
 */
public record QueryPlan(String sql, List<Step> steps) {
    /**
     * One step of a plan, over all its loops.
     *
     * @param kind such as {@code Index Scan}
     * @param table the table that it reads, or an empty text
     * @param index by which it reads it, or an empty text
     * @param rows how many rows it gave
     * @param removed how many rows it read in vain
     * @param sorted how many rows it had to sort
     */
    public record Step(String kind, String table, String index, long rows, long removed, long sorted) {}

    /** Runs each query of a data source once more to see how, with the same values in the same transaction. */
    public static final class Log implements QueryExecutionListener {
        private final List<QueryPlan> plans = new CopyOnWriteArrayList<>();

        /** The same data source, with the plans of its queries written to this log. */
        public DataSource watching(DataSource dataSource) {
            var proxy = new ProxyDataSource(dataSource);
            proxy.addListener(this);
            return proxy;
        }

        /** The plans since the last time they were taken. */
        public List<QueryPlan> take() {
            var taken = List.copyOf(plans);
            plans.clear();
            return taken;
        }

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            for (var query : queries) {
                if (query.getQuery().startsWith("select")
                        || query.getQuery().startsWith("SELECT")
                        || query.getQuery().startsWith("with")) {
                    plans.add(explained(execution, query));
                }
            }
        }

        private static QueryPlan explained(ExecutionInfo execution, QueryInfo query) {
            var sql = "explain (analyze, timing off, format xml) " + query.getQuery();
            try (PreparedStatement explaining =
                    execution.getStatement().getConnection().prepareStatement(sql)) {
                for (var values : query.getParametersList()) {
                    for (var value : values) {
                        value.getMethod().invoke(explaining, value.getArgs());
                    }
                }
                try (var plan = explaining.executeQuery()) {
                    plan.next();
                    return QueryPlan.of(query.getQuery(), plan.getString(1));
                }
            } catch (SQLException | ReflectiveOperationException e) {
                throw new IllegalStateException("cannot explain " + query.getQuery(), e);
            }
        }
    }

    /** Reads a plan in PostgreSQL's XML. */
    static QueryPlan of(String sql, String xml) {
        try {
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
            var steps = new ArrayList<Step>();
            var plans = document.getElementsByTagName("Plan");
            IntStream.range(0, plans.getLength())
                    .mapToObj(i -> (Element) plans.item(i))
                    .filter(plan -> number(plan, "Actual-Loops") > 0)
                    .forEach(plan -> steps.add(step(plan)));
            return new QueryPlan(sql, steps);
        } catch (Exception e) {
            throw new IllegalStateException("not a plan: " + xml, e);
        }
    }

    private static Step step(Element plan) {
        double loops = number(plan, "Actual-Loops");
        var kind = text(plan, "Node-Type");
        var sorted = kind.endsWith("Sort")
                ? children(plan, "Plans")
                        .flatMap(plans -> children(plans, "Plan"))
                        .mapToDouble(below -> number(below, "Actual-Rows") * number(below, "Actual-Loops"))
                        .sum()
                : 0;
        var removed = (number(plan, "Rows-Removed-by-Filter")
                        + number(plan, "Rows-Removed-by-Join-Filter")
                        + number(plan, "Rows-Removed-by-Index-Recheck"))
                * loops;
        return new Step(
                kind,
                text(plan, "Relation-Name"),
                text(plan, "Index-Name"),
                Math.round(number(plan, "Actual-Rows") * loops),
                Math.round(removed),
                Math.round(sorted));
    }

    private static double number(Element plan, String name) {
        var text = text(plan, name);
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    private static String text(Element plan, String name) {
        return children(plan, name).findFirst().map(Node::getTextContent).orElse("");
    }

    private static Stream<Element> children(Element parent, String name) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeName().equals(name))
                .map(node -> (Element) node);
    }
}
