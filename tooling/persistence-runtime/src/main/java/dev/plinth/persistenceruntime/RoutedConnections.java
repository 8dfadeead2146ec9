package dev.plinth.persistenceruntime;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/** A data source that is one of two, chosen each time that it is asked. */
public final class RoutedConnections {
    private RoutedConnections() {}

    /**
     * Connections of the one while the choice says so, else of the other. What is said of the connections, by
     * {@code isWrapperFor}, has to hold for those of both.
     *
     * @param holding what else is said of them, because there is a choice
     */
    public static DataSource between(DataSource one, BooleanSupplier choice, DataSource other, Set<Class<?>> holding) {
        return (DataSource) Proxy.newProxyInstance(
                RoutedConnections.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    try {
                        if (method.getName().equals("isWrapperFor")) {
                            return holding.contains((Class<?>) arguments[0])
                                    || (Objects.equals(method.invoke(one, arguments), true)
                                            && Objects.equals(method.invoke(other, arguments), true));
                        }
                        return method.invoke(choice.getAsBoolean() ? one : other, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }
}
